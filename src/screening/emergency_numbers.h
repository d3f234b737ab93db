#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace amble::screening {

/// How well a number was checked; docs/sources/emergency-numbers.md names each page.
enum class Checked : uint8_t {
    official,    // read on a page of the service or of a government
    second_hand, // read elsewhere, or on an official page about a wider area
    to_confirm,  // widely known, not read anywhere; the operator should confirm it
};

struct CountryNumbers {
    std::string_view country; // ISO 3166-1 alpha-2
    std::string_view name;
    std::string_view emergency;
    std::string_view other; // a second number that also reaches an ambulance, or empty
    Checked emergency_checked;
    std::string_view crisis = {}; // a crisis line, or empty where none was found that we are sure of
    std::string_view crisis_name = {};
    Checked crisis_checked = Checked::to_confirm;
};

/// The day on which the table was last gone through, ISO.
std::string_view numbers_checked_on();

/// Ordered by the country's English name.
std::span<const CountryNumbers> all_numbers();

/// The row of a country by its code in capitals; null if it is not in the table.
const CountryNumbers* numbers_of(std::string_view country);

/// Shown while no country is known, with the question where the person is now.
std::span<const std::string_view> numbers_anywhere();

} // namespace amble::screening
