#include "care/share.h"

#include <gtest/gtest.h>

namespace amble::care {

namespace {

const Day kToday = day_of({2026, 11, 22});

} // namespace

TEST(Share, holds_up_to_and_with_its_last_day_unless_it_was_ended) {
    Share share;
    share.until = kToday;
    EXPECT_TRUE(share.holds_on(kToday));
    EXPECT_FALSE(share.holds_on(kToday + 1));
    share.ended = Instant{1};
    EXPECT_FALSE(share.holds_on(kToday));
}

TEST(Share, lasts_a_year_at_most) {
    EXPECT_EQ(*parse_share_until("2026-11-22", kToday), kToday);
    EXPECT_EQ(*parse_share_until("2027-11-22", kToday), kToday + 365);
    for (const char* typed : {"2026-11-21", "2027-11-23", "soon", ""})
        EXPECT_EQ(parse_share_until(typed, kToday).error().field, "until") << typed;
}

TEST(Share, keeps_its_parts_as_words_and_shows_nothing_for_a_word_it_does_not_know) {
    const Parts some = Parts().with(Part::walks).with(Part::guidance);
    EXPECT_EQ(joined(some), "walks guidance");
    EXPECT_EQ(parse_parts(joined(some)), some);
    EXPECT_TRUE(parse_parts("clearance everything").none());
    EXPECT_EQ(parse_parts("everything pain"), Parts().with(Part::pain));
}

} // namespace amble::care
