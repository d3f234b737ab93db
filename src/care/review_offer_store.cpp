#include "care/review_offer_store.h"

#include "care/booking_store.h"
#include "care/review_offer.h"
#include "care/share_store.h"
#include "programme/programme_store.h"

#include <algorithm>

namespace amble::care {

namespace {

constexpr std::string_view kDecline = "INSERT INTO review_declined (person_id, point, declined_at) VALUES ($1, $2, $3)"
                                      " ON CONFLICT DO NOTHING";
constexpr std::string_view kDeclined = "SELECT point FROM review_declined WHERE person_id = $1";

ReviewsSoFar so_far_of(database::Transaction& data, PersonId member, const std::vector<Appointment>& appointments) {
    ReviewsSoFar so_far;
    for (const Appointment& each : appointments)
        if (stands(each.state)) so_far.appointments.push_back(each.local.day);
    for (const auto row : data.query(kDeclined, member))
        so_far.declined.push_back(static_cast<size_t>(row.integer(0)));
    return so_far;
}

std::optional<Listed> specialist_of(database::Transaction& data, PersonId member,
                                    const std::vector<Appointment>& appointments, Day today) {
    std::vector<PersonId> known;
    for (const Share& each : shares_of(data, member))
        if (each.holds_on(today)) known.push_back(each.specialist);
    for (const Appointment& each : appointments)
        if (stands(each.state)) known.push_back(each.specialist);
    for (const PersonId each : known)
        if (const auto page = page_of(data, each))
            if (auto listed = listed_specialist(data, today, page->id)) return listed;
    return std::nullopt;
}

} // namespace

std::optional<ReviewOffer> review_offered(database::Transaction& data, PersonId member, Day today) {
    const auto programme = programme::find_programme(data, member);
    if (!programme) return std::nullopt;
    const auto points = programme::review_points(programme->first_day);
    // On most days none is due, and every look at Today asks.
    if (!due_review(points, {}, today)) return std::nullopt;
    const auto appointments = appointments_of_member(data, member);
    const auto place = due_review(points, so_far_of(data, member, appointments), today);
    if (!place) return std::nullopt;
    return ReviewOffer{*place, points[*place], specialist_of(data, member, appointments, today)};
}

void decline_review(database::Transaction& data, PersonId member, size_t place, Instant now) {
    data.execute(kDecline, member, static_cast<int64_t>(place), now);
}

bool is_known(database::Transaction& data, PersonId specialist, PersonId member, Day today) {
    const auto shares = shares_of(data, member);
    if (std::ranges::any_of(shares,
                            [&](const Share& each) { return each.specialist == specialist && each.holds_on(today); }))
        return true;
    const auto all = appointments_of_member(data, member);
    return std::ranges::any_of(
        all, [&](const Appointment& each) { return each.specialist == specialist && stands(each.state); });
}

} // namespace amble::care
