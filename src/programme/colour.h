#pragma once

#include "programme/day.h"
#include "programme/rating.h"

#include <cstdint>
#include <string_view>

namespace amble::programme {

/// What a day's ratings say of it. `none` is a day without a walk that is neither red nor unsettled; `open` is a walk
/// that could be green but lacks a rating.
enum class Colour : uint8_t { none, open, green, amber_settled, amber_unsettled, red, stop };

std::string_view name(Colour colour);

/// The first that matches of: stop sign, red, unsettled, green, settled, open. The bounds are those of the
/// pain-monitoring model, made relative to the person's usual pain. docs/sources/programme.md#colours
Colour colour_of(const DayRow& row, Usual usual);

/// The next morning was two points or more above usual.
bool is_unsettled(Rating next, Usual usual);

} // namespace amble::programme
