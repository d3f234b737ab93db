#include "care/calendar_store.h"

#include "foundation/base/random.h"

namespace amble::care {

namespace {

constexpr std::string_view kSaveRules = R"(
    INSERT INTO booking_rule (person_id, zone, notice_minutes, horizon_days, daily_maximum, cancel_hours, confirms)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (person_id) DO UPDATE SET zone = excluded.zone, notice_minutes = excluded.notice_minutes,
        horizon_days = excluded.horizon_days, daily_maximum = excluded.daily_maximum,
        cancel_hours = excluded.cancel_hours, confirms = excluded.confirms)";
constexpr std::string_view kAddType =
    "INSERT INTO appointment_type (person_id, type_id, name, minutes, buffer, way, for_first)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
constexpr std::string_view kAddHours = "INSERT INTO weekly_hours (person_id, hours_id, weekday, from_minute, to_minute)"
                                       " VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
constexpr std::string_view kAddOther =
    "INSERT INTO other_hours (person_id, other_id, first_day, last_day, from_minute, to_minute)"
    " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
constexpr std::string_view kRemoveType = "DELETE FROM appointment_type WHERE person_id = $1 AND type_id = $2";
constexpr std::string_view kRemoveHours = "DELETE FROM weekly_hours WHERE person_id = $1 AND hours_id = $2";
constexpr std::string_view kRemoveOther = "DELETE FROM other_hours WHERE person_id = $1 AND other_id = $2";

constexpr std::string_view kRules = "SELECT person_id, zone, notice_minutes, horizon_days, daily_maximum, cancel_hours,"
                                    " confirms FROM booking_rule WHERE person_id = $1";
constexpr std::string_view kTypes = "SELECT person_id, type_id, name, minutes, buffer, way, for_first"
                                    " FROM appointment_type WHERE person_id = $1 ORDER BY minutes, name, type_id";
constexpr std::string_view kHours = "SELECT person_id, hours_id, weekday, from_minute, to_minute FROM weekly_hours"
                                    " WHERE person_id = $1 ORDER BY weekday, from_minute, hours_id";
constexpr std::string_view kOthers = "SELECT person_id, other_id, first_day, last_day, from_minute, to_minute"
                                     " FROM other_hours WHERE person_id = $1 ORDER BY first_day, other_id";

constexpr std::string_view kAllRules = "SELECT person_id, zone, notice_minutes, horizon_days, daily_maximum,"
                                       " cancel_hours, confirms FROM booking_rule";
constexpr std::string_view kAllTypes = "SELECT person_id, type_id, name, minutes, buffer, way, for_first"
                                       " FROM appointment_type ORDER BY minutes, name, type_id";
constexpr std::string_view kAllHours = "SELECT person_id, hours_id, weekday, from_minute, to_minute FROM weekly_hours";
constexpr std::string_view kAllOthers =
    "SELECT person_id, other_id, first_day, last_day, from_minute, to_minute FROM other_hours";

// Without a look at the row: on PostgreSQL a booking would otherwise be in the way of every other specialist's.
constexpr std::string_view kRenew = "INSERT INTO calendar_edition (person_id, edition) VALUES ($1, $2)"
                                    " ON CONFLICT (person_id) DO UPDATE SET edition = excluded.edition";
constexpr std::string_view kEditions = "SELECT person_id, edition FROM calendar_edition";

int number(const database::Row& row, size_t column) {
    return static_cast<int>(row.integer(column));
}

Calendar calendar_in(const database::Row& row) {
    Calendar calendar;
    calendar.zone = Zone::find(row.text(1)).value_or(Zone::utc());
    calendar.rules = {number(row, 2), number(row, 3), number(row, 4), number(row, 5), row.truth(6)};
    return calendar;
}

AppointmentType type_in(const database::Row& row) {
    return {row.id(1),
            std::string(row.text(2)),
            number(row, 3),
            number(row, 4),
            parse_way(row.text(5)).value_or(Way::telephone),
            row.truth(6)};
}

WeeklyHours hours_in(const database::Row& row) {
    return {row.id(1), number(row, 2), {number(row, 3), number(row, 4)}};
}

OtherHours other_in(const database::Row& row) {
    OtherHours other{row.id(1), row.day(2), row.day(3), std::nullopt};
    if (!row.is_null(4)) other.hours = Hours{number(row, 4), number(row, 5)};
    return other;
}

struct Parts {
    database::Rows rules, types, hours, others;
};

std::map<PersonId, Calendar> put_together(const Parts& parts) {
    std::map<PersonId, Calendar> all;
    for (const auto row : parts.rules)
        all.emplace(row.person(0), calendar_in(row));
    const auto each = [&](const database::Rows& rows, const auto& add) {
        for (const auto row : rows)
            if (const auto found = all.find(row.person(0)); found != all.end()) add(found->second, row);
    };
    each(parts.types, [](Calendar& to, const database::Row& row) { to.types.push_back(type_in(row)); });
    each(parts.hours, [](Calendar& to, const database::Row& row) { to.weekly.push_back(hours_in(row)); });
    each(parts.others, [](Calendar& to, const database::Row& row) { to.others.push_back(other_in(row)); });
    return all;
}

bool removed(database::Transaction& data, std::string_view sql, PersonId specialist, const Id& id) {
    if (data.execute(sql, specialist, id) != 1) return false;
    renew_edition(data, specialist);
    return true;
}

} // namespace

