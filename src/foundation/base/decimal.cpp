// Apart from text.cpp, because libc++ 19, with which browsers' modules are built, has no std::from_chars for decimals.
#include "foundation/base/text.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

namespace amble {

namespace {

#ifdef __wasi__
/// strtod takes more than we do: blanks, a plus, hexadecimal numbers and names. There is one locale.
std::optional<double> read_whole(std::string_view text) {
    if (text.find_first_not_of("0123456789.eE+-") != std::string_view::npos) return std::nullopt;
    if (text.empty() || text.front() == '+') return std::nullopt;
    const std::string ended(text);
    char* end = nullptr;
    const double value = std::strtod(ended.c_str(), &end);
    return end == ended.c_str() + ended.size() ? std::optional(value) : std::nullopt;
}
#else
std::optional<double> read_whole(std::string_view text) {
    double value = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc{} && read.ptr == end ? std::optional(value) : std::nullopt;
}
#endif

} // namespace

std::optional<double> parse_decimal(std::string_view text) {
    const auto value = read_whole(text);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

} // namespace amble
