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

/// A measure and how it is drawn.
struct Drawn {
    MeasureKind kind;
    html::Said panel; // with its unit
};

/// What people say walking does, what is known of that, and the measure that shows it.
struct Promise {
    html::Said promise;
    html::Said known;
    Drawn drawn;
};

// What is known: docs/sources/measures.md#promises
constexpr std::array<Promise, 5> kPromises{{
    {say("Less pain"),
     say("A little more than with little care; somewhat less than with other active treatment."),
     {MeasureKind::usual_pain, say("Usual pain, 0 to 10")}},
    {say("More of what you want to do"),
     say("The same small gain. It is what matters most to most people."),
     {MeasureKind::activities, say("Activities of your choice, 0 to 10")}},
    {say("A stronger back, legs and hips"),
     say("Walking may build stamina in trunk and legs. For strength, strengthening exercises do more."),
     {MeasureKind::chair_stand, say("Stands in 30 seconds")}},
    {say("More supple"),
     say("Walking may make moving easier. It is not shown to let you bend further, and that is not needed."),
     {MeasureKind::fingertips, say("Fingertips to the floor, cm (less is further)")}},
    {say("Steadier, less clumsy"),
     say("Little is known of walking alone. Standing on one leg comes nearest to it."),
     {MeasureKind::one_leg, say("Seconds on one leg")}},
}};

/// Those that nobody promised, drawn where they were measured.
constexpr std::array<Drawn, 4> kOthers{{
    {MeasureKind::standing, say("Minutes of standing in comfort")},
    {MeasureKind::sitting, say("Minutes of sitting in comfort")},
    {MeasureKind::three_items, say("Three-question form, 0 to 10 (less is better)")},
    {MeasureKind::disability, say("24-statement form, 0 to 24 (less is better)")},
}};

std::vector<Measure> of_kind(const std::vector<Measure>& all, MeasureKind kind) {
    std::vector<Measure> some;
    std::ranges::copy_if(all, std::back_inserter(some), [&](const Measure& each) { return each.kind == kind; });
    return tracking::comparable(some);
}

std::vector<Drawn> all_drawn() {
    std::vector<Drawn> drawn;
    for (const Promise& promise : kPromises)
        drawn.push_back(promise.drawn);
    drawn.insert(drawn.end(), kOthers.begin(), kOthers.end());
    return drawn;
}

/// A scale is drawn whole; what has no end but the limit of its field, up to the most that was measured.
html::Panel panel_of(const Drawn& drawn, const std::vector<Measure>& measures) {
    html::Series series{drawn.panel, html::Look::filled_line, {}};
    for (const Measure& measure : measures)
        series.values.push_back({measure.day, measure.value()});
    const tracking::MeasureTraits& traits = tracking::traits(drawn.kind);
    const bool is_scale = traits.asked != tracking::Asked::whole_number || drawn.kind == MeasureKind::disability;
    return {drawn.panel, {series}, is_scale ? std::optional(traits.scale.most) : std::nullopt};
}

/// How many of the measures changed by enough to count, either way.
Sentence summary(const std::vector<Measure>& all, int minutes) {
    int compared = 0;
    int better = 0;
    int worse = 0;
    for (const Drawn& drawn : all_drawn()) {
        const auto direction = tracking::direction(of_kind(all, drawn.kind));
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

void write_measured(Html& page, MeasureKind kind, const std::vector<Measure>& measures) {
    page << "<p><a" << html::href(html::Url::of_site("/measures/" + std::string(tracking::traits(kind).key))) << ">"
         << tracking::name(kind) << "</a><br>";
    if (const auto changed = tracking::what_changed(measures)) {
        page << *changed;
    } else if (measures.empty()) {
        page << say("Not measured yet.");
    } else {
        page << say("Measured once: {0}.", page.words().say(with_unit(kind, measures.back().value())));
    }
    page << "</p>";
}

void write_promise(Html& page, const Promise& promise, const std::vector<Measure>& all) {
    page << "<h3>" << promise.promise << "</h3>";
    write_measured(page, promise.drawn.kind, of_kind(all, promise.drawn.kind));
    page << "<p class=\"hint\">" << promise.known << "</p>";
}

/// Also how much changed by the person's own judgement, which is a change already and has no drawing.
void write_others(Html& page, const std::vector<Measure>& all) {
    page << "<h2>" << say("What else you can measure") << "</h2>";
    for (const Drawn& drawn : kOthers)
        write_measured(page, drawn.kind, of_kind(all, drawn.kind));
    write_measured(page, MeasureKind::global_change, of_kind(all, MeasureKind::global_change));
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
    for (const Drawn& drawn : all_drawn())
        if (const auto some = of_kind(measures, drawn.kind); !some.empty())
            chart.panels.push_back(panel_of(drawn, some));
    Html page = account::start_page(visit);
    page << "<h1>" << say("What was promised and what changed") << "</h1>";
    html::write_chart(page, chart);
    page << "<h2>" << say("What people say walking does") << "</h2>";
    for (const Promise& promise : kPromises)
        write_promise(page, promise, measures);
    write_unmeasured(page);
    write_others(page, measures);
    page << "<p><a" << html::href("/progress") << ">" << say("Your progress") << "</a></p>";
    return account::show(visit, {say("What was promised and what changed"), account::Section::progress}, page);
}

} // namespace amble::programme
