#include "care/swap_pages.h"

#include "care/at_hand_pages.h"
#include "care/booking_store.h"
#include "care/freed_time_store.h"
#include "care/waiting_store.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::say;

constexpr std::string_view kField = "give_up";
constexpr std::string_view kKeepAll = "keep";

/// What the form sends for it: of one that changed since nothing fits any more, and they choose again.
std::string value_of(const Appointment& appointment) {
    return appointment.id.text() + "." + std::to_string(appointment.sequence);
}

Sentence when(const Visit& visit, const Appointment& appointment) {
    return {"Give up {0}, {1}", {visit.words.day(appointment.local.day), clock_text(appointment.local.minute)}};
}

} // namespace

std::vector<Appointment> given_up_for(Visit& visit, const Appointment& offered) {
    const auto calendar = offered.member ? calendar_of(visit.data(), offered.specialist) : std::nullopt;
    if (!calendar || !offered_to(visit.data(), offered)) return {};
    auto others = appointments_of_member(visit.data(), *offered.member);
    std::erase_if(others, [&](const Appointment& each) {
        return each.specialist != offered.specialist || each.id == offered.id ||
               !may_still_change(each, calendar->rules, visit.now);
    });
    std::ranges::reverse(others);
    return others;
}

std::string given_up_at_first(const std::vector<Appointment>& others, const Appointment& offered) {
    const auto next =
        std::ranges::find_if(others, [&](const Appointment& each) { return each.time.start > offered.time.start; });
    return next == others.end() ? std::string(kKeepAll) : value_of(*next);
}

void write_given_up(html::Form& form, const Visit& visit, const std::vector<Appointment>& others) {
    if (others.empty()) return;
    std::vector<std::string> values;
    for (const Appointment& each : others)
        values.push_back(value_of(each));
    std::vector<html::Choice> choices;
    for (size_t i = 0; i < others.size(); ++i)
        choices.push_back({values[i], when(visit, others[i]), Sentence{"{0}", {others[i].type_name}}});
    choices.push_back({kKeepAll, others.size() == 1 ? say("Keep both") : say("Keep them all")});
    form.radio({kField, Sentence{"You have an appointment with {0} already. If you take this one:",
                                 {others.front().specialist_name}}},
               choices);
}

GivenUp read_given_up(const Visit& visit, const std::vector<Appointment>& others) {
    const std::string_view chosen = visit.form.text(kField);
    if (others.empty() || chosen == kKeepAll) return {};
    const auto found = std::ranges::find_if(others, [&](const Appointment& each) { return value_of(each) == chosen; });
    if (found == others.end())
        return {nullptr, {problem(kField, "Please choose what happens to the appointment that you have already.")}};
    return {&*found};
}

void give_up(Visit& visit, const Appointment& which) {
    if (!end(visit.data(), which, AppointmentState::cancelled, "", visit.now)) return;
    offer_freed(visit.data(), which.specialist, visit.now);
    tell_practice(visit, which, "The appointment on {0} at {1} was cancelled.");
}

} // namespace amble::care
