#include "claims/unchecked_store.h"

#include "foundation/base/json_writer.h"
#include "foundation/jobs/queue.h"
#include "foundation/json/json.h"

#include <algorithm>
#include <array>
#include <map>

namespace amble::claims {

namespace {

using database::Row;
using database::Transaction;

constexpr std::string_view kOfPost =
    "SELECT subject FROM unchecked_claim WHERE story_id = $1 AND place = $2 ORDER BY subject";
constexpr std::string_view kDropOfPost = "DELETE FROM unchecked_claim WHERE story_id = $1 AND place = $2";
constexpr std::string_view kAdd = "INSERT INTO unchecked_claim (subject, story_id, place, example)"
                                  " VALUES ($1, $2, $3, $4)";
constexpr std::string_view kOneMore =
    "INSERT INTO unchecked_subject (subject, treatment, state, posts) VALUES ($1, $2, 'open', 1)"
    " ON CONFLICT (subject) DO UPDATE SET posts = unchecked_subject.posts + 1";
constexpr std::string_view kFewer = "UPDATE unchecked_subject SET posts = posts - $2 WHERE subject = $1";

constexpr std::string_view kOfStory =
    "SELECT subject, COUNT(*) FROM unchecked_claim WHERE story_id = $1 GROUP BY subject ORDER BY subject";
constexpr std::string_view kDropOfStory = "DELETE FROM unchecked_claim WHERE story_id = $1";

constexpr std::string_view kPosts = "SELECT DISTINCT story_id, place FROM unchecked_claim"
                                    " WHERE subject IN (SELECT subject FROM unchecked_subject WHERE treatment = $1)"
                                    " AND (story_id, place) > ($2, $3) ORDER BY story_id, place LIMIT $4";

// Two lists of subjects with the same columns.
constexpr std::string_view kMostSaid =
    "SELECT subject, state, posts, (SELECT example FROM unchecked_claim"
    " WHERE unchecked_claim.subject = unchecked_subject.subject AND example <> '' ORDER BY story_id, place LIMIT 1)"
    " FROM unchecked_subject WHERE state = $1 AND posts > 0 ORDER BY posts DESC, subject LIMIT $2";
constexpr std::string_view kFind =
    "SELECT subject, state, posts, (SELECT example FROM unchecked_claim"
    " WHERE unchecked_claim.subject = unchecked_subject.subject AND example <> '' ORDER BY story_id, place LIMIT 1)"
    " FROM unchecked_subject WHERE subject = $1";
constexpr std::string_view kSetState = "UPDATE unchecked_subject SET state = $3 WHERE subject = $1 AND state = $2";

constexpr std::array<std::string_view, 3> kStates{"open", "asked", "set_aside"};

std::string_view word(SubjectState state) {
    return kStates[static_cast<size_t>(state)];
}

std::optional<Unchecked> unchecked_of(const Row& row) {
    auto subject = subject_of_key(row.text(0));
    if (!subject) return std::nullopt;
    const auto state = std::ranges::find(kStates, row.text(1));
    return Unchecked{*std::move(subject), static_cast<SubjectState>(state - kStates.begin()), row.integer(2),
                     row.maybe_text(3).value_or("")};
}

} // namespace

void set_unchecked(Transaction& data, const UncheckedPost& post, const std::vector<UncheckedClaim>& claims) {
    std::map<std::string, const UncheckedClaim*> now;
    for (const UncheckedClaim& each : claims)
        now.try_emplace(key(each.subject), &each);
    std::map<std::string, bool> before; // and whether it still is claimed
    for (const Row row : data.query(kOfPost, post.story, post.place))
        before.emplace(row.text(0), now.contains(std::string(row.text(0))));
    if (!before.empty()) data.execute(kDropOfPost, post.story, post.place);
    for (const auto& [subject, stays] : before)
        if (!stays) data.execute(kFewer, subject, 1);
    for (const auto& [subject, claim] : now) {
        data.execute(kAdd, subject, post.story, post.place, claim->example);
        if (!before.contains(subject)) data.execute(kOneMore, subject, claim->subject.treatment);
    }
}

void drop_unchecked(Transaction& data, const Id& story) {
    std::map<std::string, int64_t> counted;
    for (const Row row : data.query(kOfStory, story))
        counted.emplace(row.text(0), row.integer(1));
    if (counted.empty()) return;
    data.execute(kDropOfStory, story);
    for (const auto& [subject, posts] : counted)
        data.execute(kFewer, subject, posts);
}

std::vector<UncheckedPost> unchecked_posts(Transaction& data, std::string_view treatment,
                                           const std::optional<UncheckedPost>& after, int limit) {
    const std::string story = after ? after->story.text() : "";
    std::vector<UncheckedPost> found;
    for (const Row row : data.query(kPosts, treatment, story, after ? after->place : 0, limit))
        found.push_back({row.id(0), row.integer(1)});
    return found;
}

std::vector<Unchecked> most_said(Transaction& data, SubjectState state, int limit) {
    std::vector<Unchecked> found;
    for (const Row row : data.query(kMostSaid, word(state), limit))
        if (auto each = unchecked_of(row)) found.push_back(*std::move(each));
    return found;
}

std::optional<Unchecked> find_unchecked(Transaction& data, const Subject& subject) {
    const auto rows = data.query(kFind, key(subject));
    if (rows.empty()) return std::nullopt;
    return unchecked_of(rows[0]);
}

bool set_subject(Transaction& data, const Subject& subject, SubjectState from, SubjectState to) {
    return data.execute(kSetState, key(subject), word(from), word(to)) == 1;
}

void ask_for_recount(Transaction& data, std::string_view treatment, Instant now) {
    JsonWriter payload;
    payload.begin_object().member("treatment", treatment).end_object();
    jobs::enqueue(data, {kRecountUnchecked, payload.take(), {}}, now);
}

std::string treatment_to_recount(std::string_view payload) {
    const auto document = json::Document::parse(payload);
    return document ? std::string(document->root().member("treatment").text().value_or("")) : "";
}

} // namespace amble::claims
