#include "community/unchecked_store.h"

#include "account/handle_store.h"
#include "claims/asking.h"
#include "claims/live_evidence_store.h"
#include "claims/standing.h"
#include "claims/unchecked_store.h"
#include "community/marking.h"
#include "community/personal_details.h"
#include "community/reaction_store.h"
#include "community/story_store.h"
#include "foundation/base/text.h"

#include <algorithm>

namespace amble::community {

namespace {

using database::Transaction;

constexpr int kAtOnce = 50; // posts in one transaction: each is read anew, and others want to write

constexpr std::string_view kRepliesOf = "SELECT story_id, place FROM reply WHERE author_person_id = $1";
constexpr std::string_view kStoriesOf = "SELECT story_id FROM story WHERE author_person_id = $1";

/// What is needed to look at the posts of one story.
class Counting {
public:
    Counting(Transaction& data, const KeptStory& story)
        : data_(data), story_(story), evidence_(claims::live_evidence(data)), unfit_(unfit_verdicts(data, story.id)) {}

    void count_story() {
        claims_.clear();
        const Story& told = story_.story;
        for (const std::string_view line : {std::string_view(told.title), std::string_view(told.facts.treatment_name),
                                            std::string_view(told.facts.beside)})
            look_at(marked_line(evidence_->marker(), line), 0);
        look_at(marked(evidence_->marker(), told.body), 0);
        claims::set_unchecked(data_, {story_.id, 0}, claims_);
    }
    void count_reply(const KeptReply& reply) {
        claims_.clear();
        if (reply.state == State::shown) look_at(marked(evidence_->marker(), reply.body), reply.place);
        claims::set_unchecked(data_, {story_.id, reply.place}, claims_);
    }

private:
    void look_at(const Marked& text, int64_t place) {
        for (const claims::Span& span : text.spans) {
            if (claims::is_judged(span) && !unfit_.contains({place, span.match.verdict->id})) continue;
            const auto subject = claims::subject_of(evidence_->catalogue(), span.claim);
            if (subject) claims_.push_back({*subject, example(text.words(span), span.claim)});
        }
    }
    /// Nothing where it says too little alone, or who somebody is.
    std::string example(std::string_view words, const claims::Claim& claim) {
        std::string sentence(words);
        std::ranges::replace(sentence, '\n', ' ');
        const bool leads_on = sentence.find('@') != std::string::npos || sentence.find("://") != std::string::npos ||
                              names_a_member(sentence);
        if (claim.by_topic || leads_on || !personal_details(sentence).empty()) return "";
        return length_utf8(sentence) <= claims::kMostAsked ? sentence : "";
    }
    /// Whoever writes under this story goes by a name of their choice, which others use.
    bool names_a_member(std::string_view sentence) {
        if (handles_.empty()) {
            std::vector<PersonId> writers{story_.author};
            constexpr int kMostWriters = 200;
            for (const KeptReply& each : replies(data_, story_.id, 0, kMostWriters))
                writers.push_back(each.author);
            handles_ = account::handles_of(data_, writers);
        }
        const std::string lower = lower_ascii(sentence);
        return std::ranges::any_of(
            handles_, [&](const auto& each) { return lower.find(lower_ascii(each.second)) != std::string::npos; });
    }

    Transaction& data_;
    const KeptStory& story_;
    std::shared_ptr<const claims::LiveEvidence> evidence_;
    std::set<std::pair<int64_t, std::string>> unfit_;
    std::map<PersonId, std::string> handles_;
    std::vector<claims::UncheckedClaim> claims_;
};

void count_replies(Transaction& data, Counting& counting, const Id& story) {
    constexpr int kOnce = 200;
    int64_t after = 0;
    for (auto found = replies(data, story, after, kOnce); !found.empty(); found = replies(data, story, after, kOnce)) {
        for (const KeptReply& each : found)
            counting.count_reply(each);
        after = found.back().place;
    }
}

enum class Under : uint8_t { with_replies, post_alone };

void count(Transaction& data, const PostPlace& post, Under under) {
    const auto story = find_story(data, post.story);
    if (!story || story->state != State::shown) {
        claims::drop_unchecked(data, post.story);
        return;
    }
    Counting counting(data, *story);
    const auto reply = post.is_story() ? std::nullopt : find_reply(data, post);
    if (reply) counting.count_reply(*reply);
    if (!post.is_story()) return;
    counting.count_story();
    if (under == Under::with_replies && story->replies > 0) count_replies(data, counting, post.story);
}

void recount(database::Database& database, const claims::Subject& subject) {
    std::optional<claims::UncheckedPost> after;
    std::vector<claims::UncheckedPost> posts;
    do {
        database.write([&](Transaction& data) {
            posts = claims::unchecked_posts(data, subject, after, kAtOnce);
            for (const claims::UncheckedPost& each : posts)
                count(data, {each.story, each.place}, Under::post_alone);
        });
        if (!posts.empty()) after = posts.back();
    } while (!posts.empty());
}

} // namespace

void count_unchecked(Transaction& data, const PostPlace& post) {
    count(data, post, Under::with_replies);
}

void drop_unchecked_of(Transaction& data, PersonId author) {
    // Erasing goes on whatever a row holds.
    for (const auto row : data.query(kRepliesOf, author))
        if (const auto story = Id::parse(row.text(0))) claims::set_unchecked(data, {*story, row.integer(1)}, {});
    for (const auto row : data.query(kStoriesOf, author))
        if (const auto story = Id::parse(row.text(0))) claims::drop_unchecked(data, *story);
}

void recount_unchecked(database::Database& database, std::string_view treatment) {
    std::vector<claims::Subject> subjects;
    database.read([&](Transaction& data) { subjects = claims::unchecked_subjects(data, treatment); });
    for (const claims::Subject& each : subjects)
        recount(database, each);
}

} // namespace amble::community
