#include "tracking/tracking_store.h"

#include "foundation/base/random.h"
#include "foundation/database/testing.h"

namespace amble::tracking {

namespace {

constexpr PersonId kAda{1};
constexpr PersonId kBen{2};
const Day kDay = day_of({2026, 11, 22});
constexpr Instant kNow{1'000'000};

Walk a_walk(int minutes = 15) {
    Walk walk;
    walk.id = random_id();
    walk.day = kDay;
    walk.started = Instant{kDay.number * 86'400'000'000LL};
    walk.ended = *walk.started + std::chrono::minutes(minutes);
    walk.minutes = minutes;
    walk.before = 2;
    walk.worst = 3;
    walk.source = Source::timer;
    walk.distance_m = 812.5;
    return walk;
}

class TrackingStore : public database::EachEngine {
protected:
    Saved add(PersonId person, const Walk& walk) {
        Saved saved{};
        database().write([&](database::Transaction& data) { saved = add_walk(data, person, walk, kNow); });
        return saved;
    }
    std::vector<Walk> day_of_person(PersonId person) {
        std::vector<Walk> walks;
        database().read([&](database::Transaction& data) { walks = walks_between(data, person, kDay, kDay); });
        return walks;
    }
};
EACH_ENGINE_OF(TrackingStore);

} // namespace

TEST_P(TrackingStore, a_walk_comes_back_as_it_was_saved) {
    const Walk walk = a_walk();
    EXPECT_EQ(add(kAda, walk), Saved::saved);
    EXPECT_EQ(day_of_person(kAda), std::vector<Walk>{walk});
}

TEST_P(TrackingStore, the_same_id_twice_is_saved_once) {
    const Walk walk = a_walk();
    add(kAda, walk);
    Walk again = walk;
    again.minutes = 60;
    EXPECT_EQ(add(kAda, again), Saved::already);
    EXPECT_EQ(day_of_person(kAda), std::vector<Walk>{walk});
}

TEST_P(TrackingStore, an_id_of_somebody_else_meets_nothing) {
    const Walk walk = a_walk();
    add(kAda, walk);
    database().write([&](database::Transaction& data) {
        EXPECT_FALSE(find_walk(data, kBen, walk.id));
        EXPECT_FALSE(change_walk(data, kBen, walk, kNow));
        EXPECT_FALSE(delete_walk(data, kBen, walk.id, kNow));
    });
    EXPECT_EQ(add(kBen, walk), Saved::saved);
    EXPECT_EQ(day_of_person(kAda).size(), 1u);
}

TEST_P(TrackingStore, a_deleted_walk_does_not_come_back) {
    const Walk walk = a_walk();
    add(kAda, walk);
    database().write([&](database::Transaction& data) { EXPECT_TRUE(delete_walk(data, kAda, walk.id, kNow)); });
    EXPECT_TRUE(day_of_person(kAda).empty());
    EXPECT_EQ(add(kAda, walk), Saved::already);
    EXPECT_TRUE(day_of_person(kAda).empty());
    database().read([&](database::Transaction& data) {
        EXPECT_EQ(walks_touching(data, kAda, *walk.started, *walk.ended).size(), 1u)
            << "an import must see the tombstone";
    });
}

TEST_P(TrackingStore, what_was_recorded_stays_when_a_walk_is_changed_moved_and_deleted) {
    Walk walk = a_walk(5);
    walk.ended = *walk.started + std::chrono::minutes(9);
    walk.recorded = {{*walk.started, *walk.started + std::chrono::microseconds(180'000'001)},
                     {*walk.ended - std::chrono::minutes(2), *walk.ended}};
    add(kAda, walk);
    EXPECT_EQ(day_of_person(kAda), std::vector<Walk>{walk});
    Walk moved = walk;
    moved.day = kDay - 30;
    moved.started = moved.ended = std::nullopt;
    moved.recorded.clear();
    const auto around = [&](Day day) {
        std::vector<Walk> found;
        database().read(
            [&](database::Transaction& data) { found = walks_and_deleted_between(data, kAda, day - 1, day + 1); });
        return found;
    };
    database().write([&](database::Transaction& data) { change_walk(data, kAda, moved, kNow); });
    ASSERT_EQ(around(kDay).size(), 1u) << "by the day it was recorded";
    EXPECT_EQ(around(kDay)[0].recorded, walk.recorded);
    EXPECT_EQ(around(kDay - 30).size(), 1u) << "by the day it counts for";
    EXPECT_TRUE(around(kDay - 15).empty());
    database().write([&](database::Transaction& data) { delete_walk(data, kAda, walk.id, kNow); });
    ASSERT_EQ(around(kDay).size(), 1u);
    EXPECT_EQ(around(kDay)[0].recorded, walk.recorded);
}

TEST_P(TrackingStore, a_morning_has_one_rating_and_the_last_word_holds) {
    database().write([&](database::Transaction& data) {
        set_check_in(data, kAda, {kDay, 4, kNow});
        set_check_in(data, kAda, {kDay, 2, kNow});
        const auto found = check_ins_between(data, kAda, kDay - 1, kDay + 1);
        ASSERT_EQ(found.size(), 1u);
        EXPECT_EQ(found[0].pain, 2);
    });
}

TEST_P(TrackingStore, an_import_is_undone_whole_and_once) {
    Import import;
    import.id = random_id();
    import.file_name = "sunday.gpx";
    import.format = "GPX";
    import.imported = kNow;
    import.stored = 1;
    Walk imported = a_walk();
    imported.import = import.id;
    const Walk by_hand = a_walk(5);
    database().write([&](database::Transaction& data) {
        add_import(data, kAda, import);
        add_walk(data, kAda, imported, kNow);
        add_walk(data, kAda, by_hand, kNow);
        EXPECT_FALSE(undo_import(data, kBen, import.id, kNow));
        EXPECT_TRUE(undo_import(data, kAda, import.id, kNow));
        EXPECT_FALSE(undo_import(data, kAda, import.id, kNow));
        ASSERT_EQ(imports(data, kAda).size(), 1u);
        EXPECT_TRUE(imports(data, kAda)[0].undone);
    });
    EXPECT_EQ(day_of_person(kAda), std::vector<Walk>{by_hand});
}

} // namespace amble::tracking
