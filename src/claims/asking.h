#pragma once

#include "foundation/base/result.h"

#include <string>
#include <string_view>

namespace amble::claims {

/// In characters. [design]: shorter asks nothing, longer is a story.
inline constexpr size_t kLeastAsked = 8;
inline constexpr size_t kMostAsked = 300;

/// How many questions of one member may wait at a time. [design]
inline constexpr int kMostWaiting = 5;

/// A question as it was typed, on one line; the field is "text".
Result<std::string> read_question(std::string_view typed);

} // namespace amble::claims
