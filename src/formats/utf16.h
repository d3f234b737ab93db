#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace amble::formats {

/// Makes UTF-8 of UTF-16 that begins with its byte order mark, pushed in pieces of any size; anything else passes as it
/// is. Half a pair becomes U+FFFD; what a file of a single byte holds is left out.
class Utf8Maker {
public:
    std::string feed(std::string_view bytes);

private:
    enum class Order { unknown, little, big, none };

    void begin();
    void add_unit(uint16_t unit, std::string& text);

    Order order_ = Order::unknown;
    std::string pending_;
    uint16_t high_ = 0; // the first half of a pair
};

/// The same of a text that is whole, or cut anywhere.
std::string as_utf8(std::string_view bytes);

} // namespace amble::formats