void save_rules(database::Transaction& data, PersonId specialist, const Zone& zone, const BookingRules& rules) {
    data.execute(kSaveRules, specialist, zone.name(), rules.notice_minutes, rules.horizon_days, rules.daily_maximum,
                 rules.cancel_hours, rules.confirms);
    renew_edition(data, specialist);
}

void add_type(database::Transaction& data, PersonId specialist, const AppointmentType& type) {
    data.execute(kAddType, specialist, type.id, type.name, type.minutes, type.buffer, name(type.way), type.for_first);
    renew_edition(data, specialist);
}

void add_hours(database::Transaction& data, PersonId specialist, const WeeklyHours& hours) {
    data.execute(kAddHours, specialist, hours.id, hours.weekday, hours.hours.from, hours.hours.to);
    renew_edition(data, specialist);
}

void add_other_hours(database::Transaction& data, PersonId specialist, const OtherHours& hours) {
    const auto from = hours.hours ? std::optional<int>(hours.hours->from) : std::nullopt;
    const auto to = hours.hours ? std::optional<int>(hours.hours->to) : std::nullopt;
    data.execute(kAddOther, specialist, hours.id, hours.first, hours.last, from, to);
    renew_edition(data, specialist);
}

bool remove_type(database::Transaction& data, PersonId specialist, const Id& id) {
    return removed(data, kRemoveType, specialist, id);
}

bool remove_hours(database::Transaction& data, PersonId specialist, const Id& id) {
    return removed(data, kRemoveHours, specialist, id);
}

bool remove_other_hours(database::Transaction& data, PersonId specialist, const Id& id) {
    return removed(data, kRemoveOther, specialist, id);
}

std::optional<Calendar> calendar_of(database::Transaction& data, PersonId specialist) {
    auto found = put_together({data.query(kRules, specialist), data.query(kTypes, specialist),
                               data.query(kHours, specialist), data.query(kOthers, specialist)});
    if (found.empty()) return std::nullopt;
    return std::move(found.begin()->second);
}

std::map<PersonId, Calendar> calendars(database::Transaction& data) {
    auto rules = data.ask(kAllRules), types = data.ask(kAllTypes), hours = data.ask(kAllHours),
         others = data.ask(kAllOthers);
    auto all = put_together({rules.rows(), types.rows(), hours.rows(), others.rows()});
    for (const auto& [specialist, edition] : editions(data))
        if (const auto found = all.find(specialist); found != all.end()) found->second.edition = edition;
    return all;
}

void renew_edition(database::Transaction& data, PersonId specialist) {
    if (specialist == PersonId{}) return; // of an appointment whose specialist has gone
    data.ask(kRenew, specialist, random_id());
}

std::map<PersonId, std::string> editions(database::Transaction& data) {
    std::map<PersonId, std::string> found;
    for (const auto row : data.query(kEditions))
        found.emplace(row.person(0), row.text(1));
    return found;
}

} // namespace amble::care
