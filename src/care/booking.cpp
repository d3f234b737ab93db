#include "care/booking.h"

#include "care/practice.h"
#include "foundation/base/text.h"

#include <array>
#include <utility>

namespace amble::care {

namespace {

constexpr std::array<std::pair<AppointmentState, std::string_view>, 6> kStates{{
    {AppointmentState::held, "held"},
    {AppointmentState::asked, "asked"},
    {AppointmentState::booked, "booked"},
    {AppointmentState::cancelled, "cancelled"},
    {AppointmentState::missed, "missed"},
    {AppointmentState::failed, "failed"},
}};

constexpr size_t kLongestContact = 200;

bool is_email(std::string_view text) {
    const size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == text.npos &&
           text.find(' ') == text.npos;
}

bool is_reachable(std::string_view contact) {
    return contact.size() <= kLongestContact && (is_phone(contact) || is_email(contact));
}

} // namespace

std::string_view name(AppointmentState state) {
    for (const auto& [each, text] : kStates)
        if (each == state) return text;
    return "held";
}

std::optional<AppointmentState> parse_appointment_state(std::string_view text) {
    for (const auto& [each, known] : kStates)
        if (known == text) return each;
    return std::nullopt;
}

bool stands(AppointmentState state) {
    return state == AppointmentState::asked || state == AppointmentState::booked;
}

bool may_still_change(const Appointment& appointment, const BookingRules& rules, Instant now) {
    return stands(appointment.state) && now + std::chrono::hours(rules.cancel_hours) <= appointment.time.start;
}

Problems check(const Visitor& visitor) {
    Problems problems;
    if (trim(visitor.name).empty())
        problems.push_back(problem("name", "Please give the name the practice should call you by."));
    else if (length_utf8(visitor.name) > kLongestName)
        problems.push_back(problem("name", "Please shorten this to {0} characters.", {std::to_string(kLongestName)}));
    if (!is_reachable(visitor.contact))
        problems.push_back(problem("contact", "Please give a telephone number or an e-mail address."));
    return problems;
}

Problems check_contact(std::string_view contact, Way way) {
    if (way == Way::telephone) {
        if (contact.size() <= kLongestContact && is_phone(contact)) return {};
        return {problem("contact", "Please give the telephone number at which you can be called.")};
    }
    if (contact.empty() || is_reachable(contact)) return {};
    return {problem("contact", "Please give a telephone number or an e-mail address.")};
}

} // namespace amble::care
