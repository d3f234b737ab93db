#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/id.h"
#include "foundation/base/result.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace amble::care {

/// A member's consent that one specialist sees and decides on their clearance.
struct Share {
    Id id;
    PersonId member;
    PersonId specialist;
    std::string specialist_name; // as it was then
    Instant given;
    Day until; // the last day on which it holds
    std::optional<Instant> ended;

    bool holds_on(Day day) const { return !ended && day <= until; }
};

/// Design: long enough for a course of treatment, short enough to be thought of again.
inline constexpr int kLongestShareDays = 365;
inline constexpr int kUsualShareDays = 90;

/// What is agreed to; a changed text gets the day it was written as its new version.
inline constexpr std::string_view kShareVersion = "2026-11-22";
inline constexpr std::array<std::string_view, 3> kShareText = {
    "The specialist you choose sees your answers to the questions, the consultations you recorded and the history of "
    "your clearance. They see no walks, no ratings and nothing you write in the community.",
    "They can clear you, decline, or ask you something, each with a reason that you read.",
    "It ends on the day you choose. You can end it at any time before. Every look and every decision is in the log "
    "that "
    "you can read.",
};

/// The last day of a share as it was typed: from today to a year ahead.
Result<Day> parse_share_until(std::string_view typed, Day today);

} // namespace amble::care
