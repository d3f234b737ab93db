#include "account/page.h"
#include "foundation/base/random.h"
#include "foundation/html/form.h"
#include "foundation/html/icon.h"
#include "screening/day_signs.h"
#include "screening/emergency_pages.h"
#include "screening/page_functions.h"
#include "screening/screening_store.h"

namespace amble::screening {

namespace {

using account::Visit;
using html::Html;
using html::Icon;
using html::Said;
using html::say;

html::Url page_of(const DaySignRule& rule) {
    return html::Url::of_site("/stop-signs/" + std::string(rule.code));
}

void write_signs(Html& page, Said title, When moment) {
    page << "<h2>" << title << R"(</h2><ul class="rows">)";
    for (const DaySignRule& each : day_signs())
        if (is_offered(each, moment))
            page << "<li><a" << html::href(page_of(each)) << "><span>" << Said{each.text} << "</span>" << Icon::next
                 << "</a></li>";
    page << "</ul>";
}

/// What pressing the button does; empty where there is nothing to write down.
std::optional<Said> button_of(DayAction action) {
    switch (action) {
    case DayAction::stop:
        return say("I have read this: stop the programme");
    case DayAction::check:
    case DayAction::pause:
        return say("Pause, and answer a few questions");
    case DayAction::flare_dose:
        return say("It is a flare-up: halve the target");
    case DayAction::rest_day:
        return say("Rest today, and hold this week");
    case DayAction::walk:
    case DayAction::ease_home:
    case DayAction::not_today:
        break;
    }
    return std::nullopt;
}

constexpr std::string_view kStop = "stop ";

/// A stop and a flare are kept on the device where there is no network; what is asked next needs one.
std::string_view kept_as(DayAction action) {
    if (action == DayAction::stop) return "stop";
    return action == DayAction::flare_dose ? "flare" : "say";
}

void open_button_form(Html& page, const Visit& visit, const DaySignRule& rule) {
    account::open_offline_form(page, visit, page_of(rule), kept_as(rule.action));
    const html::FormState nothing;
    if (rule.action == DayAction::stop) html::Form(page, nothing).hidden("sign", rule.event.substr(kStop.size()));
    // The device fills in a name, so that a flare-up that is sent again for want of an answer counts once.
    if (rule.action == DayAction::flare_dose) html::Form(page, nothing).hidden("id", random_id().text());
}

void write_button(Html& page, const Visit& visit, const DaySignRule& rule) {
    const auto button = button_of(rule.action);
    if (!visit.viewer || !button) return;
    open_button_form(page, visit, rule);
    page << R"(<p class="actions"><button class="button">)" << *button << "</button></p></form>";
}

/// What may pass has one instruction of its own: the texts of an emergency say to call at once.
void write_if_it_stays(Html& page, const Visit& visit) {
    write_numbers(page, country_known(visit));
    write_nobody_watches(page);
    page << "<ol><li>" << say("Sit or lie down and rest.") << "</li><li>"
         << say("Call the emergency number if it does not pass within a few minutes, gets worse or comes back.")
         << "</li><li>" << say("With pain or pressure in the chest, call at once.") << "</li><li>"
         << say("Do not drive yourself.") << "</li><li>" << say("If you can, have somebody stay with you.")
         << "</li></ol>";
}

/// The questions that the sign promises, for one of whom nothing is kept; and what holds whatever they answer, as the
/// plan asks for much else. docs/sources/screening.md, S5 and S9
void write_ways_of_visitor(Html& page, const Visit& visit, const DaySignRule& rule) {
    if (rule.then_ask) {
        page << "<p>"
             << say("With fever, when you feel very unwell, or with a leg that is newly weak, see a doctor without "
                    "delay. Call the emergency number if it quickly gets worse, or if you become confused or very "
                    "sleepy.")
             << R"(</p><p class="actions"><a class="button")" << html::href("/plan") << ">"
             << say("Answer the questions") << "</a></p>";
        write_numbers(page, country_known(visit));
    }
    page << "<p><a" << html::href("/stop-signs") << ">" << say("Stop signs") << "</a></p>";
}

/// After a walk ended early: it still counts, and its pain decides what comes next.
void write_ways_on(Html& page, const Visit& visit, const DaySignRule& rule) {
    if (!visit.viewer) return write_ways_of_visitor(page, visit, rule);
    if (rule.action == DayAction::ease_home)
        page << R"(<p class="actions"><a class="button")" << html::href("/walks/new") << ">"
             << say("Write this walk in") << R"(</a> <a class="button quiet")" << html::href("/flare") << ">"
             << say("The pain does not go down") << "</a></p>";
    page << "<p><a" << html::href("/today") << ">" << say("Back to today") << "</a></p>";
}

http::Response next_after(const DaySignRule& rule) {
    if (rule.action == DayAction::stop) return http::see_other("/clearance");
    if (rule.then_ask || rule.action == DayAction::flare_dose) return http::see_other("/screening?occasion=flare");
    return http::see_other("/today");
}

} // namespace

http::Response show_stop_signs(Visit& visit) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Stop signs") << R"(</h1><p class="lead">)"
         << say("Stop and sit down if you notice one of these. Touch it to see what to do.") << "</p>";
    write_signs(page, say("During a walk"), When::during);
    write_signs(page, say("Before a walk"), When::before);
    page << "<h2>" << say("Emergency numbers") << "</h2>";
    write_numbers(page, country_known(visit));
    write_nobody_watches(page);
    return account::show(visit, {say("Stop signs"), account::Section::walk}, page);
}

http::Response show_stop_sign(Visit& visit) {
    const auto sign = day_sign_of(visit.path.at(0));
    if (!sign) return http::not_found();
    const DaySignRule& found = rule(*sign);
    Html page = account::start_page(visit);
    page << "<h1>" << Said{found.text} << R"(</h1><p class="lead">)" << Said{found.advice} << "</p>";
    if (found.call == Call::if_it_stays) {
        write_if_it_stays(page, visit);
    } else if (found.emergency) {
        const Emergency kinds[] = {*found.emergency};
        write_emergencies(page, kinds, country_known(visit));
    }
    write_button(page, visit, found);
    write_ways_on(page, visit, found);
    return account::show(visit, {Said{found.text}, account::Section::walk}, page);
}

http::Response record_stop_sign(Visit& visit, const Happened& happened) {
    const auto sign = day_sign_of(visit.path.at(0));
    if (!sign) return http::not_found();
    const DaySignRule& found = rule(*sign);
    const auto add = [&](auto what) { add_record(visit.data(), visit.person(), {visit.now, visit.today(), what}); };
    if (found.action == DayAction::stop) add(Stopped{{std::string(found.event.substr(kStop.size()))}});
    if (found.action == DayAction::flare_dose) add(AskedFor{Occasion::flare});
    // The short list comes at once; before the next walk all the questions of a pause.
    if (found.action == DayAction::pause || found.action == DayAction::check) add(AskedFor{Occasion::after_pause});
    if (found.event.empty()) return next_after(found);
    std::vector<std::string> events{std::string(found.event)};
    if (found.action == DayAction::rest_day) events.emplace_back("rest");
    Happening happening = happening_of(visit, std::move(events));
    if (found.action == DayAction::flare_dose) happening.flare = Id::parse(visit.form.text("id"));
    happened(visit.data(), happening);
    return next_after(found);
}

} // namespace amble::screening
