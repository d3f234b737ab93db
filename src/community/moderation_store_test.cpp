#include "community/moderation_store.h"

#include "account/testing/coverage.h"
#include "community/own_data_store.h"
#include "community/posts_for_test.h"
#include "community/reaction_store.h"
#include "foundation/database/dialect.h"
#include "foundation/database/migrations.h"
#include "foundation/database/testing.h"

#include <algorithm>

namespace amble::community {

namespace {

constexpr PersonId kAda{1};
constexpr PersonId kBela{2};
constexpr PersonId kMod{8};
constexpr PersonId kOtherMod{9};

class ModerationStore : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        write([&](auto& data) { post_.story = add(data, kAda, a_story()); });
    }
    template<class Work>
    void write(const Work& work) {
        database().write([&](database::Transaction& data) { work(data); });
    }
    Moderation act(Act act) const {
        Moderation made;
        made.person = kAda;
        made.id = random_id();
        made.at = kNow;
        made.act = act;
        made.reason = Reason::abuse;
        made.words = "why";
        made.post = post_;
        made.by = kMod;
        return made;
    }
    static Report report(const PostPlace& post, Reason reason, PersonId by, int minutes = 0) {
        return {random_id(), post, by, reason, "words", kNow + std::chrono::minutes(minutes), true, {}, ""};
    }
    static State state(database::Transaction& data, const PostPlace& post) { return find_post(data, post)->state; }

    PostPlace post_;
};
EACH_ENGINE_OF(ModerationStore);

} // namespace

TEST_P(ModerationStore, queues_those_in_need_first_then_the_gravest_then_the_oldest) {
    write([&](auto& data) {
        EXPECT_TRUE(add_report(data, report(post_, Reason::other, kBela, 0)));
        EXPECT_TRUE(add_report(data, report(post_, Reason::dangerous, kBela, 1)));
        EXPECT_TRUE(add_report(data, report(post_, Reason::dangerous, {}, 2)));
        EXPECT_TRUE(add_report(data, report(post_, Reason::red_flag, {}, 3)));
        const auto first = queue(data, {}, 3);
        ASSERT_EQ(first.size(), 3u);
        EXPECT_EQ(first[0].reason, Reason::red_flag);
        EXPECT_EQ(first[1].reporter, PersonId{}) << "anybody may call a post dangerous";
        EXPECT_EQ(first[2].reporter, kBela);
        const auto rest = queue(data, place_of(first[2]), 10);
        ASSERT_EQ(rest.size(), 1u);
        EXPECT_EQ(rest[0].reason, Reason::other);
        EXPECT_EQ(open_reports(data), 4);
    });
}

TEST_P(ModerationStore, an_update_puts_those_in_need_before_what_waited) {
    const auto migration = std::ranges::find(database::migrations(), 140, &database::Migration::number);
    ASSERT_NE(migration, database::migrations().end());
    write([&](auto& data) {
        for (const Reason each : {Reason::dangerous, Reason::red_flag, Reason::abuse})
            EXPECT_TRUE(add_report(data, report(post_, each, each == Reason::red_flag ? PersonId{} : kBela)));
        data.execute("UPDATE report SET urgency = CASE WHEN reason = 'abuse' THEN 1 ELSE 0 END");
        for (const std::string& each : database::statements(migration->sql, database().engine()))
            data.ask(each);
        const auto now = queue(data, {}, 10);
        ASSERT_EQ(now.size(), 3u);
        EXPECT_EQ(now[0].reason, Reason::red_flag);
        EXPECT_EQ(now[2].reason, Reason::abuse);
        for (const Report& each : now) {
            Report again = each;
            again.id = random_id();
            again.post.place = 1;
            EXPECT_TRUE(add_report(data, again));
            EXPECT_EQ(find_report(data, again.post.story, again.id)->urgency, each.urgency);
        }
    });
}

TEST_P(ModerationStore, takes_one_open_report_of_a_person_on_a_post_for_each_reason) {
    write([&](auto& data) {
        EXPECT_TRUE(add_report(data, report(post_, Reason::other, kBela)));
        EXPECT_FALSE(add_report(data, report(post_, Reason::other, kBela)));
        EXPECT_TRUE(add_report(data, report(post_, Reason::other, kMod)));
        EXPECT_TRUE(add_report(data, report(post_, Reason::dangerous, kBela))) << "a graver one is not thrown away";
        EXPECT_EQ(queue(data, {}, 1).at(0).reason, Reason::dangerous);
    });
}

