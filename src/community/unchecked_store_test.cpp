#include "community/unchecked_store.h"

#include "account/handle_store.h"
#include "account/testing/people.h"
#include "claims/unchecked_store.h"
#include "community/moderation_store.h"
#include "community/own_data_store.h"
#include "community/posts_for_test.h"
#include "community/reaction_store.h"
#include "foundation/database/testing.h"

namespace amble::community {

namespace {

using claims::SubjectState;

// The evidence has leeches, and no verdict on it.
constexpr const char* kSaid = "Leeches cure back pain.";

class UncheckedStore : public database::EachEngine {
protected:
    template<class Work>
    void write(const Work& work) {
        database().write([&](database::Transaction& data) { work(data); });
    }
    PostPlace told(const std::string& body, PersonId author = kAda) {
        PostPlace place;
        write([&](auto& data) {
            place = {add(data, author, a_story("Slowly", body)), 0};
            count_unchecked(data, place);
        });
        return place;
    }
    PostPlace replied(const PostPlace& story, const std::string& body, PersonId author) {
        PostPlace place;
        write([&](auto& data) {
            place = {story.story, *add_reply(data, story.story, body, {author, kNow, kToday, State::shown})};
            count_unchecked(data, place);
        });
        return place;
    }
    std::vector<claims::Unchecked> said() {
        std::vector<claims::Unchecked> found;
        database().read([&](database::Transaction& data) { found = claims::most_said(data, SubjectState::open, 10); });
        return found;
    }
    int64_t posts() {
        int64_t all = 0;
        for (const auto& each : said())
            all += each.posts;
        return all;
    }
    void moderate_as(const PostPlace& post, Act act) {
        Moderation made{kAda, random_id(), kNow, act, Reason::other, "Why", post, {}, {}, kBela, {}, {}, {}};
        write([&](auto& data) { moderate(data, made, kToday); });
        last_ = made;
    }

    static constexpr PersonId kAda{1}, kBela{2};
    Moderation last_;
};
EACH_ENGINE_OF(UncheckedStore);

} // namespace

TEST_P(UncheckedStore, counts_posts_that_claim_the_same_and_keeps_a_sentence) {
    const PostPlace story = told(std::string(kSaid) + " Leeches cure back pain. It rained.");
    replied(story, "Leeches do not help against back pain.", kBela);
    const auto found = said();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].subject, (claims::Subject{"leeches", claims::Way::helps, claims::Outcome::pain}));
    EXPECT_EQ(found[0].posts, 2);
    EXPECT_NE(found[0].example.find("eeches"), std::string::npos);
}

TEST_P(UncheckedStore, counts_what_is_asked_with_what_is_claimed) {
    told("Do leeches help against back pain?");
    told(kSaid);
    const auto found = said();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].subject, (claims::Subject{"leeches", claims::Way::helps, claims::Outcome::pain}));
    EXPECT_EQ(found[0].posts, 2);
}

TEST_P(UncheckedStore, counts_no_experience_nothing_that_a_verdict_answers_and_no_question_that_none_could) {
    told("Leeches helped me. Bed rest is the best for back pain. Leeches heal knee pain.");
    told(
        "Does bed rest help against back pain? Where can I get leeches for my back? Do leeches help against migraine?");
    EXPECT_TRUE(said().empty());
}

TEST_P(UncheckedStore, looks_at_the_title_and_what_was_beside_too) {
    Story story = a_story("Leeches cure back pain", "It rained.");
    story.facts.beside = "Arnica ruins the back.";
    write([&](auto& data) {
        const Id id = add(data, kAda, story);
        count_unchecked(data, {id, 0});
    });
    EXPECT_EQ(posts(), 2);
}

TEST_P(UncheckedStore, shows_no_sentence_that_could_lead_to_somebody) {
    const PersonId heron = account::a_person(database(), "Ada Fenwick");
    write([&](auto& data) { account::take_handle(data, heron, {"heron", account::likeness("heron")}, kToday); });
    const PostPlace story = told("It rained.", heron);
    replied(story, "Heron is right that leeches cure back pain.", kBela);
    replied(story, "Leeches cure back pain, says Dr. Miriam Oldfield of Elm Street 12.", kBela);
    replied(story, "Leeches cure back pain, see leeches@example.org.", kBela);
    EXPECT_EQ(posts(), 3);
    for (const auto& each : said())
        EXPECT_EQ(each.example, "");
}

TEST_P(UncheckedStore, what_is_held_removed_or_taken_back_goes_out_with_its_replies_and_comes_in_again) {
    const PostPlace story = told(kSaid);
    const PostPlace reply = replied(story, kSaid, kBela);
    EXPECT_EQ(posts(), 2);
    moderate_as(reply, Act::remove);
    EXPECT_EQ(posts(), 1);
    write([&](auto& data) { undo(data, *find_moderation(data, kAda, last_.id), kBela, kNow); });
    EXPECT_EQ(posts(), 2);
    moderate_as(story, Act::hold);
    EXPECT_EQ(posts(), 0);
    EXPECT_TRUE(said().empty());
    moderate_as(story, Act::show);
    EXPECT_EQ(posts(), 2);
}

TEST_P(UncheckedStore, a_claim_whose_verdict_a_moderator_took_away_is_not_checked) {
    const PostPlace story = told("Bed rest is the best for back pain.");
    EXPECT_TRUE(said().empty());
    write([&](auto& data) { set_unfit(data, story, "bed-rest", Wish::on); });
    moderate_as(story, Act::unfit);
    EXPECT_EQ(posts(), 1);
}

TEST_P(UncheckedStore, nothing_stays_of_whoever_erased_their_account) {
    const PostPlace story = told(kSaid, kBela);
    replied(story, kSaid, kAda);
    write([&](auto& data) { own_data().erase_person(data, kAda); });
    EXPECT_EQ(posts(), 1);
    write([&](auto& data) { own_data().erase_person(data, kBela); });
    EXPECT_EQ(posts(), 0);
    database().read(
        [](database::Transaction& data) { EXPECT_TRUE(data.query("SELECT 1 FROM unchecked_claim").empty()); });
}

TEST_P(UncheckedStore, a_recount_drops_what_is_answered_since) {
    const PostPlace story = told("It rained.");
    // As if the posts had been counted before there was a verdict.
    const claims::Subject bed_rest{"bed-rest", claims::Way::helps, claims::Outcome::pain};
    write([&](auto& data) { claims::set_unchecked(data, {story.story, 0}, {{bed_rest, "Bed rest heals."}}); });
    told(kSaid);
    EXPECT_EQ(posts(), 2);
    recount_unchecked(database(), "bed-rest");
    EXPECT_EQ(posts(), 1);
    recount_unchecked(database(), "leeches");
    EXPECT_EQ(posts(), 1);
}

} // namespace amble::community
