#include "programme/advance.h"
#include "programme/late_day.h"
#include "programme/people.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace amble::programme {

namespace {

/// What decides the week that `state` is in.
Decision end_of_week(ProgrammeState state, const Diary& diary) {
    Decisions decisions;
    do {
        decisions.clear();
        close_day(state, diary.rows[static_cast<size_t>(state.day)], decisions);
    } while (!ends_week(state.day));
    return *(decisions.end() - 1);
}

Rating any_rating(Chance& chance) {
    return chance.in_thousand(200) ? Rating() : Rating(chance.between(0, 10));
}

/// A closed day of the week, as somebody might write it anew.
DayRow written_late(const ProgrammeState& state, const Diary& diary, Chance& chance) {
    DayRow row = diary.rows[static_cast<size_t>(chance.between(first_undecided(state), state.day) - 1)];
    if (chance.in_thousand(500)) row.minutes = chance.between(0, 90);
    row.before = any_rating(chance);
    row.worst = any_rating(chance);
    row.next = any_rating(chance);
    row.effort = any_rating(chance);
    return row;
}

} // namespace

/// Outside a flare, whose smaller target may be walked where the larger was not.
TEST(PropertiesOfLateDays, whatever_is_written_down_late_never_gives_a_higher_level) {
    Chance chance(1);
    Decisions decisions;
    for (uint64_t seed = 0; seed < 400; ++seed) {
        const Diary diary = made_up_diary(seed, static_cast<PersonKind>(seed % kPersonKinds), 12);
        ProgrammeState state = begin(diary.intake);
        while (state.day + 1 < static_cast<int>(diary.rows.size())) {
            decisions.clear();
            close_day(state, diary.rows[static_cast<size_t>(state.day)], decisions);
            if (ends_week(state.day) || state.mode == State::flare) continue;
            const Decision decided = end_of_week(state, diary);
            for (int tried = 0; tried < 8; ++tried) {
                ProgrammeState late = state;
                const DayRow row = written_late(state, diary, chance);
                const bool takes_out = row.minutes.value_or(0) < state.record(row.day).minutes;
                // The minutes that made the days uneven may have been those.
                if (takes_out && decided.rule == Rule::hold_boom_bust) continue;
                take_late(late, row);
                ASSERT_LE(end_of_week(late, diary).kept.minutes(), decided.kept.minutes())
                    << diary_text({{}, {row}, {}}) << "after day " << state.day << " of\n"
                    << diary_text(diary);
            }
        }
    }
}

} // namespace amble::programme
