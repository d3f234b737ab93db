#pragma once

#include "foundation/base/result.h"
#include "programme/today.h"

#include <string>
#include <string_view>
#include <vector>

namespace amble::programme {

/// A page that was kept longer than this is no page of today any more, and gives no target. [design]
inline constexpr int kMostDaysKept = 60;

/// What a page of today carries along, so that the day's rules hold on a device without a network: the state after the
/// last closed day, and the rows since, of which the last is today's.
struct CarriedDay {
    ProgrammeState state;
    std::vector<DayRow> open;

    bool operator==(const CarriedDay&) const = default;
};

std::string to_text(const CarriedDay& carried);
/// What to_text() wrote, or what about it is wrong.
Result<CarriedDay> carried_from_text(std::string_view text);

/// Puts in what was written down on the device since, a line each; DAY counts as in the programme, "-" is not given:
///   walk DAY MINUTES BEFORE WORST EFFORT LEGS
///   morning DAY PAIN        of that morning, which closes the day before
///   flare DAY | limiting DAY | stop DAY SIGN | pause DAY REASON
///   today DAY               it is that day now
///   lapse DAY               from that day on the clearance or the answers no longer count
/// A flare, stop or pause of a closed day is of the first open one, as on the server. Any other line is left out.
void note_lines(CarriedDay& carried, std::string_view lines);

/// What the page shows of the day then, as JSON: state, target, ceiling, minutes, the number, whether that is enough
/// for today, today's colour, and the sentences above and below the number, in English for the page to put into its
/// language.
std::string carried_json(const CarriedDay& carried);

/// Every text that carried_json() may hold, with places like {0} left in.
std::vector<std::string> texts_of_carried();

} // namespace amble::programme
