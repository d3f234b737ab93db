#pragma once

#include "formats/recording.h"

namespace amble::formats {

/// A name is for showing; more than this of it is of no use.
inline constexpr size_t kLongestText = 200;

/// xsd:decimal allows blanks around a number and a '+' before it.
std::optional<double> parse_xml_decimal(std::string_view text);

/// A count a minute that a body can have.
std::optional<int16_t> parse_rate(std::string_view text);

/// At most kLongestText of it, without the blanks around and without half a character at its end.
std::string shown(std::string_view text);

struct XmlName {
    std::string_view prefix;
    std::string_view local;
};

XmlName split_name(std::string_view name);

} // namespace amble::formats
