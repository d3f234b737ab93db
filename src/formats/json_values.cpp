#include "formats/json_values.h"

#include <cmath>

namespace amble::formats {

std::optional<simdjson::dom::element> parse_json(simdjson::dom::parser& parser, const std::string& text) {
    constexpr size_t kMostDepth = 32;
    constexpr size_t kPadding = 64;
    simdjson::dom::element root;
    if (parser.allocate(text.size() + kPadding, kMostDepth) != simdjson::SUCCESS) return std::nullopt;
    if (parser.parse(text).get(root) != simdjson::SUCCESS) return std::nullopt;
    return root;
}

std::string_view text_of(simdjson::dom::element object, std::string_view name) {
    std::string_view text;
    return object[name].get(text) == simdjson::SUCCESS ? text : std::string_view();
}

std::optional<double> number_of(simdjson::dom::element object, std::string_view name) {
    double number = 0;
    if (object[name].get(number) != simdjson::SUCCESS || !std::isfinite(number)) return std::nullopt;
    return number;
}

} // namespace amble::formats
