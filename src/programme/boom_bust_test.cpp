#include "programme/boom_bust.h"

#include <gtest/gtest.h>

#include <vector>

namespace amble::programme {

namespace {

/// Days from the first one on, each with this target.
ProgrammeState state_after(const std::vector<int>& minutes, int target) {
    ProgrammeState state;
    for (const int walked : minutes) {
        DayRecord& record = state.record(++state.day);
        record.minutes = static_cast<int16_t>(walked);
        record.target = static_cast<uint8_t>(target);
    }
    return state;
}

} // namespace

TEST(BoomBust, a_spread_of_exactly_half_the_mean_is_not_wide) {
    EXPECT_FALSE(is_boom_bust(state_after({5, 15, 5, 15, 5, 15, 0}, 10)));
    EXPECT_TRUE(is_boom_bust(state_after({5, 16, 5, 15, 5, 15, 0}, 10)));
}

TEST(BoomBust, a_wide_spread_below_the_targets_is_not_too_much) {
    EXPECT_FALSE(is_boom_bust(state_after({3, 16, 3, 16, 3, 16, 3}, 15)));
}

TEST(BoomBust, a_wide_spread_without_a_day_above_the_target_is_not_too_much) {
    EXPECT_FALSE(is_boom_bust(state_after({2, 60, 60, 2, 2, 60, 60}, 60)));
}

TEST(BoomBust, a_boom_on_the_last_day_has_not_been_followed_yet) {
    EXPECT_FALSE(is_boom_bust(state_after({31, 0, 15, 15, 15, 15, 31}, 15)));
    EXPECT_TRUE(is_boom_bust(state_after({31, 0, 15, 15, 31, 15, 0}, 15)));
}

TEST(BoomBust, a_low_day_three_days_later_does_not_follow) {
    EXPECT_FALSE(is_boom_bust(state_after({31, 15, 15, 0, 31, 15, 15}, 15)));
}

TEST(BoomBust, a_day_without_a_target_is_neither_boom_nor_bust) {
    ProgrammeState state = state_after({31, 15, 15, 31, 15, 15, 15}, 15);
    for (const int day : {2, 5}) {
        state.record(day).target = 0;
        state.record(day).minutes = 0;
    }
    EXPECT_FALSE(is_boom_bust(state));
}

} // namespace amble::programme
