#include "community/story_store.h"

#include "community/likeness.h"
#include "community/posts_for_test.h"
#include "community/reaction_store.h"
#include "community/search_store.h"
#include "community/search_words.h"
#include "community/told_count_store.h"
#include "foundation/database/testing.h"

#include <set>

namespace amble::community {

namespace {

constexpr PersonId kAda{1};
constexpr PersonId kBela{2};

class StoryStore : public database::EachEngine {
protected:
    template<class Work>
    void write(const Work& work) {
        database().write([&](database::Transaction& data) { work(data); });
    }
    template<class Work>
    auto read(const Work& work) {
        decltype(work(std::declval<database::Transaction&>())) found{};
        database().read([&](database::Transaction& data) { found = work(data); });
        return found;
    }
    std::vector<Id> search(std::string_view text) {
        return read([&](auto& data) { return found_stories(data, search_words(text, kMostAsked), {}, 20); });
    }
    std::optional<KeptStory> kept(const Id& id) {
        return read([&](auto& data) { return find_story(data, id); });
    }
};
EACH_ENGINE_OF(StoryStore);

} // namespace

TEST_P(StoryStore, keeps_a_story_whole) {
    Story story = a_story();
    story.measured = "less_weeks";
    story.facts.treatment.clear();
    story.facts.treatment_name = "my aunt's stool";
    Id id;
    write([&](auto& data) { id = add(data, kAda, story, kToday, State::held); });
    const auto found = kept(id);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->story, story);
    EXPECT_EQ(found->author, kAda);
    EXPECT_EQ(found->state, State::held);
    EXPECT_FALSE(kept(random_id()));
}

TEST_P(StoryStore, lists_every_shown_story_once_page_by_page) {
    std::set<std::string> all;
    write([&](auto& data) {
        for (int i = 0; i < 25; ++i)
            all.insert(add(data, kAda, a_story(), kToday - i / 10).text());
        add(data, kAda, a_story(), kToday, State::held);
    });
    std::set<std::string> seen;
    std::optional<ListPlace> after;
    Day last = kToday;
    for (int page = 0; page < 4; ++page)
        for (const KeptStory& each : read([&](auto& data) { return stories(data, {"", after, 7}); })) {
            EXPECT_LE(each.shown_on, last);
            last = each.shown_on;
            seen.insert(each.id.text());
            after = {each.shown_on, each.id};
        }
    EXPECT_EQ(seen, all);
}

TEST_P(StoryStore, lists_those_of_one_treatment) {
    Story other = a_story();
    other.facts.treatment = "ice";
    write([&](auto& data) {
        add(data, kAda, a_story());
        add(data, kAda, other);
    });
    EXPECT_EQ(read([&](auto& data) { return stories(data, {"ice", {}, 20}); }).size(), 1u);
    EXPECT_EQ(read([&](auto& data) { return stories(data, {"", {}, 20}); }).size(), 2u);
}

TEST_P(StoryStore, gives_replies_their_places_in_order) {
    Id id;
    write([&](auto& data) {
        id = add(data, kAda, a_story());
        for (int i = 1; i <= 5; ++i)
            EXPECT_EQ(add_reply(data, id, "reply", {kBela, kNow, kToday, State::shown}), i);
        EXPECT_EQ(add_reply(data, random_id(), "nowhere", {kBela, kNow, kToday, State::shown}), std::nullopt);
    });
    const auto found = read([&](auto& data) { return replies(data, id, 2, 2); });
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].place, 3);
    EXPECT_EQ(found[1].place, 4);
    EXPECT_EQ(kept(id)->replies, 5);
}

TEST_P(StoryStore, counts_replies_only_while_they_are_shown) {
    Id id;
    const auto counted = [&] { return kept(id)->replies; };
    const auto becomes = [&](int64_t place, State state) {
        write([&](auto& data) { set_state(data, {id, place}, state, kToday); });
    };
    write([&](auto& data) {
        id = add(data, kAda, a_story());
        add_reply(data, id, "shown", {kBela, kNow, kToday, State::shown});
        EXPECT_EQ(add_reply(data, id, "held", {kBela, kNow, kToday, State::held}), 2);
    });
    EXPECT_EQ(counted(), 1);
    becomes(2, State::shown);
    becomes(2, State::shown);
    EXPECT_EQ(counted(), 2);
    becomes(1, State::removed);
    becomes(1, State::held);
    EXPECT_EQ(counted(), 1);
    becomes(1, State::shown);
    EXPECT_EQ(counted(), 2);
    becomes(2, State::withdrawn);
    EXPECT_EQ(counted(), 1);
}

TEST_P(StoryStore, dates_a_held_story_by_the_day_it_is_shown) {
    Id id;
    write([&](auto& data) {
        id = add(data, kAda, a_story(), kToday, State::held);
        set_state(data, {id, 0}, State::shown, kToday + 3);
        set_state(data, {id, 0}, State::removed, kToday + 4);
        set_state(data, {id, 0}, State::shown, kToday + 9);
    });
    EXPECT_EQ(kept(id)->shown_on, kToday + 3);
}

