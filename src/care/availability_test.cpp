#include "care/availability.h"

#include "foundation/base/chance.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::care {

namespace {

using std::chrono::minutes;

const Day kMonday = *parse_day("2026-11-23");

Calendar office(Zone zone) {
    Calendar calendar{.zone = zone, .rules = {.notice_minutes = 0, .horizon_days = 60}};
    for (int weekday = 0; weekday < 7; ++weekday)
        calendar.weekly.push_back({{}, weekday, {9 * 60, 12 * 60}});
    return calendar;
}

AppointmentType visit_of(int length, int buffer = 0) {
    return {.name = "First visit", .minutes = length, .buffer = buffer};
}

std::vector<std::string> clocks(const std::vector<FreeTime>& times) {
    std::vector<std::string> texts;
    for (const FreeTime& each : times)
        texts.push_back(clock_text(each.local.minute));
    return texts;
}

Search on(Day day, const Zone& zone, size_t most = 100) {
    return {.now = zone.start_of(day), .from = day, .to = day, .most = most};
}

} // namespace

TEST(FreeTimes, leave_room_for_the_buffer_and_end_with_the_hours) {
    const Zone zone = Zone::utc();
    EXPECT_EQ(clocks(free_times(office(zone), visit_of(45, 15), {}, on(kMonday, zone))),
              (std::vector<std::string>{"09:00", "10:00", "11:00"}));
    EXPECT_EQ(clocks(free_times(office(zone), visit_of(90), {}, on(kMonday, zone))),
              (std::vector<std::string>{"09:00", "10:30"}));
}

TEST(FreeTimes, go_round_what_is_taken_with_its_buffer) {
    const Zone zone = Zone::utc();
    const Instant nine = zone.moment(kMonday, 9 * 60);
    const std::vector<Interval> taken{{nine + minutes(30), nine + minutes(65)}};
    EXPECT_EQ(clocks(free_times(office(zone), visit_of(30), taken, on(kMonday, zone))),
              (std::vector<std::string>{"09:00", "10:05", "10:35", "11:05"}));
    EXPECT_EQ(clocks(free_times(office(zone), visit_of(30, 5), taken, on(kMonday, zone))).front(), "10:05");
}

TEST(FreeTimes, keep_notice_horizon_and_the_days_maximum) {
    const Zone zone = Zone::utc();
    Calendar calendar = office(zone);
    calendar.rules.notice_minutes = 10 * 60;
    EXPECT_EQ(clocks(free_times(calendar, visit_of(60), {}, on(kMonday, zone))),
              (std::vector<std::string>{"10:00", "11:00"}));
    calendar.rules.horizon_days = 1;
    const Search month{zone.start_of(kMonday), kMonday, kMonday + 30, 100};
    EXPECT_EQ(free_times(calendar, visit_of(60), {}, month).back().local.day, kMonday + 1);
    calendar.rules.daily_maximum = 1;
    EXPECT_EQ(free_times(calendar, visit_of(60), {}, month).size(), 2u);
    const Instant ten = zone.moment(kMonday, 10 * 60);
    EXPECT_EQ(free_times(calendar, visit_of(60), {{ten, ten + minutes(60)}}, month).size(), 1u);
}

TEST(Hours, of_a_day_that_differs_take_the_place_of_the_week) {
    Calendar calendar = office(Zone::utc());
    calendar.others = {{{}, kMonday, kMonday, Hours{14 * 60, 16 * 60}}, {{}, kMonday + 1, kMonday + 3, std::nullopt}};
    EXPECT_EQ(hours_on(calendar, kMonday), (std::vector<Hours>{{14 * 60, 16 * 60}}));
    EXPECT_TRUE(hours_on(calendar, kMonday + 1).empty());
    EXPECT_TRUE(hours_on(calendar, kMonday + 3).empty());
    EXPECT_EQ(hours_on(calendar, kMonday + 4).size(), 1u);
}

TEST(Hours, that_overlap_are_one) {
    Calendar calendar;
    calendar.weekly = {{{}, 0, {600, 700}}, {{}, 0, {540, 620}}, {{}, 0, {800, 900}}};
    EXPECT_EQ(hours_on(calendar, kMonday), (std::vector<Hours>{{540, 700}, {800, 900}}));
}

TEST(Clashes, are_all_named_and_not_the_first_alone) {
    const Zone zone = Zone::utc();
    Calendar calendar = office(zone);
    calendar.rules = {.notice_minutes = 60, .horizon_days = 5, .daily_maximum = 1};
    const Instant ten = zone.moment(kMonday, 600);
    const std::vector<Interval> taken{{ten, ten + minutes(30)}};
    EXPECT_EQ(clashes(calendar, visit_of(30), {kMonday, 600}, {taken, taken}, ten),
              (std::vector<Clash>{Clash::too_soon, Clash::day_is_full, Clash::specialist_busy, Clash::member_busy}));
    EXPECT_EQ(clashes(calendar, visit_of(30), {kMonday + 6, 481}, {}, ten),
              (std::vector<Clash>{Clash::too_far, Clash::outside_hours}));
}

