#include "programme/state_text.h"

#include "programme/advance.h"
#include "programme/people.h"

#include <gtest/gtest.h>

namespace amble::programme {

namespace {

ProgrammeState some_life(uint64_t seed, int days) {
    MadeUpPerson person(seed, PersonKind::anything);
    ProgrammeState state = begin(person.intake());
    Decisions decisions;
    for (int day = 0; day < days; ++day) {
        decisions.clear();
        close_day(state, person.live(state), decisions);
    }
    return state;
}

} // namespace

TEST(StateText, reads_back_to_the_same_state) {
    for (uint64_t seed = 0; seed < 200; ++seed) {
        const ProgrammeState state = some_life(seed, static_cast<int>(seed));
        const auto again = state_from_text(to_text(state));
        ASSERT_TRUE(again) << english(again.error().sentence);
        EXPECT_EQ(*again, state) << to_text(state);
    }
}

TEST(StateText, names_its_version_and_refuses_another) {
    std::string text = to_text(some_life(1, 20));
    EXPECT_EQ(text.find("amble-programme-1 rules=1 "), 0U);
    text.replace(text.find("rules=1"), 7, "rules=2");
    EXPECT_FALSE(state_from_text(text));
    EXPECT_FALSE(state_from_text(""));
}

TEST(StateText, refuses_whatever_was_cut_or_added) {
    const std::string text = to_text(some_life(3, 30));
    for (size_t length = 0; length < text.size(); ++length)
        EXPECT_FALSE(state_from_text(text.substr(0, length))) << length;
    EXPECT_FALSE(state_from_text(text + " "));
    EXPECT_FALSE(state_from_text(text + ",1"));
    EXPECT_FALSE(state_from_text(text + " d=1"));
}

TEST(StateText, refuses_a_number_out_of_its_range) {
    const std::string text = to_text(some_life(3, 30));
    const size_t level = text.find(" level=");
    ASSERT_NE(level, std::string::npos);
    std::string changed = text;
    changed.replace(level, 8, " level=99,");
    const auto read = state_from_text(changed);
    ASSERT_FALSE(read);
    EXPECT_NE(english(read.error().sentence).find("level"), std::string::npos);
}

TEST(Advance, goes_on_after_a_night_in_the_store_as_if_nothing_had_been) {
    MadeUpPerson person(11, PersonKind::anything);
    ProgrammeState kept = begin(person.intake());
    ProgrammeState stored = kept;
    for (int day = 1; day <= 200; ++day) {
        const DayRow row = person.live(kept);
        const auto evaluations = advance(kept, row);
        stored = *state_from_text(to_text(stored));
        EXPECT_EQ(advance(stored, row).size(), evaluations.size());
        ASSERT_EQ(stored, kept) << day;
    }
}

TEST(Advance, fills_the_days_between) {
    Intake intake;
    intake.usual = Usual::points(2);
    ProgrammeState state = begin(intake);
    const auto evaluations = advance(state, empty_day(15));
    ASSERT_EQ(evaluations.size(), 4U);
    EXPECT_EQ(evaluations[0].week, 1);
    EXPECT_EQ(evaluations[1].day, 8);
    EXPECT_EQ(evaluations[1].state, State::step_back);
    EXPECT_EQ(evaluations[2].week, 2);
    EXPECT_EQ(evaluations[3].day, 15);
}

} // namespace amble::programme
