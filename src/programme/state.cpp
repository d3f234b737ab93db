#include "programme/state.h"

namespace amble::programme {

namespace {

constexpr std::array<std::string_view, 9> kStateNames{"NOT_READY", "START", "PROGRESS", "HOLD",    "STEP_BACK",
                                                      "FLARE",     "PAUSE", "STOP",     "MAINTAIN"};

} // namespace

std::string_view name(State state) {
    return kStateNames[static_cast<size_t>(state)];
}

std::optional<State> state_named(std::string_view name) {
    for (size_t i = 0; i < kStateNames.size(); ++i)
        if (kStateNames[i] == name) return static_cast<State>(i);
    return std::nullopt;
}

ProgrammeState begin(const Intake& intake) {
    ProgrammeState state;
    state.intake = intake;
    state.settings = intake.settings;
    state.terms = terms_of(intake.settings);
    state.usual = intake.usual;
    state.level = start_level(intake.settings, intake.tolerance, intake.usual);
    state.start_rung = state.level;
    state.started = intake.clearance == Clearance::recorded;
    state.locks.clearance = !state.started;
    state.locks.leads_to_new_start = !state.started;
    return state;
}

State shown_state(const ProgrammeState& state) {
    if (state.locks.stop) return State::stop;
    if (state.locks.pause) return State::pause;
    if (state.locks.screening || state.locks.clearance) return State::not_ready;
    return state.mode;
}

int shown_level(const ProgrammeState& state) {
    return state.locks.any() ? 0 : state.level.minutes();
}

bool is_settling_in(const ProgrammeState& state) {
    return state.walks_since_start < state.terms.settling;
}

} // namespace amble::programme
