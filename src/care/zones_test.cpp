// Every zone of the tz database, on every night of two years on which its clocks change.
#include "care/availability.h"

#include <gtest/gtest.h>

namespace amble::care {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

const Day kFirst = *parse_day("2026-01-01");
constexpr int kDays = 730;
constexpr int kDayMinutes = 24 * 60;

std::vector<Day> change_days(const Zone& zone) {
    std::vector<Day> found;
    Instant start = zone.start_of(kFirst);
    for (Day day = kFirst; day < kFirst + kDays; day = day + 1) {
        const Instant next = zone.start_of(day + 1);
        if (next - start != hours(24)) found.push_back(day);
        start = next;
    }
    return found;
}

struct Night {
    Zone zone;
    Day day;
};

std::vector<Night> all_nights() {
    std::vector<Night> nights;
    for (const std::string_view name : zone_names())
        if (const auto zone = Zone::find(name))
            for (const Day day : change_days(*zone))
                nights.push_back({*zone, day});
    return nights;
}

std::string place(const Night& night) {
    return std::string(night.zone.name()) + " " + iso(night.day);
}

} // namespace

TEST(EveryZone, leads_from_the_wall_to_a_moment_and_back_when_its_clocks_change) {
    const auto nights = all_nights();
    ASSERT_GT(nights.size(), 500u) << "both nights of two years, of some 150 zones";
    for (const Night& night : nights)
        for (int minute = 0; minute < kDayMinutes; minute += kGridMinutes) {
            const LocalTime wall{night.day, minute};
            const auto moment = moment_of(wall, night.zone);
            if (moment) EXPECT_EQ(local_time(*moment, night.zone), wall) << place(night);
            const Instant anyway = night.zone.moment(night.day, minute);
            EXPECT_LE(wall, local_time(anyway, night.zone))
                << place(night) << ": a minute that is jumped over is later";
        }
}

TEST(EveryZone, shows_a_member_elsewhere_the_same_moment) {
    const auto names = zone_names();
    size_t elsewhere = 0;
    for (const Night& night : all_nights()) {
        const Zone member = *Zone::find(names[elsewhere = (elsewhere + 37) % names.size()]);
        for (int minute = 0; minute < kDayMinutes; minute += 30) {
            const Instant moment = night.zone.moment(night.day, minute);
            const LocalTime own = local_time(moment, member);
            const Instant back = member.moment(own.day, own.minute);
            // In an hour that comes twice the wall alone does not say which; the zone of the appointment does.
            EXPECT_EQ(local_time(back, member), own) << place(night) << " for " << member.name();
            EXPECT_LE(back, moment + minutes(1)) << place(night) << " for " << member.name();
        }
    }
}

} // namespace amble::care
