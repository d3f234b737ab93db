#pragma once

#include "foundation/html/html.h"

#include <cstdint>
#include <string_view>

namespace amble::claims {

/// The island of a page with such marks, for PageHead::island.
inline constexpr std::string_view kMarksIsland = "marks";

/// Whether the marks are the answer to the form where it cannot be sent.
enum class Unsent : uint8_t { stays_unanswered, is_answered };

/// Where the claims in what is typed into the field `field` are marked while it is typed, in the browser alone. Shows
/// nothing without scripts or WebAssembly: then the page that follows says it. Once on a page, inside the form.
void write_live_marks(html::Html& page, std::string_view field, Unsent unsent = Unsent::stays_unanswered);

} // namespace amble::claims
