#pragma once

#include "programme/advance.h"
#include "programme/colour.h"

#include <optional>
#include <span>

namespace amble::programme {

/// What holds on the day that is being lived.
struct Today {
    int day = 1; // of the programme
    State state = State::start;
    Locks locks;        // what keeps the person from having a target
    int target = 0;     // minutes, 0 = none
    int ceiling = 0;    // minutes, 0 where there is no target
    int began_with = 0; // the day's first target and its ceiling, where a flare or a setting lowered it since
    int began_ceiling = 0;
    int minutes = 0;              // walked so far
    Colour colour = Colour::none; // of what is written down so far; its next morning is still to come
    bool first_day = false;       // ends at the start level, and nobody can switch that off
    bool settling_in = false;
    bool rest = false;            // a sign ended the day's walking
    bool morning_missing = false; // the rating that closes yesterday
    int review_of_week = 0;       // the week whose review can be given now; 0 = none
    bool opens_tomorrow = false;  // no target today, but what was missing is there
    bool waits = false;           // a larger target comes with the missing rating, if it bears it
    /// What days that are not closed yet decided so far, the latest last; missing answers are taken as missing. A step
    /// up that waits is not among them.
    std::vector<Evaluation> so_far;
};

/// `open` holds the rows of all days after the last closed one, up to and with today's. Today's target follows from the
/// days before as they stand; of today only a flare, a pause, a stop and a lowered setting act. From the first day that
/// lacks its next morning on, the smaller dose holds: a step down counts at once, a step up or the end of a pause
/// waits; the end of a pause no longer than that morning can come. A limiting day is a flare for as long.
Today today(const ProgrammeState& after_last_closed, std::span<const DayRow> open);

/// What the day after that of `row` shows while its morning is not rated; `before` held on the day of `row`. In
/// minutes, 0 = no target.
int level_until_morning(const ProgrammeState& before, const DayRow& row);

/// Whether nothing more is to be walked today: the target is reached, pain rose strongly on a walk, or a sign asks for
/// rest.
bool is_enough(const Today& today);

/// What stands above the number of a day that has a target, and the number: minutes still to walk, or those walked
/// where that is enough; on day one nothing above the target.
Sentence headline(const Today& today);
int minutes_shown(const Today& today);

/// What to do with a day that has a target, in one or two sentences.
Sentence explanation(const Today& today);

} // namespace amble::programme
