#include "formats/kml_values.h"

#include "formats/geometry.h"
#include "formats/xml_values.h"
#include "foundation/base/text.h"

#include <algorithm>
#include <utility>

namespace amble::formats {

std::optional<Position> read_kml_coordinates(std::string text) {
    std::replace(text.begin(), text.end(), ',', ' ');
    const std::string_view trimmed = trim(text);
    const size_t blank = trimmed.find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const std::string_view rest = trim(trimmed.substr(blank));
    const auto longitude = parse_xml_decimal(trimmed.substr(0, blank));
    const auto latitude = parse_xml_decimal(rest.substr(0, rest.find(' ')));
    if (!longitude || !latitude) return std::nullopt;
    return Position{*latitude, *longitude};
}

void LineLength::add(std::string_view piece) {
    for (const char c : piece) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (blank) end_point();
        if (!blank && point_.size() < kLongestText) point_ += c;
    }
}

void LineLength::end_line() {
    end_point();
    last_.reset();
}

void LineLength::end_point() {
    const auto position = read_kml_coordinates(std::exchange(point_, {}));
    if (!position || !on_earth(*position)) return;
    if (last_) metres_ += distance(*last_, *position).count;
    last_ = position;
}

} // namespace amble::formats
