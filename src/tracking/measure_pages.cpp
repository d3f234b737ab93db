#include "tracking/measure_pages.h"

#include "account/page.h"
#include "foundation/html/icon.h"
#include "tracking/measure_store.h"
#include "tracking/page_functions.h"

#include <algorithm>

namespace amble::tracking {

namespace {

using account::Visit;
using html::Html;
using html::say;

struct Group {
    html::Said title;
    std::vector<MeasureKind> kinds;
};

const std::vector<Group>& groups() {
    using enum MeasureKind;
    static const std::vector<Group> all{
        {say("How you are"), {usual_pain, activities, global_change}},
        {say("Tests at home"), {chair_stand, fingertips, one_leg, standing, sitting}},
        {say("Forms from your clinic"), {three_items, disability}},
    };
    return all;
}

void write_row(Html& page, MeasureKind kind, const std::vector<Measured>& begun, Day today) {
    const auto found = std::ranges::find(begun, kind, &Measured::kind);
    page << "<li><a" << html::href(measure_url(kind)) << "><span>" << name(kind) << R"(</span> <span class="quiet">)";
    if (found == begun.end()) {
        page << say("not yet");
    } else if (next_due(*found) <= today) {
        page << say("due, last on {0}", page.words().short_day(found->last));
    } else {
        page << say("last on {0}", page.words().short_day(found->last));
    }
    page << "</span>" << html::Icon::next << "</a></li>";
}

} // namespace

html::Url measure_url(MeasureKind kind, std::string_view rest) {
    return html::Url::of_site("/measures/" + std::string(traits(kind).key) + std::string(rest));
}

std::optional<MeasureKind> kind_of(const Visit& visit) {
    return measure_kind_named(visit.path.at(0));
}

http::Response no_such_measure(const Visit& visit) {
    return account::show_problem(visit, 404,
                                 {"This measure is not there. It may have been deleted on another device.", {}});
}

http::Response show_measures(Visit& visit) {
    const auto begun = measured(visit.data(), visit.person());
    Html page = account::start_page(visit);
    page << "<h1>" << say("Measures") << "</h1><p class=\"lead\">"
         << say("What changes beside your minutes. Take what interests you, once at the start and then now and then.")
         << "</p><p>"
         << say("None of it changes your target. And changes in these tests do not explain changes in pain: people get "
                "better without getting stronger or more supple.")
         << "</p>";
    for (const Group& group : groups()) {
        page << "<h2>" << group.title << "</h2><ul class=\"rows\">";
        for (const MeasureKind kind : group.kinds)
            write_row(page, kind, begun, visit.today());
        page << "</ul>";
    }
    page << "<p><a" << html::href("/progress") << ">" << say("See it beside your minutes") << "</a></p>";
    return account::show(visit, {say("Measures"), account::Section::progress}, page);
}

account::Routes measure_routes() {
    using account::Access;
    using account::Work;
    using http::Method;
    return {
        {Method::get, "/measures", Access::member, Work::read, show_measures},
        {Method::get, "/measures/:kind", Access::member, Work::read, show_history},
        {Method::get, "/measures/:kind/new", Access::member, Work::read, ask_measure},
        {Method::post, "/measures/:kind", Access::member, Work::write, save_measure},
        {Method::get, "/measures/:kind/:day", Access::member, Work::read, edit_measure},
        {Method::post, "/measures/:kind/:day", Access::member, Work::write, change_measure},
        {Method::post, "/measures/:kind/:day/delete", Access::member, Work::write, remove_measure},
        {Method::get, "/activities", Access::member, Work::read, ask_activities},
        {Method::post, "/activities", Access::member, Work::write, save_activities},
    };
}

} // namespace amble::tracking
