#include "programme/boom_bust.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace amble::programme {

namespace {

int first_day_kept(const ProgrammeState& state) {
    return std::max(1, state.day - kDaysKept + 1);
}

bool is_sore(const DayRecord& record) {
    return record.colour == Colour::amber_unsettled || record.colour == Colour::red;
}

/// What followed a day far above the target. The morning after that day itself is taken as following it too: of two
/// readings the one that holds sooner.
BoomBust after_boom(const ProgrammeState& state, int day) {
    if (!is_boom(state.record(day).minutes, state.record(day).target)) return BoomBust::none;
    bool sore = state.record(day).unsettled;
    const int last = std::min(day + 2, state.day);
    for (int after = day + 1; after <= last; ++after) {
        const DayRecord& record = state.record(after);
        if (is_low(record.minutes, record.target)) return BoomBust::low_days;
        sore = sore || is_sore(record);
    }
    return sore ? BoomBust::sore_days : BoomBust::none;
}

BoomBust two_booms(const ProgrammeState& state) {
    int low = 0;
    int sore = 0;
    for (int day = first_day_kept(state); day <= state.day; ++day) {
        const BoomBust followed = after_boom(state, day);
        low += followed == BoomBust::low_days;
        sore += followed == BoomBust::sore_days;
    }
    if (low + sore < 2) return BoomBust::none;
    return low > 0 ? BoomBust::low_days : BoomBust::sore_days;
}

/// The (population) standard deviation of the minutes of days with a walk is more than half of their mean. Days without
/// a target count too: the rules are silent, so the smaller dose.
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

std::string_view name(BoomBust cause) {
    static constexpr std::array<std::string_view, 4> kNames{"none", "low_days", "sore_days", "uneven"};
    return kNames[static_cast<size_t>(cause)];
}

BoomBust boom_bust_of(const ProgrammeState& state) {
    if (const BoomBust booms = two_booms(state); booms != BoomBust::none) return booms;
    return did_more_than_asked(state) && varies_widely(state) ? BoomBust::uneven : BoomBust::none;
}

bool is_boom_bust(const ProgrammeState& state) {
    return boom_bust_of(state) != BoomBust::none;
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
