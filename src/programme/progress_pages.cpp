#include "account/page.h"
#include "foundation/html/chart.h"
#include "programme/course_store.h"
#include "programme/page_functions.h"
#include "programme/prompts.h"
#include "screening/screening_store.h"
#include "tracking/day_total.h"
#include "tracking/tracking_store.h"

#include <algorithm>
#include <ranges>

namespace amble::programme {

namespace {

using account::Visit;
using html::Html;
using html::say;

constexpr int kMostDays = 371; // 53 weeks
constexpr int kMostDecisions = 1000;

struct Level {
    Day from;
    int minutes = 0;
};

/// The target of each day, from the decisions: one made of a day sets the target from the day after.
std::vector<html::DayValue> targets(const std::vector<KeptDecision>& latest_first, Day first, Day last) {
    std::vector<html::DayValue> values;
    auto next = latest_first.rbegin();
    std::optional<int> level;
    for (Day day = first; day <= last; day = day + 1) {
        for (; next != latest_first.rend() && next->day < day; ++next)
            level = next->level;
        if (!level && next != latest_first.rend()) level = next->level_before;
        values.push_back({day, level && *level > 0 ? std::optional<double>(*level) : std::nullopt});
    }
    return values;
}

std::vector<html::DayValue> ceilings(const std::vector<html::DayValue>& targets) {
    std::vector<html::DayValue> values = targets;
    for (auto& value : values)
        if (value.value) value.value = ceiling_of_day(static_cast<int>(*value.value));
    return values;
}

struct Sums {
    std::vector<html::DayValue> minutes, worst, morning;
    int days_walked = 0;
    int whole = 0;
};

Sums sums(Visit& visit, Day first, Day last) {
    Sums made;
    const auto walks = tracking::walks_between(visit.data(), visit.person(), first - 1, last);
    const auto start_of = [&](Day day) { return visit.viewer->zone.start_of(day); };
    for (const auto& [day, total] : tracking::totals(walks, start_of)) {
        if (day < first || day > last) continue;
        made.minutes.push_back({day, total.minutes});
        if (total.worst) made.worst.push_back({day, *total.worst});
        made.whole += total.minutes;
        ++made.days_walked;
    }
    for (const auto& check_in : tracking::check_ins_between(visit.data(), visit.person(), first, last))
        made.morning.push_back({check_in.day, check_in.pain});
    return made;
}

Sentence summary(const Sums& sums, Day first, Day last) {
    if (sums.days_walked == 0) return {"No walk has been written down yet.", {}};
    if (first == last) return {"Your first day. Minutes walked: {0}.", {std::to_string(sums.whole)}};
    return {"You walked on {1} of {0} days, {2} minutes in all.",
            {std::to_string(last - first + 1), std::to_string(sums.days_walked), std::to_string(sums.whole)}};
}

std::vector<Prompt> prompts_now(const Visit& visit, const Course& course) {
    const ProgrammeState& state = course.programme.state;
    std::vector<Prompt> prompts = prompts_after_week(state);
    // Function is not asked yet, so only pain that became clearly worse can be said.
    const Change pain{state.intake.usual.halves / 2.0, state.usual.halves / 2.0};
    if (shows_no_benefit({week_of(state.day), pain, {}})) prompts.push_back(Prompt::no_benefit);
    const auto answered = screening::latest_answers(visit.data(), visit.person());
    const auto eased = [&](screening::Question question, EasedBy by) {
        if (answered && answered->answers.positive(question)) prompts.push_back(*leg_prompt(by));
    };
    eased(screening::Question::legs_ease_sitting, EasedBy::sitting_or_bending);
    eased(screening::Question::calves_ease_standing, EasedBy::standing_still);
    return prompts;
}

/// For the person to bring along: none of it changes a dose, and only they decide who sees it.
void write_talks(Html& page, const Visit& visit, const Course& course) {
    page << "<h2>" << say("For your next talk with a specialist") << "</h2>";
    const auto prompts = prompts_now(visit, course);
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

} // namespace

http::Response show_progress(Visit& visit) {
    const auto course = find_course(visit.data(), visit.person(), here(visit));
    if (!course) return http::see_other("/today");
    const Day last = course->today;
    const Day first = std::max(course->programme.first_day, last - kMostDays);
    const Sums made = sums(visit, first, last);
    auto target = targets(decisions(visit.data(), visit.person(), kMostDecisions), first, last);
    const Today now = course->now();
    if (!target.empty() && now.target > 0) target.back().value = now.target;
    html::Chart chart{say("Minutes and pain"), summary(made, first, last), first, last, {}};
    chart.panels.push_back({say("Minutes walked"),
                            {{say("Minutes"), html::Look::bars, made.minutes},
                             {say("Target"), html::Look::solid_steps, target},
                             {say("Ceiling"), html::Look::dashed_steps, ceilings(target)}}});
    chart.panels.push_back({say("Pain, 0 to 10"),
                            {{say("In the morning"), html::Look::filled_line, made.morning},
                             {say("Worst while walking"), html::Look::hollow_line, made.worst}},
                            10});
    html::Html page = account::start_page(visit);
    page << "<h1>" << say("Your progress") << "</h1>";
    html::write_chart(page, chart);
    page << "<p class=\"hint\">"
         << say("More minutes than the target do not count as better. What counts is coming back.") << "</p><p><a"
         << html::href("/why") << ">" << say("Every decision and its reason") << "</a></p>";
    write_talks(page, visit, *course);
    return account::show(visit, {say("Your progress"), account::Section::progress}, page);
}

} // namespace amble::programme