TEST(Clashes, know_that_a_minute_which_the_clock_jumps_over_is_none) {
    const Zone berlin = *Zone::find("Europe/Berlin");
    EXPECT_EQ(clashes(office(berlin), visit_of(30), {*parse_day("2027-03-28"), 150}, {}, {}),
              std::vector<Clash>{Clash::no_such_minute});
}

TEST(ChangeNights, offer_no_minute_that_is_jumped_over_and_none_twice) {
    const Zone berlin = *Zone::find("Europe/Berlin");
    Calendar calendar{.zone = berlin, .rules = {.notice_minutes = 0}};
    calendar.weekly = {{{}, 6, {0, 300}}};
    const Day spring = *parse_day("2027-03-28");
    EXPECT_EQ(clocks(free_times(calendar, visit_of(60), {}, on(spring, berlin))),
              (std::vector<std::string>{"00:00", "01:00", "03:00", "04:00"}));
    const Day autumn = *parse_day("2026-10-25");
    const auto times = free_times(calendar, visit_of(60), {}, on(autumn, berlin));
    EXPECT_EQ(clocks(times), (std::vector<std::string>{"00:00", "01:00", "02:00", "03:00", "04:00"}))
        << "the hour that comes again is not offered a second time";
    for (size_t i = 1; i < times.size(); ++i)
        EXPECT_LE(times[i - 1].time.end, times[i].time.start);
}

namespace {

/// The days of 2026 and 2027 on which the clocks change there, and the day before and after each.
std::vector<Day> change_days(const Zone& zone) {
    std::vector<Day> days;
    for (Day day = *parse_day("2026-01-01"); day < *parse_day("2028-01-01"); day = day + 1)
        if (zone.start_of(day + 1) - zone.start_of(day) != std::chrono::hours(24))
            days.insert(days.end(), {day - 1, day, day + 1});
    return days;
}

Calendar made_up(Chance& chance, const Zone& zone) {
    Calendar calendar{.zone = zone, .rules = {.notice_minutes = chance.between(0, 300)}};
    for (int weekday = 0; weekday < 7; ++weekday) {
        const int from = chance.between(0, 20 * 60);
        calendar.weekly.push_back({{}, weekday, {from, std::min(1440, from + chance.between(10, 700))}});
    }
    return calendar;
}

std::vector<Interval> made_up_taken(Chance& chance, Instant from) {
    std::vector<Interval> taken;
    for (int i = 0; i < 6; ++i) {
        from = from + minutes(kGridMinutes * chance.between(0, 60));
        const Instant end = from + minutes(kGridMinutes * chance.between(1, 20));
        taken.push_back({from, end});
        from = end;
    }
    return taken;
}

/// What has to hold of every free time, whatever the zone, the day and the calendar.
void expect_sound(const Calendar& calendar, const AppointmentType& type, const std::vector<Interval>& taken, Day day) {
    const Instant now = calendar.zone.start_of(day);
    const auto times = free_times(calendar, type, taken, {now, day, day, 1000});
    Instant room_until{};
    for (const FreeTime& each : times) {
        ASSERT_EQ(local_time(each.time.start, calendar.zone), each.local);
        ASSERT_EQ(each.time.length(), minutes(type.minutes));
        ASSERT_GE(each.time.start, room_until) << "two offered times share a minute";
        ASSERT_EQ(each.time.start.microseconds % (kGridMinutes * 60'000'000LL), 0) << "one row for each five minutes";
        ASSERT_TRUE(clashes(calendar, type, each.local, {taken, {}}, now).empty());
        room_until = each.time.end + minutes(type.buffer);
    }
}

} // namespace

TEST(ChangeNights, of_every_zone_offer_only_times_that_exist_and_stand_apart) {
    Chance chance(7);
    int days = 0;
    for (const auto name : zone_names()) {
        const Zone zone = *Zone::find(name);
        for (const Day day : change_days(zone)) {
            const auto calendar = made_up(chance, zone);
            const auto type = visit_of(5 * chance.between(1, 24), 5 * chance.between(0, 4));
            ASSERT_NO_FATAL_FAILURE(expect_sound(calendar, type, made_up_taken(chance, zone.start_of(day)), day))
                << name << " " << iso(day);
            ++days;
        }
    }
    EXPECT_GT(days, 1000);
}

TEST(ClockText, is_read_as_it_is_written) {
    for (int minute = 0; minute <= 1440; minute += 5)
        EXPECT_EQ(parse_clock(clock_text(minute)), minute);
    for (const char* wrong : {"", "9", "24:05", "12:60", "-1:00", "noon", ":"})
        EXPECT_FALSE(parse_clock(wrong)) << wrong;
}

TEST(Calendar, takes_hours_that_touch_and_refuses_those_that_overlap) {
    Calendar calendar;
    calendar.weekly = {{Id{}, 0, {600, 720}}};
    const auto refused = [&](int weekday, Hours hours) { return !check_new(calendar, {Id{}, weekday, hours}).empty(); };
    EXPECT_FALSE(refused(0, {540, 600}));
    EXPECT_FALSE(refused(0, {720, 780}));
    EXPECT_FALSE(refused(1, {600, 720}));
    EXPECT_TRUE(refused(0, {540, 605}));
    EXPECT_TRUE(refused(0, {630, 660}));
    EXPECT_TRUE(refused(0, {600, 720}));
}

} // namespace amble::care
