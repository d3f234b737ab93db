#include "foundation/base/calendar.h"

#include <gtest/gtest.h>

namespace amble {

TEST(Calendar, every_day_of_four_centuries_survives_its_text) {
    for (Day day = day_of({1801, 1, 1}); day < day_of({2199, 12, 31}); day = day + 1) {
        ASSERT_EQ(parse_day(iso(day)), day) << iso(day);
    }
}

TEST(Calendar, a_day_that_does_not_exist_is_refused) {
    for (const char* text :
         {"2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "2026-01-01 ", "", "20260101"})
        EXPECT_FALSE(parse_day(text)) << text;
}

TEST(Calendar, a_minute_of_the_day_is_told_with_two_digits_each) {
    EXPECT_EQ(clock_text(5), "00:05");
    EXPECT_EQ(clock_text(9 * 60 + 30), "09:30");
    EXPECT_EQ(clock_text(24 * 60), "24:00");
}

TEST(Calendar, weeks_begin_on_monday) {
    EXPECT_EQ(weekday(day_of({2026, 11, 23})), 0);
    EXPECT_EQ(weekday(day_of({1969, 12, 31})), 2);
}

TEST(Calendar, offsets_are_taken_off_to_reach_utc) {
    const auto utc = parse_instant("2026-11-22T16:58:10Z");
    ASSERT_TRUE(utc);
    EXPECT_EQ(parse_instant("2026-11-22T18:58:10+02:00"), utc);
    EXPECT_EQ(parse_instant("2026-11-22 18:58:10 +0200"), utc);
    EXPECT_EQ(parse_instant("2026-11-22T08:58:10-08"), utc);
    EXPECT_EQ(iso(*utc), "2026-11-22T16:58:10Z");
}

TEST(Calendar, a_time_without_a_zone_is_nothing) {
    EXPECT_FALSE(parse_instant("2026-11-22T16:58:10"));
}

TEST(Calendar, fractions_are_kept_to_the_microsecond) {
    EXPECT_EQ(parse_instant("1970-01-01T00:00:00.1234567Z")->microseconds, 123456);
    EXPECT_EQ(iso(Instant{-1}), "1969-12-31T23:59:59.999999Z");
}

} // namespace amble
