#include "programme/properties.h"

#include "programme/advance.h"
#include "programme/boom_bust.h"
#include "programme/week_variations.h"

#include <algorithm>

namespace amble::programme {

namespace {

/// The seven days that end with `state.day`, counted anew.
struct WeekCount {
    int adherent = 0;
    int red = 0;
    int unsettled = 0;
    bool flare = false;
    bool no_target = false;
};

WeekCount count(const ProgrammeState& state) {
    WeekCount counted;
    for (int day = state.day - 6; day <= state.day; ++day) {
        const DayRecord& record = state.record(day);
        if (record.target > 0 && record.minutes * 10 >= record.target * 8) ++counted.adherent;
        if (record.colour == Colour::red) ++counted.red;
        if (record.unsettled) ++counted.unsettled;
        counted.flare |= record.in_flare;
        counted.no_target |= record.target == 0;
    }
    return counted;
}

/// Two green walks, with nothing but rest between them, end today.
bool has_two_greens(const ProgrammeState& state, int flare_began) {
    int greens = 0;
    for (int day = state.day; day > std::max(0, state.day - kDaysKept) && greens < 2; --day) {
        const DayRecord& record = state.record(day);
        if (!record.walked() && record.colour == Colour::none && day != state.day) continue;
        if (record.colour != Colour::green) return false;
        ++greens;
    }
    // The first of the two may lie further back than the days that are kept.
    return greens == 2 || state.day - flare_began >= kDaysKept;
}

bool is_rung_back(const ProgrammeState& before, const ProgrammeState& after, const Decision& decision) {
    const bool on_the_way = decision.rule == Rule::flare_rung || decision.rule == Rule::flare_over;
    return on_the_way && decision.kept == decision.kept_before.up() && decision.kept < decision.inputs.before_flare &&
           has_two_greens(after, before.flare.first_day);
}

bool is_earned(const ProgrammeState& before, const ProgrammeState& after, const DayRow& row, const Decision& decision) {
    if (decision.moment != Moment::week || decision.kept != decision.kept_before.up()) return false;
    if (count(after).adherent < days_asked(after.settings)) return false;
    const bool above_goal = decision.kept_before >= goal_level(before.settings);
    return row.answer == Answer::more || (row.answer == Answer::ready && !above_goal);
}

bool was_bad_week(const ProgrammeState& after) {
    const WeekCount counted = count(after);
    return counted.red > 0 || counted.unsettled >= 2 || counted.flare || counted.no_target || is_boom_bust(after);
}

std::optional<Property> look_at_rise(const ProgrammeState& before, const ProgrammeState& after, const DayRow& row,
                                     const Decision& decision) {
    if (decision.kept <= decision.kept_before || !before.started) return std::nullopt;
    if (is_rung_back(before, after, decision)) return std::nullopt;
    if (!is_earned(before, after, row, decision)) return Property::one_earned_rung_a_week;
    if (was_bad_week(after)) return Property::no_rise_after_a_bad_week;
    return std::nullopt;
}

bool is_out_of_bounds(const ProgrammeState& state) {
    const int target = shown_level(state);
    if (target > kMostMinutesADay || target * state.settings.planned > kMostMinutesAWeek) return true;
    return state.started && state.walks_since_start == 0 && target > state.start_rung.minutes();
}

bool breaks_flare(const Decision& decision) {
    if (decision.rule != Rule::flare_new && decision.rule != Rule::flare_again) return false;
    const int most = std::max(kLowestRung.minutes(), decision.inputs.before_flare.minutes() / 2);
    return decision.kept.minutes() > most;
}

} // namespace

std::string_view claim(Property property) {
    static constexpr std::array<std::string_view, 10> kClaims{
        "",
        "No level rises by more than one rung in a week, nor without an adherent week and the person's word.",
        "No level rises after a week with a red day, two unsettled mornings, a flare, a pause or boom and bust.",
        "More pain never gives a higher target.",
        "Doing more than the target never gives a higher next level.",
        "Day one is never above the start level, no target above 60 minutes, no week above 300.",
        "After a stop there is no target until a newer clearance.",
        "A flare never gives zero and never more than half of the level before it.",
        "Missing data never gives progress.",
        "The same diary gives the same decisions.",
    };
    return kClaims[static_cast<size_t>(property)];
}

Watch::Watch(const ProgrammeState& state, Effort effort) : effort_(effort), week_began_(state) {}

std::optional<Broken> Watch::look(const ProgrammeState& before, const DayRow& row, const ProgrammeState& after,
                                  const Decisions& decisions) {
    for (const Decision& decision : decisions) {
        if (const auto property = look_at_rise(before, after, row, decision)) return Broken{*property, row.day};
        if (breaks_flare(decision)) return Broken{Property::flare_halves_and_never_stops, row.day};
    }
    if (is_out_of_bounds(after)) return Broken{Property::bounds_of_a_target, row.day};
    if (row.cleared) stopped_ = false;
    if (row.stop != StopSign::none) stopped_ = true;
    if (stopped_ && shown_level(after) > 0) return Broken{Property::stop_until_cleared, row.day};
    week_[static_cast<size_t>((row.day - 1) % 7)] = row;
    return ends_week(row.day) ? look_at_week(after) : std::nullopt;
}

std::optional<Broken> Watch::look_at_week(const ProgrammeState& after) {
    const auto property = broken_by_variation(week_began_, week_, after, effort_);
    week_began_ = after;
    return property ? std::optional(Broken{*property, after.day}) : std::nullopt;
}

std::optional<Broken> first_broken(const Diary& diary, Effort effort) {
    ProgrammeState state = begin(diary.intake);
    Watch watch(state, effort);
    Decisions decisions;
    auto next = diary.rows.begin();
    for (const int last = diary.last_day(); state.day < last;) {
        const bool written = next != diary.rows.end() && next->day == state.day + 1;
        const DayRow row = written ? *next : empty_day(state.day + 1);
        if (written) ++next;
        const ProgrammeState before = state;
        decisions.clear();
        close_day(state, row, decisions);
        if (const auto broken = watch.look(before, row, state, decisions)) return broken;
    }
    return std::nullopt;
}

} // namespace amble::programme
