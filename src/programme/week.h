#pragma once

#include "programme/evaluation.h"
#include "programme/state.h"

#include <optional>

namespace amble::programme {

/// The week that ends with `state.day`, counted. Every number is in docs/sources/programme.md.
Inputs inputs_of_week(const ProgrammeState& state, Answer answer);

/// Whether that usual pain of a morning is 2 points or more above the one the person began with.
bool is_above_intake(Usual usual, const Inputs& inputs);

/// What a week's end decides: the rule, the state after it and the level kept.
struct Outcome {
    Rule rule = Rule::stop_on;
    State state = State::hold;
    Rung level;
};

/// The first of the eleven rules that matches. Changes nothing.
Outcome decide_week(const ProgrammeState& state, const Inputs& inputs);

/// Ends the week that ends with `state.day`: decides, pays what was owed, and begins the next week.
Decision end_week(ProgrammeState& state, Answer answer);

} // namespace amble::programme
