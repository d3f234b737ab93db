// Apart from text.cpp, which browsers run too: libc++ 19 for WebAssembly has no std::from_chars for decimal numbers.
#include "foundation/base/text.h"

#include <charconv>
#include <cmath>

namespace amble {

std::optional<double> parse_decimal(std::string_view text) {
    double value = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

} // namespace amble