TEST_P(ModerationStore, takes_one_objection_of_a_person_to_each_verdict_up_to_ten) {
    write([&](auto& data) {
        Report made = report(post_, Reason::wrong_verdict, kBela);
        for (int i = 0; i < 10; ++i) {
            made.id = random_id();
            made.words = "verdict-" + std::to_string(i);
            EXPECT_TRUE(add_report(data, made));
            EXPECT_FALSE(add_report(data, made));
        }
        made.words = "one-more";
        EXPECT_FALSE(add_report(data, made));
    });
}

TEST_P(ModerationStore, keeps_who_took_a_report_and_notes) {
    write([&](auto& data) {
        const Report made = report(post_, Reason::abuse, kBela);
        add_report(data, made);
        assign(data, made, kMod);
        save_notes(data, made, "asked the other one");
        const auto found = find_report(data, post_.story, made.id);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->assigned, kMod);
        EXPECT_EQ(found->notes, "asked the other one");
        assign(data, made, {});
        EXPECT_EQ(find_report(data, post_.story, made.id)->assigned, std::nullopt);
    });
}

TEST_P(ModerationStore, every_act_can_be_undone) {
    write([&](auto& data) {
        for (const Act each : {Act::hold, Act::remove, Act::warn, Act::let_be, Act::show, Act::limit, Act::ban}) {
            Moderation made = act(each);
            if (each == Act::limit) made.until = kToday + 7;
            add_report(data, report(post_, Reason::abuse, kBela));
            moderate(data, made, kToday);
            EXPECT_EQ(state(data, post_), state_after(each).value_or(State::shown));
            EXPECT_EQ(open_reports(data), each == Act::hold ? 1 : 0) << "one decision answers all reports on a post";
            EXPECT_EQ(keeps_from_posting(data, kAda, kToday).has_value(), each == Act::limit || each == Act::ban);
            const auto kept = find_moderation(data, kAda, made.id);
            ASSERT_TRUE(kept);
            EXPECT_TRUE(undo(data, *kept, kOtherMod, kNow));
            EXPECT_FALSE(undo(data, *kept, kOtherMod, kNow));
            EXPECT_EQ(state(data, post_), State::shown);
            EXPECT_FALSE(keeps_from_posting(data, kAda, kToday));
        }
    });
}

TEST_P(ModerationStore, a_decision_that_is_undone_leaves_a_later_one_standing) {
    write([&](auto& data) {
        Moderation hold = act(Act::hold), removal = act(Act::remove);
        removal.at = kNow + std::chrono::minutes(1);
        moderate(data, hold, kToday);
        moderate(data, removal, kToday);
        add_appeal(data, *find_moderation(data, kAda, hold.id), "It is harmless.", kNow);
        EXPECT_TRUE(answer_appeal(data, *find_moderation(data, kAda, hold.id), Answer::granted, kOtherMod, kNow));
        EXPECT_EQ(state(data, post_), State::removed);
        EXPECT_TRUE(undo(data, *find_moderation(data, kAda, removal.id), kOtherMod, kNow));
        EXPECT_EQ(state(data, post_), State::shown) << "nothing stands that would hold it";
    });
}

TEST_P(ModerationStore, a_limit_ends_by_itself) {
    write([&](auto& data) {
        Moderation made = act(Act::limit);
        made.until = kToday + 2;
        moderate(data, made, kToday);
        EXPECT_TRUE(keeps_from_posting(data, kAda, kToday + 2));
        EXPECT_FALSE(keeps_from_posting(data, kAda, kToday + 3));
    });
}

TEST_P(ModerationStore, what_its_writer_took_back_is_not_brought_back) {
    write([&](auto& data) {
        moderate(data, act(Act::hold), kToday);
        set_state(data, post_, State::withdrawn, kToday);
        moderate(data, act(Act::show), kToday);
        EXPECT_EQ(state(data, post_), State::withdrawn);
        for (const Moderation& each : moderations_of(data, kAda, 10))
            undo(data, each, kMod, kNow);
        EXPECT_EQ(state(data, post_), State::withdrawn);
    });
}

