#include "care/left_standing_store.h"

#include "care/booking_store.h"
#include "care/busy_store.h"
#include "care/history_store.h"

#include <algorithm>

namespace amble::care {

namespace {

/// Outside of the hours that were entered for its day, unless another entry of that day opens it. The week's own hours
/// are no reason: a booking outlives them.
bool is_on_day_away(const Calendar& calendar, const Appointment& each) {
    const auto concerns = [&](const OtherHours& other) {
        return other.first <= each.local.day && each.local.day <= other.last;
    };
    const auto opens = [&](const OtherHours& other) {
        return concerns(other) && other.hours && other.hours->from <= each.local.minute &&
               each.local.minute + each.minutes <= other.hours->to;
    };
    return std::ranges::any_of(calendar.others, concerns) && std::ranges::none_of(calendar.others, opens);
}

/// A busy time that is the appointment's to the minute is the appointment, in a calendar that shows both.
bool is_busy(const std::vector<Interval>& busy, const Appointment& each) {
    return std::ranges::any_of(busy,
                               [&](const Interval& other) { return other.overlaps(each.time) && other != each.time; });
}

bool was_set_aside(database::Transaction& data, const Appointment& each) {
    const auto changes = history_of(data, each);
    return !changes.empty() && !changes.back().set_aside.empty();
}

} // namespace

std::vector<Appointment> left_standing(database::Transaction& data, PersonId specialist, const Calendar& calendar,
                                       Instant now) {
    const Interval span{now, busy_span(now).end};
    const auto busy = busy_times(data, specialist, span);
    if (calendar.others.empty() && busy.empty()) return {};
    auto found = appointments_of_specialist(data, specialist, span);
    std::erase_if(found, [&](const Appointment& each) {
        const bool away = stands(each.state) && (is_on_day_away(calendar, each) || is_busy(busy, each));
        return !away || was_set_aside(data, each);
    });
    return found;
}

} // namespace amble::care
