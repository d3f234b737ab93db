#include "programme/other_target_store.h"

#include "programme/course_for_test.h"

namespace amble::programme {

namespace {

class OtherTarget : public CourseTest {
protected:
    tracking::Walk late_walk(Day day, int minutes = 15) const {
        tracking::Walk walk;
        walk.id = random_id();
        walk.day = day;
        walk.minutes = minutes;
        return walk;
    }
    tracking::OtherTarget with(const std::vector<tracking::Walk>& walks) {
        tracking::OtherTarget found;
        database().read(
            [&](database::Transaction& data) { found = other_target(data, kAda, here(kFirst + 8), walks); });
        return found;
    }
    /// A week with that many walks, and the wish to go on.
    void week(int walks) {
        for (int i = 0; i < 7; ++i) {
            if (i < walks) walk(kAda, kFirst + i);
            morning(kAda, kFirst + i + 1, 2);
        }
        answer(kAda, kFirst + 6, EventKind::ready, kFirst + 7);
    }
};

EACH_ENGINE_OF(OtherTarget);

} // namespace

TEST_P(OtherTarget, of_a_walk_that_was_missing_for_a_step_up_is_that_step) {
    join(kAda);
    week(4);
    ASSERT_EQ(on(kAda, kFirst + 7).target, 15);
    const tracking::Walk missing = late_walk(kFirst + 5);
    const auto other = with({missing});
    EXPECT_TRUE(other.known);
    EXPECT_EQ(other.from, kFirst + 7);
    EXPECT_EQ(other.was, 15);
    EXPECT_EQ(other.would, 20);
    database().write([&](database::Transaction& data) { tracking::add_walk(data, kAda, missing, kNow); });
    EXPECT_EQ(with({missing}).would, 20) << "in the diary already";
    EXPECT_EQ(on(kAda, kFirst + 7).target, 15);
}

TEST_P(OtherTarget, of_a_walk_that_was_not_needed_is_none) {
    join(kAda);
    week(6);
    ASSERT_EQ(on(kAda, kFirst + 7).target, 20);
    const auto other = with({late_walk(kFirst + 6)});
    EXPECT_TRUE(other.known);
    EXPECT_FALSE(other.from);
    EXPECT_FALSE(with({}).from);
}

TEST_P(OtherTarget, is_not_known_where_the_diary_no_longer_leads_to_what_was_decided) {
    join(kAda);
    week(5);
    ASSERT_EQ(on(kAda, kFirst + 7).target, 20);
    database().write([&](database::Transaction& data) {
        for (const auto& walk : tracking::walks_between(data, kAda, kFirst, kFirst))
            tracking::delete_walk(data, kAda, walk.id, kNow);
    });
    EXPECT_FALSE(with({late_walk(kFirst + 5)}).known);
}

TEST_P(OtherTarget, of_somebody_without_a_closed_day_is_none) {
    EXPECT_FALSE(with({late_walk(kFirst)}).from);
    join(kAda);
    EXPECT_FALSE(with({late_walk(kFirst)}).from);
}

} // namespace amble::programme
