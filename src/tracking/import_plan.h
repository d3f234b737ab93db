#pragma once

#include "tracking/arrival.h"
#include "tracking/day_total.h"
#include "tracking/import_offer.h"

namespace amble::tracking {

/// What is to become of a walk; `open` where only the person can say. `part` as they say it of a walk of which more is
/// told than known: what is known of it is taken, see known_part().
enum class Choice { open, take, leave, part };

enum class Belief { less, as_much, more };

/// One walk of the offers, and where it would stand in the diary.
struct PlannedWalk {
    size_t file = 0; // its place among the offers, and among the walks of that file
    size_t walk = 0;
    Placement placement;
    Choice choice = Choice::open; // never `part`
    bool only_known = false;      // taken as known_part() of what was found
    Decision proposal = Decision::walk;
    /// Minutes that it would add to the diary; what a source that is believed more covers is not. Below 0 where it
    /// would count in place of a walk that is longer and believed less.
    int counted = 0;
    /// Whose time it shares, the most believed; nothing where it has the time for itself.
    std::optional<Source> met;
    /// How that one is believed beside this walk.
    Belief met_is_believed = Belief::as_much;
    /// The file that holds the same walk or part of it, where it meets no walk that is stored.
    std::optional<size_t> met_file;
};

struct DayChange {
    Day day;
    int before = 0; // minutes now
    int after = 0;  // with what is to be taken

    bool operator==(const DayChange&) const = default;
};

struct ImportPlan {
    std::vector<PlannedWalk> walks; // by file, then by place in it
    std::vector<DayChange> days;    // in order; those that a walk touches which is not left
    std::vector<size_t> steps;      // the files whose days of steps are taken

    /// How many walks would be taken, or wait for an answer, or …
    int count(Choice choice) const;
    /// How many walks the rules found, be they there already; not those that they leave out.
    int found() const;
    bool stores_something() const { return count(Choice::take) > 0 || !steps.empty(); }
};

/// In place of a walk's number: the days of steps of its file.
inline constexpr size_t kSteps = 1'000'000'000;

/// What the person says of a walk, by file and place; `open` where they said nothing.
using Answers = std::function<Choice(size_t file, size_t walk)>;

/// The person's own days, and whom they believe first.
struct Calendar {
    std::function<Day(Instant)> day_of;
    StartOfDay start_of;
    SourceOrder order = {};
};

/// What the offers would do to the diary. `existing` are the person's walks of all days around, with the traces of
/// deleted ones (0 minutes). Where nothing was said: a plain walk is taken, one that is deleted is left, and what the
/// rules ask about stays open; days of steps are taken. One that is there already from a source believed as much is
/// left whatever was said. Of two offers of the same walk the source believed more counts.
ImportPlan plan_import(const std::vector<Offer>& offers, std::span<const Walk> existing, const Calendar& calendar,
                       const Answers& answers);

/// The days whose walks the plan must know, as far as they may differ from UTC; nothing where no walk is offered.
struct DayRange {
    Day first, last;
};
std::optional<DayRange> days_around(const std::vector<Offer>& offers);

/// What to tell or ask about where the walk stands; nothing for a fresh one.
std::optional<Sentence> about(const PlannedWalk& walk, const std::vector<Offer>& offers);

} // namespace amble::tracking
