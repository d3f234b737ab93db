#include "screening/emergency_numbers.h"

#include <array>

namespace amble::screening {

namespace {

using enum Checked;

constexpr std::array kNumbers{
    CountryNumbers{"AD", "Andorra", "112", "", second_hand},
    CountryNumbers{"AU", "Australia", "000", "112", official, "13 11 14", "Lifeline", second_hand},
    CountryNumbers{"AT", "Austria", "112", "144", official, "142", "Telefonseelsorge", second_hand},
    CountryNumbers{"BE", "Belgium", "112", "", official},
    CountryNumbers{"BR", "Brazil", "192", "", to_confirm},
    CountryNumbers{"BG", "Bulgaria", "112", "", official},
    CountryNumbers{"CA", "Canada", "911", "", second_hand, "988", "Suicide Crisis Helpline", official},
    CountryNumbers{"HR", "Croatia", "112", "", official},
    CountryNumbers{"CY", "Cyprus", "112", "", official},
    CountryNumbers{"CZ", "Czechia", "112", "", official},
    CountryNumbers{"DK", "Denmark", "112", "", official},
    CountryNumbers{"EE", "Estonia", "112", "", official},
    CountryNumbers{"FI", "Finland", "112", "", official},
    CountryNumbers{"FR", "France", "112", "15", official, "3114", "Numéro national de prévention du suicide", official},
    CountryNumbers{"DE", "Germany", "112", "", official, "0800 111 0 111", "TelefonSeelsorge", second_hand},
    CountryNumbers{"GR", "Greece", "112", "", official},
    CountryNumbers{"HU", "Hungary", "112", "", official},
    CountryNumbers{"IS", "Iceland", "112", "", second_hand},
    CountryNumbers{"IN", "India", "112", "108", second_hand},
    CountryNumbers{"IE", "Ireland", "112", "999", official, "116 123", "Samaritans", official},
    CountryNumbers{"IL", "Israel", "101", "", second_hand},
    CountryNumbers{"IT", "Italy", "112", "", official},
    CountryNumbers{"JP", "Japan", "119", "", official},
    CountryNumbers{"LV", "Latvia", "112", "", official},
    CountryNumbers{"LI", "Liechtenstein", "112", "144", second_hand},
    CountryNumbers{"LT", "Lithuania", "112", "", official},
    CountryNumbers{"LU", "Luxembourg", "112", "", official},
    CountryNumbers{"MT", "Malta", "112", "", official},
    CountryNumbers{"MX", "Mexico", "911", "", to_confirm, "800 911 2000", "Línea de la Vida", second_hand},
    CountryNumbers{"NL", "Netherlands", "112", "", official, "113", "113 Zelfmoordpreventie", second_hand},
    CountryNumbers{"NZ", "New Zealand", "111", "", official, "1737", "Need to talk?", official},
    CountryNumbers{"NO", "Norway", "113", "112", official},
    CountryNumbers{"PL", "Poland", "112", "", official},
    CountryNumbers{"PT", "Portugal", "112", "", official},
    CountryNumbers{"RO", "Romania", "112", "", official},
    CountryNumbers{"SM", "San Marino", "112", "", second_hand},
    CountryNumbers{"SG", "Singapore", "995", "", official},
    CountryNumbers{"SK", "Slovakia", "112", "", official},
    CountryNumbers{"SI", "Slovenia", "112", "", official},
    CountryNumbers{"ZA", "South Africa", "112", "10177", second_hand},
    CountryNumbers{"KR", "South Korea", "119", "", second_hand},
    CountryNumbers{"ES", "Spain", "112", "", official, "024", "Línea 024", second_hand},
    CountryNumbers{"SE", "Sweden", "112", "", official},
    CountryNumbers{"CH", "Switzerland", "144", "112", official, "143", "Die Dargebotene Hand", second_hand},
    CountryNumbers{"TR", "Turkey", "112", "", second_hand},
    CountryNumbers{"GB", "United Kingdom", "999", "112", official, "116 123", "Samaritans", official},
    CountryNumbers{"US", "United States", "911", "", second_hand, "988", "Suicide & Crisis Lifeline", second_hand},
};

constexpr std::array<std::string_view, 3> kAnywhere{"112", "911", "999"};

} // namespace

std::string_view numbers_checked_on() {
    return "2026-11-22";
}

std::span<const CountryNumbers> all_numbers() {
    return kNumbers;
}

const CountryNumbers* numbers_of(std::string_view country) {
    for (const CountryNumbers& each : kNumbers)
        if (each.country == country) return &each;
    return nullptr;
}

std::span<const std::string_view> numbers_anywhere() {
    return kAnywhere;
}

} // namespace amble::screening
