#include "community/story_store.h"

#include "community/search_store.h"

namespace amble::community {

namespace {

using database::Row;
using database::Transaction;

constexpr std::string_view kAddStory =
    "INSERT INTO story (story_id, author_person_id, state, shown_on, written_at, treatment, treatment_name, tried_for,"
    " outcome, again, beside, measured, title, body, replies, useful)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 0, 0)";
constexpr std::string_view kStory =
    "SELECT story_id, author_person_id, state, shown_on, treatment, treatment_name, tried_for, outcome, again, beside,"
    " measured, title, replies_shown, useful, body FROM story WHERE story_id = $1";
constexpr std::string_view kNewest =
    "SELECT story_id, author_person_id, state, shown_on, treatment, treatment_name, tried_for, outcome, again, beside,"
    " measured, title, replies_shown, useful FROM story WHERE state = 'shown' AND (shown_on, story_id) < ($1, $2)"
    " ORDER BY shown_on DESC, story_id DESC LIMIT $3";
constexpr std::string_view kNewestOfTreatment =
    "SELECT story_id, author_person_id, state, shown_on, treatment, treatment_name, tried_for, outcome, again, beside,"
    " measured, title, replies_shown, useful FROM story"
    " WHERE treatment = $4 AND state = 'shown' AND (shown_on, story_id) < ($1, $2)"
    " ORDER BY shown_on DESC, story_id DESC LIMIT $3";
constexpr std::string_view kStoriesOf =
    "SELECT story_id, author_person_id, state, shown_on, treatment, treatment_name, tried_for, outcome, again, beside,"
    " measured, title, replies_shown, useful FROM story WHERE author_person_id = $1 ORDER BY written_at DESC LIMIT $2";

constexpr std::string_view kNextPlace = "UPDATE story SET replies = replies + 1 WHERE story_id = $1 RETURNING replies";
constexpr std::string_view kCountShown = "UPDATE story SET replies_shown = replies_shown + $2 WHERE story_id = $1";
constexpr std::string_view kAddReply =
    "INSERT INTO reply (story_id, place, author_person_id, state, shown_on, written_at, body, useful)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, 0)";
constexpr std::string_view kReply =
    "SELECT place, author_person_id, state, shown_on, body, useful FROM reply WHERE story_id = $1 AND place = $2";
constexpr std::string_view kReplies =
    "SELECT place, author_person_id, state, shown_on, body, useful FROM reply WHERE story_id = $1 AND place > $2"
    " ORDER BY place LIMIT $3";
constexpr std::string_view kRepliesOf =
    "SELECT place, author_person_id, state, shown_on, body, useful, story_id FROM reply WHERE author_person_id = $1"
    " ORDER BY written_at DESC LIMIT $2";

constexpr std::string_view kStoryState =
    "UPDATE story SET state = $2, shown_on = CASE WHEN $2 = 'shown' AND state = 'held' THEN $3 ELSE shown_on END"
    " WHERE story_id = $1 RETURNING shown_on";
constexpr std::string_view kReplyState =
    "UPDATE reply SET state = $2, shown_on = CASE WHEN $2 = 'shown' AND state = 'held' THEN $3 ELSE shown_on END"
    " WHERE story_id = $1 AND place = $4";

constexpr std::string_view kShownStories =
    "SELECT COUNT(*) FROM (SELECT 1 FROM story WHERE author_person_id = $1 AND state = 'shown' LIMIT 100) AS counted";
constexpr std::string_view kShownReplies =
    "SELECT COUNT(*) FROM (SELECT 1 FROM reply WHERE author_person_id = $1 AND state = 'shown' LIMIT 100) AS counted";
constexpr std::string_view kStoriesSince = "SELECT COUNT(*) FROM story WHERE author_person_id = $1 AND written_at > $2";
constexpr std::string_view kRepliesSince = "SELECT COUNT(*) FROM reply WHERE author_person_id = $1 AND written_at > $2";

Facts facts_of(const Row& row) {
    return {std::string(row.text(4)),
            std::string(row.text(5)),
            tried_for_of(row.text(6)).value_or(TriedFor::weeks),
            outcome_of(row.text(7)).value_or(Outcome::no_change),
            again_of(row.text(8)).value_or(Again::unsure),
            std::string(row.text(9))};
}

KeptStory story_of(const Row& row) {
    return {row.id(0),
            row.person(1),
            state_of(row.text(2)),
            row.day(3),
            {facts_of(row), std::string(row.text(11)), "", std::string(row.text(10))},
            row.integer(12),
            row.integer(13)};
}

KeptReply reply_of(const Row& row) {
    return {row.integer(0), row.person(1), state_of(row.text(2)), row.day(3), std::string(row.text(4)), row.integer(5)};
}

std::vector<KeptStory> stories_of(const database::Rows& rows) {
    std::vector<KeptStory> found;
    for (const Row row : rows)
        found.push_back(story_of(row));
    return found;
}

} // namespace

void add_story(Transaction& data, const Id& id, const Story& story, const Written& written) {
    const Facts& facts = story.facts;
    data.execute(kAddStory, id, written.author, word(written.state), written.today, written.at, facts.treatment,
                 facts.treatment_name, word(facts.tried_for), word(facts.outcome), word(facts.again), facts.beside,
                 story.measured, story.title, story.body);
    if (written.state == State::shown) add_words(data, id, written.today, story);
}

std::optional<KeptStory> find_story(Transaction& data, const Id& id) {
    const auto rows = data.query(kStory, id);
    if (rows.empty()) return std::nullopt;
    KeptStory found = story_of(rows[0]);
    found.story.body = rows[0].text(14);
    return found;
}

std::vector<KeptStory> find_stories(Transaction& data, const std::vector<Id>& ids) {
    std::vector<Transaction::Answer> answers;
    for (const Id& id : ids)
        answers.push_back(data.ask(kStory, id));
    std::vector<KeptStory> found;
    for (auto& answer : answers)
        for (const Row row : answer.rows())
            found.push_back(story_of(row));
    return found;
}

std::vector<KeptStory> stories(Transaction& data, const ListQuery& query) {
    // Behind every day there is, and every name.
    const std::string day = query.after ? iso(query.after->day) : "9999";
    const std::string id = query.after ? query.after->story.text() : "";
    if (query.treatment.empty()) return stories_of(data.query(kNewest, day, id, query.limit));
    return stories_of(data.query(kNewestOfTreatment, day, id, query.limit, query.treatment));
}

std::vector<KeptStory> stories_of(Transaction& data, PersonId author, int limit) {
    return stories_of(data.query(kStoriesOf, author, limit));
}

std::optional<int64_t> add_reply(Transaction& data, const Id& story, std::string_view body, const Written& written) {
    const auto rows = data.query(kNextPlace, story);
    if (rows.empty()) return std::nullopt;
    const int64_t place = rows[0].integer(0);
    data.execute(kAddReply, story, place, written.author, word(written.state), written.today, written.at, body);
    if (written.state == State::shown) data.execute(kCountShown, story, 1);
    return place;
}

std::optional<KeptReply> find_reply(Transaction& data, const PostPlace& post) {
    const auto rows = data.query(kReply, post.story, post.place);
    if (rows.empty()) return std::nullopt;
    return reply_of(rows[0]);
}

std::vector<KeptReply> replies(Transaction& data, const Id& story, int64_t after, int limit) {
    std::vector<KeptReply> found;
    for (const Row row : data.query(kReplies, story, after, limit))
        found.push_back(reply_of(row));
    return found;
}

std::vector<OwnReply> replies_of(Transaction& data, PersonId author, int limit) {
    std::vector<OwnReply> found;
    for (const Row row : data.query(kRepliesOf, author, limit))
        found.push_back({row.id(6), reply_of(row)});
    return found;
}

std::optional<AnyPost> find_post(Transaction& data, const PostPlace& place) {
    const auto story = find_story(data, place.story);
    if (!story) return std::nullopt;
    if (place.is_story()) return AnyPost{place, story->author, story->state, story->story.title, story->story.body};
    const auto reply = find_reply(data, place);
    if (!reply) return std::nullopt;
    return AnyPost{place, reply->author, reply->state, story->story.title, reply->body};
}

namespace {

void set_reply_state(Transaction& data, const PostPlace& place, State state, Day today) {
    const auto reply = find_reply(data, place);
    if (!reply || reply->state == state) return;
    data.execute(kReplyState, place.story, word(state), today, place.place);
    const int more = state == State::shown ? 1 : reply->state == State::shown ? -1 : 0;
    if (more != 0) data.execute(kCountShown, place.story, more);
}

} // namespace

void set_state(Transaction& data, const PostPlace& place, State state, Day today) {
    if (!place.is_story()) {
        set_reply_state(data, place, state, today);
        return;
    }
    drop_words(data, place.story);
    const auto rows = data.query(kStoryState, place.story, word(state), today);
    if (rows.empty() || state != State::shown) return;
    const auto story = find_story(data, place.story);
    add_words(data, place.story, story->shown_on, story->story);
}

int64_t posts_shown(Transaction& data, PersonId author) {
    return data.query(kShownStories, author).only().integer(0) + data.query(kShownReplies, author).only().integer(0);
}

int64_t stories_since(Transaction& data, PersonId author, Instant since) {
    return data.query(kStoriesSince, author, since).only().integer(0);
}

int64_t replies_since(Transaction& data, PersonId author, Instant since) {
    return data.query(kRepliesSince, author, since).only().integer(0);
}

} // namespace amble::community
