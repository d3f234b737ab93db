#include "screening/emergency_numbers.h"

#include "foundation/base/calendar.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace amble::screening {

namespace {

bool can_be_dialled(std::string_view number) {
    return !number.empty() && std::ranges::all_of(number, [](char c) { return (c >= '0' && c <= '9') || c == ' '; });
}

} // namespace

TEST(EmergencyNumbers, every_row_can_be_dialled) {
    for (const CountryNumbers& each : all_numbers()) {
        EXPECT_TRUE(can_be_dialled(each.emergency)) << each.country;
        EXPECT_TRUE(each.other.empty() || can_be_dialled(each.other)) << each.country;
        EXPECT_EQ(each.crisis.empty(), each.crisis_name.empty()) << each.country;
        EXPECT_TRUE(each.crisis.empty() || can_be_dialled(each.crisis)) << each.country;
        EXPECT_NE(each.emergency, each.other) << each.country;
    }
}

TEST(EmergencyNumbers, each_country_stands_once_in_the_order_of_names) {
    std::set<std::string_view> countries;
    for (const CountryNumbers& each : all_numbers()) {
        EXPECT_EQ(each.country.size(), 2u);
        EXPECT_TRUE(countries.insert(each.country).second) << each.country;
    }
    EXPECT_TRUE(std::ranges::is_sorted(all_numbers(), {}, &CountryNumbers::name));
}

TEST(EmergencyNumbers, the_whole_european_union_answers_112) {
    for (const char* country : {"AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE",
                                "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE"}) {
        const CountryNumbers* numbers = numbers_of(country);
        ASSERT_NE(numbers, nullptr) << country;
        EXPECT_EQ(numbers->emergency, "112") << country;
    }
}

TEST(EmergencyNumbers, well_known_numbers_are_these) {
    EXPECT_EQ(numbers_of("US")->emergency, "911");
    EXPECT_EQ(numbers_of("GB")->emergency, "999");
    EXPECT_EQ(numbers_of("AU")->emergency, "000");
    EXPECT_EQ(numbers_of("NZ")->emergency, "111");
    EXPECT_EQ(numbers_of("XX"), nullptr);
    EXPECT_EQ(numbers_of("us"), nullptr);
}

TEST(EmergencyNumbers, without_a_country_three_numbers_are_shown) {
    EXPECT_EQ(std::vector(numbers_anywhere().begin(), numbers_anywhere().end()),
              (std::vector<std::string_view>{"112", "911", "999"}));
}

TEST(EmergencyNumbers, the_day_of_checking_is_a_day) {
    EXPECT_TRUE(parse_day(numbers_checked_on()).has_value());
}

} // namespace amble::screening
