#include "screening/emergency_pages.h"

#include "account/page.h"
#include "account/shell.h"
#include "foundation/html/form.h"
#include "foundation/html/icon.h"
#include "screening/emergency_numbers.h"
#include "screening/page_functions.h"

#include <algorithm>
#include <array>

namespace amble::screening {

namespace {

using account::Visit;
using html::Html;
using html::Icon;
using html::Said;
using html::say;

html::Attribute dial(std::string_view number) {
    std::string address = "tel:";
    std::ranges::copy_if(number, std::back_inserter(address), [](char c) { return c != ' '; });
    // The table's numbers are digits and blanks, which a test holds them to.
    return html::href(html::Outward::parse(address).value());
}

void write_big_dial(Html& page, std::string_view number) {
    page << R"(<a class="button stop wide")" << dial(number) << ">" << Icon::phone << "<span>" << number
         << "</span></a>";
}

constexpr std::array kBodily{Emergency::heart,           Emergency::sudden_pain,  Emergency::stroke,
                             Emergency::serious_illness, Emergency::cauda_equina, Emergency::weak_leg};

/// The country that was asked for, else the one that is known.
std::string country_of(const Visit& visit) {
    const http::Fields query = visit.request.query_fields();
    return std::string(query.has("country") ? query.text("country") : country_known(visit));
}

void write_where(Html& page, html::Path path, const std::string& country) {
    page << R"(<form class="form" method="get")" << html::action(path) << ">";
    const html::FormState state{[&](std::string_view) { return country; }, {}};
    html::Form form(page, state);
    std::vector<html::Choice> choices{{"", say("Choose a country")}};
    for (const CountryNumbers& each : all_numbers())
        choices.push_back({each.country, Said{each.name}});
    form.select({"country", say("Where are you now?")}, choices);
    form.send(say("Show the numbers"));
    page << "</form>";
}

/// The table is on the page, so that another country needs no network.
void write_all_numbers(Html& page) {
    page << "<details><summary>" << say("All countries we know numbers for")
         << R"(</summary><div class="table"><table>)"
         << "<thead><tr><th scope=\"col\">" << say("Country") << "</th><th scope=\"col\">" << say("Emergency")
         << "</th><th scope=\"col\">" << say("Crisis line") << "</th></tr></thead><tbody>";
    for (const CountryNumbers& each : all_numbers()) {
        page << "<tr><th scope=\"row\">" << Said{each.name} << "</th><td>";
        write_dial(page, each.emergency);
        if (!each.other.empty()) {
            page << ", ";
            write_dial(page, each.other);
        }
        page << "</td><td>";
        if (!each.crisis.empty()) write_dial(page, each.crisis);
        page << "</td></tr>";
    }
    page << R"(</tbody></table></div></details><p class="hint">)"
         << say("Numbers last checked on {0}. If one does not work, ask somebody near you to call.",
                page.words().short_day(parse_day(numbers_checked_on()).value()))
         << "</p>";
}

/// For whoever is not signed in it is the same page, so that browsers and proxies may keep it; a member finds the way
/// back to their own pages on it.
http::Response show_anywhere(const Visit& visit, Said title, const Html& body) {
    if (visit.viewer) return account::show(visit, {.title = title}, body);
    const account::Shell shell{.title = title,
                               .site_name = visit.settings.site_name,
                               .contact = visit.settings.contact,
                               .demo = visit.settings.demo};
    http::Response response = http::page(account::write_shell(shell, body).take());
    response.caching = http::Caching::hour;
    response.with("Vary", "Accept-Language, Cookie");
    return response;
}

} // namespace

std::string_view country_known(const Visit& visit) {
    return visit.viewer && !visit.viewer->country.empty() ? std::string_view(visit.viewer->country)
                                                          : std::string_view(visit.settings.country);
}

void write_dial(Html& page, std::string_view number) {
    page << "<a" << dial(number) << ">" << number << "</a>";
}

void write_nobody_watches(Html& page) {
    page << R"(<div class="notice stop">)" << Icon::info << "<div><p>" << Said{nobody_watches()} << "</p></div></div>";
}

void write_numbers(Html& page, std::string_view country) {
    const CountryNumbers* numbers = numbers_of(country);
    page << R"(<p class="actions">)";
    if (numbers) {
        write_big_dial(page, numbers->emergency);
        if (!numbers->other.empty()) write_big_dial(page, numbers->other);
        page << R"(</p><p class="hint">)" << say("Emergency number: {0}.", numbers->name) << " "
             << say("Somewhere else now?") << " <a" << html::href("/emergency") << ">" << say("Other countries")
             << "</a></p>";
        return;
    }
    for (const std::string_view number : numbers_anywhere())
        write_big_dial(page, number);
    page
        << "</p><p>"
        << say("Where are you now? 112 works in most of Europe and on most mobile phones, 911 in North America, 999 in "
               "Britain and Ireland.")
        << " <a" << html::href("/emergency") << ">" << say("Other countries") << "</a></p>";
}

void write_crisis_line(Html& page, std::string_view country) {
    const CountryNumbers* numbers = numbers_of(country);
    if (numbers && !numbers->crisis.empty()) {
        page << "<p>" << std::string_view(numbers->crisis_name) << R"(</p><p class="actions">)";
        write_big_dial(page, numbers->crisis);
        page << "</p>";
        return;
    }
    page
        << "<p>"
        << say("The emergency number below connects you with somebody too. A doctor's practice, a hospital or somebody "
               "you trust can tell you the crisis line where you are.")
        << " <a" << html::href("/crisis") << ">" << say("Crisis lines by country") << "</a></p>";
}

void write_emergency(Html& page, Emergency emergency) {
    const EmergencyText said = text(emergency);
    page << "<h2>" << Said{said.title} << "</h2><ol>";
    for (const std::string_view line : said.lines)
        page << "<li>" << Said{line} << "</li>";
    page << "</ol>";
}

void write_emergencies(Html& page, std::span<const Emergency> kinds, std::string_view country) {
    // Kinds stand in the order of haste: before these, the call is what saves. A phone shows its button without a
    // touch.
    const bool call_first = !kinds.empty() && kinds.front() < Emergency::cauda_equina;
    if (call_first) write_numbers(page, country);
    write_nobody_watches(page);
    for (const Emergency kind : kinds) {
        write_emergency(page, kind);
        if (kind == Emergency::crisis) write_crisis_line(page, country);
    }
    if (!call_first) write_numbers(page, country);
}

http::Response show_emergency(Visit& visit) {
    const std::string country = country_of(visit);
    Html page(visit.words);
    page << "<h1>" << say("Emergency numbers") << "</h1>";
    write_numbers(page, country);
    write_nobody_watches(page);
    page << R"(<p><a class="button")" << html::href("/crisis") << ">" << say("Thoughts of hurting yourself")
         << "</a></p>";
    write_where(page, "/emergency", country);
    write_all_numbers(page);
    for (const Emergency kind : kBodily)
        write_emergency(page, kind);
    return show_anywhere(visit, say("Emergency numbers"), page);
}

http::Response show_crisis(Visit& visit) {
    const std::string country = country_of(visit);
    Html page(visit.words);
    const EmergencyText said = text(Emergency::crisis);
    page << "<h1>" << Said{said.title} << "</h1>";
    write_nobody_watches(page);
    page << "<ol>";
    for (const std::string_view line : said.lines)
        page << "<li>" << Said{line} << "</li>";
    page << "</ol><h2>" << say("Crisis line") << "</h2>";
    write_crisis_line(page, country);
    page << "<h2>" << say("Emergency") << "</h2>";
    write_numbers(page, country);
    write_where(page, "/crisis", country);
    write_all_numbers(page);
    return show_anywhere(visit, say("Please talk with a person now"), page);
}

} // namespace amble::screening
