#include "programme/course_store.h"

#include "foundation/base/random.h"
#include "screening/screening_store.h"
#include "tracking/day_total.h"
#include "tracking/tracking_store.h"

namespace amble::programme {

namespace {

/// What was walked on the days from `from` on: `state` closed the day before.
std::map<Day, tracking::DayTotal> walked(database::Transaction& data, PersonId person, const ProgrammeState& state,
                                         Day from, const Here& here) {
    const Day eve = from - 1;
    const auto walks = tracking::walks_between(data, person, eve, std::max(here.today, from));
    const auto start_of = [&](Day day) { return here.zone.start_of(day); };
    auto totals = tracking::totals(walks, start_of);
    int past_midnight = 0;
    for (const auto& credit : tracking::credits(walks, start_of))
        if (credit.walk->day == eve && credit.day == from) past_midnight += credit.minutes;
    const int counted = state.day > 0 ? state.record(state.day).minutes : 0;
    const int twice = counted_twice(past_midnight, counted, totals[eve].minutes);
    totals.erase(eve);
    if (twice > 0) totals[from].minutes -= twice;
    return totals;
}

Written written_since(database::Transaction& data, PersonId person, const Programme& programme, const Here& here) {
    const Day from = programme.day_numbered(programme.state.day + 1);
    const Day last = std::max(here.today, from);
    Written written;
    written.totals = walked(data, person, programme.state, from, here);
    for (const auto& check_in : tracking::check_ins_between(data, person, from, last))
        written.mornings[check_in.day] = check_in.pain;
    written.events = events_between(data, person, from, last);
    return written;
}

} // namespace

Here here(const account::Viewer& viewer, const account::Settings& settings, Instant now) {
    return {now, viewer.zone.day_at(now), viewer.zone, screening::mode_of(settings)};
}

std::optional<Course> find_course(database::Transaction& data, PersonId person, const Here& here) {
    const auto programme = find_programme(data, person);
    if (!programme || programme->first_day > here.today) return std::nullopt;
    const int first_open = programme->state.day + 1;
    // A member who travels west may be back on a day that is closed already: it stays closed, and lends its date.
    const Day last = std::max(here.today, programme->day_numbered(first_open));
    const Written written = written_since(data, person, *programme, here);
    Course course{*programme, {}, last};
    course.open = open_rows(written, course.programme.first_day, first_open, last);
    return course;
}

std::optional<Sentence> latest_reason(database::Transaction& data, PersonId person, const Today& now) {
    if (!now.so_far.empty()) return now.so_far.back().reason;
    const auto kept = decisions(data, person, 1);
    return kept.empty() ? std::nullopt : std::optional(kept.front().reason);
}

void close_days(database::Transaction& data, PersonId person, const Here& here) {
    auto course = find_course(data, person, here);
    if (!course) return;
    std::vector<Evaluation> decided;
    Programme& programme = course->programme;
    const int day_before = programme.state.day;
    for (const DayRow& row : course->open) {
        if (!is_complete(row, programme.day_numbered(row.day), here.today)) break;
        for (auto& evaluation : advance(programme.state, row))
            decided.push_back(std::move(evaluation));
    }
    if (programme.state.day != day_before) keep(data, person, programme, decided, here.now);
}

void note_events(database::Transaction& data, PersonId person, Day day, const std::vector<std::string>& words,
                 Instant now) {
    if (!find_programme(data, person)) return;
    for (const std::string& each : words) {
        const size_t blank = std::min(each.find(' '), each.size());
        const auto kind = event_kind_named(std::string_view(each).substr(0, blank));
        if (!kind) continue;
        const std::string detail = blank < each.size() ? each.substr(blank + 1) : std::string();
        add_event(data, person, {random_id(), day, *kind, detail}, now);
    }
}

} // namespace amble::programme
