#pragma once

#include "foundation/base/calendar.h"
#include "insight/regression.h"
#include "programme/state.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace amble::care {

/// No number of people below this is shown, nor one from which it follows. Design.
inline constexpr int64_t kFewestCounted = 5;

/// What a specialist of the practice knows of a person and can take out of a number.
enum class Known : uint8_t {
    never,
    once, // the share is over; they may remember
    now,
};

struct Knowledge {
    Known walks = Known::never; // with them the state, the level and the weeks
    Known pain = Known::never;
    Known activities = Known::never;
};

/// One who agreed to be counted, as the numbers need them: nobody is named.
struct CountedPerson {
    programme::State state = programme::State::start;
    programme::Rung level = {};
    int weeks = 0; // whole ones since the first day
    bool walks_on = false;
    /// From the first measure to the last, at least kChangeDays apart; nothing where there are no two, or not shown.
    std::optional<double> pain = {};
    std::optional<double> activities = {};
    /// Of each specialist of the practice, in one order for everybody who is counted.
    std::vector<Knowledge> known = {};
};

/// No walk for longer, and somebody does not walk on. Design: a week's holiday is no end.
inline constexpr int kWalksOnDays = 14;
/// Design: four weeks, as often as the measures are asked for.
inline constexpr int kChangeDays = 28;

/// Neighbouring kinds counted together, both included: one number, or one of each column.
struct Band {
    size_t first = 0;
    size_t last = 0;
    std::vector<int64_t> people;

    bool operator==(const Band&) const = default;
};

/// A table without small numbers: neighbours are put together until each number of a band is at least kFewestCounted,
/// and what is left over at the end joins the last band. Nothing where there is not one band.
///
/// Nothing small can be computed back. The bands divide everybody in the table, so their sum is the only total there is
/// and tells nothing more; and a kind of its own that is small is never known but within a sum, which each of several
/// numbers could have led to, also for who knows these rules. Every table of a practice divides the same people, so no
/// table is the complement of another. That is so for an outsider; for a specialist, who can take out the people whom
/// they know, numbers_of() hands in what is left to each of them as columns more.
std::vector<Band> bands(std::span<const std::vector<int64_t>> kinds);

/// How much changed, as a mean with its 95 % interval over people.
struct Outcome {
    std::optional<int64_t> people; // nothing: kFewestCounted or more; the number would give away how few the others are
    double change = 0;
    double low = 0;
    double high = 0;

    bool operator==(const Outcome&) const = default;
};

/// In the order in which the page tells them, from those who go on to those who do not.
inline constexpr std::array kCountedStates{
    programme::State::start, programme::State::progress,  programme::State::maintain,
    programme::State::hold,  programme::State::step_back, programme::State::flare,
    programme::State::pause, programme::State::stop,      programme::State::not_ready};
/// In English, its own key in the catalogue.
std::string_view wording(programme::State state);

/// Weeks since the first day are told one by one up to here, the last with all beyond.
inline constexpr size_t kCountedWeeks = 53;

struct ClinicNumbers {
    Day counted_on;
    std::vector<Band> states; // of kCountedStates
    std::vector<Band> levels; // of programme::kLadder
    std::vector<Band> weeks;  // of the weeks since the first day: who walks on, who does not
    std::optional<Outcome> pain;
    std::optional<Outcome> activities;

    bool operator==(const ClinicNumbers&) const = default;
};

/// Every number holds kFewestCounted people also without those whom any one specialist of the practice knows, or all of
/// them are that specialist's own. So a practice where one colleague has one to four people of their own tells nothing.
/// What two specialists could work out who put their people together is not guarded against, nor what the difference of
/// two weeks tells who knows that nobody else moved.
ClinicNumbers numbers_of(std::span<const CountedPerson> people, Day today);

} // namespace amble::care
