#include "programme/boom_bust.h"
#include "programme/week.h"

#include <algorithm>

namespace amble::programme {

namespace {

/// Effort above this is hard. docs/sources/programme.md#effort
constexpr int kHardEffort = 7;

bool lacks_rating(const DayRecord& record) {
    return !record.next.given() || (record.walked() && !(record.before.given() && record.worst.given()));
}

void count_day(const ProgrammeState& state, const DayRecord& record, Inputs& inputs) {
    inputs.adherent += is_adherent(record.minutes, record.target);
    inputs.red += record.colour == Colour::red;
    inputs.unsettled += record.colour == Colour::amber_unsettled;
    inputs.amber += record.colour == Colour::amber_unsettled || record.colour == Colour::amber_settled;
    inputs.incomplete += lacks_rating(record);
    inputs.hard += record.effort.at_least(kHardEffort);
    inputs.goal_days += std::min<int>(record.minutes, record.target) >= state.terms.goal.minutes();
    inputs.flare_day |= record.in_flare;
    inputs.no_target |= record.target == 0;
    inputs.limiting |= record.limiting;
    inputs.long_break |= record.long_break;
}

/// Red and hard days that no earlier step has answered: of the seven days up to `last`.
void count_uncounted(const ProgrammeState& state, int last, Inputs& inputs) {
    int hard = 0;
    for (int day = std::max({1, last - 6, state.counted_through + 1}); day <= last; ++day) {
        const DayRecord& record = state.record(day);
        inputs.counts_red |= record.colour == Colour::red;
        hard += record.effort.at_least(kHardEffort);
    }
    inputs.counts_hard |= hard >= 2;
}

/// Two unsettled days in seven days in a row that end in this week. Where both lie in the week before, that week ended
/// locked, or its step would have counted them.
bool has_unsettled_pair(const ProgrammeState& state) {
    int last = 0;
    for (int day = std::max(1, std::max(state.day - 12, state.counted_through + 1)); day <= state.day; ++day) {
        if (state.record(day).colour != Colour::amber_unsettled) continue;
        if (last > 0 && day - last < 7) return true;
        last = day;
    }
    return false;
}

} // namespace

Inputs inputs_of_week(const ProgrammeState& state, Answer answer) {
    Inputs inputs;
    inputs.settings = state.settings;
    inputs.terms = state.terms;
    inputs.intake_usual = state.intake.usual;
    inputs.usual = state.usual;
    inputs.answer = answer;
    inputs.missed = static_cast<int16_t>(state.missed);
    inputs.before_flare = state.flare.before;
    inputs.walks = static_cast<uint8_t>(std::min(state.walks_since_start, 100));
    Mornings mornings;
    for (int day = state.day - 6; day <= state.day; ++day) {
        mornings.add(state.record(day).next);
        count_day(state, state.record(day), inputs);
    }
    inputs.mornings = static_cast<uint8_t>(mornings.count);
    inputs.usual_this_week = mornings.count > 0 ? median(mornings) : state.usual;
    inputs.after_pause = state.first_week_after_pause && !inputs.no_target;
    inputs.boom_bust = boom_bust_of(state);
    count_uncounted(state, state.day, inputs);
    // A week that ended locked stepped nobody down; only its days can still be uncounted here. The rules are silent, so
    // the smaller dose.
    count_uncounted(state, state.day - 7, inputs);
    inputs.counts_unsettled = has_unsettled_pair(state);
    const bool settled_this_week = state.walks_before_week < state.terms.settling && !is_settling_in(state);
    if (settled_this_week) inputs.terms.days_asked = std::max<uint8_t>(inputs.terms.days_asked, 5);
    return inputs;
}

} // namespace amble::programme
