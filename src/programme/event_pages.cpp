#include "account/page.h"
#include "foundation/base/random.h"
#include "foundation/html/form.h"
#include "foundation/html/icon.h"
#include "programme/course_store.h"
#include "programme/page_functions.h"
#include "screening/day_signs.h"
#include "screening/screening_store.h"

namespace amble::programme {

namespace {

using account::Visit;
using html::say;

std::vector<html::Choice> pause_choices() {
    return {{"fever", say("I have a fever")},
            {"illness", say("I am ill")},
            {"dizzy", say("A new medicine makes me dizzy")},
            {"pregnancy", say("I have just learnt that I am pregnant")},
            {"specialist", say("My doctor or physiotherapist says so")},
            {"fall", say("I had a fall")},
            {"surgery", say("I had an operation")},
            {"hospital", say("I was in hospital")}};
}

/// Shown by the page itself where the pause could not be sent.
void write_kept_pause(html::Html& page) {
    page << R"(<section class="card" data-kept hidden><h2 tabindex="-1">)" << say("The pause is kept on this device")
         << "</h2><p>"
         << say("It is sent when there is a connection. The programme is paused from now on; before you walk again, a "
                "few questions come.")
         << "</p><p><a" << html::href("/today") << ">" << say("Back to today") << "</a></p></section>";
}

http::Response pause_form(Visit& visit, const html::FormState& state, int status) {
    html::Html page = account::start_page(visit);
    page << "<h1>" << say("Pause the programme") << "</h1><p>"
         << say("No week is held against you. Before you walk again, a few questions come again. The level stays for a "
                "week; after that the walk gets a little shorter.")
         << "</p><p>"
         << say("After a fall, an operation or a hospital stay a clearance comes first too, and you begin again at the "
                "start.")
         << "</p>";
    account::open_offline_form(page, visit, html::Url("/pause"), "pause");
    html::Form form(page, state);
    form.summary();
    form.hidden("id", random_id().text());
    form.radio({"reason", say("Why?")}, pause_choices());
    form.send(say("Pause"));
    page << "</form><p>" << say("Only tired, busy or away? Then just do not walk. No pause is needed for that.")
         << "</p>";
    write_kept_pause(page);
    return account::show(visit, {say("Pause the programme"), account::Section::walk, status}, page);
}

/// Shown by the page itself where the flare could not be sent: the questions that would follow look for these signs.
void write_kept_flare(html::Html& page) {
    page << R"(<section class="card" data-kept hidden><h2 tabindex="-1">)" << say("The flare-up is kept on this device")
         << "</h2><p>"
         << say("It is sent when there is a connection, and then a few questions come. Today shows the halved target "
                "already.")
         << "</p><p>" << say("Look at these before you walk. With one of them do not walk; touch it to see what to do.")
         << R"(</p><ul class="rows">)";
    for (const screening::DaySignRule& sign : screening::day_signs())
        if (sign.action >= screening::DayAction::pause && screening::is_offered(sign, screening::When::before))
            page << "<li><a" << html::href(html::Url::of_site("/stop-signs/" + std::string(sign.code))) << "><span>"
                 << html::Said{sign.text} << "</span>" << html::Icon::next << "</a></li>";
    page << "</ul><p><a" << html::href("/today") << ">" << say("Back to today") << "</a></p></section>";
}

/// A page that got no answer sends it again, under the name that it was sent by.
Id name_of_event(const Visit& visit) {
    return Id::parse(visit.form.text("id")).value_or(random_id());
}

} // namespace

http::Response ask_flare(Visit& visit) {
    if (!find_programme(visit.data(), visit.person())) return http::see_other("/today");
    html::Html page = account::start_page(visit);
    page << "<h1>" << say("A flare-up") << "</h1><p class=\"lead\">"
         << say("Flare-ups come and go. The best is to keep moving a little: the target is halved, in short bouts, and "
                "grows again after settled walks.")
         << "</p>";
    account::open_offline_form(page, visit, html::Url("/flare"), "flare");
    page << "<p class=\"actions\"><button class=\"button primary\" name=\"kind\" value=\"limiting\">"
         << say("Worse for a day or more, and it limits what I do") << "</button></p><p class=\"hint\">"
         << say("It is halved for now, and stays so if the pain on a walk today or tomorrow morning is 2 points above "
                "your usual or more, or is not rated.")
         << "</p>"
         << "<p class=\"actions\"><button class=\"button\" name=\"kind\" value=\"flare\">"
         << say("It is a flare-up, halve it now") << "</button></p><p class=\"hint\">"
         << say("It is halved at once, whatever you rated.") << "</p><p>"
         << say("After either a few questions look for signs that a doctor has to see.") << "</p><p><a"
         << html::href("/today") << ">" << say("No, back to today") << "</a></p></form>";
    write_kept_flare(page);
    return account::show(visit, {say("A flare-up"), account::Section::walk}, page);
}

http::Response flare(Visit& visit) {
    const auto course = find_course(visit.data(), visit.person(), here(visit));
    if (!course) return http::see_other("/today");
    const EventKind kind = visit.form.text("kind") == "limiting" ? EventKind::limiting : EventKind::flare;
    const Event event{name_of_event(visit), course->today, kind, ""};
    // The red flags are asked once with every flare, and the programme stays closed until they are answered.
    if (add_event(visit.data(), visit.person(), event, visit.now))
        screening::add_record(visit.data(), visit.person(),
                              {visit.now, course->today, screening::AskedFor{screening::Occasion::flare}});
    return http::see_other("/screening?occasion=flare");
}

http::Response ask_pause(Visit& visit) {
    if (!find_programme(visit.data(), visit.person())) return http::see_other("/today");
    return pause_form(visit, {}, 200);
}

http::Response pause_programme(Visit& visit) {
    const auto course = find_course(visit.data(), visit.person(), here(visit));
    if (!course) return http::see_other("/today");
    const auto reason = pause_reason_named(visit.form.text("reason"));
    if (!reason || *reason == PauseReason::none) {
        const html::FormState state{[](std::string_view) { return ""; },
                                    {problem("reason", "Please choose what fits best.")}};
        return pause_form(visit, state, 422);
    }
    note_pause(visit.data(), visit.person(),
               {name_of_event(visit), course->today, EventKind::pause, std::string(name(*reason))}, here(visit));
    return http::see_other("/today");
}

} // namespace amble::programme
