#include "programme/flare.h"

#include <algorithm>

namespace amble::programme {

namespace {

constexpr int kSameFlareDays = 14;
constexpr int kGreensForARung = 2;

bool is_risen(Rating rating, Usual usual) {
    return rating.given() && rating.halves() - usual.halves >= 4;
}

bool counts_as_green(const DayRecord& record) {
    return record.colour == Colour::green && is_adherent(record.minutes, record.target) &&
           !is_boom(record.minutes, record.target);
}

Rung level_of_same_flare(const ProgrammeState& state, FlareCall call) {
    const Rung half = half_of(state.flare.before);
    if (call == FlareCall::limiting) return std::min(half, state.level);
    return std::min(half.down(), state.level.down());
}

} // namespace

FlareCall flare_call(const DayRow& row, Usual usual) {
    if (row.flare) return FlareCall::pressed;
    if (!row.limiting) return FlareCall::none;
    const bool none_given = !row.before.given() && !row.worst.given() && !row.next.given();
    const bool risen = is_risen(row.before, usual) || is_risen(row.worst, usual) || is_risen(row.next, usual);
    return none_given || risen ? FlareCall::limiting : FlareCall::none;
}

Rule begin_flare(ProgrammeState& state, FlareCall call) {
    const bool on = state.mode == State::flare;
    const bool same = state.flare.first_day > 0 && state.day - state.flare.first_day < kSameFlareDays;
    if (same) {
        if (!on) state.flare.came_again_at = std::min(state.flare.came_again_at, state.level);
        state.level = level_of_same_flare(state, call);
    } else {
        if (on) owe_week_after_flare(state);
        state.flare = {.first_day = state.day, .before = state.level, .counted_before = state.counted_through};
        state.level = half_of(state.level);
        state.counted_through = state.day;
    }
    state.mode = State::flare;
    state.flare.greens = 0;
    state.gentle_weeks = 0;
    state.week_under_way = WeekMark::setback;
    state.record(state.day).in_flare = true;
    return same ? Rule::flare_again : Rule::flare_new;
}

std::optional<Rule> walk_back(ProgrammeState& state, const DayRecord& record) {
    if (state.mode != State::flare) return std::nullopt;
    if (!counts_as_green(record)) {
        if (record.walked() || record.colour == Colour::red || record.unsettled) state.flare.greens = 0;
        return std::nullopt;
    }
    if (++state.flare.greens < kGreensForARung) return std::nullopt;
    state.flare.greens = 0;
    const Rung end = way_back_ends(state.flare);
    if (state.level < end) state.level = state.level.up();
    if (state.level < end) return Rule::flare_rung;
    owe_week_after_flare(state);
    state.mode = is_settling_in(state) ? State::start : State::hold;
    return Rule::flare_over;
}

Rung way_back_ends(const Flare& flare) {
    return std::min(flare.before.down(), flare.came_again_at);
}

void owe_week_after_flare(ProgrammeState& state) {
    state.owes_after_flare |= static_cast<uint16_t>(1U << state.flare.before.index);
}

} // namespace amble::programme
