#pragma once

#include "foundation/base/calendar.h"
#include "programme/prompts.h"

#include <array>
#include <optional>
#include <vector>

namespace amble::care {

// When one of the six review points is offered for booking. All of these are design: early enough to find a time, late
// enough to still be that point, and one talk serves whatever points are near it.
inline constexpr int kOfferDaysBefore = 7;
inline constexpr int kOfferDaysAfter = 21;
inline constexpr int kServesDaysBefore = 10;

/// What a member has of appointments and of points that they did not want.
struct ReviewsSoFar {
    std::vector<Day> appointments;
    std::vector<size_t> declined; // places in the six
};

/// The place of the point that is offered on a day: the latest that is due, unless an appointment near it serves it or
/// it was declined.
std::optional<size_t> due_review(const std::array<programme::ReviewPoint, 6>& points, const ReviewsSoFar& so_far,
                                 Day today);

} // namespace amble::care
