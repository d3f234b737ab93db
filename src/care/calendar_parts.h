#pragma once

#include "foundation/base/calendar.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::care {

inline constexpr int kMostNesting = 6; // components in components; design
/// Of one part's lines that tell times: some 8,000 dates that a series leaves out. Design.
inline constexpr size_t kMostPartBytes = 256 * 1024;

enum class PartKind : uint8_t { event, busy, zone };

/// A component of a calendar, as it stands in the text that it was found in.
struct CalendarPart {
    PartKind kind;
    std::string_view lines;      // between its BEGIN and its END
    bool is_of_a_series = false; // has a RECURRENCE-ID: one turn that was moved or cancelled
    bool is_cancelled = false;   // by its calendar, which was sent to say so (RFC 5546, 3.2.5)
    // By which a later revision of the same is known (3.8.7.4): the lines as they stand.
    std::string_view uid = {};
    std::string_view turn = {};
    int sequence = 0;
};
using CalendarParts = std::vector<CalendarPart>;

/// An iCalendar file in UTF-8, also where a program wrote UTF-16, without byte-order mark and CR, with lines that were
/// folded put together again (RFC 5545, 3.1).
std::string unfolded(std::string_view bytes);

/// The parts of each calendar in an unfolded file, of which there may be several (3.4). Nothing where it holds no
/// calendar, or what begins does not end.
std::optional<std::vector<CalendarParts>> calendars_in(std::string_view text);

/// Without the parts of which the same calendar holds a later revision; of two with the same number both stay.
CalendarParts latest_of(const CalendarParts& parts);

/// A part with those lines alone that tell when somebody is busy, for a parser to read: no titles, people or alarms, of
/// which a calendar is mostly made. Nothing where even they are more than kMostPartBytes.
std::optional<std::string> times_of(const CalendarPart& part);

/// Whether an event begins and ends before that day and does not come again, by the digits of times_of() it: whatever
/// their zones are, it is over on the second day after. False where that is not plain.
bool is_before(std::string_view times, Day day);

} // namespace amble::care
