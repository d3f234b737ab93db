#include "account/page.h"
#include "foundation/html/chart.h"
#include "programme/page_functions.h"
#include "programme/progress_store.h"
#include "tracking/measure_store.h"

#include <algorithm>
#include <array>

namespace amble::programme {

namespace {

using account::Visit;
using html::Html;
using html::say;
using tracking::Measure;
using tracking::MeasureKind;

/// What people say walking does, what is known of that, and the measure that shows it.
struct Promise {
    html::Said promise;
    html::Said known;
    MeasureKind kind;
    html::Said panel; // with its unit
};

// What is known: docs/sources/measures.md#promises
constexpr std::array<Promise, 5> kPromises{{
    {say("Less pain"), say("A little more than with little care; somewhat less than with other active treatment."),
     MeasureKind::usual_pain, say("Usual pain, 0 to 10")},
    {say("More of what you want to do"), say("The same small gain. It is what matters most to most people."),
     MeasureKind::activities, say("Activities of your choice, 0 to 10")},
    {say("A stronger back, legs and hips"),
     say("Walking may build stamina in trunk and legs. For strength, strengthening exercises do more."),
     MeasureKind::chair_stand, say("Stands in 30 seconds")},
    {say("More supple"),
     say("Walking may make moving easier. It is not shown to let you bend further, and that is not needed."),
     MeasureKind::fingertips, say("Fingertips to the floor, cm (less is further)")},
    {say("Steadier, less clumsy"), say("Little is known of walking alone. Standing on one leg comes nearest to it."),
     MeasureKind::one_leg, say("Seconds on one leg")},
}};

std::vector<Measure> of_kind(const std::vector<Measure>& all, MeasureKind kind) {
    std::vector<Measure> some;
    std::ranges::copy_if(all, std::back_inserter(some), [&](const Measure& each) { return each.kind == kind; });
    return tracking::comparable(some);
}

html::Panel panel_of(const Promise& promise, const std::vector<Measure>& measures) {
    html::Series series{promise.panel, html::Look::filled_line, {}};
    for (const Measure& measure : measures)
        series.values.push_back({measure.day, measure.value()});
    const bool of_ten = promise.kind == MeasureKind::usual_pain || promise.kind == MeasureKind::activities;
    return {promise.panel, {series}, of_ten ? std::optional(10.0) : std::nullopt};
}

/// How many of the measures changed by enough to count, either way.
Sentence summary(const std::vector<Measure>& all, int minutes) {
    int compared = 0;
    int better = 0;
    int worse = 0;
    for (const Promise& promise : kPromises) {
        const auto direction = tracking::direction(of_kind(all, promise.kind));
        compared += direction != tracking::Direction::unknown;
        better += direction == tracking::Direction::better;
        worse += direction == tracking::Direction::worse;
    }
    if (compared == 0)
        return {"You walked {0} minutes. Nothing was measured twice yet, so nothing can be compared.",
                {std::to_string(minutes)}};
    return {
        "You walked {0} minutes. Of {1} measures that can be compared, {2} became better by enough to count and {3} "
        "worse.",
        {std::to_string(minutes), std::to_string(compared), std::to_string(better), std::to_string(worse)}};
}

void write_promise(Html& page, const Promise& promise, const std::vector<Measure>& measures) {
    page << "<h3>" << promise.promise << "</h3><p><a"
         << html::href(html::Url::of_site("/measures/" + std::string(tracking::traits(promise.kind).key))) << ">"
         << tracking::name(promise.kind) << "</a><br>";
    if (const auto changed = tracking::what_changed(measures)) {
        page << *changed;
    } else if (measures.empty()) {
        page << say("Not measured yet.");
    } else {
        page << say("Measured once: {0}.", page.words().say(with_unit(promise.kind, measures.back().value())));
    }
    page << "</p><p class=\"hint\">" << promise.known << "</p>";
}

void write_unmeasured(Html& page) {
    page << "<h3>" << say("Better posture, and food for the discs") << "</h3><p>"
         << say("Neither can be measured at home. That walking feeds the discs is plausible, but not shown in people "
                "who "
                "walk at an ordinary pace, nor shown to be why pain eases.")
         << "</p>";
}

} // namespace

http::Response show_changes(Visit& visit) {
    const auto course = find_course(visit.data(), visit.person(), here(visit));
    if (!course) return http::see_other("/today");
    const Day last = course->today;
    const Day first = first_of_progress(*course);
    const DiaryDays days = diary_days(visit.data(), visit.person(), visit.viewer->zone, first, last);
    const auto measures = tracking::measures_between(visit.data(), visit.person(), first, last);
    html::Chart chart{say("Minutes and measures"), summary(measures, days.whole()), first, last, {}};
    chart.panels.push_back({say("Minutes walked"), {{say("Minutes"), html::Look::bars, values_of(days.minutes)}}, {}});
    for (const Promise& promise : kPromises)
        if (const auto some = of_kind(measures, promise.kind); !some.empty())
            chart.panels.push_back(panel_of(promise, some));
    Html page = account::start_page(visit);
    page << "<h1>" << say("What was promised and what changed") << "</h1>";
    html::write_chart(page, chart);
    page << "<h2>" << say("What people say walking does") << "</h2>";
    for (const Promise& promise : kPromises)
        write_promise(page, promise, of_kind(measures, promise.kind));
    write_unmeasured(page);
    page << "<p><a" << html::href("/progress") << ">" << say("Your progress") << "</a></p>";
    return account::show(visit, {say("What was promised and what changed"), account::Section::progress}, page);
}

} // namespace amble::programme
