#include "claims/verdict_store.h"

#include "account/person.h"
#include "foundation/base/random.h"

#include <algorithm>

namespace amble::claims {

namespace {

constexpr std::string_view kAdd = R"(
    INSERT INTO verdict_version (verdict_id, version, origin, content, note, writer_person_id, writer_name, written_at,
                                 written_on)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING)";
constexpr std::string_view kNewest = "SELECT COALESCE(MAX(version), 0) FROM verdict_version WHERE verdict_id = $1";

// Four lists of versions with the same columns.
constexpr std::string_view kLatest = R"(
    SELECT v.verdict_id, v.version, origin, content, note, writer_person_id, writer_name, written_on, published_at,
           published_on, withdrawn_at, withdrawn_by, withdrawn_reason
    FROM verdict_version v
    LEFT JOIN verdict_publication p ON p.verdict_id = v.verdict_id AND p.version = v.version
    WHERE v.verdict_id = $1 ORDER BY v.version DESC LIMIT 1)";
constexpr std::string_view kPublished = R"(
    SELECT v.verdict_id, v.version, origin, content, note, writer_person_id, writer_name, written_on, published_at,
           published_on, withdrawn_at, withdrawn_by, withdrawn_reason
    FROM verdict_version v
    JOIN verdict_publication p ON p.verdict_id = v.verdict_id AND p.version = v.version
    WHERE v.verdict_id = $1 ORDER BY v.version DESC LIMIT 50)";
constexpr std::string_view kDrafts = R"(
    SELECT v.verdict_id, v.version, origin, content, note, writer_person_id, writer_name, written_on, NULL, NULL, NULL,
           NULL, NULL
    FROM verdict_version v
    LEFT JOIN verdict_publication p ON p.verdict_id = v.verdict_id AND p.version = v.version
    WHERE p.version IS NULL
      AND NOT EXISTS (SELECT 1 FROM verdict_version w WHERE w.verdict_id = v.verdict_id AND w.version > v.version)
    ORDER BY v.written_at LIMIT 200)";
constexpr std::string_view kStanding = R"(
    SELECT v.verdict_id, v.version, origin, content, note, writer_person_id, writer_name, written_on, published_at,
           published_on, withdrawn_at, withdrawn_by, withdrawn_reason
    FROM verdict_version v
    JOIN verdict_publication p ON p.verdict_id = v.verdict_id AND p.version = v.version
    WHERE withdrawn_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM verdict_publication q
                      WHERE q.verdict_id = p.verdict_id AND q.version > p.version AND q.withdrawn_at IS NULL)
    ORDER BY v.verdict_id)";

constexpr std::string_view kWithdrawn = R"(
    SELECT DISTINCT verdict_id FROM verdict_publication p
    WHERE NOT EXISTS (SELECT 1 FROM verdict_publication q WHERE q.verdict_id = p.verdict_id AND q.withdrawn_at IS NULL)
    ORDER BY verdict_id)";

constexpr std::string_view kOpinions = R"(
    SELECT kind, specialist_person_id, specialist_name, scope, interests, reason, given_at, seat
    FROM verdict_opinion WHERE verdict_id = $1 AND version = $2 ORDER BY seat)";

/// Only who is verified has a row to take the scope and the end from. $10 is the role's bit.
constexpr std::string_view kSay = R"(
    INSERT INTO verdict_opinion (verdict_id, version, seat, kind, specialist_person_id, specialist_name, scope,
                                 interests, reason, given_at, given_on, verified_until)
    SELECT $1, CAST($2 AS INTEGER), CAST($3 AS INTEGER), $4, verification.person_id, $6, scope, $7, $8,
           CAST($9 AS INTEGER), $11, expires_on
    FROM verification JOIN person ON person.person_id = verification.person_id
    WHERE verification.person_id = $5 AND ended_on IS NULL AND expires_on >= $11 AND (roles & $10) <> 0
    ORDER BY expires_on DESC LIMIT 1
    ON CONFLICT DO NOTHING)";
