#include "reminders/choice.h"

#include <gtest/gtest.h>

namespace amble::reminders {

namespace {

Instant at(std::string_view text) {
    return *parse_instant(text);
}

Zone zone(std::string_view name) {
    return *Zone::find(name);
}

} // namespace

TEST(Choice, is_for_appointments_alone_until_somebody_chooses) {
    for (const Kind kind : kKinds) {
        EXPECT_EQ(standard(kind).is_on(), kind == Kind::appointment) << name(kind);
        EXPECT_EQ(parse_kind(name(kind)), kind);
    }
    EXPECT_EQ(parse_kind("streak"), std::nullopt);
}

TEST(Quiet, goes_over_midnight_and_may_be_none) {
    const Quiet night;
    for (const int minute : {21 * 60, 23 * 60, 0, 7 * 60 + 59})
        EXPECT_TRUE(night.holds(minute)) << minute;
    for (const int minute : {8 * 60, 12 * 60, 20 * 60 + 59})
        EXPECT_FALSE(night.holds(minute)) << minute;
    const Quiet none{600, 600};
    const Quiet noon{720, 780};
    for (int minute = 0; minute < 1440; ++minute) {
        EXPECT_FALSE(none.holds(minute));
        EXPECT_EQ(noon.holds(minute), minute >= 720 && minute < 780);
    }
}

TEST(Quiet, ends_by_the_clock_of_the_person) {
    const Quiet night;
    EXPECT_EQ(after_quiet(night, zone("Asia/Tokyo"), at("2026-11-23T12:00:00Z")), at("2026-11-23T23:00:00Z"));
    EXPECT_EQ(after_quiet(night, zone("Asia/Tokyo"), at("2026-11-23T03:00:00Z")), at("2026-11-23T03:00:00Z"));
    EXPECT_EQ(after_quiet(night, zone("Europe/Berlin"), at("2026-11-23T05:00:00Z")), at("2026-11-23T07:00:00Z"));
}

TEST(Quiet, is_an_hour_shorter_or_longer_in_the_nights_of_the_change) {
    const Quiet night;
    EXPECT_EQ(after_quiet(night, zone("Europe/Berlin"), at("2026-03-28T20:00:00Z")), at("2026-03-29T06:00:00Z"));
    EXPECT_EQ(after_quiet(night, zone("Europe/Berlin"), at("2026-10-24T19:00:00Z")), at("2026-10-25T07:00:00Z"));
}

TEST(NextAt, comes_once_a_day_also_where_the_hour_is_missing_or_comes_twice) {
    for (const char* name : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Etc/UTC"}) {
        for (const int minute : {0, 2 * 60 + 30, 10 * 60}) {
            Instant moment = at("2026-01-01T00:00:00Z");
            Day last{};
            for (int day = 0; day < 400; ++day) {
                const Instant next = next_at(minute, zone(name), moment);
                ASSERT_GT(next, moment);
                if (day > 0) ASSERT_EQ(zone(name).day_at(next) - last, 1) << name << minute << iso(next);
                last = zone(name).day_at(next);
                moment = next;
            }
        }
    }
}

} // namespace amble::reminders
