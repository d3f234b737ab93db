#pragma once

#include "care/booking.h"

#include <optional>
#include <string>
#include <vector>

namespace amble::care {

/// taken: what was offered became their appointment. ended: they left, or stopped answering, or their last day passed.
enum class WaitingState { waiting, offered, taken, ended };
std::string_view name(WaitingState state);
std::optional<WaitingState> parse_waiting_state(std::string_view name);

enum class DayPart { any, morning, afternoon };
inline constexpr std::array kDayParts{DayPart::any, DayPart::morning, DayPart::afternoon};
std::string_view name(DayPart part);
std::optional<DayPart> parse_day_part(std::string_view name);
/// In English, its own key in the catalogue.
std::string_view wording(DayPart part);

// All of these are design: long enough to be asleep or at work, short enough that the next in line has time left.
inline constexpr std::chrono::hours kOffer{12};
/// What begins sooner is offered to nobody: they would have less than this to answer.
inline constexpr std::chrono::hours kShortestOffer{1};
/// So many offers in a row without an answer end the waiting.
inline constexpr int kMostUnanswered = 3;
inline constexpr int kMostWaiting = 100;        // for one specialist, and for anyone of one practice
inline constexpr int kMostVisitorsWaiting = 40; // of these
inline constexpr int kLongestWaitDays = 90;

/// Somebody who waits: for a time of one specialist and of one kind, or for a first appointment with anyone of a
/// practice.
struct Waiting {
    Id id = {};
    PersonId specialist = {};        // 0 where it is anyone of a practice
    std::optional<Id> practice = {}; // that one
    std::string whom = {};           // the specialist or the practice, as it was called then
    std::optional<PersonId> member = {};
    Visitor visitor = {};
    Id type = {}; // of the specialist's; of anyone's none
    std::string type_name = {};
    std::optional<Way> way = {}; // to meet anyone of a practice; nothing: any
    Day until = {};              // the last day that suits, in the specialist's zone
    DayPart part = DayPart::any;
    Instant since = {};
    WaitingState state = WaitingState::waiting;
    int unanswered = 0;
    std::optional<Id> appointment = {}; // what is offered
    std::optional<Instant> offer_until = {};
};

/// What of a specialist's calendar they wait for: their kind, or every first appointment in their way.
std::vector<const AppointmentType*> wanted_types(const Waiting& waiting, const Calendar& calendar);

/// Whether a time is one that they wait for.
bool suits(const Waiting& waiting, const LocalTime& time);

/// Until when a time is held for whoever it is offered to: kOffer, and not beyond the notice that the practice needs.
Instant offer_until(Instant now, Instant start, const BookingRules& rules);

/// Of the times that are free the first that suits, that was not offered to them before, and at which they have no
/// other appointment.
struct KnownOf {
    std::vector<Instant> offered;
    std::vector<Interval> promised;
};
std::optional<FreeTime> first_suiting(const Waiting& waiting, const std::vector<FreeTime>& free, const KnownOf& known);

} // namespace amble::care
