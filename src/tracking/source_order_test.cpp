#include "tracking/source_order.h"

#include "tracking/day_steps.h"
#include "tracking/day_total.h"

#include <gtest/gtest.h>

namespace amble::tracking {

namespace {

constexpr Instant kMidnight{1'800'000'000'000'000 / 86'400'000'000 * 86'400'000'000};

Walk at_nine(Source source, int minutes) {
    Walk walk;
    walk.day = {static_cast<int32_t>(kMidnight.microseconds / 86'400'000'000)};
    walk.started = kMidnight + std::chrono::hours(9);
    walk.ended = *walk.started + std::chrono::minutes(30);
    walk.minutes = minutes;
    walk.source = source;
    return walk;
}

Instant start_of(Day day) {
    return {day.number * int64_t{86'400'000'000}};
}

} // namespace

TEST(SourceOrder, comes_back_from_its_text_and_from_no_other) {
    const auto order = SourceOrder().with_raised(Source::phone);
    EXPECT_EQ(order.text(), "hand timer watch phone band");
    EXPECT_EQ(SourceOrder::parse(order.text()), order);
    for (const char* wrong : {"", "hand", "hand timer watch band band", "corrected timer watch band phone",
                              "hand timer watch band phone phone", "hand timer watch band dog"})
        EXPECT_FALSE(SourceOrder::parse(wrong)) << wrong;
}

TEST(SourceOrder, raises_a_step_by_one_place_and_the_first_by_none) {
    const SourceOrder usual;
    EXPECT_EQ(usual.with_raised(Source::hand), usual);
    EXPECT_TRUE(usual.before(Source::watch, Source::band));
    EXPECT_TRUE(usual.with_raised(Source::band).before(Source::band, Source::watch));
    EXPECT_TRUE(usual.before(Source::corrected, Source::hand)) << "of one's own word the last";
}

TEST(SourceOrder, decides_whose_minutes_of_the_same_time_count) {
    const std::vector<Walk> walks{at_nine(Source::watch, 20), at_nine(Source::phone, 30)};
    const auto minutes = [&](const SourceOrder& order) {
        return totals(walks, start_of, order).begin()->second.minutes;
    };
    EXPECT_EQ(minutes({}), 20);
    EXPECT_EQ(minutes(*SourceOrder::parse("phone hand timer watch band")), 30);
}

TEST(SourceOrder, decides_whose_steps_of_a_day_count) {
    const Day day{20'000};
    const std::vector<DaySteps> lines{{day, Source::band, 6000, 0}, {day, Source::phone, 4000, 0}};
    EXPECT_EQ(counting(lines).front().steps, 6000);
    EXPECT_EQ(counting(lines, SourceOrder().with_raised(Source::phone)).front().steps, 4000);
}

} // namespace amble::tracking
