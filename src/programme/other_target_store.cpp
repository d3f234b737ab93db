#include "programme/other_target_store.h"

#include "programme/advance.h"
#include "programme/open_days.h"
#include "tracking/source_order_store.h"
#include "tracking/tracking_store.h"

#include <algorithm>
#include <set>

namespace amble::programme {

namespace {

/// The target after each closed day, the first day's first.
std::vector<int> targets(const Programme& programme, const Written& written) {
    ProgrammeState state = begin(programme.state.intake);
    std::vector<int> all;
    Decisions decisions;
    for (const DayRow& row : open_rows(written, programme.first_day, 1, programme.day_numbered(programme.state.day))) {
        decisions.clear();
        close_day(state, row, decisions);
        all.push_back(shown_level(state));
    }
    return all;
}

/// What was given from the day after that one on.
int target_given(database::Transaction& data, PersonId person, const Programme& programme, Day day) {
    const int most = 10 * programme.state.day; // one day brings no more decisions
    for (const KeptDecision& decision : decisions(data, person, most))
        if (decision.day <= day) return decision.level;
    return shown_level(begin(programme.state.intake));
}

} // namespace

tracking::OtherTarget other_target(database::Transaction& data, PersonId person, const Here& here,
                                   std::span<const tracking::Walk> walks) {
    const auto programme = find_programme(data, person);
    if (!programme || programme->state.day < 1) return {};
    const Day first = programme->first_day, last = programme->day_numbered(programme->state.day);
    const auto start_of = [&](Day day) { return here.zone.start_of(day); };
    const auto order = tracking::source_order(data, person);
    auto all = tracking::walks_between(data, person, first - 1, last);
    std::set<Id> ids;
    for (const tracking::Walk& walk : walks)
        ids.insert(walk.id);
    std::erase_if(all, [&](const tracking::Walk& walk) { return ids.contains(walk.id); });
    Written written;
    written.events = events_between(data, person, first, last);
    for (const auto& check_in : tracking::check_ins_between(data, person, first, last + 1))
        written.mornings[check_in.day] = check_in.pain;
    written.totals = tracking::totals(all, start_of, order);
    const std::vector<int> without = targets(*programme, written);
    all.insert(all.end(), walks.begin(), walks.end());
    written.totals = tracking::totals(all, start_of, order);
    const std::vector<int> with = targets(*programme, written);
    const auto [was, would] = std::mismatch(without.begin(), without.end(), with.begin(), with.end());
    if (was == without.end()) return {};
    const Day decided = first + static_cast<int>(was - without.begin());
    if (target_given(data, person, *programme, decided) != *was) return {false, {}, 0, 0};
    return {true, decided + 1, *was, *would};
}

} // namespace amble::programme
