#pragma once

#include "foundation/base/id.h"
#include "foundation/base/result.h"

#include <string>
#include <string_view>

namespace amble::care {

/// A named group of specialists and desks, as everybody sees it.
struct Practice {
    Id id = {};
    std::string name = {};
    std::string about = {};
    std::string address = {};
    std::string phone = {};
};

inline constexpr size_t kLongestName = 100;
inline constexpr size_t kLongestAbout = 2000;

/// What is wrong with it, by the fields name, about, address and phone.
Problems check(const Practice& practice);

/// A number as people write it: digits, blanks, '+', '-', '/', '(' and ')', with at least three digits.
bool is_phone(std::string_view text);
/// "tel:+49301234" from it: digits and a leading '+'.
std::string phone_address(std::string_view phone);

} // namespace amble::care
