#include "tracking/tracking_pages.h"

#include "account/page.h"
#include "foundation/base/random.h"
#include "foundation/base/text.h"
#include "foundation/html/icon.h"
#include "tracking/day_steps_store.h"
#include "tracking/day_total.h"
#include "tracking/route_pages.h"
#include "tracking/source_order_store.h"
#include "tracking/tracking_store.h"
#include "tracking/walk_form.h"

#include <algorithm>
#include <map>

namespace amble::tracking {

namespace {

using account::Access;
using account::Section;
using account::Visit;
using account::Work;
using html::Html;
using html::say;
using http::Method;

std::function<std::string(std::string_view)> as_typed(const Visit& visit) {
    return [&visit](std::string_view name) { return std::string(visit.form.text(name)); };
}

http::Response form_page(Visit& visit, html::Said title, const html::Url& target, const html::FormState& state,
                         int status) {
    Html page = account::start_page(visit);
    page << "<h1>" << title << "</h1>";
    account::open_form(page, visit, target);
    write_walk_fields(page, state);
    html::Form(page, state).send(say("Save"));
    page << "</form>";
    return account::show(visit, {title, Section::walk, status}, page);
}

http::Response new_walk_page(Visit& visit, const html::FormState& state, const Id& id, int status) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Write a walk in") << "</h1>";
    account::open_offline_form(page, visit, html::Url("/walks"), "walk");
    html::Form form(page, state);
    form.hidden("id", id.text());
    write_walk_fields(page, state);
    form.send(say("Save"));
    page << "</form>";
    return account::show(visit, {say("Write a walk in"), Section::walk, status}, page);
}

http::Response new_walk(Visit& visit) {
    const html::FormState state{[&](std::string_view name) { return name == "day" ? iso(visit.today()) : ""; }, {}};
    return new_walk_page(visit, state, random_id(), 200);
}

/// What follows from a change, and what was too late for one.
struct Following {
    Changed changed;
    LastClosed last_closed;
};

/// Where the day was closed before, the page says what still counts of it.
http::Response after_change(Visit& visit, const Following& following, Day day, std::string_view otherwise) {
    const auto closed = following.last_closed(visit);
    following.changed(visit);
    if (!closed || day > *closed) return http::see_other(otherwise);
    return http::see_other(html::Url("/walks?closed=", day).text());
}

http::Response save_walk(Visit& visit, const Following& following) {
    TypedWalk typed = read_walk(visit.form, visit.viewer->zone, visit.today());
    // The form's own id, where it has one, so that a second press saves one walk.
    typed.walk.id = Id::parse(visit.form.text("id")).value_or(random_id());
    if (typed.problems.empty())
        typed.problems = problems_of_day(visit.data(), visit.person(), typed.walk, visit.viewer->zone, visit.now);
    if (!typed.problems.empty()) return new_walk_page(visit, {as_typed(visit), typed.problems}, typed.walk.id, 422);
    add_walk(visit.data(), visit.person(), typed.walk, visit.now);
    return after_change(visit, following, typed.walk.day, "/today");
}

html::Said origin_of(Source source) {
    switch (source) {
    case Source::corrected:
        return say("corrected by you");
    case Source::hand:
        return say("written in by you");
    case Source::timer:
        return say("your timer");
    case Source::watch:
        return say("a watch");
    case Source::band:
        return say("a band");
    case Source::phone:
        return say("a phone");
    }
    return say("written in by you");
}

/// `counted` are the minutes of it that count, where another walk has the same time.
void write_walk(Html& page, const Visit& visit, const Walk& walk, int counted) {
    page << "<li><a" << html::href(html::Url("/walks/", walk.id)) << "><span>"
         << html::counted("{0} minute", "{0} minutes", walk.minutes) << R"(</span> <span class="quiet">)"
         << page.words().day(walk.day);
    if (walk.started) page << ", " << clock_text(visit.viewer->zone.minute_at(*walk.started));
    page << " · " << origin_of(walk.source);
    if (counted < walk.minutes) page << " · " << say("counts {0} minutes, as it overlaps another", counted);
    if (walk.before && walk.worst) page << " · " << say("pain {0} before, {1} at worst", *walk.before, *walk.worst);
    page << "</span>" << html::Icon::next << "</a></li>";
}

Day month_begins(Day day) {
    return day - (civil(day).day - 1);
}

/// The day of the last walk up to `day`.
std::optional<Day> last_walked(Visit& visit, Day day) {
    const auto latest = latest_walks(visit.data(), visit.person(), day, 1);
    return latest.empty() ? std::nullopt : std::optional(latest.front().day);
}

/// What devices counted through the days, in one modest line.
void write_steps(Html& page, Visit& visit, Day first, Day last) {
    const auto days = steps_between(visit.data(), visit.person(), first, last);
    if (days.empty()) return;
    int64_t sum = 0;
    for (const DaySteps& day : days)
        sum += day.steps;
    page << "<p class=\"hint\">"
         << say("Devices counted {0} steps a day, on {1} of these days.", sum / static_cast<int64_t>(days.size()),
                days.size())
         << "</p>";
}

/// The month's walks up to `last`, and a link to the month before that has some.
void write_month(Html& page, Visit& visit, Day last) {
    const Day first = month_begins(last);
    page << "<h2>" << page.words().month(last) << R"(</h2><ul class="rows">)";
    const auto walks = walks_between(visit.data(), visit.person(), first, last);
    std::map<Id, int> counted;
    const auto start_of = [&](Day day) { return visit.viewer->zone.start_of(day); };
    for (const Credit& credit : credits(walks, start_of, source_order(visit.data(), visit.person())))
        counted[credit.walk->id] += credit.minutes;
    for (auto walk = walks.rbegin(); walk != walks.rend(); ++walk)
        write_walk(page, visit, *walk, counted[walk->id]);
    page << "</ul>";
    write_steps(page, visit, first, last);
    if (const auto earlier = last_walked(visit, first - 1))
        page << "<p><a" << html::href(html::Url("/walks?before=", *earlier)) << ">"
             << say("Earlier: {0}", page.words().month(*earlier)) << "</a></p>";
}

void write_closed(Html& page, Day day) {
    page
        << "<p class=\"notice\">"
        << say("{0} was closed already: no minutes are added to it any more. Pain that was worse than you had written, "
               "and minutes that you took out, still count until its week is decided.",
               page.words().day(day))
        << "</p>";
}

http::Response all_walks(Visit& visit) {
    const Day up_to = parse_day(visit.request.query_fields().text("before")).value_or(visit.today());
    Html page = account::start_page(visit);
    page << "<h1>" << say("Your walks") << "</h1><p class=\"actions\"><a class=\"button\"" << html::href("/walks/new")
         << ">" << say("Write a walk in") << "</a> <a class=\"button quiet\"" << html::href("/import") << ">"
         << say("Bring in recorded walks") << "</a></p>";
    if (const auto closed = parse_day(visit.request.query_fields().text("closed"))) write_closed(page, *closed);
    if (const auto last = last_walked(visit, up_to))
        write_month(page, visit, *last);
    else
        write_steps(page, visit, month_begins(up_to), up_to);
    if (!last_walked(visit, up_to))
        page << "<p>" << say("No walk yet. The first one needs only a few minutes.") << "</p>";
    return account::show(visit, {say("Your walks"), Section::walk}, page);
}

http::Response no_such_walk(Visit& visit) {
    return account::show_problem(visit, 404,
                                 {"This walk is not there. It may have been deleted on another device.", {}});
}

http::Response edit_walk(Visit& visit) {
    const auto id = visit.path.id(0);
    const auto walk = id ? find_walk(visit.data(), visit.person(), *id) : std::nullopt;
    if (!walk) return no_such_walk(visit);
    const html::FormState state{[&](std::string_view name) { return field_of(*walk, visit.viewer->zone, name); }, {}};
    Html page = account::start_page(visit);
    page << "<h1>" << say("Change this walk") << "</h1><p class=\"hint\">"
         << say("A decision that was made already stays as it was. On a day that is closed only worse pain still "
                "counts.")
         << "</p>";
    account::open_form(page, visit, html::Url("/walks/", walk->id));
    write_walk_fields(page, state);
    html::Form(page, state).send(say("Save"));
    page << "</form>";
    account::open_form(page, visit, html::Url("/walks/", walk->id, "/delete"));
    page << "<p class=\"actions\"><button class=\"button quiet\">" << say("Delete this walk") << "</button></p></form>";
    write_route(page, visit, walk->id);
    return account::show(visit, {say("Change this walk"), Section::walk}, page);
}

http::Response change(Visit& visit, const Following& following) {
    const auto id = visit.path.id(0);
    const auto walk = id ? find_walk(visit.data(), visit.person(), *id) : std::nullopt;
    if (!walk) return no_such_walk(visit);
    TypedWalk typed = read_change(visit.form, *walk, visit.viewer->zone, visit.today());
    if (typed.problems.empty())
        typed.problems = problems_of_day(visit.data(), visit.person(), typed.walk, visit.viewer->zone, visit.now);
    if (!typed.problems.empty())
        return form_page(visit, say("Change this walk"), html::Url("/walks/", *id), {as_typed(visit), typed.problems},
                         422);
    change_walk(visit.data(), visit.person(), typed.walk, visit.now);
    return after_change(visit, following, std::min(walk->day, typed.walk.day), "/walks");
}

http::Response remove(Visit& visit, const Following& following) {
    const auto id = visit.path.id(0);
    const auto walk = id ? find_walk(visit.data(), visit.person(), *id) : std::nullopt;
    if (!walk || !delete_walk(visit.data(), visit.person(), *id, visit.now)) return no_such_walk(visit);
    return after_change(visit, following, walk->day, "/walks");
}

http::Response check_in(Visit& visit, const Following& following) {
    const auto pain = parse_whole_number(visit.form.text("pain"));
    if (!pain || *pain < 0 || *pain > 10)
        return account::show_problem(visit, 422, {"Please go back and choose a number from 0 to 10.", {}});
    set_check_in(visit.data(), visit.person(), {visit.today(), static_cast<int>(*pain), visit.now});
    following.changed(visit);
    return http::see_other("/today");
}

} // namespace

account::Routes routes(Changed changed, LastClosed last_closed) {
    const Following following{std::move(changed), std::move(last_closed)};
    const auto with = [&following](http::Response (*handler)(Visit&, const Following&)) {
        return [handler, following](Visit& visit) { return handler(visit, following); };
    };
    return {
        {Method::get, "/walks", Access::member, Work::read, all_walks},
        {Method::post, "/walks", Access::member, Work::write, with(save_walk)},
        {Method::get, "/walks/new", Access::member, Work::read, new_walk},
        {Method::get, "/walks/:id", Access::member, Work::read, edit_walk},
        {Method::post, "/walks/:id", Access::member, Work::write, with(change)},
        {Method::post, "/walks/:id/delete", Access::member, Work::write, with(remove)},
        {Method::post, "/walks/:id/route/delete", Access::member, Work::write, delete_route},
        {Method::post, "/check-in", Access::member, Work::write, with(check_in)},
    };
}

} // namespace amble::tracking