TEST_P(ModerationStore, an_appeal_goes_to_another_moderator) {
    write([&](auto& data) {
        moderate(data, act(Act::remove), kToday);
        const Moderation made = moderations_of(data, kAda, 1).at(0);
        EXPECT_TRUE(add_appeal(data, made, "It was a joke.", kNow));
        EXPECT_FALSE(add_appeal(data, moderations_of(data, kAda, 1).at(0), "Again.", kNow));
        EXPECT_TRUE(appeals_for(data, kMod, 10).empty());
        ASSERT_EQ(appeals_for(data, kOtherMod, 10).size(), 1u);
        EXPECT_FALSE(answer_appeal(data, made, Answer::granted, kMod, kNow));
        EXPECT_TRUE(answer_appeal(data, made, Answer::granted, kOtherMod, kNow));
        EXPECT_EQ(state(data, post_), State::shown);
        EXPECT_TRUE(appeals_for(data, kOtherMod, 10).empty());
    });
}

TEST_P(ModerationStore, nobody_answers_their_own_appeal_or_undoes_what_was_decided_about_them) {
    write([&](auto& data) {
        moderate(data, act(Act::ban), kToday);
        const Moderation made = moderations_of(data, kAda, 1).at(0);
        add_appeal(data, made, "I moderate here myself.", kNow);
        EXPECT_TRUE(appeals_for(data, kAda, 10).empty());
        EXPECT_FALSE(answer_appeal(data, made, Answer::granted, kAda, kNow));
        EXPECT_FALSE(undo(data, made, kAda, kNow));
        EXPECT_TRUE(keeps_from_posting(data, kAda, kToday));
        EXPECT_EQ(appeals_for(data, kOtherMod, 10).size(), 1u) << "it still waits for another";
    });
}

TEST_P(ModerationStore, the_log_has_every_act_the_newest_first) {
    write([&](auto& data) {
        for (int i = 0; i < 3; ++i) {
            Moderation made = act(Act::warn);
            made.at = kNow + std::chrono::hours(i);
            moderate(data, made, kToday);
        }
        const auto newest = log(data, {kNow + std::chrono::hours(24)}, 2);
        ASSERT_EQ(newest.size(), 2u);
        EXPECT_EQ(newest[0].at, kNow + std::chrono::hours(2));
        EXPECT_EQ(log(data, {newest[1].at}, 2).size(), 1u);
        EXPECT_EQ(log(data, {kNow + std::chrono::hours(24), 2}, 2).at(0).at, kNow);
    });
}

TEST_P(ModerationStore, what_is_held_for_now_stays_in_the_queue_until_it_is_decided) {
    write([&](auto& data) {
        add_report(data, report(post_, Reason::abuse, kBela));
        moderate(data, act(Act::hold), kToday);
        EXPECT_EQ(state(data, post_), State::held);
        EXPECT_EQ(open_reports(data), 1);
        const Moderation removal = act(Act::remove);
        moderate(data, removal, kToday);
        EXPECT_EQ(open_reports(data), 0);
        undo(data, *find_moderation(data, kAda, removal.id), kOtherMod, kNow);
        EXPECT_EQ(state(data, post_), State::held);
        EXPECT_EQ(open_reports(data), 1) << "what is held again is looked at again";
    });
}

TEST_P(ModerationStore, a_held_post_leaves_the_queue_only_once_it_is_shown_or_removed) {
    write([&](auto& data) {
        for (const Act last : {Act::show, Act::remove}) {
            set_state(data, post_, State::held, kToday);
            add_report(data, report(post_, Reason::new_member, {}));
            for (const Act each : {Act::let_be, Act::warn, Act::limit, Act::ban, Act::unfit}) {
                moderate(data, act(each), kToday);
                EXPECT_EQ(open_reports(data), 1) << word(each) << " shows it to nobody";
            }
            moderate(data, act(last), kToday);
            EXPECT_EQ(open_reports(data), 0) << word(last);
        }
    });
}

TEST_P(ModerationStore, an_update_puts_what_was_left_held_and_forgotten_into_the_queue) {
    const auto migration = std::ranges::find(database::migrations(), 100, &database::Migration::number);
    ASSERT_NE(migration, database::migrations().end());
    write([&](auto& data) {
        const auto reply = [&](State state) {
            return PostPlace{post_.story, *add_reply(data, post_.story, "Thanks.", {kBela, kNow, kToday, state})};
        };
        const PostPlace held = reply(State::held), shown = reply(State::shown);
        const PostPlace held_story{add(data, kAda, a_story(), kToday, State::held), 0};
        for (const PostPlace& each : {post_, held, shown, held_story}) {
            add_report(data, report(each, Reason::new_member, {}));
            close_reports(data, each);
        }
        for (const std::string& each : database::statements(migration->sql, database().engine()))
            data.ask(each);
        std::vector<PostPlace> waiting;
        for (const Report& each : queue(data, {}, 10))
            waiting.push_back(each.post);
        ASSERT_EQ(waiting.size(), 2u);
        EXPECT_EQ(std::ranges::count(waiting, held), 1);
        EXPECT_EQ(std::ranges::count(waiting, held_story), 1);
    });
}

