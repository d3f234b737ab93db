#include "account/session_store.h"

#include "account/notice_store.h"
#include "account/session.h"
#include "account/token.h"
#include "foundation/base/random.h"

namespace amble::account {

namespace {

constexpr std::string_view kViewer = R"(
    SELECT person_id, session_id, made_at, seen_on, person_name, roles, zone, country, year_of_birth, verified_until,
           marker, owes
    FROM session WHERE token_hash = $1)";

constexpr std::string_view kHas = "SELECT 1 FROM session WHERE person_id = $1 AND session_id = $2";

constexpr std::string_view kMarkSeen = "UPDATE session SET seen_on = $2 WHERE token_hash = $1";

constexpr std::string_view kCopied = R"(
    SELECT name, roles, zone, country, year_of_birth,
           (SELECT MAX(v.expires_on) FROM verification v WHERE v.person_id = $1 AND v.ended_on IS NULL),
           marker
    FROM person WHERE person_id = $1)";

constexpr std::string_view kStart = R"(
    INSERT INTO session (token_hash, person_id, session_id, device, made_at, seen_on, person_name, roles, zone, country,
                         year_of_birth, verified_until, marker, owes)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14))";

constexpr std::string_view kEnd = "DELETE FROM session WHERE token_hash = $1";
constexpr std::string_view kEndAll = "DELETE FROM session WHERE person_id = $1";
constexpr std::string_view kEndOwing = "DELETE FROM session WHERE person_id = $1 AND owes <> 0";
constexpr std::string_view kEndNamed = "DELETE FROM session WHERE person_id = $1 AND session_id = $2";

constexpr std::string_view kList = R"(
    SELECT session_id, device, made_at, seen_on, roles FROM session
    WHERE person_id = $1 AND owes = 0 ORDER BY seen_on DESC, made_at DESC)";

constexpr std::string_view kRenewCopies = R"(
    UPDATE session SET person_name = $2, roles = $3, zone = $4, country = $5, year_of_birth = $6, verified_until = $7
    WHERE person_id = $1)";

constexpr std::string_view kKnownDevice = "SELECT 1 FROM known_device WHERE device_hash = $1 AND name_key = $2";

constexpr std::string_view kRememberDevice = R"(
    INSERT INTO known_device (device_hash, name_key, person_id, seen_on) VALUES ($1, $2, $3, $4)
    ON CONFLICT (device_hash, name_key) DO UPDATE SET person_id = excluded.person_id, seen_on = excluded.seen_on)";

constexpr std::string_view kSweepSessions =
    "DELETE FROM session WHERE made_at < $1 OR seen_on < $2 OR (owes <> 0 AND made_at < $3)";
constexpr std::string_view kSweepLinks = "DELETE FROM one_time_link WHERE expires_at < $1";
constexpr std::string_view kSweepDevices = "DELETE FROM known_device WHERE seen_on < $1";
constexpr std::string_view kSweepAttempts = "DELETE FROM sign_in_attempt WHERE last_at < $1";

constexpr std::string_view kEndEverybodys = "DELETE FROM session";
constexpr std::string_view kWithdrawAllLinks = "DELETE FROM one_time_link";

constexpr int kDeviceDays = 365;
constexpr std::chrono::hours kAttemptsKept{48}; // beyond what any budget remembers

Day utc_day(Instant now) {
    return Zone::utc().day_at(now);
}

/// What a session holds of the person, so that one row answers who is signed in.
struct Copies {
    std::string name;
    int64_t roles;
    std::string zone;
    std::string country;
    int64_t year_of_birth;
    std::optional<Day> verified_until;
    std::string marker; // never changes
};

std::optional<Copies> copies_of(database::Transaction& data, PersonId person) {
    const auto rows = data.query(kCopied, person);
    if (rows.empty()) return std::nullopt;
    const auto row = rows.only();
    return Copies{std::string(row.text(0)), row.integer(1),   std::string(row.text(2)), std::string(row.text(3)),
                  row.integer(4),           row.maybe_day(5), std::string(row.text(6))};
}

} // namespace

