#include "foundation/base/zone.h"
#include "tracking/day_total.h"

#include <gtest/gtest.h>

namespace amble::tracking {

namespace {

/// A walk as it was made, and what it brings to the day it began and to the day after, seen from `seen_from`.
struct Case {
    const char* name;
    const char* made_in;
    const char* seen_from;
    const char* started;
    const char* ended;
    int minutes;
    int first_day;
    int next_day;
};

const Case kCases[] = {
    {"all before midnight", "Europe/Berlin", "Europe/Berlin", "2026-11-22T21:40:00Z", "2026-11-22T23:00:00Z", 80, 80,
     0},
    {"across midnight", "Europe/Berlin", "Europe/Berlin", "2026-11-22T22:50:00Z", "2026-11-22T23:20:00Z", 30, 10, 20},
    {"pauses are shared out", "Europe/Berlin", "Europe/Berlin", "2026-11-22T22:40:00Z", "2026-11-22T23:20:00Z", 20, 10,
     10},
    {"half a minute is no bout of the next day", "Etc/UTC", "Etc/UTC", "2026-11-22T23:45:30Z", "2026-11-23T00:00:30Z",
     15, 14, 0},
    {"the night without 02:00", "Europe/Berlin", "Europe/Berlin", "2026-03-28T22:50:00Z", "2026-03-28T23:10:00Z", 20,
     10, 10},
    {"the night with 02:00 twice", "Europe/Berlin", "Europe/Berlin", "2026-10-24T21:50:00Z", "2026-10-24T22:10:00Z", 20,
     10, 10},
    {"into the evening after the long day", "Europe/Berlin", "Europe/Berlin", "2026-10-25T22:55:00Z",
     "2026-10-25T23:15:00Z", 20, 5, 15},
    {"where midnight does not exist", "America/Santiago", "America/Santiago", "2026-09-06T03:50:00Z",
     "2026-09-06T04:10:00Z", 20, 10, 10},
    {"where the hour before midnight comes twice", "America/Santiago", "America/Santiago", "2026-04-05T02:50:00Z",
     "2026-04-05T04:10:00Z", 80, 70, 10},
    {"seen from the west afterwards", "Europe/Berlin", "Europe/London", "2026-11-22T22:50:00Z", "2026-11-22T23:20:00Z",
     30, 30, 0},
    {"made in another day's zone", "Asia/Tokyo", "America/New_York", "2026-11-22T14:50:00Z", "2026-11-22T15:20:00Z", 30,
     30, 0},
    {"made after midnight there, before midnight here", "Asia/Tokyo", "America/New_York", "2026-11-22T15:10:00Z",
     "2026-11-22T15:30:00Z", 20, 20, 0},
    {"times that are no walk's", "Etc/UTC", "Etc/UTC", "2026-11-22T23:50:00Z", "2026-11-25T00:20:00Z", 30, 30, 0},
};

Walk walk_of(const Case& each) {
    Walk walk;
    walk.started = parse_instant(each.started);
    walk.ended = parse_instant(each.ended);
    walk.minutes = each.minutes;
    walk.day = Zone::find(each.made_in).value().day_at(*walk.started);
    walk.before = 2;
    walk.worst = 6;
    return walk;
}

} // namespace

TEST(Days, a_walk_adds_to_each_day_what_was_walked_on_it) {
    for (const Case& each : kCases) {
        const Walk walk = walk_of(each);
        const Zone zone = Zone::find(each.seen_from).value();
        auto days = totals(std::vector{walk}, [&](Day day) { return zone.start_of(day); });
        EXPECT_EQ(days[walk.day].minutes, each.first_day) << each.name;
        EXPECT_EQ(days[walk.day + 1].minutes, each.next_day) << each.name;
        EXPECT_LE(each.first_day + each.next_day, each.minutes) << each.name;
    }
}

TEST(Days, a_next_day_without_a_whole_minute_is_a_day_without_a_walk) {
    const Walk walk = walk_of(kCases[3]);
    const auto days = totals(std::vector{walk}, [](Day day) { return Zone::utc().start_of(day); });
    EXPECT_FALSE(days.contains(walk.day + 1));
}

TEST(Days, ratings_are_those_of_the_day_the_walk_began) {
    const Walk walk = walk_of(kCases[1]);
    const Zone berlin = Zone::find("Europe/Berlin").value();
    const auto days = totals(std::vector{walk}, [&](Day day) { return berlin.start_of(day); });
    EXPECT_EQ(days.at(walk.day), (DayTotal{10, 2, 6, std::nullopt, std::nullopt}));
    EXPECT_EQ(days.at(walk.day + 1), (DayTotal{20, std::nullopt, std::nullopt, std::nullopt, std::nullopt}));
}

TEST(Days, two_devices_across_midnight_count_once_on_both_days) {
    Walk watch = walk_of(kCases[1]);
    watch.source = Source::watch;
    Walk phone = watch;
    phone.source = Source::phone;
    const Zone berlin = Zone::find("Europe/Berlin").value();
    auto days = totals(std::vector{phone, watch}, [&](Day day) { return berlin.start_of(day); });
    EXPECT_EQ(days[watch.day].minutes, 10);
    EXPECT_EQ(days[watch.day + 1].minutes, 20);
}

} // namespace amble::tracking
