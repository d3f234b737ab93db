#include "app/demo_pages.h"

#include "account/arrival_pages.h"
#include "account/page.h"
#include "account/person_store.h"
#include "app/demo_cast.h"

namespace amble::app {

namespace {

using account::Visit;
using html::say;

void write_button(html::Html& page, const Visit& visit, const CastMember& person, std::string_view classes) {
    account::open_form(page, visit, html::Url("/demo/sign-in"));
    page << "<p class=\"actions\"><button name=\"who\"" << html::attribute("class", classes)
         << html::attribute("value", person.key) << ">" << say("Be {0}", person.name) << "</button></p></form></li>";
}

void write_person(html::Html& page, const Visit& visit, const CastMember& person) {
    page << "<li class=\"card\"><h2>" << person.name << "</h2><p class=\"kicker\">" << person.situation << "</p><p>"
         << person.to_try << "</p>";
    write_button(page, visit, person, "button");
}

/// Quieter than those whom the programme is for: most who come want to see that first.
void write_behind_the_scenes(html::Html& page, const Visit& visit) {
    page << "<h2>" << say("Look behind the scenes") << "</h2><ul class=\"cards\">";
    for (const CastMember& person : behind_the_scenes()) {
        page << "<li><h3>" << person.situation << "</h3><p class=\"quiet\">" << person.to_try << "</p>";
        write_button(page, visit, person, "button quiet");
    }
    page << "</ul>";
}

http::Response become(Visit& visit) {
    const CastMember* chosen = cast_member(visit.form.text("who"));
    if (!chosen) return account::show_problem(visit, 422, {"Please choose one of these people.", {}});
    const auto known = account::find_sign_in(visit.data(), chosen->key);
    if (!known)
        return account::show_problem(
            visit, 404, {"{0} was erased from this demo. Please choose somebody else.", {std::string(chosen->name)}});
    const account::Arrival arrival(visit);
    // Made-up people have no phones: the demo asks for no second step.
    arrival.store(visit.data(), known->person, chosen->key, account::Owes::nothing);
    return arrival.lead_to(chosen->path);
}

} // namespace

http::Response show_chooser(Visit& visit) {
    html::Html page = account::start_page(visit);
    page << "<h1>" << say("Who do you want to be?") << "</h1><p class=\"lead\">"
         << say("Choose one of these people of a made-up clinic. You can change at any time, and nothing here is real.")
         << "</p><ul class=\"cards\">";
    for (const CastMember& person : cast())
        write_person(page, visit, person);
    page << "</ul><p><a" << html::href("/plan") << ">" << say("Or try a plan as a visitor") << "</a></p>";
    write_behind_the_scenes(page, visit);
    return account::show(visit, {say("Who do you want to be?")}, page);
}

account::Routes demo_routes() {
    using account::Access;
    using account::Work;
    return {
        {http::Method::get, "/demo", Access::anyone, Work::read, show_chooser},
        {http::Method::post, "/demo/sign-in", Access::anyone, Work::write, become},
    };
}

} // namespace amble::app
