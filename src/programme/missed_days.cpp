#include "programme/missed_days.h"

namespace amble::programme {

namespace {

// Detraining begins within two to four weeks; the exact days are only design. docs/sources/programme.md#missed-days
constexpr int kFirstStep = 8;
constexpr int kSecondStep = 15;
constexpr int kRescreen = 29;
constexpr int kNewMember = 91;

void step_down(ProgrammeState& state) {
    state.level = state.level.down();
    state.counted_through = state.day;
    state.owes_after_step_back = true;
    state.gentle_weeks = 0;
    state.week_under_way = WeekMark::setback;
    if (state.mode == State::flare) {
        state.flare.before = state.flare.before.down();
    } else {
        state.mode = State::step_back;
    }
}

} // namespace

bool count_missed(ProgrammeState& state, const DayRecord& record) {
    if (!state.started) return false;
    const int before = state.missed;
    const bool missed = !record.walked() || record.target == 0;
    state.missed = missed ? before + 1 : 0;
    return state.missed >= kLongBreak || (!missed && before >= kLongBreak);
}

std::optional<Rule> step_of_break(ProgrammeState& state) {
    switch (state.missed) {
    case kFirstStep:
    case kSecondStep:
        step_down(state);
        return Rule::break_step;
    case kRescreen:
        state.locks.screening = true;
        state.locks.leads_to_new_start = true;
        return Rule::break_rescreen;
    case kNewMember:
        state.locks.screening = true;
        state.locks.clearance = true;
        state.locks.leads_to_new_start = true;
        return Rule::break_new_member;
    default:
        return std::nullopt;
    }
}

} // namespace amble::programme