constexpr std::string_view kVerified = R"(
    SELECT 1 FROM verification JOIN person ON person.person_id = verification.person_id
    WHERE verification.person_id = $1 AND ended_on IS NULL AND expires_on >= $2 AND (roles & $3) <> 0 LIMIT 1)";
constexpr std::string_view kTakeBack =
    "DELETE FROM verdict_opinion WHERE verdict_id = $1 AND version = $2 AND specialist_person_id = $3";
constexpr std::string_view kIsPublished = "SELECT 1 FROM verdict_publication WHERE verdict_id = $1 AND version = $2";

constexpr std::string_view kPublish = R"(
    INSERT INTO verdict_publication (verdict_id, version, first_seat, first_until, second_seat, second_until,
                                     published_at, published_on)
    SELECT a.verdict_id, a.version, a.seat, a.verified_until, b.seat, b.verified_until, CAST($3 AS INTEGER), $4
    FROM verdict_opinion a JOIN verdict_opinion b ON b.verdict_id = a.verdict_id AND b.version = a.version
    WHERE a.verdict_id = $1 AND a.version = $2 AND a.seat = 1 AND b.seat = 2
    ON CONFLICT DO NOTHING)";
constexpr std::string_view kWithdraw = R"(
    UPDATE verdict_publication SET withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = $4,
        withdrawn_by_person_id = $5
    WHERE verdict_id = $1 AND withdrawn_at IS NULL)";

constexpr std::string_view kEdition = "SELECT edition FROM verdict_edition WHERE place = 1";
constexpr std::string_view kRenew = "INSERT INTO verdict_edition (place, edition) VALUES (1, $1) "
                                    "ON CONFLICT (place) DO UPDATE SET edition = excluded.edition";

constexpr int kSeats = 2;

std::string_view word(Opining kind) {
    return kind == Opining::signature ? "signature" : "dissent";
}

std::vector<Opinion> opinions(database::Transaction& data, std::string_view verdict, int version) {
    std::vector<Opinion> found;
    for (const auto row : data.query(kOpinions, verdict, version))
        found.push_back({row.text(0) == "signature" ? Opining::signature : Opining::dissent, row.person(1),
                         std::string(row.text(2)), std::string(row.text(3)), std::string(row.text(4)),
                         std::string(row.text(5)), row.instant(6)});
    return found;
}

Version version_of(const database::Row& row) {
    Version made;
    made.verdict = row.text(0);
    made.number = static_cast<int>(row.integer(1));
    made.origin = row.text(2) == "shipped" ? Origin::shipped : Origin::here;
    auto draft = read_kept(row.text(3));
    if (!draft) throw database::Error("The text of a verdict in the database is damaged");
    made.draft = *std::move(draft);
    made.note = row.text(4);
    made.writer = row.person(5);
    made.writer_name = row.text(6);
    made.written_on = row.day(7);
    if (!row.is_null(8))
        made.publication = {row.instant(8), row.day(9), row.maybe_instant(10), row.maybe_text(11).value_or(""),
                            row.maybe_text(12).value_or("")};
    return made;
}

std::vector<Version> versions(database::Transaction& data, const database::Rows& rows) {
    std::vector<Version> found;
    for (const auto row : rows)
        found.push_back(version_of(row));
    for (Version& each : found)
        each.opinions = opinions(data, each.verdict, each.number);
    return found;
}

bool verified(database::Transaction& data, PersonId specialist, Day today) {
    return !data.query(kVerified, specialist, today, static_cast<int64_t>(account::Role::specialist)).empty();
}

bool say(database::Transaction& data, const Saying& saying, const Hand& hand, int seat) {
    return data.execute(kSay, saying.verdict, saying.version, seat,
                        word(seat <= kSeats ? Opining::signature : Opining::dissent), hand.specialist, hand.name,
                        saying.interests, saying.reason, hand.now, static_cast<int64_t>(account::Role::specialist),
                        hand.today) == 1;
}

