#pragma once

#include "foundation/base/interval.h"
#include "foundation/base/result.h"
#include "foundation/base/zone.h"

#include <chrono>
#include <string_view>
#include <vector>

namespace amble::care {

// Limits on a calendar from outside, all of them design. A year of a full calendar is some 2,000 events of about 1 kB,
// and an address may give those of many years.
inline constexpr size_t kMostCalendarBytes = 16 * 1024 * 1024;
inline constexpr int kMostEvents = 20'000;      // that are not over
inline constexpr int kMostStepsOfRule = 40'000; // a daily rule since 1920 gets there
inline constexpr int kMostSteps = 400'000;      // of all rules together
inline constexpr size_t kMostBusyTimes = 5'000;
inline constexpr std::chrono::seconds kLongestReading{2};

struct BusyTimes {
    std::vector<Interval> times; // as merged() leaves them, on whole minutes
    int left_out = 0;            // events that were not understood, or too many, or in a zone that nobody knows
};

/// When the owner of an iCalendar file (RFC 5545) is busy within `span`: events that neither say that they are free
/// nor were cancelled, with their repetitions and what changes those, one or all from one on, and what is told of busy
/// times alone; titles and everything else are not looked at. A time without a zone is one of `own`; of a zone that
/// neither the file nor this system knows, the whole day of `own` is busy. The problem is a sentence for whoever gave
/// the file.
Result<BusyTimes> read_busy_times(std::string_view bytes, const Zone& own, const Interval& span,
                                  std::chrono::seconds longest = kLongestReading);

} // namespace amble::care