TEST_P(ModerationStore, an_erased_member_leaves_others_their_replies_and_nothing_of_theirs) {
    write([&](auto& data) {
        add_reply(data, post_.story, "thanks", {kBela, kNow, kToday, State::shown});
        set_useful(data, post_, kBela, Wish::on);
        moderate(data, act(Act::warn), kToday);
        own_data().erase_person(data, kAda);
        const auto story = find_story(data, post_.story);
        ASSERT_TRUE(story);
        EXPECT_EQ(story->author, PersonId{});
        EXPECT_EQ(story->story.title + story->story.body, "");
        EXPECT_EQ(story->state, State::withdrawn);
        EXPECT_EQ(replies(data, post_.story, 0, 10).size(), 1u);
        EXPECT_EQ(story->replies, 1);
        EXPECT_TRUE(moderations_of(data, kAda, 10).empty());
        own_data().erase_person(data, kBela);
        EXPECT_TRUE(replies(data, post_.story, 0, 10).empty());
        EXPECT_EQ(find_story(data, post_.story)->useful, 0);
        EXPECT_EQ(find_story(data, post_.story)->replies, 0);
    });
}

TEST_P(ModerationStore, an_erased_member_leaves_no_report_on_what_they_wrote) {
    write([&](auto& data) {
        const Id theirs = add(data, kBela, a_story());
        const PostPlace reply{post_.story, *add_reply(data, post_.story, "words", {kBela, kNow, kToday, State::held})};
        const PostPlace story{theirs, 0};
        for (const PostPlace& each : {reply, story}) {
            Report made = report(each, Reason::private_data, kOtherMod);
            made.words = "this is Anna K.";
            EXPECT_TRUE(add_report(data, made));
            EXPECT_TRUE(add_report(data, report(each, Reason::red_flag, {})));
            save_notes(data, made, "she said so herself");
            set_unfit(data, each, "verdict", Wish::on);
        }
        set_useful(data, reply, kOtherMod, Wish::on);
        const Report other = report(post_, Reason::abuse, kOtherMod);
        EXPECT_TRUE(add_report(data, other));
        own_data().erase_person(data, kBela);
        EXPECT_EQ(open_reports(data), 1);
        EXPECT_EQ(queue(data, {}, 10).at(0).id, other.id);
        for (const std::string_view left :
             {"SELECT 1 FROM report WHERE words LIKE '%Anna%'", "SELECT 1 FROM report WHERE notes LIKE '%herself%'",
              "SELECT 1 FROM unfit_verdict", "SELECT 1 FROM found_useful"})
            EXPECT_TRUE(data.query(left).empty()) << left;
    });
}

TEST_P(ModerationStore, what_an_erasure_left_in_the_queue_before_is_taken_out) {
    const auto migration = std::ranges::find(database::migrations(), 120, &database::Migration::number);
    ASSERT_NE(migration, database::migrations().end());
    write([&](auto& data) {
        EXPECT_TRUE(add_report(data, report({post_.story, 7}, Reason::red_flag, {})));
        EXPECT_TRUE(add_report(data, report(post_, Reason::abuse, kBela)));
        for (const std::string& each : database::statements(migration->sql, database().engine()))
            data.ask(each);
        EXPECT_EQ(open_reports(data), 1);
        data.execute("UPDATE story SET author_person_id = 0");
        for (const std::string& each : database::statements(migration->sql, database().engine()))
            data.ask(each);
        EXPECT_EQ(open_reports(data), 0);
    });
}

TEST(CommunityTables, every_table_is_exported_and_erased) {
    const database::TestDatabase made(database::Engine::sqlite, database::TestDatabase::Schema::migrated);
    EXPECT_EQ(account::left_out(
                  *made, {own_data()},
                  {"story", "reply", "found_useful", "story_follower", "report", "moderation", "hidden_member"}),
              std::vector<std::string>{});
}

} // namespace amble::community
