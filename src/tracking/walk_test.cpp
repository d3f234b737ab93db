#include "tracking/walk.h"

#include <gtest/gtest.h>

namespace amble::tracking {

namespace {

const Day kToday = day_of({2026, 11, 22});

std::string field_of(Walk walk) {
    const Problems problems = problems_of(walk, kToday);
    return problems.empty() ? "" : problems.front().field;
}

Walk fine() {
    Walk walk;
    walk.day = kToday;
    walk.minutes = 15;
    return walk;
}

} // namespace

TEST(Walk, a_plain_walk_is_fine) {
    EXPECT_EQ(field_of(fine()), "");
}

TEST(Walk, what_cannot_be_is_said_beside_its_field) {
    Walk walk = fine();
    walk.minutes = 0;
    EXPECT_EQ(field_of(walk), "minutes");
    walk.minutes = kMostMinutesOfAWalk + 1;
    EXPECT_EQ(field_of(walk), "minutes");
    walk = fine();
    walk.day = kToday + 1;
    EXPECT_EQ(field_of(walk), "day");
    walk = fine();
    walk.worst = 11;
    EXPECT_EQ(field_of(walk), "worst");
    walk = fine();
    walk.started = Instant{60'000'000LL * 20};
    walk.ended = Instant{60'000'000LL * 10};
    EXPECT_EQ(field_of(walk), "ended");
    walk.ended = Instant{60'000'000LL * 30};
    EXPECT_EQ(field_of(walk), "minutes");
}

TEST(Source, names_lead_back) {
    for (const Source source :
         {Source::corrected, Source::hand, Source::timer, Source::watch, Source::band, Source::phone})
        EXPECT_EQ(source_named(name(source)), source);
    EXPECT_FALSE(source_named("car"));
}

} // namespace amble::tracking
