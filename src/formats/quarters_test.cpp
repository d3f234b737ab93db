#include "formats/quarters.h"

#include <gtest/gtest.h>

#include <limits>

namespace amble::formats {

namespace {

constexpr std::chrono::minutes kQuarter{15};
const Instant kMorning = *parse_instant("2026-05-01T08:00:00Z");

Count count(Instant start, std::chrono::minutes length, double steps, uint16_t source = 0) {
    Count made;
    made.time = {start, start + length};
    made.source = source;
    made.steps = steps;
    return made;
}

} // namespace

TEST(Quarters, what_was_counted_over_longer_is_spread) {
    QuarterCounter counter;
    counter.add(count(kMorning + std::chrono::minutes(10), std::chrono::minutes(20), 400));
    const auto quarters = counter.take();
    ASSERT_EQ(quarters.size(), 2U);
    EXPECT_EQ(quarters[0].start, kMorning);
    EXPECT_FLOAT_EQ(quarters[0].steps, 100);
    EXPECT_FLOAT_EQ(quarters[1].steps, 300);
}

TEST(Quarters, the_same_quarter_of_a_source_is_one_whatever_the_order) {
    QuarterCounter counter;
    for (int i = 0; i < 20'000; ++i)
        counter.add(
            count(kMorning + (i * 7919 % 1000) * kQuarter, std::chrono::minutes(1), 1, static_cast<uint16_t>(i % 2)));
    const auto quarters = counter.take();
    ASSERT_EQ(quarters.size(), 1000U);
    for (size_t i = 1; i < quarters.size(); ++i)
        ASSERT_TRUE(quarters[i - 1].source < quarters[i].source || quarters[i - 1].start < quarters[i].start);
    EXPECT_FLOAT_EQ(quarters[17].steps, 20);
}

TEST(Quarters, a_moment_and_times_before_1970_have_their_quarter) {
    QuarterCounter counter;
    counter.add(count({-1}, std::chrono::minutes(0), 5));
    EXPECT_EQ(counter.take().at(0).start, Instant{} - kQuarter);
}

TEST(Quarters, what_cannot_be_is_not_added) {
    QuarterCounter counter;
    EXPECT_FALSE(counter.add(count(kMorning, kQuarter, -1)));
    EXPECT_FALSE(counter.add(count(kMorning, kQuarter, std::numeric_limits<double>::quiet_NaN())));
    EXPECT_FALSE(counter.add(count(kMorning, std::chrono::hours(49), 1)));
    EXPECT_TRUE(counter.take().empty());
}

TEST(Quarters, there_are_no_more_than_the_most) {
    QuarterCounter counter;
    counter.most = 10;
    int added = 0;
    for (int i = 0; i < 100; ++i)
        added += counter.add(count(kMorning + 2 * i * kQuarter, kQuarter, 1)) ? 1 : 0;
    EXPECT_EQ(added, 11);
}

TEST(Quarters, devices_worn_together_count_once) {
    QuarterCounter counter;
    counter.add(count(kMorning, kQuarter, 900, 0));
    counter.add(count(kMorning, kQuarter, 1000, 1));
    counter.add(count(kMorning + kQuarter, kQuarter, 50, 0));
    Recording recording;
    recording.quarters = counter.take();
    EXPECT_DOUBLE_EQ(counted_once(recording).steps, 1050);
}

TEST(Quarters, what_was_typed_counts_only_where_nothing_was_counted) {
    QuarterCounter counter;
    counter.add(count(kMorning, kQuarter, 900, 0));
    counter.add(count(kMorning, kQuarter, 30'000, 1));
    counter.add(count(kMorning + kQuarter, kQuarter, 70, 1));
    Recording recording;
    recording.quarters = counter.take();
    recording.sources = {{"phone", "", false}, {"phone", "", true}};
    EXPECT_DOUBLE_EQ(counted_once(recording).steps, 970);
}

TEST(Sources, are_numbered_once_and_not_without_end) {
    std::vector<CountSource> sources;
    EXPECT_EQ(source_number(sources, {"watch", "", false}), 0);
    EXPECT_EQ(source_number(sources, {"watch", "", true}), 1);
    EXPECT_EQ(source_number(sources, {"watch", "", false}), 0);
    for (int i = 0; i < 2000; ++i)
        EXPECT_LT(source_number(sources, {std::to_string(i), "", false}), 1000);
}

} // namespace amble::formats
