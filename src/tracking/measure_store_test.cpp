#include "tracking/measure_store.h"

#include "foundation/base/random.h"
#include "foundation/database/testing.h"

namespace amble::tracking {

namespace {

constexpr PersonId kAda{1};
constexpr PersonId kBen{2};
const Day kDay = day_of({2026, 11, 22});
constexpr Instant kNow{1'000'000};

class MeasureStore : public database::EachEngine {
protected:
    void keep(PersonId person, const Measure& measure) {
        database().write([&](database::Transaction& data) { keep_measure(data, person, measure, kNow); });
    }
    std::vector<Measure> all(PersonId person, MeasureKind kind) {
        std::vector<Measure> found;
        database().read([&](database::Transaction& data) { found = measures_of(data, person, kind); });
        return found;
    }
};
EACH_ENGINE_OF(MeasureStore);

} // namespace

TEST_P(MeasureStore, a_second_result_of_a_day_corrects_the_first) {
    keep(kAda, {MeasureKind::one_leg, kDay, {12}});
    keep(kAda, {MeasureKind::one_leg, kDay, {21}});
    EXPECT_EQ(all(kAda, MeasureKind::one_leg), (std::vector<Measure>{{MeasureKind::one_leg, kDay, {21}}}));
}

TEST_P(MeasureStore, results_come_back_by_day_with_their_answers_and_choice) {
    const Id choice = random_id();
    keep(kAda, {MeasureKind::activities, kDay, {3, 0, 10}, choice});
    keep(kAda, {MeasureKind::activities, kDay - 7, {2, 0, 9}, choice});
    keep(kAda, {MeasureKind::global_change, kDay, {-2}});
    keep(kBen, {MeasureKind::activities, kDay, {1, 1, 1}, choice});
    const auto found = all(kAda, MeasureKind::activities);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].day, kDay - 7);
    EXPECT_EQ(found[1], (Measure{MeasureKind::activities, kDay, {3, 0, 10}, choice}));
    EXPECT_EQ(all(kAda, MeasureKind::global_change)[0].answers, std::vector{-2});
}

TEST_P(MeasureStore, what_was_begun_has_its_first_and_last_day) {
    keep(kAda, {MeasureKind::standing, kDay - 30, {10}});
    keep(kAda, {MeasureKind::standing, kDay, {20}});
    std::vector<Measured> begun;
    database().read([&](database::Transaction& data) { begun = measured(data, kAda); });
    ASSERT_EQ(begun.size(), 1U);
    EXPECT_EQ(begun[0].first, kDay - 30);
    EXPECT_EQ(begun[0].last, kDay);
}

TEST_P(MeasureStore, a_deleted_result_is_gone_and_nobody_elses) {
    keep(kAda, {MeasureKind::sitting, kDay, {30}});
    keep(kBen, {MeasureKind::sitting, kDay, {40}});
    database().write([&](database::Transaction& data) {
        EXPECT_TRUE(delete_measure(data, kAda, MeasureKind::sitting, kDay));
        EXPECT_FALSE(delete_measure(data, kAda, MeasureKind::sitting, kDay));
    });
    EXPECT_TRUE(all(kAda, MeasureKind::sitting).empty());
    EXPECT_EQ(all(kBen, MeasureKind::sitting).size(), 1U);
}

TEST_P(MeasureStore, the_latest_choice_of_activities_holds_and_older_ones_are_kept) {
    const ActivityChoice old{random_id(), {"put on socks", "carry shopping", "stand at the stove"}};
    const ActivityChoice now{random_id(), {"garden", "drive", "dance"}};
    database().write([&](database::Transaction& data) {
        choose_activities(data, kAda, old, kNow);
        choose_activities(data, kAda, now, kNow + std::chrono::seconds(1));
    });
    database().read([&](database::Transaction& data) {
        EXPECT_EQ(chosen_activities(data, kAda)->names, now.names);
        EXPECT_EQ(find_choice(data, kAda, old.id)->names, old.names);
        EXPECT_FALSE(chosen_activities(data, kBen));
    });
}

} // namespace amble::tracking
