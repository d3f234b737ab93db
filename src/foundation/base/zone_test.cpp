#include "foundation/base/zone.h"

#include <gtest/gtest.h>

namespace amble {

TEST(Zone, days_follow_the_persons_midnight) {
    const auto tokyo = Zone::find("Asia/Tokyo");
    const auto honolulu = Zone::find("Pacific/Honolulu");
    ASSERT_TRUE(tokyo && honolulu);
    const Instant moment = *parse_instant("2026-11-22T20:00:00Z");
    EXPECT_EQ(iso(tokyo->day_at(moment)), "2026-11-23");
    EXPECT_EQ(iso(honolulu->day_at(moment)), "2026-11-22");
}

TEST(Zone, a_change_night_has_its_23_or_25_hours) {
    const auto berlin = Zone::find("Europe/Berlin");
    ASSERT_TRUE(berlin);
    const auto length = [&](Day day) { return berlin->start_of(day + 1) - berlin->start_of(day); };
    EXPECT_EQ(length(day_of({2026, 3, 29})), std::chrono::hours(23));
    EXPECT_EQ(length(day_of({2026, 10, 25})), std::chrono::hours(25));
}

TEST(Zone, a_day_without_midnight_starts_after_the_gap) {
    const auto beirut = Zone::find("Asia/Beirut"); // clocks go from 00:00 to 01:00
    ASSERT_TRUE(beirut);
    const Day day = day_of({2025, 3, 30});
    EXPECT_EQ(beirut->day_at(beirut->start_of(day)), day);
    EXPECT_EQ(beirut->minute_at(beirut->start_of(day)), 60);
}

TEST(Zone, an_unknown_name_is_nothing) {
    EXPECT_FALSE(Zone::find("Mars/Olympus"));
    EXPECT_FALSE(Zone::find("../../etc/passwd"));
    EXPECT_GT(zone_names().size(), 300u);
}

} // namespace amble
