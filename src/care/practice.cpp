#include "care/practice.h"

#include "foundation/base/text.h"

#include <algorithm>

namespace amble::care {

namespace {

constexpr size_t kLongestPhone = 40;
constexpr int kFewestDigits = 3;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

bool is_phone(std::string_view text) {
    constexpr std::string_view kBetween = " +-/()";
    return text.size() <= kLongestPhone && std::ranges::count_if(text, is_digit) >= kFewestDigits &&
           std::ranges::all_of(text, [&](char c) { return is_digit(c) || kBetween.find(c) != kBetween.npos; });
}

std::string phone_address(std::string_view phone) {
    std::string address = "tel:";
    for (const char c : phone)
        if (is_digit(c) || (c == '+' && address.size() == 4)) address += c;
    return address;
}

Problems check(const Practice& practice) {
    Problems problems;
    if (practice.name.empty() || length_utf8(practice.name) > kLongestName)
        problems.push_back(
            problem("name", "Please give a name of at most {0} characters.", {std::to_string(kLongestName)}));
    if (length_utf8(practice.about) > kLongestAbout)
        problems.push_back(problem("about", "Please use at most {0} characters.", {std::to_string(kLongestAbout)}));
    if (length_utf8(practice.address) > 500)
        problems.push_back(problem("address", "Please use at most {0} characters.", {"500"}));
    if (!is_phone(practice.phone))
        problems.push_back(problem("phone", "Please give a telephone number, such as {0}.", {"+44 20 7946 0000"}));
    return problems;
}

} // namespace amble::care
