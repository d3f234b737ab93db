#include "formats/apple_values.h"

#include <gtest/gtest.h>

namespace amble::formats {

TEST(AppleTime, keeps_its_offset) {
    const auto time = parse_apple_time("2016-11-14 07:25:41 -0730");
    ASSERT_TRUE(time);
    EXPECT_EQ(time->instant, parse_instant("2016-11-14T14:55:41Z"));
    EXPECT_EQ(time->offset, std::chrono::minutes(-450));
}

TEST(AppleTime, of_a_phone_of_twelve_hours_is_read) {
    const auto read = [](std::string_view text) { return parse_apple_time(text).value().instant; };
    EXPECT_EQ(read("2026-05-01 8:05:09 am +0200"), parse_instant("2026-05-01T06:05:09Z"));
    EXPECT_EQ(read("2026-05-01 1:00:00\u202FPM +0000"), parse_instant("2026-05-01T13:00:00Z"));
    EXPECT_EQ(read("2026-05-01 12:30:00 am +0000"), parse_instant("2026-05-01T00:30:00Z"));
    EXPECT_EQ(read("2026-05-01 12:30:00 pm +0000"), parse_instant("2026-05-01T12:30:00Z"));
    EXPECT_FALSE(parse_apple_time("2026-05-01 13:00:00 pm +0000"));
    EXPECT_FALSE(parse_apple_time("2026-05-01 am +0000"));
}

TEST(AppleTime, anything_else_is_nothing) {
    for (const char* text : {"", "2016-11-14", "2016-11-14 07:25:41", "2016-11-14T07:25:41 -0700",
                             "2016-13-14 07:25:41 -0700", "2016-11-14 24:25:41 -0700", "2016-11-14 07:25:41 -9900",
                             "2016-11-14 07:25:41 -07:00", "0000-11-14 07:25:41 -0700"})
        EXPECT_FALSE(parse_apple_time(text)) << text;
}

TEST(AppleValues, units_become_metres_and_seconds) {
    EXPECT_EQ(apple_metres("1.5", "km"), 1500);
    EXPECT_EQ(apple_metres("1", "mi"), 1609.344);
    EXPECT_FALSE(apple_metres("1", "furlong"));
    EXPECT_FALSE(apple_metres("-1", "km"));
    EXPECT_EQ(apple_seconds("30", "min"), 1800);
    EXPECT_FALSE(apple_seconds("nan", "min"));
}

TEST(AppleValues, a_device_is_its_model_without_the_address) {
    EXPECT_EQ(apple_device("<<HKDevice: 0x280e3f0>, name:Apple Watch, manufacturer:Apple, model:Watch, hardware:W>"),
              "Watch");
    EXPECT_EQ(apple_device("<<HKDevice: 0x1>, name:A band>"), "A band");
    EXPECT_EQ(apple_device(""), "");
}

TEST(AppleValues, a_sport_is_the_end_of_its_type) {
    EXPECT_EQ(apple_sport("HKWorkoutActivityTypeWalking"), "walking");
    EXPECT_EQ(apple_sport("HKWorkoutActivityTypeFunctionalStrengthTraining"), "functional strength training");
    EXPECT_EQ(apple_sport("Other"), "other");
}

} // namespace amble::formats
