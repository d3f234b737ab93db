#include "programme/week.h"

#include "programme/rating.h"

#include <algorithm>
#include <bit>

namespace amble::programme {

namespace {

bool usual_has_risen(const Inputs& inputs) {
    return inputs.usual_this_week.halves - inputs.usual.halves >= 2;
}

/// Why the level stays where it is, the plainest reason first. Any of them holds, so their order decides only which one
/// a person is told.
std::optional<Rule> reason_to_hold(const Inputs& inputs) {
    if (inputs.no_target) return Rule::hold_no_target;
    if (inputs.flare_day) return Rule::hold_flare_day;
    if (inputs.long_break) return Rule::hold_long_break;
    if (inputs.after_pause) return Rule::hold_after_pause;
    if (inputs.limiting) return Rule::hold_limiting;
    if (inputs.answer == Answer::hold) return Rule::hold_preferred;
    if (inputs.incomplete > 3) return Rule::hold_incomplete;
    // A red or a second unsettled day that no step back answers lies before a flare, a break's step or a new start, and
    // those were told above.
    if (inputs.amber >= 3 || inputs.unsettled >= 2 || inputs.red > 0) return Rule::hold_amber;
    if (usual_has_risen(inputs)) return Rule::hold_usual_risen;
    if (is_above_intake(std::max(inputs.usual, inputs.usual_this_week), inputs)) return Rule::hold_above_intake;
    if (inputs.boom_bust != BoomBust::none) return Rule::hold_boom_bust;
    if (inputs.adherent < inputs.terms.days_asked) return Rule::hold_few_days;
    return std::nullopt;
}

std::optional<Rule> step_back_condition(const Inputs& inputs) {
    if (inputs.counts_red) return Rule::step_back_red;
    if (inputs.counts_unsettled) return Rule::step_back_unsettled;
    if (inputs.counts_hard) return Rule::step_back_effort;
    return std::nullopt;
}

std::optional<Outcome> locked_outcome(const ProgrammeState& state) {
    if (!state.locks.any()) return std::nullopt;
    const State shown = shown_state(state);
    const Rule rule = shown == State::stop    ? Rule::stop_on
                      : shown == State::pause ? Rule::pause_on
                                              : Rule::not_ready_on;
    return Outcome{rule, shown, state.level};
}

/// Rungs at or below the level at which a week is owed after a flare.
uint16_t flare_weeks_due(const ProgrammeState& state) {
    const unsigned up_to_level = (1U << (state.level.index + 1)) - 1;
    return static_cast<uint16_t>(state.owes_after_flare & up_to_level);
}

/// `more` under the gentle profile waits for its second week as a step to the goal does: the rules are silent, so the
/// smaller dose.
Outcome decide_at_goal(const ProgrammeState& state, const Inputs& inputs) {
    if (inputs.goal_days < inputs.terms.days_asked) return {Rule::goal_not_walked, State::hold, state.level};
    if (inputs.answer != Answer::more) return {Rule::goal_kept, State::maintain, state.level};
    if (state.level >= top_level(state.settings)) return {Rule::goal_at_top, State::maintain, state.level};
    if (inputs.terms.gentle && state.gentle_weeks == 0) return {Rule::goal_gentle, State::maintain, state.level};
    return {Rule::goal_passed, State::maintain, state.level.up()};
}

Outcome decide_good_week(const ProgrammeState& state, const Inputs& inputs) {
    if (state.owes_after_step_back) return {Rule::owed_after_step_back, State::hold, state.level};
    if (flare_weeks_due(state) != 0) return {Rule::owed_after_flare, State::hold, state.level};
    if (state.level >= inputs.terms.goal) return decide_at_goal(state, inputs);
    if (inputs.answer != Answer::ready && inputs.answer != Answer::more)
        return {Rule::not_said_ready, State::hold, state.level};
    if (inputs.terms.gentle && state.gentle_weeks == 0) return {Rule::gentle_first_week, State::hold, state.level};
    return {Rule::progress, State::progress, state.level.up()};
}

/// What the decision leaves behind for later weeks.
void settle(ProgrammeState& state, const Outcome& outcome) {
    switch (outcome.rule) {
    case Rule::flare_step_back:
        state.counted_through = state.day;
        state.flare.greens = 0;
        // The rules are silent, so the smaller dose: more pain must not owe less.
        state.owes_after_step_back = true;
        state.gentle_weeks = 0;
        break;
    case Rule::step_back_red:
    case Rule::step_back_unsettled:
    case Rule::step_back_effort:
        state.counted_through = state.day;
        state.owes_after_step_back = true;
        state.gentle_weeks = 0;
        break;
    case Rule::owed_after_step_back:
        state.owes_after_step_back = false;
        break;
    case Rule::owed_after_flare:
        // The lowest first: a flare at a higher level is paid for there.
        state.owes_after_flare &= static_cast<uint16_t>(state.owes_after_flare - 1);
        break;
    case Rule::gentle_first_week:
    case Rule::goal_gentle:
        state.gentle_weeks = 1;
        break;
    case Rule::progress:
    case Rule::goal_passed:
        state.gentle_weeks = 0;
        break;
    default:
        break;
    }
    state.level = outcome.level;
    if (!state.locks.any()) state.mode = outcome.state;
}

WeekMark mark_of(State state) {
    if (state == State::hold) return WeekMark::hold;
    return state == State::step_back || state == State::flare ? WeekMark::setback : WeekMark::other;
}

void begin_next_week(ProgrammeState& state, const Inputs& inputs, State decided) {
    if (inputs.after_pause) state.first_week_after_pause = false;
    std::copy_backward(state.weeks.begin(), state.weeks.end() - 1, state.weeks.end());
    state.weeks[0] = std::max(mark_of(decided), state.week_under_way);
    state.week_under_way = WeekMark::none;
    state.usual = inputs.mornings >= 3 ? inputs.usual_this_week : state.intake.usual;
    state.terms = terms_of(state.settings);
    state.walks_before_week = state.walks_since_start;
}

} // namespace

bool is_above_intake(Usual usual, const Inputs& inputs) {
    return usual.halves >= inputs.intake_usual.halves + 4;
}

Outcome decide_week(const ProgrammeState& state, const Inputs& inputs) {
    if (const auto locked = locked_outcome(state)) return *locked;
    const auto step_back = step_back_condition(inputs);
    if (state.mode == State::flare) {
        if (step_back) return {Rule::flare_step_back, State::flare, state.level.down()};
        return {Rule::flare_on, State::flare, state.level};
    }
    if (step_back) return {*step_back, State::step_back, state.level.down()};
    if (is_settling_in(state)) return {Rule::settling_in, State::start, state.level};
    if (const auto hold = reason_to_hold(inputs)) return {*hold, State::hold, state.level};
    return decide_good_week(state, inputs);
}

Decision end_week(ProgrammeState& state, Answer answer) {
    Decision decision;
    decision.day = state.day;
    decision.moment = Moment::week;
    decision.inputs = inputs_of_week(state, answer);
    decision.level_before = static_cast<uint8_t>(shown_level(state));
    decision.kept_before = state.level;
    const Outcome outcome = decide_week(state, decision.inputs);
    settle(state, outcome);
    begin_next_week(state, decision.inputs, outcome.state);
    decision.rule = outcome.rule;
    decision.state = outcome.state;
    decision.kept = state.level;
    decision.locks = state.locks;
    decision.level = static_cast<uint8_t>(shown_level(state));
    return decision;
}

} // namespace amble::programme
