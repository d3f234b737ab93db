#include "community/moderation_store.h"

#include "community/reaction_store.h"
#include "community/story_store.h"
#include "community/unchecked_store.h"
#include "foundation/base/zone.h"

namespace amble::community {

namespace {

using database::Row;
using database::Transaction;

constexpr std::string_view kAdd =
    "INSERT INTO moderation (person_id, record_id, at, act, reason, words, story_id, place, state_before, until_day,"
    " by_person_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
constexpr std::string_view kOfPerson =
    "SELECT person_id, record_id, at, act, reason, words, story_id, place, state_before, until_day, by_person_id,"
    " undone_at, appeal, answer FROM moderation WHERE person_id = $1 ORDER BY at DESC, record_id LIMIT $2";
constexpr std::string_view kFind =
    "SELECT person_id, record_id, at, act, reason, words, story_id, place, state_before, until_day, by_person_id,"
    " undone_at, appeal, answer FROM moderation WHERE person_id = $1 AND record_id = $2";
constexpr std::string_view kLog =
    "SELECT person_id, record_id, at, act, reason, words, story_id, place, state_before, until_day, by_person_id,"
    " undone_at, appeal, answer FROM moderation WHERE at < $1"
    // What the rules hold is no decision yet.
    " AND NOT (act = 'hold' AND by_person_id = 0 AND words = '') ORDER BY at DESC, record_id DESC LIMIT $2 OFFSET $3";
constexpr std::string_view kAppeals =
    "SELECT person_id, record_id, at, act, reason, words, story_id, place, state_before, until_day, by_person_id,"
    " undone_at, appeal, answer FROM moderation WHERE answer IS NULL AND appealed_at IS NOT NULL"
    " AND by_person_id <> $1 AND person_id <> $1 ORDER BY appealed_at, record_id LIMIT $2";
constexpr std::string_view kUndo = "UPDATE moderation SET undone_at = $3, undone_by_person_id = $4"
                                   " WHERE person_id = $1 AND record_id = $2 AND undone_at IS NULL AND person_id <> $4";
constexpr std::string_view kLater =
    "SELECT record_id FROM moderation WHERE person_id = $1 AND story_id = $2 AND place = $3 AND at > $4"
    " AND undone_at IS NULL AND state_before <> '' ORDER BY at, record_id LIMIT 1";
constexpr std::string_view kStateBefore =
    "UPDATE moderation SET state_before = $3 WHERE person_id = $1 AND record_id = $2";
constexpr std::string_view kReopen =
    "UPDATE report SET state = 'open' WHERE story_id = $1 AND place = $2 AND state = 'closed'";
constexpr std::string_view kAppeal = "UPDATE moderation SET appeal = $3, appealed_at = $4"
                                     " WHERE person_id = $1 AND record_id = $2 AND appeal IS NULL";
constexpr std::string_view kAnswer =
    "UPDATE moderation SET answer = $3, answered_by_person_id = $4 WHERE person_id = $1"
    " AND record_id = $2 AND answer IS NULL AND by_person_id <> $4 AND person_id <> $4";

std::optional<Answer> answer_of(std::string_view text) {
    if (text == word(Answer::granted)) return Answer::granted;
    if (text == word(Answer::upheld)) return Answer::upheld;
    return std::nullopt;
}

Moderation moderation_of(const Row& row) {
    Moderation made;
    made.person = row.person(0);
    made.id = row.id(1);
    made.at = row.instant(2);
    made.act = act_of(row.text(3)).value_or(Act::let_be);
    made.reason = reason_of(row.text(4)).value_or(Reason::other);
    made.words = row.text(5);
    if (const auto story = Id::parse(row.text(6))) made.post = PostPlace{*story, row.integer(7)};
    if (!row.text(8).empty()) made.state_before = state_of(row.text(8));
    made.until = row.maybe_day(9);
    made.by = row.person(10);
    made.undone_at = row.maybe_instant(11);
    made.appeal = row.maybe_text(12);
    if (const auto answer = row.maybe_text(13)) made.answer = answer_of(*answer);
    return made;
}

std::vector<Moderation> moderations(const database::Rows& rows) {
    std::vector<Moderation> found;
    for (const Row row : rows)
        found.push_back(moderation_of(row));
    return found;
}

/// Where a later decision about the post still stands, that one holds: the post stays as it is, and whoever undoes the
/// later one leads it back to before this one.
bool is_overruled(Transaction& data, const Moderation& made) {
    if (!made.state_before) return false;
    const auto later = data.query(kLater, made.person, made.post->story, made.post->place, made.at);
    if (later.empty()) return false;
    data.execute(kStateBefore, made.person, later[0].id(0), word(*made.state_before));
    return true;
}

} // namespace

void add_moderation(Transaction& data, const Moderation& made) {
    data.execute(kAdd, made.person, made.id, made.at, word(made.act), word(made.reason), made.words,
                 made.post ? made.post->story.text() : "", made.post ? made.post->place : 0,
                 made.state_before ? word(*made.state_before) : "", made.until, made.by);
}

std::vector<Moderation> moderations_of(Transaction& data, PersonId person, int limit) {
    return moderations(data.query(kOfPerson, person, limit));
}

std::optional<Moderation> find_moderation(Transaction& data, PersonId person, const Id& id) {
    const auto rows = data.query(kFind, person, id);
    if (rows.empty()) return std::nullopt;
    return moderation_of(rows[0]);
}

std::optional<Moderation> keeps_from_posting(Transaction& data, PersonId person, Day day) {
    constexpr int kAllThatMatter = 1000;
    for (Moderation& each : moderations_of(data, person, kAllThatMatter))
        if (each.keeps_from_posting(day)) return std::move(each);
    return std::nullopt;
}

void moderate(Transaction& data, Moderation made, Day today) {
    if (made.post) {
        const auto post = find_post(data, *made.post);
        const auto state = state_after(made.act);
        // What its writer took back stays so.
        const bool changes = post && state && post->state != State::withdrawn;
        if (changes) {
            made.state_before = post->state;
            set_state(data, *made.post, *state, today);
        }
        // Nobody else would ever look at what is held and not in the queue.
        const bool is_held = (changes ? *state : post ? post->state : State::withdrawn) == State::held;
        if (!is_held) close_reports(data, *made.post);
        if (state || made.act == Act::unfit) count_unchecked(data, *made.post);
    }
    add_moderation(data, made);
}

bool undo(Transaction& data, const Moderation& made, PersonId by, Instant now) {
    if (data.execute(kUndo, made.person, made.id, now, by) == 0) return false;
    if (!made.post || is_overruled(data, made)) return true;
    const auto post = find_post(data, *made.post);
    if (post && made.state_before && post->state != State::withdrawn)
        set_state(data, *made.post, *made.state_before, Zone::utc().day_at(now));
    if (made.act == Act::unfit) set_unfit(data, *made.post, made.words, Wish::off);
    count_unchecked(data, *made.post);
    // Somebody has to decide: it is as undecided as it was.
    const bool undecided = made.act == Act::let_be || made.act == Act::show || made.state_before == State::held;
    if (undecided) data.execute(kReopen, made.post->story, made.post->place);
    return true;
}

std::vector<Moderation> log(Transaction& data, const LogPlace& from, int limit) {
    return moderations(data.query(kLog, from.before, limit, from.skip));
}

bool add_appeal(Transaction& data, const Moderation& made, const std::string& words, Instant now) {
    return made.can_be_appealed() && data.execute(kAppeal, made.person, made.id, words, now) == 1;
}

std::vector<Moderation> appeals_for(Transaction& data, PersonId moderator, int limit) {
    return moderations(data.query(kAppeals, moderator, limit));
}

bool answer_appeal(Transaction& data, const Moderation& made, Answer answer, PersonId by, Instant now) {
    if (data.execute(kAnswer, made.person, made.id, word(answer), by) == 0) return false;
    if (answer == Answer::granted) undo(data, made, by, now);
    return true;
}

} // namespace amble::community