/// The seats taken on a version; those of specialists who may no longer sign are freed first, while it is no
/// publication's.
std::vector<int64_t> taken_seats(database::Transaction& data, const Saying& saying, Day today) {
    std::vector<int64_t> seats;
    const bool published = !data.query(kIsPublished, saying.verdict, saying.version).empty();
    for (const auto row : data.query(kOpinions, saying.verdict, saying.version)) {
        const bool signature = row.integer(7) <= kSeats;
        if (!published && signature && !verified(data, row.person(1), today))
            take_back(data, saying.verdict, saying.version, row.person(1));
        else
            seats.push_back(row.integer(7));
    }
    return seats;
}

/// What keeps somebody from saying anything of a version.
std::optional<Signed> refused(database::Transaction& data, const Saying& saying, const Hand& hand) {
    if (!verified(data, hand.specialist, hand.today)) return Signed::not_verified;
    if (data.query(kNewest, saying.verdict).only().integer(0) != saying.version) return Signed::out_of_date;
    for (const Opinion& each : opinions(data, saying.verdict, saying.version))
        if (each.specialist == hand.specialist) return Signed::already;
    return std::nullopt;
}

} // namespace

std::optional<int> add_version(database::Transaction& data, const Version& version, int after, const Hand& hand) {
    if (data.query(kNewest, version.verdict).only().integer(0) != after) return std::nullopt;
    const std::string_view origin = version.origin == Origin::shipped ? "shipped" : "here";
    if (data.execute(kAdd, version.verdict, after + 1, origin, kept(version.draft), version.note, hand.specialist,
                     hand.name, hand.now, hand.today) == 0)
        return std::nullopt;
    return after + 1;
}

std::optional<Version> latest_version(database::Transaction& data, std::string_view verdict) {
    auto found = versions(data, data.query(kLatest, verdict));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<Version> published_versions(database::Transaction& data, std::string_view verdict) {
    return versions(data, data.query(kPublished, verdict));
}

std::vector<Version> drafts(database::Transaction& data) {
    return versions(data, data.query(kDrafts));
}

std::vector<Version> standing_versions(database::Transaction& data) {
    return versions(data, data.query(kStanding));
}

std::vector<std::string> withdrawn_verdicts(database::Transaction& data) {
    std::vector<std::string> found;
    for (const auto row : data.query(kWithdrawn))
        found.emplace_back(row.text(0));
    return found;
}

Signed sign(database::Transaction& data, const Saying& saying, const Hand& hand) {
    const auto seats = taken_seats(data, saying, hand.today);
    if (const auto why = refused(data, saying, hand)) return *why;
    const auto is_taken = [&seats](int seat) { return std::ranges::find(seats, seat) != seats.end(); };
    const int seat = !is_taken(1) ? 1 : 2;
    if (is_taken(seat)) return Signed::complete;
    if (!say(data, saying, hand, seat)) return Signed::already;
    if (data.execute(kPublish, saying.verdict, saying.version, hand.now, hand.today) == 0) return Signed::recorded;
    renew_edition(data);
    return Signed::published;
}

Signed dissent(database::Transaction& data, const Saying& saying, const Hand& hand) {
    const auto seats = taken_seats(data, saying, hand.today);
    if (const auto why = refused(data, saying, hand)) return *why;
    const int64_t seat = std::max<int64_t>(kSeats, seats.empty() ? 0 : seats.back()) + 1;
    if (!say(data, saying, hand, static_cast<int>(seat))) return Signed::already;
    renew_edition(data);
    return Signed::recorded;
}

bool take_back(database::Transaction& data, std::string_view verdict, int version, PersonId specialist) {
    if (!data.query(kIsPublished, verdict, version).empty()) return false;
    return data.execute(kTakeBack, verdict, version, specialist) == 1;
}

bool withdraw(database::Transaction& data, std::string_view verdict, std::string_view reason, const Hand& hand) {
    if (data.execute(kWithdraw, verdict, hand.now, hand.name, reason, hand.specialist) == 0) return false;
    renew_edition(data);
    return true;
}

std::string edition(database::Transaction& data) {
    const auto rows = data.query(kEdition);
    return rows.empty() ? "" : std::string(rows[0].text(0));
}

void renew_edition(database::Transaction& data) {
    data.execute(kRenew, random_id());
}

} // namespace amble::claims
