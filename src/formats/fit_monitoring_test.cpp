#include "formats/fit_monitoring.h"

#include "formats/fit_profile.h"
#include "formats/inspector.h"
#include "formats/testing/fit_maker.h"
#include "formats/testing/zip_maker.h"

#include <gtest/gtest.h>

namespace amble::formats {

namespace {

using namespace fit;

constexpr int64_t kGeneric = 0;

FitMaker& steps_at(FitMaker& maker, uint32_t time, int64_t activity, int64_t steps) {
    return maker.message(kMonitoring, {{kFitTimestampField, FitMaker::kUint32, time},
                                       {monitoring::kCycles, FitMaker::kUint32, steps},
                                       {monitoring::kDistance, FitMaker::kUint32, steps * 75},
                                       {monitoring::kActivityType, FitMaker::kEnum, activity}});
}

/// The same by the low half of the time and the packed kind of movement.
FitMaker& steps_at_low_half(FitMaker& maker, uint32_t time, int64_t activity, int64_t steps) {
    constexpr int64_t kIntensity = 3 << 5;
    return maker.message(kMonitoring, {{monitoring::kTime16, FitMaker::kUint16, time & 0xFFFF},
                                       {monitoring::kCycles, FitMaker::kUint32, steps},
                                       {monitoring::kActivityAndIntensity, FitMaker::kUint8, kIntensity | activity}});
}

FitMaker monitoring_file(int64_t offset_seconds) {
    FitMaker maker;
    maker.file_id(file_id::kMonitoringB);
    maker.message(kMonitoringInfo, {{kFitTimestampField, FitMaker::kUint32, kFitMorning},
                                    {monitoring::kInfoLocalTime, FitMaker::kUint32, kFitMorning + offset_seconds}});
    return maker;
}

Recording read(const std::string& bytes) {
    Inspector inspector;
    inspector.feed(bytes);
    return inspector.finish().recording;
}

Recording read(const FitMaker& maker) {
    return read(maker.file());
}

double steps_between(const Recording& recording, std::string_view from, std::string_view to) {
    double sum = 0;
    for (const QuarterHour& quarter : recording.quarters) {
        if (quarter.start >= *parse_instant(from) && quarter.start < *parse_instant(to)) sum += quarter.steps;
    }
    return sum;
}

} // namespace

TEST(FitMonitoring, running_sums_become_what_was_added) {
    FitMaker maker = monitoring_file(0);
    steps_at(maker, kFitMorning, monitoring::kWalking, 500);
    steps_at(maker, kFitMorning + 600, monitoring::kWalking, 1100);
    const Recording recording = read(maker);
    EXPECT_EQ(recording.kind, Kind::daily);
    EXPECT_EQ(recording.totals.steps, 1100);
    EXPECT_NEAR(recording.totals.distance.count, 825, 0.1);
    EXPECT_NEAR(steps_between(recording, "2026-05-01T08:00:00Z", "2026-05-01T09:00:00Z"), 600, 0.1);
}

TEST(FitMonitoring, a_sum_that_is_missing_adds_nothing_and_is_not_lost) {
    constexpr int64_t kInvalid = 0xFFFFFFFF;
    FitMaker maker = monitoring_file(0);
    steps_at(maker, kFitMorning, monitoring::kWalking, 500);
    maker.message(kMonitoring, {{kFitTimestampField, FitMaker::kUint32, kFitMorning + 300},
                                {monitoring::kCycles, FitMaker::kUint32, kInvalid},
                                {monitoring::kActivityType, FitMaker::kEnum, monitoring::kWalking}});
    maker.message(kMonitoring, {{kFitTimestampField, FitMaker::kUint32, kFitMorning + 400},
                                {monitoring::kActivityType, FitMaker::kEnum, monitoring::kWalking}});
    steps_at(maker, kFitMorning + 600, monitoring::kWalking, 1100);
    EXPECT_EQ(steps_between(read(maker), "2026-05-01T08:00:00Z", "2026-05-01T09:00:00Z"), 600);
}

TEST(FitMonitoring, the_same_file_twice_in_an_archive_counts_once) {
    FitMaker maker = monitoring_file(0);
    steps_at(maker, kFitMorning, monitoring::kWalking, 500);
    steps_at(maker, kFitMorning + 3600, monitoring::kWalking, 1100);
    const Recording recording = read(zip_of(
        {{"1.fit", maker.file()}, {"1 (1).fit", maker.file()}, {"part.zip", zip_of({{"1.fit", maker.file()}})}}));
    EXPECT_EQ(recording.totals.steps, 1100);
    EXPECT_NEAR(steps_between(recording, "2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z"), 1100, 0.1);
}

TEST(FitMonitoring, the_first_sums_are_those_of_the_day_so_far) {
    FitMaker maker = monitoring_file(2 * 3600);
    steps_at(maker, kFitMorning, monitoring::kWalking, 500); // ten o'clock there
    const Recording recording = read(maker);
    EXPECT_NEAR(steps_between(recording, "2026-04-30T22:00:00Z", "2026-05-01T08:00:00Z"), 500, 0.1);
    EXPECT_EQ(recording.quarters.front().start, parse_instant("2026-04-30T22:00:00Z"));
    EXPECT_TRUE(recording.quarters.front().offset_known);
    EXPECT_EQ(recording.quarters.front().offset_minutes, 120);
}

TEST(FitMonitoring, a_file_that_goes_on_with_the_day_does_not_count_its_beginning_again) {
    constexpr uint32_t kLater = kFitMorning + 4 * 3600 + 420; // within a quarter
    FitMaker morning = monitoring_file(0);
    steps_at(morning, kFitMorning, monitoring::kWalking, 500);
    steps_at(morning, kLater, monitoring::kWalking, 3000);
    FitMaker noon = monitoring_file(0);
    steps_at(noon, kLater, monitoring::kWalking, 3000);
    steps_at(noon, kLater, monitoring::kRunning, 20);
    steps_at(noon, kLater + 60, monitoring::kWalking, 3060);
    steps_at(noon, kLater + 3600, monitoring::kWalking, 4000);
    EXPECT_EQ(read(noon).totals.steps, 4020);
    EXPECT_EQ(read(morning.file() + noon.file()).totals.steps, 4020);
    for (const auto& [first, second] : {std::pair(morning, noon), std::pair(noon, morning)})
        EXPECT_EQ(read(zip_of({{"1.fit", first.file()}, {"2.fit", second.file()}})).totals.steps, 4020);
}

TEST(FitMonitoring, files_that_overlap_count_the_same_minutes_once) {
    const auto part = [](std::initializer_list<std::pair<uint32_t, int64_t>> sums) {
        FitMaker maker = monitoring_file(0);
        for (const auto& [after, steps] : sums)
            steps_at(maker, kFitMorning + after, monitoring::kWalking, steps);
        return maker.file();
    };
    const std::string early = part({{0, 500}, {3600, 1100}, {7200, 2000}});
    const std::string late = part({{3600, 1100}, {7200, 2000}, {10800, 2600}});
    const std::string sparse = part({{0, 500}, {10800, 2600}});
    const auto steps = [](const std::vector<std::pair<std::string, std::string>>& files) {
        return read(zip_of(files)).totals.steps.value_or(0);
    };
    EXPECT_EQ(steps({{"1.fit", early}, {"2.fit", late}}), 2600);
    EXPECT_EQ(steps({{"1.fit", late}, {"2.fit", early}}), 2600);
    const auto of_three = steps({{"1.fit", sparse}, {"2.fit", late}, {"3.fit", early}});
    EXPECT_GE(of_three, 2600);
    EXPECT_LT(of_three, 2600 + 175) << "of files of other steps no more than one quarter of an hour is in doubt";
}

TEST(FitMonitoring, sixteen_bits_of_the_time_run_over) {
    FitMaker maker = monitoring_file(-6 * 3600); // all of it on one day there
    steps_at(maker, kFitMorning, monitoring::kWalking, 0);
    constexpr uint32_t kTwentyHours = 72'000; // more than sixteen bits hold, in two steps
    steps_at_low_half(maker, kFitMorning + kTwentyHours / 2, monitoring::kWalking, 10);
    steps_at_low_half(maker, kFitMorning + kTwentyHours, monitoring::kWalking, 30);
    const Recording recording = read(maker);
    EXPECT_EQ(recording.totals.steps, 30);
    EXPECT_NEAR(steps_between(recording, "2026-05-01T18:00:00Z", "2026-05-02T04:00:00Z"), 20, 0.1);
}

TEST(FitMonitoring, each_kind_of_movement_has_its_own_sum_and_only_steps_count) {
    FitMaker maker = monitoring_file(0);
    steps_at(maker, kFitMorning, monitoring::kWalking, 100);
    steps_at(maker, kFitMorning + 60, monitoring::kRunning, 40);
    steps_at(maker, kFitMorning + 120, kGeneric, 9999);
    steps_at(maker, kFitMorning + 180, monitoring::kWalking, 150);
    EXPECT_EQ(read(maker).totals.steps, 190);
}

TEST(FitMonitoring, a_sum_of_a_later_day_has_begun_again_also_where_it_is_higher) {
    constexpr uint32_t kNextMorning = kFitMorning + 26 * 3600; // 10:00
    FitMaker maker = monitoring_file(0);
    steps_at(maker, kFitMorning, monitoring::kWalking, 500);
    steps_at(maker, kNextMorning, monitoring::kWalking, 1200);
    const Recording recording = read(maker);
    EXPECT_EQ(recording.totals.steps, 1700);
    EXPECT_NEAR(steps_between(recording, "2026-05-02T00:00:00Z", "2026-05-02T12:00:00Z"), 1200, 0.1);
}

TEST(FitMonitoring, what_is_told_at_midnight_is_the_sum_of_the_day_that_ends) {
    constexpr uint32_t kMidnight = kFitMorning + 16 * 3600;
    FitMaker maker = monitoring_file(0);
    steps_at(maker, kFitMorning, monitoring::kWalking, 500);
    steps_at(maker, kMidnight, monitoring::kWalking, 900);
    steps_at(maker, kMidnight + 3600, monitoring::kWalking, 10);
    EXPECT_EQ(read(maker).totals.steps, 910);
}

TEST(FitMonitoring, sums_in_sixteen_bits_are_read_where_there_are_no_others) {
    FitMaker maker = monitoring_file(0);
    const auto low = [&](uint32_t time, int64_t steps, int64_t hundreds_of_metres) {
        maker.message(kMonitoring, {{kFitTimestampField, FitMaker::kUint32, time},
                                    {monitoring::kCycles16, FitMaker::kUint16, steps},
                                    {monitoring::kDistance16, FitMaker::kUint16, hundreds_of_metres},
                                    {monitoring::kActivityType, FitMaker::kEnum, monitoring::kWalking}});
    };
    low(kFitMorning, 500, 3);
    low(kFitMorning + 600, 1100, 8);
    const Recording recording = read(maker);
    EXPECT_EQ(recording.totals.steps, 1100);
    EXPECT_NEAR(recording.totals.distance.count, 800, 0.1);
    steps_at(maker, kFitMorning + 700, monitoring::kWalking, 1200); // 900 m
    low(kFitMorning + 800, 1300, 9);
    EXPECT_EQ(read(maker).totals.steps, 1300);
    EXPECT_NEAR(read(maker).totals.distance.count, 900, 0.1) << "the rounded sum does not begin again";
}

TEST(FitMonitoring, a_sum_that_falls_has_begun_again) {
    FitMaker maker = monitoring_file(0);
    steps_at(maker, kFitMorning, monitoring::kWalking, 900);
    steps_at(maker, kFitMorning + 60'000, monitoring::kWalking, 50);
    EXPECT_EQ(read(maker).totals.steps, 950);
}

} // namespace amble::formats
