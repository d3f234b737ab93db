#include "reminders/reach_store.h"

#include "account/person_store.h"
#include "foundation/base/random.h"

namespace amble::reminders {

namespace {

constexpr std::string_view kReach =
    "SELECT quiet_from, quiet_to, delivered_at, delivered_by, refused, stop_id FROM reach WHERE person_id = $1";
/// Nothing for who is gone: a letter may be at a slow mail server while its reader erases their account.
constexpr std::string_view kMake = R"(
    INSERT INTO reach (person_id, stop_id, quiet_from, quiet_to)
    SELECT person_id, $2, CAST($3 AS INTEGER), CAST($4 AS INTEGER) FROM person WHERE person_id = $1
    ON CONFLICT (person_id) DO NOTHING)";
constexpr std::string_view kSaveQuiet = "UPDATE reach SET quiet_from = $2, quiet_to = $3 WHERE person_id = $1";
constexpr std::string_view kByStop = "SELECT person_id FROM reach WHERE stop_id = $1";
constexpr std::string_view kDelivered = "UPDATE reach SET delivered_at = $2, delivered_by = $3 WHERE person_id = $1";
constexpr std::string_view kAllRefused = "SELECT person_id, refused FROM reach WHERE refused IS NOT NULL";
constexpr std::string_view kRefused = "UPDATE reach SET refused_at = $2, refused = $3 WHERE person_id = $1";

constexpr std::string_view kChoice =
    "SELECT by_mail, by_push, minute FROM reminder_choice WHERE person_id = $1 AND kind = $2";
constexpr std::string_view kSaveChoice = R"(
    INSERT INTO reminder_choice (person_id, kind, by_mail, by_push, minute, next_at) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (person_id, kind) DO UPDATE SET by_mail = excluded.by_mail, by_push = excluded.by_push,
        minute = excluded.minute, next_at = excluded.next_at)";
constexpr std::string_view kDue = R"(
    SELECT person_id, kind, by_mail, by_push, minute, next_at FROM reminder_choice
    WHERE next_at IS NOT NULL AND next_at <= $1 ORDER BY next_at LIMIT $2)";
constexpr std::string_view kMoveOn =
    "UPDATE reminder_choice SET next_at = $4 WHERE person_id = $1 AND kind = $2 AND next_at = $3";

Zone zone_of(const account::Account& account) {
    return Zone::find(account.profile.zone).value_or(Zone::utc());
}

void make(database::Transaction& data, PersonId person) {
    const Quiet quiet;
    data.execute(kMake, person, random_id(), quiet.from, quiet.to);
}

Choice choice_in(const database::Row& row, size_t first) {
    return {row.truth(first), row.truth(first + 1), static_cast<int>(row.integer(first + 2))};
}

} // namespace

std::optional<Reach> reach_of(database::Transaction& data, PersonId person) {
    const auto account = account::find_account(data, person);
    if (!account) return std::nullopt;
    Reach reach;
    reach.zone = zone_of(*account);
    const auto rows = data.query(kReach, person);
    if (!rows.empty()) {
        const auto row = rows.only();
        reach.quiet = {static_cast<int>(row.integer(0)), static_cast<int>(row.integer(1))};
        reach.delivered = row.maybe_instant(2);
        reach.delivered_by = parse_way(row.maybe_text(3).value_or(""));
        reach.refused = row.maybe_text(4).value_or("");
    }
    if (account->email_confirmed_at && account->email != reach.refused) reach.address = account->email;
    return reach;
}

Choice choice_of(database::Transaction& data, PersonId person, Kind kind) {
    const auto rows = data.query(kChoice, person, name(kind));
    return rows.empty() ? standard(kind) : choice_in(rows.only(), 0);
}

void save_choice(database::Transaction& data, PersonId person, Kind kind, const Choice& choice, Instant now) {
    const auto account = account::find_account(data, person);
    if (!account) return;
    std::optional<Instant> next;
    if (choice.is_on() && kind != Kind::appointment) next = next_at(choice.minute, zone_of(*account), now);
    data.execute(kSaveChoice, person, name(kind), choice.by_mail, choice.by_push, choice.minute, next);
}

void save_quiet(database::Transaction& data, PersonId person, const Quiet& quiet) {
    make(data, person);
    data.execute(kSaveQuiet, person, quiet.from, quiet.to);
}

void stop_all(database::Transaction& data, PersonId person, Instant now) {
    for (const Kind kind : kKinds) {
        Choice choice = choice_of(data, person, kind);
        choice.by_mail = choice.by_push = false;
        save_choice(data, person, kind, choice, now);
    }
}

std::optional<Id> stop_id(database::Transaction& data, PersonId person) {
    make(data, person);
    const auto rows = data.query(kReach, person);
    if (rows.empty()) return std::nullopt;
    return rows.only().id(5);
}

std::optional<PersonId> stopped_by(database::Transaction& data, const Id& stop) {
    const auto rows = data.query(kByStop, stop);
    if (rows.empty()) return std::nullopt;
    return rows.only().person(0);
}

void note_delivered(database::Transaction& data, PersonId person, Way way, Instant now) {
    make(data, person);
    data.execute(kDelivered, person, now, name(way));
}

int64_t count_refused(database::Transaction& data) {
    int64_t count = 0;
    for (const auto row : data.query(kAllRefused)) {
        const auto account = account::find_account(data, row.person(0));
        if (account && account->email == row.text(1)) ++count;
    }
    return count;
}

void note_refused(database::Transaction& data, PersonId person, const std::string& address, Instant now) {
    make(data, person);
    data.execute(kRefused, person, now, address);
}

void forget_refusal(database::Transaction& data, PersonId person) {
    data.execute(kRefused, person, std::optional<Instant>(), std::optional<std::string>());
}

std::vector<DueChoice> take_due(database::Transaction& data, Instant now, int limit) {
    std::vector<DueChoice> taken;
    for (const auto row : data.query(kDue, now, limit)) {
        const auto kind = parse_kind(row.text(1));
        const PersonId person = row.person(0);
        const auto account = account::find_account(data, person);
        const Choice choice = choice_in(row, 2);
        std::optional<Instant> next;
        if (account && choice.is_on()) next = next_at(choice.minute, zone_of(*account), now);
        if (data.execute(kMoveOn, person, row.text(1), row.instant(5), next) == 1 && next && kind)
            taken.push_back({person, *kind, choice, row.instant(5)});
    }
    return taken;
}

} // namespace amble::reminders