TEST_P(StoryStore, search_finds_all_words_in_shown_stories_alone) {
    Id one;
    Id other;
    write([&](auto& data) {
        one = add(data, kAda, a_story("Swimming", "Twice a week in the warm pool."));
        other = add(data, kAda, a_story("Swimming outside", "Cold water and stones."), kToday, State::held);
    });
    EXPECT_EQ(search("swimming"), std::vector<Id>{one});
    EXPECT_EQ(search("pools swimming"), std::vector<Id>{one});
    EXPECT_EQ(search("swimming stones"), std::vector<Id>{});
    EXPECT_EQ(search("the and of"), std::vector<Id>{});
    write([&](auto& data) {
        set_state(data, {one, 0}, State::removed, kToday);
        set_state(data, {other, 0}, State::shown, kToday);
    });
    EXPECT_EQ(search("swimming"), std::vector<Id>{other});
}

TEST_P(StoryStore, search_goes_on_behind_a_place) {
    write([&](auto& data) {
        for (int i = 0; i < 12; ++i)
            add(data, kAda, a_story("Heat", "A warm pad."), kToday - i);
    });
    std::set<std::string> seen;
    std::optional<ListPlace> after;
    for (int page = 0; page < 3; ++page)
        for (const Id& id : read([&](auto& data) { return found_stories(data, {"heat"}, after, 5); })) {
            seen.insert(id.text());
            after = {kept(id)->shown_on, id};
        }
    EXPECT_EQ(seen.size(), 12u);
}

TEST_P(StoryStore, counts_each_person_once_as_finding_it_useful) {
    Id id;
    write([&](auto& data) {
        id = add(data, kAda, a_story());
        set_useful(data, {id, 0}, kBela, Wish::on);
        set_useful(data, {id, 0}, kBela, Wish::on);
        set_useful(data, {id, 0}, kAda, Wish::on);
        set_useful(data, {id, 0}, kAda, Wish::off);
        set_useful(data, {id, 0}, kAda, Wish::off);
    });
    EXPECT_EQ(kept(id)->useful, 1);
    EXPECT_EQ(read([&](auto& data) { return useful_to(data, id, kBela); }), std::set<int64_t>{0});
}

TEST_P(StoryStore, remembers_whom_somebody_does_not_want_to_read) {
    write([&](auto& data) {
        EXPECT_TRUE(hide_member(data, kAda, kBela, Hidden::mute));
        EXPECT_FALSE(has_blocked(data, kAda, kBela));
        EXPECT_TRUE(hide_member(data, kAda, kBela, Hidden::block));
        EXPECT_TRUE(has_blocked(data, kAda, kBela));
        EXPECT_FALSE(has_blocked(data, kBela, kAda));
        EXPECT_EQ(hidden_by(data, kAda).size(), 1u);
        hide_member(data, kAda, kBela, {});
        EXPECT_TRUE(hidden_by(data, kAda).empty());
    });
}

TEST_P(StoryStore, finds_a_copy_for_a_month) {
    const std::string text = "I hurt my back lifting a box three years ago and tried everything there is to try.";
    write([&](auto& data) {
        const Id id = add(data, kAda, a_story("x", text));
        EXPECT_FALSE(is_copy(data, sketch(text)));
        keep_sketch(data, {id, 0}, sketch(text), kToday);
        EXPECT_TRUE(is_copy(data, sketch(text + " Really.")));
        EXPECT_FALSE(is_copy(data, sketch("Quite another text, of somebody who swims a lot and has no box at home.")));
        sweep_sketches(data, kToday + 32);
        EXPECT_FALSE(is_copy(data, sketch(text)));
    });
}

TEST_P(StoryStore, counts_what_members_tell_from_ten_on_and_each_once) {
    const auto told = [&](auto& data) { return told_of(data, "walking"); };
    write([&](auto& data) {
        for (int64_t i = 1; i <= 9; ++i)
            add(data, PersonId{i}, a_story());
        for (int i = 0; i < 5; ++i)
            add(data, PersonId{1}, a_story());
        add(data, PersonId{0}, a_story());
        add(data, PersonId{77}, a_story(), kToday, State::held);
        count_told(data, kToday);
    });
    EXPECT_FALSE(read(told));
    Story worse = a_story();
    worse.facts.outcome = Outcome::worse;
    worse.facts.again = Again::no;
    write([&](auto& data) { add(data, PersonId{10}, worse); });
    EXPECT_FALSE(read(told)) << "before the next count nothing changes";
    write([&](auto& data) { count_told(data, kToday + 7); });
    const auto count = read(told);
    ASSERT_TRUE(count);
    EXPECT_EQ(count->members, 10);
    EXPECT_EQ(count->better, 9);
    EXPECT_EQ(count->worse, 1);
    EXPECT_EQ(count->again, 9);
}

} // namespace amble::community
