#include "programme/late_day.h"

#include "programme/boom_bust.h"

#include <algorithm>
#include <cassert>

namespace amble::programme {

namespace {

/// A rating that was missing when the day closed is no less missing for the week, or the gap would be filled late.
void raise_given(Rating& kept, Rating late) {
    if (kept.given() && late.given() && late.value() > kept.value()) kept = late;
}

void raise(Rating& kept, Rating late) {
    if (late.given() && !kept.at_least(late.value())) kept = late;
}

/// A walk that was green is none any more: the way back from a flare counts anew, as after any other walk.
void count_greens_anew(ProgrammeState& state, int day) {
    if (state.mode == State::flare && day >= state.flare.first_day) state.flare.greens = 0;
}

/// A walk that was none ended no break. One of more than a step is counted from here on only: no step is taken twice.
void miss_anew(ProgrammeState& state) {
    constexpr int kMost = 7; // of the eight of the first step, see missed_days.cpp
    int missed = 0;
    for (int day = state.day; day >= 1 && missed < kMost; --day, ++missed)
        if (state.record(day).walked() && state.record(day).target > 0) break;
    state.missed = std::max<decltype(state.missed)>(state.missed, missed);
}

/// Minutes that made a day far above its target, or the days uneven, stay, or those could look steadier than they were.
void take_out(ProgrammeState& state, int day, int minutes) {
    DayRecord& record = state.record(day);
    if (minutes >= record.minutes) return;
    if (is_adherent(record.minutes, record.target) && !is_adherent(minutes, record.target))
        count_greens_anew(state, day);
    if (is_boom(record.minutes, record.target) || is_boom_bust(state)) return;
    const bool was_counted = record.target > 0 && state.walks_since_start > state.walks_before_week;
    if (minutes == 0 && was_counted) --state.walks_since_start;
    record.minutes = static_cast<int16_t>(minutes);
    if (minutes == 0 && state.started) miss_anew(state);
}

} // namespace

int first_undecided(const ProgrammeState& state) {
    return state.day - state.day % 7 + 1;
}

void take_late(ProgrammeState& state, const DayRow& row) {
    assert(row.day >= first_undecided(state) && row.day <= state.day);
    DayRecord& record = state.record(row.day);
    const Colour colour = colour_of(row, state.usual);
    if (colour >= Colour::amber_settled && colour > record.colour) {
        record.colour = colour;
        count_greens_anew(state, row.day);
    }
    if (is_unsettled(row.next, state.usual)) record.unsettled = true;
    raise_given(record.worst, row.worst);
    raise_given(record.next, row.next);
    raise(record.effort, row.effort);
    raise(record.legs, row.legs);
    take_out(state, row.day, row.minutes.value_or(0));
    record.easy = record.easy && colour < Colour::amber_settled;
}

} // namespace amble::programme
