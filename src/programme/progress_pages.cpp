#include "account/page.h"
#include "foundation/html/chart.h"
#include "foundation/html/icon.h"
#include "programme/course_store.h"
#include "programme/page_functions.h"
#include "programme/progress_store.h"
#include "programme/prompt_store.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <ranges>

namespace amble::programme {

namespace {

using account::Visit;
using html::Html;
using html::say;

constexpr int kMostDecisions = 1000;

struct Level {
    Day from;
    int minutes = 0;
};

/// The target of each day, from the decisions: one made of a day sets the target from the day after. Where there is
/// none yet, the level of now has held since the start.
std::vector<html::DayValue> targets(const std::vector<KeptDecision>& latest_first, const Course& course, Day first) {
    std::vector<html::DayValue> values;
    auto next = latest_first.rbegin();
    std::optional<int> level;
    if (latest_first.empty()) level = shown_level(course.programme.state);
    for (Day day = first; day <= course.today; day = day + 1) {
        for (; next != latest_first.rend() && next->day < day; ++next)
            level = next->level;
        if (!level && next != latest_first.rend()) level = next->level_before;
        values.push_back({day, level && *level > 0 ? std::optional<double>(*level) : std::nullopt});
    }
    return values;
}

/// `set` is what most_minutes_set() found.
std::vector<html::DayValue> ceilings(const std::vector<html::DayValue>& targets, const std::map<Day, int>& set) {
    std::vector<html::DayValue> values = targets;
    for (auto& value : values) {
        if (!value.value) continue;
        Settings settings;
        if (const auto later = set.upper_bound(value.day); later != set.begin())
            settings.ceiling = static_cast<uint8_t>(std::prev(later)->second);
        value.value = ceiling_of_day(static_cast<int>(*value.value), settings);
    }
    return values;
}

Sentence summary(const DiaryDays& days, Day first, Day last) {
    if (days.minutes.empty()) return {"No walk has been written down yet.", {}};
    if (first == last) return {"Your first day. Minutes walked: {0}.", {std::to_string(days.whole())}};
    return {"You walked on {1} of {0} days, {2} minutes in all.",
            {std::to_string(last - first + 1), std::to_string(days.minutes.size()), std::to_string(days.whole())}};
}

void write_answer(Html& page, const tracking::Helping& each) {
    page << "<h3>" << each.question << "</h3><p>";
    if (each.is_told) page << "<b>" << each.answer.front() << "</b>";
    if (!each.is_told) page << each.answer.front();
    page << "</p>";
    for (const Sentence& more : each.answer | std::views::drop(1))
        page << "<p class=\"hint\">" << more << "</p>";
}

/// Looked at every four weeks; what it costs is read and reckoned each time, in a few ms at most.
void write_helping(Html& page, const Visit& visit, const Course& course, const DiaryDays& days) {
    const tracking::Look look = tracking::look_on(course.programme.first_day, course.today);
    page << "<h2>" << say("Is it helping?") << "</h2>";
    for (const auto& each : is_it_helping(helping_diary(visit.data(), visit.person(), days), look))
        write_answer(page, each);
    page << "<p class=\"hint\">"
         << say("This says what changed, not why: back pain also changes by itself, and people walk on their better "
                "days.")
         << "</p><p class=\"hint\">";
    if (look.up_to) page << say("Looked at up to {0}.", page.words().short_day(*look.up_to)) << " ";
    page
        << say("The next look is on {0}: every four weeks, because whoever looks daily is fooled by chance more often.",
               page.words().short_day(look.next))
        << "</p>";
}

/// For the person to bring along: none of it changes a dose, and only they decide who sees it.
void write_talks(Html& page, const Visit& visit, const Course& course) {
    page << "<h2>" << say("For your next talk with a specialist") << "</h2>";
    const auto prompts = prompts_now(visit.data(), visit.person(), course.programme.state);
    if (!prompts.empty()) {
        page << "<p>" << say("Written for whoever treats you; show it to them.") << "</p><ul>";
        for (const Prompt prompt : prompts)
            page << "<li>" << sentence(prompt) << "</li>";
        page << "</ul>";
    }
    const auto talks = review_points(course.programme.first_day);
    const auto next = std::ranges::find_if(talks, [&](const ReviewPoint& talk) { return talk.day >= course.today; });
    if (next == talks.end()) {
        page << "<p>" << say("The talks that go with the first half year are over. Ask for one whenever you need it.")
             << "</p>";
        return;
    }
    page << "<p>" << say("Six talks go well with the first half year. These are still ahead:") << "</p><ul>";
    for (const ReviewPoint& point : std::ranges::subrange(next, talks.end())) {
        page << "<li>" << page.words().day(point.day);
        if (point.length == ReviewLength::full) page << " · " << say("a longer one");
        page << "</li>";
    }
    page << "</ul>";
}

void write_way(Html& page, html::Path path, html::Said name) {
    page << "<li><a" << html::href(path) << "><span>" << name << "</span>" << html::Icon::next << "</a></li>";
}

} // namespace

std::vector<html::DayValue> values_of(const std::map<Day, int>& by_day) {
    std::vector<html::DayValue> values;
    for (const auto& [day, value] : by_day)
        values.push_back({day, static_cast<double>(value)});
    return values;
}

http::Response show_progress(Visit& visit) {
    const auto course = find_course(visit.data(), visit.person(), here(visit));
    if (!course) return http::see_other("/today");
    const Day last = course->today;
    const Day first = first_of_progress(*course);
    const DiaryDays days = diary_days(visit.data(), visit.person(), visit.viewer->zone, first, last);
    auto target = targets(decisions(visit.data(), visit.person(), kMostDecisions), *course, first);
    const Today now = course->now();
    const bool has_target = course->clearance.open() && now.target > 0;
    if (!target.empty() && has_target) target.back().value = now.target;
    auto ceiling = ceilings(target, most_minutes_set(visit.data(), visit.person(), course->programme, last));
    if (!ceiling.empty() && has_target) ceiling.back().value = now.ceiling;
    html::Chart chart{say("Minutes and pain"), summary(days, first, last), first, last, {}};
    chart.panels.push_back({say("Minutes walked"),
                            {{say("Minutes"), html::Look::bars, values_of(days.minutes)},
                             {say("Target"), html::Look::solid_steps, target},
                             {say("Ceiling"), html::Look::dashed_steps, ceiling}}});
    chart.panels.push_back({say("Pain, 0 to 10"),
                            {{say("In the morning"), html::Look::filled_line, values_of(days.morning)},
                             {say("Worst while walking"), html::Look::hollow_line, values_of(days.worst)}},
                            10});
    html::Html page = account::start_page(visit);
    page << "<h1>" << say("Your progress") << "</h1>";
    html::write_chart(page, chart);
    page << "<p class=\"hint\">"
         << say("More minutes than the target do not count as better. What counts is coming back.") << "</p>";
    write_helping(page, visit, *course, days);
    page << "<ul class=\"rows\">";
    write_way(page, "/progress/changes", say("What was promised and what changed"));
    write_way(page, "/measures", say("Measures and home tests"));
    write_way(page, "/trials", say("A trial of your own: heat, a cushion, stretching"));
    write_way(page, "/why", say("Every decision and its reason"));
    page << "</ul>";
    write_talks(page, visit, *course);
    return account::show(visit, {say("Your progress"), account::Section::progress}, page);
}

} // namespace amble::programme
