#include "programme/locks.h"

#include "programme/flare.h"

#include <algorithm>
#include <array>

namespace amble::programme {

namespace {

/// After a clearance or a re-screening that asks for one: the smaller of the start level and the level kept. A week
/// owed stays owed; the rules are silent, so the smaller dose.
void start_anew(ProgrammeState& state) {
    const Usual usual = std::max(state.intake.usual, state.usual);
    const Rung start = start_level(state.settings, state.intake.tolerance, usual);
    const bool has_level = state.started || state.flare.first_day > 0;
    if (state.mode == State::flare) owe_week_after_flare(state);
    state.level = has_level ? std::min(start, state.level) : start;
    state.start_rung = start;
    state.flare.before = std::min(state.flare.before, state.level);
    state.mode = State::start;
    // Red days of one's own walks before the first start were answered by nothing yet.
    if (state.started) state.counted_through = state.day;
    state.started = true;
    state.locks.leads_to_new_start = false;
    state.walks_since_start = 0;
    state.walks_before_week = 0;
    state.gentle_weeks = 0;
}

Rule leave_if_open(ProgrammeState& state) {
    if (state.locks.any()) return Rule::still_locked;
    if (state.locks.leads_to_new_start) {
        start_anew(state);
        return Rule::new_start;
    }
    if (state.mode != State::flare) state.mode = is_settling_in(state) ? State::start : State::hold;
    return Rule::resumed;
}

} // namespace

std::optional<Rule> clear(ProgrammeState& state) {
    if (!state.locks.stop && !state.locks.clearance) return std::nullopt;
    state.locks.stop = false;
    state.locks.clearance = false;
    return leave_if_open(state);
}

std::optional<Rule> resume(ProgrammeState& state) {
    if (!state.locks.any()) return std::nullopt;
    if (state.locks.pause) state.first_week_after_pause = true;
    state.locks.pause = false;
    state.locks.screening = false;
    return leave_if_open(state);
}

void pause(ProgrammeState& state, PauseReason reason) {
    state.locks.pause = true;
    if (!needs_clearance(reason)) return;
    state.locks.clearance = true;
    state.locks.leads_to_new_start = true;
}

void stop(ProgrammeState& state) {
    state.locks.stop = true;
    state.locks.leads_to_new_start = true;
}

std::optional<Rule> lapse(ProgrammeState& state, Lapse lapse) {
    static constexpr std::array kRules{Rule::lapsed_questions, Rule::lapsed_answers, Rule::lapsed_clearance,
                                       Rule::lapsed_specialist};
    const bool asks_questions = lapse == Lapse::questions || lapse == Lapse::answers;
    bool& lock = asks_questions ? state.locks.screening : state.locks.clearance;
    if (lock || state.locks.stop) return std::nullopt;
    lock = true;
    return kRules[static_cast<size_t>(lapse)];
}

} // namespace amble::programme
