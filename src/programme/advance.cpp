#include "programme/advance.h"

#include "programme/flare.h"
#include "programme/locks.h"
#include "programme/missed_days.h"
#include "programme/week.h"

#include <algorithm>

namespace amble::programme {

namespace {

/// One day on its way to be closed: what holds before each step is kept for the decision that the step makes.
class Closing {
public:
    Closing(ProgrammeState& state, const DayRow& row, Decisions& decisions)
        : state_(state), row_(row), decisions_(decisions) {}

    void open_day();
    void change_settings();
    void keep_record();
    void take_break();
    void walk_back_from_flare();
    void lift_locks();
    void call_flare();
    void lock();
    void end_of_week();

private:
    void remember();
    void decided(Rule rule);

    ProgrammeState& state_;
    const DayRow& row_;
    Decisions& decisions_;
    int target_ = 0;
    bool started_before_ = true;
    int level_before_ = 0;
    Rung kept_before_;
};

void Closing::remember() {
    level_before_ = shown_level(state_);
    kept_before_ = state_.level;
    started_before_ = state_.started;
}

void Closing::decided(Rule rule) {
    Decision decision;
    decision.day = state_.day;
    decision.rule = rule;
    decision.state = shown_state(state_);
    decision.level_before = static_cast<uint8_t>(level_before_);
    decision.level = static_cast<uint8_t>(shown_level(state_));
    decision.kept_before = kept_before_;
    decision.kept = state_.level;
    decision.locks = state_.locks;
    decision.pause = row_.pause;
    decision.stop = row_.stop;
    decision.first_start = !started_before_ && state_.started;
    decision.inputs.settings = state_.settings;
    decision.inputs.terms = state_.terms;
    decision.inputs.intake_usual = state_.intake.usual;
    decision.inputs.usual = state_.usual;
    decision.inputs.missed = static_cast<int16_t>(state_.missed);
    decision.inputs.before_flare = state_.flare.before;
    decision.inputs.walks = static_cast<uint8_t>(std::min(state_.walks_since_start, 100));
    decisions_.add(decision);
}

void Closing::open_day() {
    assert(row_.day == state_.day + 1);
    state_.day = row_.day;
    target_ = std::min(shown_level(state_), row_.began.value_or(kMostMinutesADay));
    state_.record(state_.day) = {};
}

/// The most that the settings allow after today's changes. Band and goal count in START only, which here lasts to the
/// end of the week that holds the last walk of settling in, flare or not: a flare must not keep a level that a change
/// takes.
Rung most_allowed(const ProgrammeState& state, const SettingChanges& changes) {
    const Rung top = top_level(state.settings);
    if (state.walks_before_week >= state.terms.settling) return top;
    if (!changes.at(Setting::band) && !changes.at(Setting::goal)) return top;
    const Usual usual = std::max(state.intake.usual, state.usual);
    return std::min(top, start_level(state.settings, state.intake.tolerance, usual));
}

/// A flare answers for the red days before it by halving. A change in the same week that takes as much leaves those
/// days to the week's end, or pain that made it a flare would give more than pain that did not.
void count_again_before_flare(ProgrammeState& state) {
    const bool began_this_week = week_of(state.flare.first_day) == week_of(state.day);
    if (began_this_week && state.counted_through == state.flare.first_day)
        state.counted_through = state.flare.counted_before;
}

void Closing::change_settings() {
    if (!row_.settings.any()) return;
    remember();
    const Rung most_before = most_allowed(state_, row_.settings);
    row_.settings.apply_to(state_.settings);
    state_.terms = stricter(state_.terms, terms_of(state_.settings));
    const Rung most = most_allowed(state_, row_.settings);
    // Nothing can be raised before there was a first level.
    if (!state_.started && state_.flare.first_day == 0)
        state_.level = start_level(state_.settings, state_.intake.tolerance, state_.intake.usual);
    if (state_.mode == State::flare && most < state_.flare.before) {
        // The way back ends lower, but what is lowered may be raised again: the week stays owed where the flare began.
        owe_week_after_flare(state_);
        state_.flare.before = most;
    }
    if (most < most_before && most <= state_.level) count_again_before_flare(state_);
    state_.level = std::min(state_.level, most);
    if (state_.level >= kept_before_) return;
    state_.gentle_weeks = 0;
    if (state_.mode != State::flare && state_.mode != State::start) state_.mode = State::hold;
    decided(Rule::setting_lowered);
}

bool is_easy(const DayRow& row, Usual usual) {
    bool any = false;
    for (const Rating rating : {row.before, row.worst, row.next}) {
        if (!rating.given()) continue;
        if (rating.halves() > usual.halves) return false;
        any = true;
    }
    return any;
}

void Closing::keep_record() {
    DayRecord& record = state_.record(state_.day);
    record.minutes = static_cast<int16_t>(row_.minutes.value_or(0));
    record.target = static_cast<uint8_t>(target_);
    record.before = row_.before;
    record.worst = row_.worst;
    record.next = row_.next;
    record.effort = row_.effort;
    record.legs = row_.legs;
    record.colour = colour_of(row_, state_.usual);
    record.unsettled = is_unsettled(row_.next, state_.usual);
    record.in_flare = state_.mode == State::flare;
    record.limiting = row_.limiting;
    record.easy = is_easy(row_, state_.usual);
    if (record.walked() && target_ > 0) ++state_.walks_since_start;
}

void Closing::take_break() {
    remember();
    DayRecord& record = state_.record(state_.day);
    record.long_break = count_missed(state_, record);
    if (const auto rule = step_of_break(state_)) decided(*rule);
}

void Closing::walk_back_from_flare() {
    remember();
    if (const auto rule = walk_back(state_, state_.record(state_.day))) decided(*rule);
}

void Closing::lift_locks() {
    remember();
    if (row_.cleared)
        if (const auto rule = clear(state_)) decided(*rule);
    remember();
    if (row_.resume)
        if (const auto rule = resume(state_)) decided(*rule);
}

void Closing::call_flare() {
    const FlareCall call = flare_call(row_, state_.usual);
    if (call == FlareCall::none) return;
    remember();
    decided(begin_flare(state_, call));
}

void Closing::lock() {
    remember();
    for (size_t i = 0; i < kLapses; ++i) {
        if (!row_.lapsed[i]) continue;
        if (const auto rule = lapse(state_, static_cast<Lapse>(i))) decided(*rule);
        remember();
    }
    if (row_.pause != PauseReason::none) {
        pause(state_, row_.pause);
        decided(Rule::paused);
        remember();
    }
    if (row_.stop == StopSign::none) return;
    stop(state_);
    decided(Rule::stopped);
}

void Closing::end_of_week() {
    if (ends_week(state_.day)) decisions_.add(end_week(state_, row_.held ? Answer::hold : row_.answer));
}

} // namespace

void close_day(ProgrammeState& state, const DayRow& row, Decisions& decisions) {
    Closing closing(state, row, decisions);
    closing.open_day();
    closing.change_settings();
    closing.keep_record();
    closing.take_break();
    closing.walk_back_from_flare();
    closing.lift_locks();
    closing.call_flare();
    closing.lock();
    closing.end_of_week();
}

void act_within_day(ProgrammeState& state, const DayRow& row, Decisions& decisions) {
    Closing closing(state, row, decisions);
    closing.open_day();
    closing.change_settings();
    closing.call_flare();
    closing.lock();
}

std::vector<Evaluation> advance(ProgrammeState& state, const DayRow& row) {
    std::vector<Evaluation> evaluations;
    Decisions decisions;
    while (state.day < row.day) {
        decisions.clear();
        close_day(state, state.day + 1 == row.day ? row : empty_day(state.day + 1), decisions);
        for (const Decision& decision : decisions)
            evaluations.push_back(evaluation(decision));
    }
    return evaluations;
}

} // namespace amble::programme
