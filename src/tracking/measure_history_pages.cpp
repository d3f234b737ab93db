#include "account/page.h"
#include "account/person_store.h"
#include "foundation/html/chart.h"
#include "foundation/html/icon.h"
#include "tracking/measure_guide.h"
#include "tracking/measure_store.h"
#include "tracking/page_functions.h"

#include <algorithm>
#include <ranges>

namespace amble::tracking {

namespace {

using account::Visit;
using html::Html;
using html::say;

NormFor norm_for(Visit& visit) {
    const auto account = account::find_account(visit.data(), visit.person());
    return account ? NormFor{account::certain_age(account->profile.year_of_birth, visit.today()), account->profile.sex}
                   : NormFor{};
}

void write_latest(Html& page, Visit& visit, const std::vector<Measure>& all) {
    const Measure& latest = all.back();
    page << "<p class=\"lead\">" << with_unit(latest.kind, latest.value()) << " <span class=\"quiet\">"
         << page.words().day(latest.day) << "</span></p>";
    if (const auto care = word_of_care(latest)) page << "<p class=\"notice warn\">" << *care << "</p>";
    if (const auto changed = what_changed(all)) page << "<p>" << *changed << "</p>";
    page << "<p class=\"hint\">" << what_counts(latest.kind) << "</p>";
    if (const auto others = norm(latest.kind, norm_for(visit))) page << "<p class=\"hint\">" << *others << "</p>";
}

/// Of the activities that are rated now: each at first and now.
void write_each_activity(Html& page, const std::vector<Measure>& all, const ActivityChoice& choice) {
    const auto alike = comparable(all);
    if (alike.empty() || alike.back().choice != choice.id) return;
    page << "<ul>";
    for (size_t i = 0; i < choice.names.size() && i < alike.back().answers.size(); ++i)
        page << "<li>"
             << say("{0}: at first {1}, now {2}", choice.names[i], alike.front().answers[i], alike.back().answers[i])
             << "</li>";
    page << "</ul>";
}

/// From 0 upwards; what can be below it is told by the list alone.
void write_drawing(Html& page, const std::vector<Measure>& all) {
    const auto alike = comparable(all);
    const MeasureTraits& of_kind = traits(all.back().kind);
    if (of_kind.scale.least < 0 || alike.size() < 2) return;
    html::Series series{name(all.back().kind), html::Look::filled_line, {}};
    for (const Measure& measure : alike)
        series.values.push_back({measure.day, measure.value()});
    const auto changed = what_changed(all);
    html::write_chart(page, {name(all.back().kind),
                             changed.value_or(Sentence{}),
                             alike.front().day,
                             alike.back().day,
                             {{question(all.back().kind), {series}, {}}}});
}

void write_list(Html& page, const std::vector<Measure>& all) {
    page << "<h2>" << say("All results") << "</h2><ul class=\"rows\">";
    for (const Measure& measure : std::views::reverse(all))
        page << "<li><a" << html::href(measure_url(measure.kind, "/" + iso(measure.day))) << "><span>"
             << with_unit(measure.kind, measure.value()) << R"(</span> <span class="quiet">)"
             << page.words().short_day(measure.day) << "</span>" << html::Icon::next << "</a></li>";
    page << "</ul>";
}

} // namespace

http::Response show_history(Visit& visit) {
    const auto kind = kind_of(visit);
    if (!kind) return no_such_measure(visit);
    const auto all = measures_of(visit.data(), visit.person(), *kind);
    const auto choice = *kind == MeasureKind::activities ? chosen_activities(visit.data(), visit.person())
                                                         : std::optional<ActivityChoice>();
    Html page = account::start_page(visit);
    page << "<h1>" << name(*kind) << "</h1>";
    if (all.empty()) {
        page << "<p>" << say("Not measured yet.") << "</p>";
    } else {
        write_latest(page, visit, all);
    }
    if (choice) write_each_activity(page, all, *choice);
    page << "<p class=\"actions\"><a class=\"button\"" << html::href(measure_url(*kind, "/new")) << ">"
         << say("Measure now") << "</a>";
    if (choice)
        page << " <a class=\"button quiet\"" << html::href("/activities") << ">" << say("Other activities") << "</a>";
    page << "</p>";
    if (!all.empty()) {
        write_drawing(page, all);
        write_list(page, all);
    }
    page << "<p><a" << html::href("/measures") << ">" << say("All measures") << "</a></p>";
    return account::show(visit, {html::Said{name(*kind).text}, account::Section::progress}, page);
}

} // namespace amble::tracking
