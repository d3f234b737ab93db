#include "care/waiting.h"

#include <algorithm>
#include <array>

namespace amble::care {

namespace {

constexpr std::array<std::pair<WaitingState, std::string_view>, 4> kStates{{
    {WaitingState::waiting, "waiting"},
    {WaitingState::offered, "offered"},
    {WaitingState::taken, "taken"},
    {WaitingState::ended, "ended"},
}};
constexpr int kNoon = 12 * 60;

} // namespace

std::string_view name(WaitingState state) {
    return std::ranges::find(kStates, state, &std::pair<WaitingState, std::string_view>::first)->second;
}

std::optional<WaitingState> parse_waiting_state(std::string_view text) {
    for (const auto& [each, known] : kStates)
        if (known == text) return each;
    return std::nullopt;
}

std::string_view name(DayPart part) {
    switch (part) {
    case DayPart::any:
        return "any";
    case DayPart::morning:
        return "morning";
    case DayPart::afternoon:
        return "afternoon";
    }
    return "any";
}

std::optional<DayPart> parse_day_part(std::string_view text) {
    for (const DayPart each : kDayParts)
        if (name(each) == text) return each;
    return std::nullopt;
}

std::string_view wording(DayPart part) {
    switch (part) {
    case DayPart::any:
        return "At any time of the day";
    case DayPart::morning:
        return "In the morning";
    case DayPart::afternoon:
        return "In the afternoon";
    }
    return "At any time of the day";
}

std::vector<const AppointmentType*> wanted_types(const Waiting& waiting, const Calendar& calendar) {
    std::vector<const AppointmentType*> found;
    for (const AppointmentType& each : calendar.types) {
        const bool fits_anyone = each.for_first && (!waiting.way || each.way == *waiting.way);
        if (waiting.practice ? fits_anyone : each.id == waiting.type) found.push_back(&each);
    }
    return found;
}

bool suits(const Waiting& waiting, const LocalTime& time) {
    if (time.day > waiting.until) return false;
    if (waiting.part == DayPart::any) return true;
    return (waiting.part == DayPart::morning) == (time.minute < kNoon);
}

Instant offer_until(Instant now, Instant start, const BookingRules& rules) {
    return std::min(now + kOffer, start - std::chrono::minutes(rules.notice_minutes));
}

std::optional<FreeTime> first_suiting(const Waiting& waiting, const std::vector<FreeTime>& free, const KnownOf& known) {
    const auto found = std::ranges::find_if(free, [&](const FreeTime& each) {
        return suits(waiting, each.local) && std::ranges::find(known.offered, each.time.start) == known.offered.end() &&
               std::ranges::none_of(known.promised, [&](const Interval& other) { return other.overlaps(each.time); });
    });
    return found == free.end() ? std::nullopt : std::optional(*found);
}

} // namespace amble::care
