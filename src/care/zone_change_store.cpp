#include "care/zone_change_store.h"

#include "account/notice_store.h"
#include "care/booking_store.h"
#include "care/practice_store.h"
#include "foundation/base/zone.h"

#include <algorithm>
#include <set>

namespace amble::care {

namespace {

constexpr std::string_view kEdition = "SELECT edition FROM zone_edition WHERE one = 1";
constexpr std::string_view kSaveEdition = "INSERT INTO zone_edition (one, edition) VALUES (1, $1)"
                                          " ON CONFLICT (one) DO UPDATE SET edition = excluded.edition";
constexpr std::string_view kAhead = R"(
    SELECT specialist_person_id, appointment_id FROM appointment
    WHERE ends_at > $1 AND (state IN ('asked', 'booked') OR (state = 'held' AND hold_until > $1))
    ORDER BY starts_at, appointment_id)";
constexpr std::string_view kList =
    "INSERT INTO appointment_clash (specialist_person_id, appointment_id, found_at, kind, sequence)"
    " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (specialist_person_id, appointment_id)"
    " DO UPDATE SET kind = excluded.kind, sequence = excluded.sequence";
constexpr std::string_view kUnlist =
    "DELETE FROM appointment_clash WHERE specialist_person_id = $1 AND appointment_id = $2";
constexpr std::string_view kListed =
    "SELECT appointment_id, kind, sequence FROM appointment_clash WHERE specialist_person_id = $1";
constexpr std::string_view kCountListed = "SELECT COUNT(*) FROM appointment_clash";

std::vector<Appointment> ahead(database::Transaction& data, Instant now) {
    std::vector<Appointment> found;
    for (const auto row : data.query(kAhead, now))
        if (auto each = appointment_of_specialist(data, row.person(0), row.id(1))) found.push_back(std::move(*each));
    return found;
}

void tell_of_change(database::Transaction& data, const Appointment& appointment, Instant now) {
    const Sentence sentence{"The rules for clocks changed. The appointment stays on {0} at {1}, {2}; elsewhere that is "
                            "another time than before.",
                            {iso(appointment.local.day), clock_text(appointment.local.minute), appointment.zone}};
    if (appointment.member)
        account::notify(data, *appointment.member, {sentence, "/appointments/" + appointment.id.text()}, now);
}

/// All of them let go of their time first: where everything of a day moves by an hour, nothing is in the way.
void derive(database::Transaction& data, const std::vector<Appointment>& changed, const Clocks& clocks, Instant now) {
    std::set<PersonId> clashing_for;
    for (const Appointment& each : changed)
        let_go(data, each);
    for (const Appointment& each : changed) {
        const bool whole = take_anew(data, each, now);
        const bool exists = clocks.local(each.zone, each.time.start) == each.local;
        if (!whole || !exists) {
            data.execute(kList, each.specialist, each.id, now, exists ? "overlap" : "no_minute", each.sequence + 1);
            clashing_for.insert(each.specialist);
        }
        tell_of_change(data, each, now);
    }
    for (const PersonId specialist : clashing_for)
        tell_staff(data, specialist,
                   {"The rules for clocks changed, and appointments overlap now. Please look at them.", {}}, now);
}

} // namespace

Clocks clocks_of_zone_data() {
    const auto found = [](const std::string& zone) { return Zone::find(zone).value_or(Zone::utc()); };
    return {
        [=](const std::string& zone, const LocalTime& local) { return found(zone).moment(local.day, local.minute); },
        [=](const std::string& zone, Instant moment) { return local_time(moment, found(zone)); }};
}

Derived derive_moments(database::Transaction& data, const std::string& edition, const Clocks& clocks, Instant now) {
    const auto stored = data.query(kEdition);
    if (!edition.empty() && !stored.empty() && stored.only().text(0) == edition) return {};
    auto all = ahead(data, now);
    std::vector<Appointment> changed;
    for (Appointment& each : all) {
        const Instant start = clocks.moment(each.zone, each.local);
        if (start == each.time.start) continue;
        each.time = {start, start + std::chrono::minutes(each.minutes)};
        changed.push_back(std::move(each));
    }
    derive(data, changed, clocks, now);
    data.execute(kSaveEdition, edition);
    return {static_cast<int>(changed.size()), static_cast<int>(data.query(kCountListed).only().integer(0))};
}

std::vector<Appointment> clashing(database::Transaction& data, PersonId specialist) {
    std::vector<Appointment> found;
    for (const auto row : data.query(kListed, specialist))
        if (auto each = appointment_of_specialist(data, specialist, row.id(0)); each && stands(each->state))
            found.push_back(std::move(*each));
    std::ranges::sort(found, {}, [](const Appointment& each) { return each.time.start; });
    return found;
}

void settle_clashes(database::Transaction& data, PersonId specialist, Instant now) {
    for (const auto row : data.query(kListed, specialist)) {
        const Id id = row.id(0);
        const auto each = appointment_of_specialist(data, specialist, id);
        const bool over = !each || !stands(each->state) || each->is_over(now);
        const bool may_settle = !over && (row.text(1) == "overlap" || each->sequence > row.integer(2));
        if (over || (may_settle && take_rest(data, *each, now))) data.execute(kUnlist, specialist, id);
    }
}

} // namespace amble::care
