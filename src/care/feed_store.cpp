#include "care/feed_store.h"

#include "care/booking_store.h"

#include <limits>

namespace amble::care {

namespace {

constexpr std::string_view kSave =
    "INSERT INTO calendar_feed (person_id, token_hash, made_at) VALUES ($1, $2, $3)"
    " ON CONFLICT (person_id) DO UPDATE SET token_hash = excluded.token_hash, made_at = excluded.made_at";
constexpr std::string_view kStop = "DELETE FROM calendar_feed WHERE person_id = $1";
constexpr std::string_view kHas = "SELECT 1 FROM calendar_feed WHERE person_id = $1";
constexpr std::string_view kOwner = "SELECT person_id FROM calendar_feed WHERE token_hash = $1";

} // namespace

void save_feed(database::Transaction& data, PersonId person, std::string_view token_hash, Instant now) {
    data.execute(kSave, person, token_hash, now);
}

bool stop_feed(database::Transaction& data, PersonId person) {
    return data.execute(kStop, person) == 1;
}

bool has_feed(database::Transaction& data, PersonId person) {
    return !data.query(kHas, person).empty();
}

std::optional<PersonId> feed_owner(database::Transaction& data, std::string_view token_hash) {
    const auto rows = data.query(kOwner, token_hash);
    if (rows.empty()) return std::nullopt;
    return rows.only().person(0);
}

std::vector<Appointment> feed_of(database::Transaction& data, PersonId person, Instant from) {
    auto all = appointments_of_specialist(data, person, {from, {std::numeric_limits<int64_t>::max()}});
    for (Appointment& each : appointments_of_member(data, person))
        if (each.time.start >= from && each.specialist != person) all.push_back(std::move(each)); // once each
    return all;
}

} // namespace amble::care
