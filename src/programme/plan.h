#pragma once

#include "programme/evaluation.h"
#include "programme/start.h"

#include <string>
#include <vector>

namespace amble::programme {

/// One week of a plan: what it would ask, and what its end would decide.
struct PlannedWeek {
    int week = 0;
    int minutes = 0;
    int days = 0;
    State after = State::start;
    Sentence reason;
};

/// The programme as it would go for someone for whom all goes well. A promise of nothing.
struct Plan {
    int start = 0;
    int goal = 0;
    /// Up to and with the first week at the goal.
    std::vector<PlannedWeek> weeks;
    /// What comes before the first walk.
    std::vector<Sentence> first;
    /// What would hold the level or turn it down.
    std::vector<Sentence> turns;
};

/// Lives the programme's own rules with every planned walk walked, every rating low and "ready" each week.
Plan plan(const Intake& intake);

/// For a terminal.
std::string plan_text(const Plan& plan);
std::string plan_json(const Plan& plan);

} // namespace amble::programme
