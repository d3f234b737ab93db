#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/id.h"
#include "foundation/base/interval.h"
#include "foundation/base/result.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace amble::tracking {

/// Where a walk's minutes come from. In the order in which one is believed before another for the same stretch of time:
/// what the person corrected or wrote in, their timer, then devices by how near the body they are worn.
enum class Source : uint8_t { corrected, hand, timer, watch, band, phone };

std::string_view name(Source source);
std::optional<Source> source_named(std::string_view name);

/// One walk. Minutes are the dose; all else is optional. Ratings are 0 to 10.
struct Walk {
    Id id;
    /// The person's calendar day on which it began.
    Day day;
    std::optional<Instant> started;
    std::optional<Instant> ended;
    int minutes = 0;
    std::optional<int> before;
    std::optional<int> worst;
    std::optional<int> effort;
    /// The worst pain in foot, knee or hip.
    std::optional<int> legs;
    Source source = Source::hand;
    std::optional<int> steps;
    std::optional<double> distance_m;
    std::optional<Id> import;
    /// The times walked as the recording told them that it came with, in order and apart: its minutes lie in these.
    /// They stay whatever is changed or deleted later, so that the same recording is known again.
    std::vector<Interval> recorded;

    bool operator==(const Walk&) const = default;
};

/// Nobody walks longer without a pause; more is a mistake in typing or a forgotten timer.
inline constexpr int kMostMinutesOfAWalk = 600;

/// A walk written in as longer than this is asked about once: three times the longest target that any day can have
/// (60 minutes, programme/ladder.h). Somebody may have walked so long; far more often a digit is too many. [design]
inline constexpr int kAskedAboutMinutes = 180;

/// What is wrong with a walk as it was given, field by field; empty = fine. `today` is the person's calendar day.
Problems problems_of(const Walk& walk, Day today);

} // namespace amble::tracking
