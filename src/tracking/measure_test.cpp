#include "tracking/measure.h"

#include "tracking/measure_guide.h"
#include "tracking/measure_schedule.h"

#include <gtest/gtest.h>

#include <set>

namespace amble::tracking {

namespace {

constexpr Day kFirst{20'000};

Measure pain(int day, int value) {
    return {MeasureKind::usual_pain, kFirst + day, {value}};
}

std::string said(const std::vector<Measure>& measures) {
    const auto changed = what_changed(measures);
    return changed ? english(*changed) : "";
}

std::string norm_of(MeasureKind kind, int age, account::Sex sex) {
    const auto found = norm(kind, {age, sex});
    return found ? english(*found) : "";
}

} // namespace

TEST(Measure, every_kind_has_a_key_of_its_own_that_finds_it) {
    std::set<std::string_view> keys;
    for (const MeasureKind kind : kMeasureKinds) {
        keys.insert(traits(kind).key);
        EXPECT_EQ(measure_kind_named(traits(kind).key), kind);
        EXPECT_FALSE(english(name(kind)).empty());
        EXPECT_FALSE(english(question(kind)).empty());
    }
    EXPECT_EQ(keys.size(), kMeasureKinds.size());
    EXPECT_EQ(measure_kind_named("new"), std::nullopt);
}

TEST(Measure, is_the_mean_of_its_answers) {
    EXPECT_DOUBLE_EQ((Measure{MeasureKind::activities, kFirst, {3, 4, 6}}).value(), 13.0 / 3);
    EXPECT_EQ(english(with_unit(MeasureKind::activities, 13.0 / 3)), "4.3 of 10");
    EXPECT_EQ(english(with_unit(MeasureKind::one_leg, 12)), "12 seconds");
}

TEST(Measure, outside_its_scale_or_in_the_future_is_refused) {
    EXPECT_TRUE(problems_of(pain(0, 10), kFirst).empty());
    EXPECT_EQ(problems_of(pain(0, 11), kFirst)[0].field, "answer-0");
    EXPECT_EQ(problems_of(pain(1, 3), kFirst)[0].field, "day");
    EXPECT_EQ(problems_of(pain(-401, 3), kFirst)[0].field, "day");
    EXPECT_FALSE(problems_of({MeasureKind::activities, kFirst, {3, 4}}, kFirst).empty()) << "three activities at least";
    EXPECT_FALSE(problems_of({MeasureKind::three_items, kFirst, {3}}, kFirst).empty());
    EXPECT_TRUE(problems_of({MeasureKind::global_change, kFirst, {-3}}, kFirst).empty());
}

TEST(Measure, a_change_below_what_counts_is_called_neither_better_nor_worse) {
    EXPECT_EQ(said({pain(0, 6)}), "");
    EXPECT_EQ(said({pain(0, 6), pain(7, 5)}), "At first 6, now 5: less than what counts as a change.");
    EXPECT_EQ(said({pain(0, 5), pain(7, 6)}), "At first 5, now 6: less than what counts as a change.");
    EXPECT_EQ(said({pain(0, 6), pain(7, 9), pain(14, 4)}), "At first 6, now 4: better, by enough to count.");
    EXPECT_EQ(said({pain(0, 4), pain(7, 6)}), "At first 4, now 6: worse, by enough to count.");
    EXPECT_EQ(said({pain(0, 4), pain(7, 4)}), "At first 4, now 4: the same.");
}

TEST(Measure, without_a_known_size_of_change_says_only_more_or_less) {
    const auto leg = [](int day, int seconds) { return Measure{MeasureKind::one_leg, kFirst + day, {seconds}}; };
    EXPECT_EQ(said({leg(0, 8), leg(28, 20)}), "At first 8, now 20: more than at first.");
    EXPECT_EQ(said({leg(0, 20), leg(28, 8)}), "At first 20, now 8: less than at first.");
}

TEST(Measure, fewer_centimetres_to_the_floor_are_better) {
    const auto reach = [](int day, int cm) { return Measure{MeasureKind::fingertips, kFirst + day, {cm}}; };
    EXPECT_EQ(said({reach(0, 20), reach(28, 15)}), "At first 20, now 15: better, by enough to count.");
    EXPECT_EQ(said({reach(0, 20), reach(28, 16)}), "At first 20, now 16: less than what counts as a change.");
}

TEST(Measure, ratings_of_another_choice_of_activities_are_not_compared) {
    const Id old(std::array<uint8_t, 16>{1});
    const Id now(std::array<uint8_t, 16>{2});
    const std::vector<Measure> all{{MeasureKind::activities, kFirst, {1, 1, 1}, old},
                                   {MeasureKind::activities, kFirst + 7, {5, 5, 5}, now},
                                   {MeasureKind::activities, kFirst + 14, {8, 8, 8}, now}};
    EXPECT_EQ(comparable(all).size(), 2U);
    EXPECT_EQ(said(all), "At first 5, now 8: better, by enough to count.");
}

TEST(ActivityChoice, is_three_to_five_short_names) {
    EXPECT_EQ(problems_of(ActivityChoice{{}, {"walk", "sit"}})[0].field, "name-0");
    EXPECT_TRUE(problems_of(ActivityChoice{{}, {"walk", "sit", "lift"}}).empty());
    EXPECT_EQ(problems_of(ActivityChoice{{}, {"walk", "sit", std::string(81, 'x')}})[0].field, "name-2");
}

TEST(Schedule, is_weekly_or_every_four_weeks_after_the_last) {
    EXPECT_EQ(next_due({MeasureKind::activities, kFirst, kFirst + 10}), kFirst + 17);
    EXPECT_EQ(next_due({MeasureKind::chair_stand, kFirst, kFirst + 10}), kFirst + 38);
}

TEST(Schedule, of_the_24_statements_keeps_to_weeks_4_8_12_and_26) {
    const auto next = [](int last) { return next_due({MeasureKind::disability, kFirst, kFirst + last}) - kFirst; };
    EXPECT_EQ(next(0), 28);
    EXPECT_EQ(next(30), 56);
    EXPECT_EQ(next(56), 84);
    EXPECT_EQ(next(90), 182);
    EXPECT_EQ(next(182), 364);
}

TEST(Schedule, never_asks_for_what_was_never_begun) {
    EXPECT_TRUE(due({}, kFirst + 1000).empty());
    const std::vector<Measured> begun{{MeasureKind::chair_stand, kFirst, kFirst},
                                      {MeasureKind::activities, kFirst, kFirst + 20}};
    EXPECT_EQ(due(begun, kFirst + 26), std::vector<MeasureKind>{});
    EXPECT_EQ(due(begun, kFirst + 28), (std::vector{MeasureKind::chair_stand, MeasureKind::activities}));
}

TEST(Norm, is_told_only_for_the_ages_and_the_sex_it_is_known_of) {
    EXPECT_EQ(norm_of(MeasureKind::chair_stand, 59, account::Sex::male), "");
    EXPECT_EQ(norm_of(MeasureKind::chair_stand, 70, account::Sex::unsaid), "");
    EXPECT_EQ(norm_of(MeasureKind::chair_stand, 60, account::Sex::male),
              "For men of your age less than 14 is below average (CDC STEADI).");
    EXPECT_EQ(norm_of(MeasureKind::chair_stand, 94, account::Sex::female),
              "For women of your age less than 4 is below average (CDC STEADI).");
    EXPECT_EQ(norm_of(MeasureKind::chair_stand, 95, account::Sex::female), "");
    EXPECT_EQ(norm_of(MeasureKind::one_leg, 63, account::Sex::unsaid),
              "Healthy people of your age stand for about 32 seconds (Springer 2007).");
    EXPECT_EQ(norm_of(MeasureKind::fingertips, 63, account::Sex::female), "") << "compared with oneself alone";
}

TEST(Guide, of_every_home_test_that_strains_says_who_should_leave_it_out) {
    for (const auto kind : {MeasureKind::chair_stand, MeasureKind::fingertips, MeasureKind::one_leg}) {
        EXPECT_FALSE(guide(kind).steps.empty());
        EXPECT_FALSE(guide(kind).not_if.empty());
    }
}

TEST(WordOfCare, stands_beside_less_than_five_seconds_on_one_leg) {
    EXPECT_TRUE(word_of_care({MeasureKind::one_leg, kFirst, {4}}));
    EXPECT_FALSE(word_of_care({MeasureKind::one_leg, kFirst, {5}}));
    EXPECT_FALSE(word_of_care({MeasureKind::chair_stand, kFirst, {0}}));
}

} // namespace amble::tracking
