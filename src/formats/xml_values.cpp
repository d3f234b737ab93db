#include "formats/xml_values.h"

#include "foundation/base/text.h"

#include <cmath>

namespace amble::formats {

std::optional<double> parse_xml_decimal(std::string_view text) {
    text = trim(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    return parse_decimal(text);
}

std::optional<int16_t> parse_rate(std::string_view text) {
    const auto rate = parse_xml_decimal(text);
    if (!rate || *rate < 1 || *rate > 300) return std::nullopt;
    return static_cast<int16_t>(std::lround(*rate));
}

std::string shown(std::string_view text) {
    text = trim(text).substr(0, kLongestText);
    while (!text.empty() && !is_utf8(text))
        text.remove_suffix(1);
    return std::string(trim(text));
}

XmlName split_name(std::string_view name) {
    const size_t colon = name.find(':');
    if (colon == std::string_view::npos) return {{}, name};
    return {name.substr(0, colon), name.substr(colon + 1)};
}

} // namespace amble::formats
