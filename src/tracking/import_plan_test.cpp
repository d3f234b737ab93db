#include "tracking/import_plan.h"

#include <gtest/gtest.h>

namespace amble::tracking {

namespace {

Instant minute(int64_t minutes) {
    return {minutes * 60'000'000};
}

Day utc_day(Instant instant) {
    return {static_cast<int32_t>(instant.microseconds / 86'400'000'000)};
}

Instant utc_midnight(Day day) {
    return minute(day.number * 1440LL);
}

Offer an_offer(Source source, std::vector<Interval> walks, Decision decision = Decision::walk) {
    Offer offer;
    offer.file_name = std::string(name(source)) + ".gpx";
    offer.source = source;
    offer.decision = decision;
    for (const Interval& walk : walks)
        offer.walks.push_back({{{walk}, 1000}, "", {}, decision});
    return offer;
}

Walk there(Source source, int64_t from, int64_t to) {
    Walk walk = to_walk({{{minute(from), minute(to)}}, 100}, source, utc_day);
    walk.id = Id({255, 255});
    return walk;
}

Choice nothing_said(size_t, size_t) {
    return Choice::open;
}

ImportPlan plan(const std::vector<Offer>& offers, const std::vector<Walk>& existing = {},
                const Answers& answers = nothing_said) {
    return plan_import(offers, existing, {utc_day, utc_midnight}, answers);
}

std::string told(const PlannedWalk& walk, const std::vector<Offer>& offers) {
    const auto sentence = about(walk, offers);
    return sentence ? english(*sentence) : "";
}

const Interval kMorning{minute(600), minute(620)};

} // namespace

TEST(ImportPlan, two_devices_of_one_export_never_count_the_same_time_twice) {
    Offer offer = an_offer(Source::phone, {kMorning, kMorning, {minute(610), minute(640)}});
    offer.walks[1].source = Source::watch;
    const ImportPlan planned = plan({offer});
    EXPECT_EQ(planned.walks[0].choice, Choice::leave);
    EXPECT_EQ(told(planned.walks[0], {offer}),
              "Another device recorded the same walk, in the same file, so it is stored once.");
    EXPECT_EQ(planned.walks[1].choice, Choice::take) << "the watch is believed before the phone";
    EXPECT_EQ(planned.walks[1].placement.walk.source, Source::watch);
    EXPECT_EQ(planned.days, (std::vector<DayChange>{{Day{0}, 0, 40}}));
}

TEST(ImportPlan, a_plain_walk_is_taken_and_one_to_ask_about_stays_open) {
    EXPECT_EQ(plan({an_offer(Source::phone, {kMorning})}).walks[0].choice, Choice::take);
    const ImportPlan asked = plan({an_offer(Source::phone, {kMorning}, Decision::ask)});
    EXPECT_EQ(asked.walks[0].choice, Choice::open);
    EXPECT_EQ(asked.days, (std::vector<DayChange>{{Day{0}, 0, 0}})) << "an open walk is not in the numbers";
    EXPECT_EQ(asked.walks[0].counted, 20) << "but what it would add is known";
}

TEST(ImportPlan, of_the_same_walk_in_two_files_the_watch_counts_whatever_their_order) {
    const std::vector<Offer> offers{an_offer(Source::phone, {kMorning}), an_offer(Source::watch, {kMorning})};
    const ImportPlan both = plan(offers);
    EXPECT_EQ(both.walks[0].choice, Choice::leave);
    EXPECT_EQ(both.walks[1].choice, Choice::take);
    EXPECT_EQ(both.days, (std::vector<DayChange>{{Day{0}, 0, 20}}));
    EXPECT_NE(told(both.walks[0], offers).find("the same walk as in watch.gpx"), std::string::npos);
}

TEST(ImportPlan, a_walk_that_is_there_is_left_even_where_it_is_asked_for) {
    const auto take = [](size_t, size_t) { return Choice::take; };
    const std::vector<Offer> offers{an_offer(Source::watch, {kMorning})};
    const ImportPlan again = plan(offers, {there(Source::timer, 600, 620)}, take);
    EXPECT_EQ(again.walks[0].choice, Choice::leave);
    EXPECT_TRUE(again.days.empty());
    EXPECT_EQ(told(again.walks[0], offers), "Your timer measured this walk, so it is not stored again.");
}

TEST(ImportPlan, what_the_timer_covers_counts_once) {
    const std::vector<Offer> offers{an_offer(Source::phone, {{minute(600), minute(660)}})};
    const ImportPlan overlapping = plan(offers, {there(Source::timer, 600, 620)});
    EXPECT_EQ(overlapping.walks[0].counted, 40);
    EXPECT_EQ(overlapping.days, (std::vector<DayChange>{{Day{0}, 20, 60}}));
    EXPECT_NE(told(overlapping.walks[0], offers).find("this one adds 40 minutes"), std::string::npos);
}

TEST(ImportPlan, a_deleted_walk_comes_back_only_when_asked_for) {
    Walk deleted = there(Source::phone, 600, 620);
    deleted.minutes = 0;
    const std::vector<Offer> offers{an_offer(Source::phone, {kMorning})};
    EXPECT_EQ(plan(offers, {deleted}).walks[0].choice, Choice::leave);
    const ImportPlan asked = plan(offers, {deleted}, [](size_t, size_t) { return Choice::take; });
    EXPECT_EQ(asked.walks[0].choice, Choice::take);
    EXPECT_EQ(asked.days, (std::vector<DayChange>{{Day{0}, 0, 20}}));
}

TEST(ImportPlan, a_walk_without_a_time_on_that_day_makes_the_person_say_whether_it_is_the_same) {
    Walk by_hand;
    by_hand.id = Id({255});
    by_hand.minutes = 15;
    EXPECT_EQ(plan({an_offer(Source::phone, {kMorning})}, {by_hand}).walks[0].choice, Choice::open);
}

TEST(ImportPlan, a_copy_of_a_walk_that_is_left_is_no_copy_any_more) {
    const std::vector<Offer> offers{an_offer(Source::watch, {kMorning}), an_offer(Source::phone, {kMorning})};
    const auto not_the_first = [](size_t file, size_t) { return file == 0 ? Choice::leave : Choice::open; };
    EXPECT_EQ(plan(offers, {}, not_the_first).walks[1].placement.arrival, Arrival::fresh);
}

TEST(ImportPlan, a_walk_past_midnight_is_shown_on_both_its_days) {
    const ImportPlan late = plan({an_offer(Source::phone, {{minute(1430), minute(1450)}})});
    EXPECT_EQ(late.days, (std::vector<DayChange>{{Day{0}, 0, 10}, {Day{1}, 0, 10}}));
    EXPECT_EQ(late.walks[0].counted, 20);
}

TEST(ImportPlan, the_days_around_hold_the_walk_in_every_zone) {
    const auto days = days_around({an_offer(Source::phone, {{minute(1430), minute(1450)}})});
    ASSERT_TRUE(days);
    EXPECT_LE(days->first, Day{-1});
    EXPECT_GE(days->last, Day{2});
    EXPECT_FALSE(days_around({refused_offer("a", reason(ReasonCode::no_track, "No."))}));
}

TEST(ImportPlan, of_a_walk_that_is_known_in_part_the_known_minutes_can_be_taken_alone) {
    Offer offer = an_offer(Source::watch, {{minute(600), minute(630)}, {minute(700), minute(710)}}, Decision::ask);
    offer.walks[0].found.known = {{minute(600), minute(606)}};
    offer.walks[0].found.known_metres = 500;
    const auto answered = [&](Choice said) { return plan({offer}, {}, [said](size_t, size_t) { return said; }); };
    const ImportPlan part = answered(Choice::part);
    EXPECT_EQ(part.walks[0].choice, Choice::take);
    EXPECT_TRUE(part.walks[0].only_known);
    EXPECT_EQ(part.walks[0].placement.walk.minutes, 6);
    EXPECT_EQ(part.walks[0].placement.walk.distance_m, 500);
    EXPECT_EQ(part.walks[1].choice, Choice::open) << "all of that one is known, so nothing was said of it";
    EXPECT_EQ(answered(Choice::take).walks[0].placement.walk.minutes, 30);
    EXPECT_EQ(answered(Choice::leave).count(Choice::leave), 2);
}

TEST(ImportPlan, thousands_of_walks_a_day_are_planned_in_good_time) {
    std::vector<Interval> walks;
    for (int64_t at = 0; at < 20'000; ++at)
        walks.push_back({minute(600 + 2 * at), minute(601 + 2 * at)});
    const std::vector<Offer> offers{an_offer(Source::watch, walks)};
    const ImportPlan planned = plan(offers);
    EXPECT_EQ(planned.count(Choice::take), 20'000);
    for (const PlannedWalk& walk : planned.walks)
        ASSERT_EQ(walk.counted, 1);
}

TEST(ImportPlan, what_a_walk_adds_hangs_on_all_that_others_of_its_time_hold) {
    // The phone's walk loses to the watch what the band does not hold already.
    const std::vector<Walk> existing{there(Source::phone, 600, 660), there(Source::band, 630, 700)};
    const ImportPlan planned = plan({an_offer(Source::watch, {{minute(610), minute(640)}})}, existing);
    EXPECT_EQ(planned.walks[0].counted, 0) << "of its half hour all was counted";
    EXPECT_EQ(planned.days.at(0).before, 100);
    EXPECT_EQ(planned.days.at(0).after, 100);
}

} // namespace amble::tracking
