#include "programme/today.h"

namespace amble::programme {

namespace {

int review_open(std::span<const DayRow> open) {
    const size_t from = open.size() > 2 ? open.size() - 2 : 0;
    for (const DayRow& row : open.subspan(from))
        if (ends_week(row.day) && row.answer == Answer::none) return week_of(row.day);
    return 0;
}

} // namespace

Today today(const ProgrammeState& after_last_closed, std::span<const DayRow> open) {
    Today made;
    ProgrammeState state = after_last_closed;
    Decisions decisions;
    const auto note = [&] {
        for (const Decision& decision : decisions)
            made.so_far.push_back(evaluation(decision));
        decisions.clear();
    };
    for (const DayRow& row : open.first(open.size() - 1)) {
        close_day(state, row, decisions);
        note();
    }
    const DayRow& row = open.back();
    act_within_day(state, row, decisions);
    note();
    made.day = row.day;
    made.state = shown_state(state);
    made.target = shown_level(state);
    made.ceiling = made.target > 0 ? ceiling_of_day(made.target) : 0;
    made.minutes = row.minutes.value_or(0);
    made.first_day = state.walks_since_start == 0;
    made.settling_in = is_settling_in(state);
    if (made.first_day && made.target > 0) made.ceiling = made.target;
    made.morning_missing = open.size() > 1 && !open[open.size() - 2].next.given();
    made.review_of_week = review_open(open);
    return made;
}

} // namespace amble::programme
