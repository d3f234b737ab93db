#pragma once

#include "formats/recording.h"

#include <simdjson.h> // slow to compile: readers of JSON only

namespace amble::formats {

/// JSON files are a month's minutes or a walk's sums: this holds either several times. A parser takes fourteen times as
/// much memory.
inline constexpr size_t kLargestJson = size_t{4} << 20;

/// Nothing where the text is no JSON, or is nested deeper than anything recorded is. The element lives as long as the
/// parser.
std::optional<simdjson::dom::element> parse_json(simdjson::dom::parser& parser, const std::string& text);

/// "" where it is not there or of another kind.
std::string_view text_of(simdjson::dom::element object, std::string_view name);
std::optional<double> number_of(simdjson::dom::element object, std::string_view name);

} // namespace amble::formats
