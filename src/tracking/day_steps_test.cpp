#include "tracking/day_steps.h"

#include <gtest/gtest.h>

namespace amble::tracking {

namespace {

const Instant kEvening = *parse_instant("2026-05-01T23:00:00Z");
const Day kFriday = *parse_day("2026-05-01");

formats::Recording counted_by(std::vector<formats::CountSource> sources) {
    formats::Recording recording;
    recording.sources = std::move(sources);
    return recording;
}

} // namespace

TEST(DaySteps, a_day_is_that_of_where_the_person_was) {
    formats::Recording recording = counted_by({{"Phone", "", false}});
    recording.quarters = {{kEvening, 0, true, 0, 100, 70}, {kEvening, 120, true, 0, 50, 30}};
    EXPECT_EQ(days_of_steps(recording),
              (std::vector<DaySteps>{{kFriday, Source::phone, 100, 70}, {kFriday + 1, Source::phone, 50, 30}}));
}

TEST(DaySteps, a_day_is_that_of_where_the_person_lives_where_the_file_does_not_say) {
    formats::Recording recording = counted_by({{"Google Fitbit Air", "", false}});
    recording.quarters = {{kEvening, 0, false, 0, 100, 0}};
    const auto in_berlin = [](Instant moment) { return day_in_utc(moment + std::chrono::hours(2)); };
    EXPECT_EQ(days_of_steps(recording, in_berlin), (std::vector<DaySteps>{{kFriday + 1, Source::band, 100, 0}}));
    EXPECT_EQ(days_of_steps(recording), (std::vector<DaySteps>{{kFriday, Source::band, 100, 0}}));
    EXPECT_EQ(day_in_utc({-1}), Day{-1});
}

TEST(DaySteps, two_phones_count_the_same_steps_and_a_watch_is_another_line) {
    formats::Recording recording = counted_by({{"A", "", false}, {"B", "", false}, {"Eva's", "Watch", false}});
    recording.days = {{kFriday, 0, 900, 600}, {kFriday, 1, 1000, 650}, {kFriday, 2, 1200, 800}};
    const std::vector<DaySteps> days{{kFriday, Source::watch, 1200, 800}, {kFriday, Source::phone, 1000, 650}};
    EXPECT_EQ(days_of_steps(recording), days);
    EXPECT_EQ(counting(days), (std::vector<DaySteps>{days[0]})) << "what is worn on the wrist is believed first";
}

TEST(DaySteps, what_was_typed_stands_only_where_nothing_counted) {
    formats::Recording recording = counted_by({{"Health", "", true}, {"Phone", "", false}});
    recording.days = {{kFriday, 0, 30'000, 0}, {kFriday, 1, 900, 0}, {kFriday + 1, 0, 4000, 0}};
    EXPECT_EQ(days_of_steps(recording),
              (std::vector<DaySteps>{{kFriday, Source::phone, 900, 0}, {kFriday + 1, Source::hand, 4000, 0}}));
}

TEST(DaySteps, a_day_that_two_tables_of_an_archive_tell_counts_once) {
    formats::Recording recording = counted_by({{"", "", false}});
    recording.days = {{kFriday, 0, 900, 600}, {kFriday, 0, 950, 0}};
    EXPECT_EQ(days_of_steps(recording), (std::vector<DaySteps>{{kFriday, Source::phone, 950, 600}}));
}

TEST(DaySteps, what_nobody_can_walk_is_no_day) {
    formats::Recording recording = counted_by({{"Phone", "", false}});
    recording.days = {{kFriday, 0, 0, 0}, {kFriday + 1, 0, 9'000'000, 0}};
    EXPECT_TRUE(days_of_steps(recording).empty());
}

TEST(DaySteps, of_two_imports_of_a_day_the_one_that_goes_on_for_longer_stands) {
    const DaySteps morning{kFriday, Source::phone, 500, 0};
    const DaySteps day{kFriday, Source::phone, 900, 0};
    EXPECT_EQ(counting(std::vector{morning, day}), std::vector{day});
    EXPECT_EQ(counting(std::vector{day, morning}), std::vector{day});
}

TEST(DaySteps, a_day_is_there_already_where_what_is_offered_would_not_count) {
    const DaySteps friday{kFriday, Source::phone, 900, 0};
    const DaySteps saturday{kFriday + 1, Source::phone, 500, 0};
    const std::vector stored{friday, saturday};
    EXPECT_EQ(days_there_already(stored, {}), 0);
    EXPECT_EQ(days_there_already(stored, stored), 2);
    EXPECT_EQ(days_there_already(std::vector{friday, DaySteps{kFriday + 1, Source::phone, 700, 0}}, stored), 1)
        << "a later export goes on for longer";
    EXPECT_EQ(days_there_already(std::vector{DaySteps{kFriday, Source::watch, 800, 0}}, stored), 0)
        << "a watch is believed more";
    EXPECT_EQ(days_there_already(std::vector{DaySteps{kFriday + 2, Source::phone, 1, 0}}, stored), 0);
}

} // namespace amble::tracking
