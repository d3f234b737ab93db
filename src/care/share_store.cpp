#include "care/share_store.h"

namespace amble::care {

namespace {

constexpr std::string_view kAdd =
    "INSERT INTO share (person_id, share_id, specialist_person_id, specialist_name, scope, consent_version, given_at,"
    " until_day) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
constexpr std::string_view kOfMember =
    "SELECT share_id, person_id, specialist_person_id, specialist_name, given_at, until_day, ended_at, scope FROM share"
    " WHERE person_id = $1 ORDER BY given_at DESC, share_id LIMIT 200";
constexpr std::string_view kEnd =
    "UPDATE share SET ended_at = $3 WHERE person_id = $1 AND share_id = $2 AND ended_at IS NULL";
constexpr std::string_view kEndWith =
    "UPDATE share SET ended_at = $3 WHERE person_id = $1 AND specialist_person_id = $2 AND ended_at IS NULL";
constexpr std::string_view kShownTo =
    "SELECT share_id, share.person_id, specialist_person_id, specialist_name, given_at, until_day, ended_at, scope, "
    "name, zone"
    " FROM share JOIN person ON person.person_id = share.person_id"
    " WHERE specialist_person_id = $1 AND ended_at IS NULL AND until_day >= $2 ORDER BY name, share_id LIMIT 500";
constexpr std::string_view kShownToOne =
    "SELECT share_id, share.person_id, specialist_person_id, specialist_name, given_at, until_day, ended_at, scope, "
    "name, zone"
    " FROM share JOIN person ON person.person_id = share.person_id"
    " WHERE specialist_person_id = $1 AND share_id = $3 AND ended_at IS NULL AND until_day >= $2";
constexpr std::string_view kListed = "UPDATE share SET listed_on = $3 WHERE person_id = $1 AND share_id = $2"
                                     " AND (listed_on IS NULL OR listed_on <> $3)";

Share share_of(const database::Row& row) {
    return {row.id(0),      row.person(1), row.person(2),        std::string(row.text(3)),
            row.instant(4), row.day(5),    row.maybe_instant(6), parse_parts(row.text(7))};
}

/// Nothing where its last day is over for the member.
std::optional<Shown> shown_of(const database::Row& row, Instant now) {
    Shown shown{share_of(row), std::string(row.text(8)), std::string(row.text(9))};
    if (!shown.share.holds_on(zone_of(shown).day_at(now))) return std::nullopt;
    return shown;
}

/// The earliest day that anybody on earth has at that moment, at UTC-12; a share that ended before it holds for nobody.
Day earliest_day(Instant now) {
    return Zone::utc().day_at(now - std::chrono::hours(12));
}

} // namespace

void add_share(database::Transaction& data, const Share& share) {
    data.execute(kEndWith, share.member, share.specialist, share.given);
    data.execute(kAdd, share.member, share.id, share.specialist, share.specialist_name, joined(share.parts),
                 kShareVersion, share.given, share.until);
}

std::vector<Share> shares_of(database::Transaction& data, PersonId member) {
    std::vector<Share> shares;
    for (const auto row : data.query(kOfMember, member))
        shares.push_back(share_of(row));
    return shares;
}

bool end_share(database::Transaction& data, PersonId member, const Id& id, Instant now) {
    return data.execute(kEnd, member, id, now) == 1;
}

Zone zone_of(const Shown& shown) {
    return Zone::find(shown.member_zone).value_or(Zone::utc());
}

std::vector<Shown> shown_to(database::Transaction& data, PersonId specialist, Instant now) {
    std::vector<Shown> all;
    for (const auto row : data.query(kShownTo, specialist, earliest_day(now)))
        if (auto shown = shown_of(row, now)) all.push_back(std::move(*shown));
    return all;
}

std::optional<Shown> shown_to(database::Transaction& data, PersonId specialist, Instant now, const Id& id) {
    const auto rows = data.query(kShownToOne, specialist, earliest_day(now), id);
    if (rows.empty()) return std::nullopt;
    return shown_of(rows[0], now);
}

bool first_listing(database::Transaction& data, const Share& share, Day today) {
    return data.execute(kListed, share.member, share.id, today) == 1;
}

} // namespace amble::care
