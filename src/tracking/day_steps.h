#pragma once

#include "formats/recording.h"
#include "tracking/source_order.h"
#include "tracking/walk.h"

#include <functional>
#include <span>
#include <vector>

namespace amble::tracking {

/// What one kind of device counted on a day. Steps are shown as what they are and never become minutes of walking, as
/// nobody can tell which of them were a walk.
struct DaySteps {
    Day day;
    Source source = Source::phone;
    int steps = 0;
    double metres = 0;

    bool operator==(const DaySteps&) const = default;
};

/// Nobody takes more; what says so is no count of steps. [design]
inline constexpr int kMostStepsOfADay = 200'000;

/// The calendar day of a moment where somebody lives.
using DayOf = std::function<Day(Instant)>;
Day day_in_utc(Instant moment);

/// The days of a recording in order, one line for each kind of device: of two phones the one counts that counted more.
/// A day is that of where the person was, by `day_of` where the file does not say. What was typed by hand is used only
/// for days on which nothing counted.
std::vector<DaySteps> days_of_steps(const formats::Recording& recording, const DayOf& day_of = day_in_utc);

/// For each day the line of the source that is believed most, in order. Two imports of one source differ by
/// where they stop in the day, so the one with more steps stands, in whatever order they came.
std::vector<DaySteps> counting(std::span<const DaySteps> lines, const SourceOrder& order = {});

/// On how many of the days that are offered nothing would change: they are there already, with as many steps or more,
/// or from a source that is believed more.
int days_there_already(std::span<const DaySteps> offered, std::span<const DaySteps> existing,
                       const SourceOrder& order = {});

} // namespace amble::tracking