std::optional<Viewer> viewer_of(database::Transaction& data, std::string_view token, Instant now) {
    const auto rows = data.query(kViewer, token_hash(token));
    if (rows.empty()) return std::nullopt;
    const auto row = rows.only();
    const Roles roles(row.integer(5));
    const Day seen = row.day(3);
    const auto owes = static_cast<Owes>(row.integer(11));
    const bool too_long = owes != Owes::nothing && now >= row.instant(2) + kOwingHolds;
    if (too_long || is_over(roles, row.instant(2), seen, now)) return std::nullopt;
    Viewer viewer;
    viewer.owes = owes;
    viewer.person = row.person(0);
    viewer.session = row.text(1);
    viewer.name = row.text(4);
    viewer.roles = roles;
    viewer.zone = Zone::find(row.text(6)).value_or(Zone::utc());
    viewer.country = row.text(7);
    viewer.year_of_birth = static_cast<int>(row.integer(8));
    const auto verified_until = row.maybe_day(9);
    viewer.verified_specialist = roles.has(Role::specialist) && verified_until && utc_day(now) <= *verified_until;
    viewer.marker = row.text(10);
    viewer.seen_today = seen == utc_day(now);
    return viewer;
}

bool has_session(database::Transaction& data, const Viewer& viewer) {
    return !data.query(kHas, viewer.person, viewer.session).empty();
}

void mark_seen(database::Transaction& data, std::string_view token, Instant now) {
    data.execute(kMarkSeen, token_hash(token), utc_day(now));
}

void start_session(database::Transaction& data, const NewSession& session, Instant now) {
    if (!session.former.empty()) end_session(data, session.former);
    const auto copies = copies_of(data, session.person);
    if (!copies) return;
    data.execute(kStart, token_hash(session.token), session.person, random_id(), session.device, now, utc_day(now),
                 copies->name, copies->roles, copies->zone, copies->country, copies->year_of_birth,
                 copies->verified_until, copies->marker, static_cast<int64_t>(session.owes));
}

void end_session(database::Transaction& data, std::string_view token) {
    data.execute(kEnd, token_hash(token));
}

void end_sessions(database::Transaction& data, PersonId person) {
    data.execute(kEndAll, person);
}

void end_owing_sessions(database::Transaction& data, PersonId person) {
    data.execute(kEndOwing, person);
}

bool end_session(database::Transaction& data, PersonId person, std::string_view session_id) {
    return data.execute(kEndNamed, person, session_id) > 0;
}

std::vector<SessionLine> sessions_of(database::Transaction& data, PersonId person, Instant now) {
    std::vector<SessionLine> sessions;
    for (const auto row : data.query(kList, person)) {
        const SessionLine line{std::string(row.text(0)), std::string(row.text(1)), row.instant(2), row.day(3)};
        if (!is_over(Roles(row.integer(4)), line.made, line.seen, now)) sessions.push_back(line);
    }
    return sessions;
}

void renew_copies(database::Transaction& data, PersonId person) {
    const auto copies = copies_of(data, person);
    if (!copies) return;
    data.execute(kRenewCopies, person, copies->name, copies->roles, copies->zone, copies->country,
                 copies->year_of_birth, copies->verified_until);
}

bool is_known_device(database::Transaction& data, std::string_view device_token, std::string_view name_key) {
    return !device_token.empty() && !data.query(kKnownDevice, token_hash(device_token), name_key).empty();
}

void remember_device(database::Transaction& data, const KnownDevice& device, Day today) {
    data.execute(kRememberDevice, token_hash(device.token), device.name_key, device.person, today);
}

void end_everything_open(database::Transaction& data) {
    data.execute(kEndEverybodys);
    data.execute(kWithdrawAllLinks);
}

void sweep(database::Transaction& data, Instant now) {
    const Lifetime longest = lifetime(Roles());
    data.execute(kSweepSessions, now - longest.whole, utc_day(now) - longest.days_unused, now - kOwingHolds);
    data.execute(kSweepLinks, now);
    data.execute(kSweepDevices, utc_day(now) - kDeviceDays);
    data.execute(kSweepAttempts, now - kAttemptsKept);
    forget_old_notices(data, now);
}

} // namespace amble::account
