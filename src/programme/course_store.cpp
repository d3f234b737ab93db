#include "programme/course_store.h"

#include "foundation/base/random.h"
#include "tracking/tracking_store.h"

namespace amble::programme {

namespace {

Written written_since(database::Transaction& data, PersonId person, Day from, Day last) {
    Written written;
    std::map<Day, std::vector<tracking::Walk>> walks;
    for (auto& walk : tracking::walks_between(data, person, from, last))
        walks[walk.day].push_back(std::move(walk));
    for (const auto& [day, of_day] : walks)
        written.totals[day] = tracking::total(of_day);
    for (const auto& check_in : tracking::check_ins_between(data, person, from, last))
        written.mornings[check_in.day] = check_in.pain;
    written.events = events_between(data, person, from, last);
    return written;
}

} // namespace

std::optional<Course> find_course(database::Transaction& data, PersonId person, Day today) {
    auto programme = find_programme(data, person);
    if (!programme || programme->first_day > today) return std::nullopt;
    const int first_open = programme->state.day + 1;
    const Day from = programme->day_numbered(first_open);
    // A member who travels west may be back on a day that is closed already: it stays closed, and lends its date.
    const Day last = std::max(today, from);
    Course course{std::move(*programme), {}, last};
    course.open = open_rows(written_since(data, person, from, last), course.programme.first_day, first_open, last);
    return course;
}

void close_days(database::Transaction& data, PersonId person, Day today, Instant now) {
    auto course = find_course(data, person, today);
    if (!course) return;
    std::vector<Evaluation> decided;
    Programme& programme = course->programme;
    const int day_before = programme.state.day;
    for (const DayRow& row : course->open) {
        if (!is_complete(row, programme.day_numbered(row.day), today)) break;
        for (auto& evaluation : advance(programme.state, row))
            decided.push_back(std::move(evaluation));
    }
    if (programme.state.day != day_before) keep(data, person, programme, decided, now);
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
