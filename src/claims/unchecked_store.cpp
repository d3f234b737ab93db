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

constexpr std::string_view kSubjects = "SELECT subject FROM unchecked_subject WHERE treatment = $1 ORDER BY subject";
/// Of one subject, since the primary key then leads to the next of them however many there are.
constexpr std::string_view kPosts = "SELECT story_id, place FROM unchecked_claim WHERE subject = $1"
                                    " AND (story_id, place) > ($2, $3) ORDER BY story_id, place LIMIT $4";

constexpr std::string_view kMostSaid = "SELECT subject, state, posts FROM unchecked_subject"
                                       " WHERE state = $1 AND posts > 0 ORDER BY posts DESC, subject LIMIT $2";
constexpr std::string_view kFind = "SELECT subject, state, posts FROM unchecked_subject WHERE subject = $1";
/// The first that may be shown, of so many that a subject in very many posts takes no longer than others.
constexpr std::string_view kExample =
    "SELECT example FROM (SELECT example, story_id, place FROM unchecked_claim WHERE subject = $1"
    " ORDER BY story_id, place LIMIT 1000) AS first WHERE example <> '' ORDER BY story_id, place LIMIT 1";
constexpr std::string_view kSetState = "UPDATE unchecked_subject SET state = $3 WHERE subject = $1 AND state = $2";

constexpr std::array<std::string_view, 3> kStates{"open", "asked", "set_aside"};

std::string_view word(SubjectState state) {
    return kStates[static_cast<size_t>(state)];
}

/// The subjects of those rows, each with an example.
std::vector<Unchecked> unchecked_of(Transaction& data, const database::Rows& rows) {
    std::vector<Transaction::Answer> examples;
    for (const Row row : rows)
        examples.push_back(data.ask(kExample, row.text(0)));
    std::vector<Unchecked> found;
    for (size_t i = 0; i < rows.size(); ++i) {
        auto subject = subject_of_key(rows[i].text(0));
        if (!subject) continue;
        const auto state = std::ranges::find(kStates, rows[i].text(1));
        const auto example = examples[i].rows();
        found.push_back({*std::move(subject), static_cast<SubjectState>(state - kStates.begin()), rows[i].integer(2),
                         example.empty() ? "" : std::string(example[0].text(0))});
    }
    return found;
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

std::vector<Subject> unchecked_subjects(Transaction& data, std::string_view treatment) {
    std::vector<Subject> found;
    for (const Row row : data.query(kSubjects, treatment))
        if (auto subject = subject_of_key(row.text(0))) found.push_back(*std::move(subject));
    return found;
}

std::vector<UncheckedPost> unchecked_posts(Transaction& data, const Subject& subject,
                                           const std::optional<UncheckedPost>& after, int limit) {
    const std::string story = after ? after->story.text() : "";
    std::vector<UncheckedPost> found;
    for (const Row row : data.query(kPosts, key(subject), story, after ? after->place : 0, limit))
        found.push_back({row.id(0), row.integer(1)});
    return found;
}

std::vector<Unchecked> most_said(Transaction& data, SubjectState state, int limit) {
    return unchecked_of(data, data.query(kMostSaid, word(state), limit));
}

std::optional<Unchecked> find_unchecked(Transaction& data, const Subject& subject) {
    auto found = unchecked_of(data, data.query(kFind, key(subject)));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
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
