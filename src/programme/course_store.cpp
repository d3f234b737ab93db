#include "programme/course_store.h"

#include "foundation/base/random.h"
#include "programme/late_day.h"
#include "screening/screening_store.h"
#include "tracking/day_total.h"
#include "tracking/source_order_store.h"
#include "tracking/tracking_store.h"

#include <algorithm>

namespace amble::programme {

namespace {

/// From the words of a diary; nothing where they are not known.
std::optional<Event> event_of(Day day, std::string_view words) {
    const size_t blank = std::min(words.find(' '), words.size());
    const auto kind = event_kind_named(words.substr(0, blank));
    if (!kind) return std::nullopt;
    return Event{random_id(), day, *kind, std::string(words.substr(std::min(blank + 1, words.size())))};
}

/// Back on a closed day, further west: it stays closed and lends its date to the first open one, which shows what is
/// walked on it now, so that nobody is sent out once more. Its pain counts for the closed day itself, see late_day.h.
void add_walked_again(std::map<Day, tracking::DayTotal>& totals, const Programme& programme, Day today) {
    const auto found = totals.find(today);
    if (found == totals.end()) return;
    const int number = programme.number_of(today), closed = programme.state.day;
    const int counted = number >= 1 && number > closed - kDaysKept ? programme.state.record(number).minutes : 0;
    tracking::DayTotal again = found->second;
    again.minutes -= counted;
    if (again.minutes <= 0) return;
    tracking::DayTotal& shown = totals[programme.day_numbered(closed + 1)];
    again.minutes += shown.minutes;
    shown = again;
}

/// What was walked on the days that are open.
std::map<Day, tracking::DayTotal> walked(database::Transaction& data, PersonId person, const Programme& programme,
                                         const Here& here) {
    const ProgrammeState& state = programme.state;
    const Day from = programme.day_numbered(state.day + 1);
    const Day eve = from - 1;
    const auto walks = tracking::walks_between(data, person, std::min(eve, here.today), std::max(here.today, from));
    const auto start_of = [&](Day day) { return here.zone.start_of(day); };
    const auto order = tracking::source_order(data, person);
    auto totals = tracking::totals(walks, start_of, order);
    int past_midnight = 0;
    for (const auto& credit : tracking::credits(walks, start_of, order))
        if (credit.walk->day == eve && credit.day == from) past_midnight += credit.minutes;
    const int counted = state.day > 0 ? state.record(state.day).minutes : 0;
    const int twice = counted_twice(past_midnight, counted, totals[eve].minutes);
    if (twice > 0) totals[from].minutes -= twice;
    if (here.today < from) add_walked_again(totals, programme, here.today);
    return totals;
}

/// What was written down since of the closed days of a week that is not decided.
void take_late_days(database::Transaction& data, PersonId person, Programme& programme, const Here& here) {
    ProgrammeState& state = programme.state;
    const int from = first_undecided(state);
    if (from > state.day) return;
    const Day first = programme.day_numbered(from), last = programme.day_numbered(state.day);
    const auto start_of = [&](Day day) { return here.zone.start_of(day); };
    const auto walks = tracking::walks_between(data, person, first - 1, last);
    const auto order = tracking::source_order(data, person);
    Written written;
    written.totals = tracking::totals(walks, start_of, order);
    // What lay before midnight when the day closed may lie past it now that the zone is another: it was not taken out.
    for (const auto& credit : tracking::credits(walks, start_of, order))
        if (credit.day != credit.walk->day) written.totals[credit.walk->day].minutes += credit.minutes;
    for (const auto& check_in : tracking::check_ins_between(data, person, first, last + 1))
        written.mornings[check_in.day] = check_in.pain;
    for (const DayRow& row : open_rows(written, programme.first_day, from, last))
        take_late(state, row);
}

/// The last moment of a day that has been lived so far.
Instant end_of(Day day, const Here& here) {
    return std::min(here.now, here.zone.start_of(day + 1) - std::chrono::microseconds(1));
}

/// What time or a specialist closed on each open day, as it stood at the day's end.
void add_lapses(std::vector<Event>& events, std::span<const screening::ClearanceRecord> records, Day from,
                const Here& here) {
    for (Day day = from; day <= here.today; day = day + 1)
        for (const std::string& words : screening::lapses(records, here.mode, {end_of(day, here), day}))
            if (auto event = event_of(day, words)) events.push_back(std::move(*event));
}

Written written_since(database::Transaction& data, PersonId person, const Programme& programme, const Here& here) {
    const Day from = programme.day_numbered(programme.state.day + 1);
    const Day last = std::max(here.today, from);
    Written written;
    written.totals = walked(data, person, programme, here);
    for (const auto& check_in : tracking::check_ins_between(data, person, from, last))
        written.mornings[check_in.day] = check_in.pain;
    written.events = events_between(data, person, from, last);
    return written;
}

/// With the lapses beside the other events the stored diary leads to the stored decisions.
void keep_lapses(database::Transaction& data, PersonId person, const Programme& programme, const DayRow& row,
                 const Here& here) {
    for (size_t i = 0; i < kLapses; ++i)
        if (row.lapsed[i])
            add_event(data, person,
                      {random_id(), programme.day_numbered(row.day), EventKind::lapse,
                       std::string(name(static_cast<Lapse>(i)))},
                      here.now);
}

/// The questions that a long break leads to, which nothing shorter may answer. Asked when the break is decided, unless
/// they were answered since it came to that.
void ask_after_break(database::Transaction& data, PersonId person, const Evaluation& decided, Day day,
                     const Here& here) {
    const bool anew = decided.rule == name(Rule::break_new_member);
    if (!anew && decided.rule != name(Rule::break_rescreen)) return;
    const auto asks = anew ? screening::Occasion::start : screening::Occasion::after_pause;
    const auto answered = [&](const screening::ClearanceRecord& record) {
        const auto* screened = std::get_if<screening::Screened>(&record.what);
        return screened && screened->complete && record.day >= day && screening::covers(screened->occasion, asks);
    };
    if (std::ranges::any_of(screening::clearance_records(data, person), answered)) return;
    screening::add_record(data, person, {here.now, here.today, screening::AskedFor{asks}});
}

/// A rise that is decided after a day's walk was made is not that day's: the review answered a day or two late, or the
/// morning rated after the walk. Until then the day showed the smaller target, see today.h. `decided_by` waits two days
/// at most for what it lacks; where it is longer ago, nothing was written meanwhile, and only today has begun.
bool began_before(Day decided_by, Day day, Day today) {
    return day == today || (day < today && today - decided_by <= 2);
}

Event begun(Day day, int level, DayRow& row) {
    row.began = std::min(level, row.began.value_or(level));
    return {random_id(), day, EventKind::began, std::to_string(level)};
}

bool halts(EventKind kind) {
    return kind == EventKind::stop || kind == EventKind::pause;
}

bool lifts(EventKind kind) {
    return kind == EventKind::cleared || kind == EventKind::resume;
}

template<class Kind>
bool any_event(database::Transaction& data, PersonId person, Day day, Kind is_wanted) {
    const auto events = events_between(data, person, day, day);
    return std::ranges::any_of(events, [&](const Event& event) { return is_wanted(event.kind); });
}

/// Whether whoever cleared the person before did not know of this.
bool outdates_clearance(const Event& event) {
    if (event.kind == EventKind::stop) return true;
    const auto reason = pause_reason_named(event.detail);
    return event.kind == EventKind::pause && reason && needs_clearance(*reason);
}

/// Within one day of a diary what lifts a stop or a pause comes before it, so what was recorded after it counts from
/// the next day; and a stop or pause that comes after that, perhaps late and of an earlier day, takes it back. A fever
/// asks for its questions alone: who was examined after a stop stays so.
bool add_in_order(database::Transaction& data, PersonId person, Event event, Instant now) {
    if (lifts(event.kind) && any_event(data, person, event.day, halts)) event.day = event.day + 1;
    const bool is_new = add_event(data, person, event, now);
    if (is_new && halts(event.kind)) remove_events_after(data, person, event.day, EventKind::resume);
    if (is_new && outdates_clearance(event)) remove_events_after(data, person, event.day, EventKind::cleared);
    return is_new;
}

Day first_open_day(const Programme& programme) {
    return programme.day_numbered(programme.state.day + 1);
}

} // namespace

Here here(const account::Viewer& viewer, const account::Settings& settings, Instant now) {
    return {now, viewer.zone.day_at(now), viewer.zone, screening::mode_of(settings)};
}

Sentence reason_naming_who(const Evaluation& decided, Day day, const std::vector<screening::Terms>& terms) {
    if (decided.rule != name(Rule::setting_lowered)) return decided.reason;
    const screening::Terms* strictest = nullptr;
    for (const screening::Terms& each : terms)
        if (each.most_minutes && each.given <= day && (!strictest || each.most_minutes < strictest->most_minutes))
            strictest = &each;
    // Days, goal and first level lower the minutes too, and not in the name of who set the ceiling.
    if (!strictest) return decided.reason;
    const auto level = std::to_string(largest_level_at_most(*strictest->most_minutes).minutes());
    if (decided.reason.values.empty() || decided.reason.values.front() != level) return decided.reason;
    const bool by_letter = strictest->giver == screening::Terms::Giver::letter;
    Sentence named{by_letter
                       ? "{2} answered your letter: at most {3} minutes a day. So the walk goes down from {1} to {0} "
                         "minutes a day."
                       : "{2} cleared you for at most {3} minutes a day, so the walk goes down from {1} to {0} minutes "
                         "a day.",
                   decided.reason.values};
    named.values.push_back(strictest->by);
    named.values.push_back(std::to_string(*strictest->most_minutes));
    return named;
}

Today Course::now() const {
    Today now = programme::today(programme.state, open);
    for (Evaluation& each : now.so_far)
        each.reason = reason_naming_who(each, programme.day_numbered(each.day), clearance.terms);
    return now;
}

std::optional<Course> find_course(database::Transaction& data, PersonId person, const Here& here) {
    const auto programme = find_programme(data, person);
    if (!programme || programme->first_day > here.today + 1) return std::nullopt;
    const int first_open = programme->state.day + 1;
    // A member who travels west may be back on a day that is closed already: it stays closed, and lends its date.
    const Day last = std::max(here.today, programme->day_numbered(first_open));
    auto records = screening::clearance_records(data, person);
    Written written = written_since(data, person, *programme, here);
    add_lapses(written.events, records, programme->day_numbered(first_open), here);
    Course course{*programme, {}, last, screening::clearance(records, here.mode, {here.now, here.today}), {}};
    course.records = std::move(records);
    course.open = open_rows(written, course.programme.first_day, first_open, last);
    return course;
}

Sentence latest_reason(database::Transaction& data, PersonId person, const Course& course, const Today& now) {
    if (!now.so_far.empty()) return now.so_far.back().reason;
    const auto kept = decisions(data, person, 1);
    return kept.empty() ? start_reason(course.programme.state.intake) : kept.front().reason;
}

void close_days(database::Transaction& data, PersonId person, const Here& here) {
    auto course = find_course(data, person, here);
    if (!course) return;
    std::vector<Evaluation> decided;
    Programme& programme = course->programme;
    const ProgrammeState before = programme.state;
    take_late_days(data, person, programme, here);
    const std::span<DayRow> open = course->open;
    for (size_t i = 0; i < open.size(); ++i) {
        if (!is_complete(open[i], programme.day_numbered(open[i].day), here.today)) break;
        const int level_before = level_until_morning(programme.state, open[i]);
        for (auto& evaluation : advance(programme.state, open[i])) {
            const Day day = programme.day_numbered(evaluation.day);
            evaluation.reason = reason_naming_who(evaluation, day, course->clearance.terms);
            ask_after_break(data, person, evaluation, day, here);
            decided.push_back(std::move(evaluation));
        }
        keep_lapses(data, person, programme, open[i], here);
        if (level_before == 0 || shown_level(programme.state) <= level_before) continue;
        const Day decided_by = programme.day_numbered(open[i].day);
        for (DayRow& later : open.subspan(i + 1)) {
            const Day day = programme.day_numbered(later.day);
            if (later.walked() && began_before(decided_by, day, here.today))
                add_event(data, person, begun(day, level_before, later), here.now);
        }
    }
    if (programme.state != before) keep(data, person, programme, decided, here.now);
}

std::optional<Day> last_closed(database::Transaction& data, PersonId person) {
    const auto programme = find_programme(data, person);
    if (!programme || programme->state.day < 1) return std::nullopt;
    return programme->day_numbered(programme->state.day);
}

bool note_event(database::Transaction& data, PersonId person, Event event, const Here& here) {
    if (const auto programme = find_programme(data, person)) {
        const Day first = first_open_day(*programme);
        event.day = std::clamp(event.day, first, std::max(first, here.today));
    }
    return add_in_order(data, person, event, here.now);
}

bool note_pause(database::Transaction& data, PersonId person, Event pause, const Here& here) {
    const PauseReason reason = pause_reason_named(pause.detail).value_or(PauseReason::check);
    pause.detail = name(reason);
    const Day day = std::min(pause.day, here.today);
    if (!note_event(data, person, std::move(pause), here)) return false;
    const auto record = [&](auto what) { screening::add_record(data, person, {here.now, day, what}); };
    const bool anew = needs_clearance(reason);
    if (anew) record(screening::Suspended{std::string(name(reason))});
    // Nothing shorter, answered for a flare-up meanwhile, ends the pause.
    record(screening::AskedFor{anew ? screening::Occasion::start : screening::Occasion::after_pause});
    return true;
}

bool Lifted::all_of(const Locks& locks) const {
    return (cleared || !(locks.stop || locks.clearance)) && (resumed || !(locks.pause || locks.screening));
}

Lifted lifted(database::Transaction& data, PersonId person, const Course& course) {
    Lifted found;
    const DayRow& today = course.open.back();
    // Within one day a stop or pause comes last, so what was recorded before it does not lift it.
    if (today.stop == StopSign::none && today.pause == PauseReason::none) found = {today.cleared, today.resume};
    for (const Event& event : events_between(data, person, course.today + 1, course.today + 1)) {
        found.cleared = found.cleared || event.kind == EventKind::cleared;
        found.resumed = found.resumed || event.kind == EventKind::resume;
        found.tomorrow = found.tomorrow || lifts(event.kind);
    }
    return found;
}

void note_events(database::Transaction& data, PersonId person, Day day, const std::vector<std::string>& words,
                 Instant now) {
    const auto programme = find_programme(data, person);
    if (!programme) return;
    for (const std::string& each : words) {
        auto event = event_of(std::max(day, first_open_day(*programme)), each);
        if (!event) continue;
        // It holds its week, and stands on the last day of it.
        if (event->kind == EventKind::hold) {
            const int week = week_of(programme->number_of(event->day));
            event->detail = kBySign;
            // A week before it that is not decided yet would raise the target under the sign.
            for (int open = week_of(programme->state.day + 1); open < week; ++open) {
                Event earlier = *event;
                earlier.id = random_id();
                earlier.day = programme->day_numbered(7 * open);
                add_in_order(data, person, earlier, now);
            }
            event->day = programme->day_numbered(7 * week);
        }
        add_in_order(data, person, *event, now);
    }
}

void note_flare(database::Transaction& data, PersonId person, Day day, const Id& id, Instant now) {
    const auto programme = find_programme(data, person);
    if (programme)
        add_in_order(data, person, {id, std::max(day, first_open_day(*programme)), EventKind::flare, ""}, now);
}

} // namespace amble::programme
