#include "programme/boom_bust.h"

#include <algorithm>
#include <cstdint>

namespace amble::programme {

namespace {

int first_day_kept(const ProgrammeState& state) {
    return std::max(1, state.day - kDaysKept + 1);
}

bool is_bust(const DayRecord& record) {
    return is_low(record.minutes, record.target) || record.colour == Colour::amber_unsettled ||
           record.colour == Colour::red;
}

/// The morning after the boom itself is taken as following it too: of two readings the one that holds sooner.
bool boom_was_followed(const ProgrammeState& state, int day) {
    if (!is_boom(state.record(day).minutes, state.record(day).target)) return false;
    if (state.record(day).unsettled) return true;
    const int last = std::min(day + 2, state.day);
    for (int after = day + 1; after <= last; ++after)
        if (is_bust(state.record(after))) return true;
    return false;
}

bool has_two_booms(const ProgrammeState& state) {
    int followed = 0;
    for (int day = first_day_kept(state); day <= state.day; ++day)
        if (boom_was_followed(state, day)) ++followed;
    return followed >= 2;
}

/// The (population) standard deviation of the minutes of days with a walk is more than half of their mean.
bool varies_widely(const ProgrammeState& state) {
    int64_t walks = 0;
    int64_t sum = 0;
    int64_t squares = 0;
    for (int day = first_day_kept(state); day <= state.day; ++day) {
        const int64_t minutes = state.record(day).minutes;
        if (minutes == 0) continue;
        ++walks;
        sum += minutes;
        squares += minutes * minutes;
    }
    return 4 * (walks * squares - sum * sum) > sum * sum;
}

bool did_more_than_asked(const ProgrammeState& state) {
    int over = 0;
    bool any_above = false;
    for (int day = std::max(1, state.day - 6); day <= state.day; ++day) {
        const DayRecord& record = state.record(day);
        if (!record.walked() || record.target == 0) continue;
        over += record.minutes - record.target;
        any_above = any_above || record.minutes > record.target;
    }
    return any_above && over >= 0;
}

} // namespace

bool is_boom_bust(const ProgrammeState& state) {
    return has_two_booms(state) || (did_more_than_asked(state) && varies_widely(state));
}

bool is_avoiding(const ProgrammeState& state) {
    int low = 0;
    int days_off = 0;
    for (int day = std::max(1, state.day - 6); day <= state.day; ++day) {
        const DayRecord& record = state.record(day);
        if (!record.easy || !is_low(record.minutes, record.target)) continue;
        ++(record.walked() ? low : days_off);
    }
    return low + std::max(0, days_off - (7 - state.settings.planned)) >= 3;
}

} // namespace amble::programme
