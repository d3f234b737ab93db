#include "account/page.h"
#include "account/token.h"
#include "care/calendar_store.h"
#include "care/telling_store.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"
#include "reminders/page_functions.h"
#include "reminders/reach_store.h"

namespace amble::reminders {

namespace {

using account::Visit;
using html::Html;
using html::say;

std::optional<PersonId> whose(Visit& visit) {
    const auto stop = visit.path.id(0);
    return stop ? stopped_by(visit.data(), *stop) : std::nullopt;
}

http::Response over(const Visit& visit) {
    return account::show_problem(visit, 404, {"This link is over. If you need anything, please call.", {}});
}

std::optional<care::Appointment> appointment_here(Visit& visit, std::string_view token) {
    auto found = care::appointment_by_proof(visit.data(), account::token_hash(token));
    if (!found || !care::stands(found->state) || found->is_over(visit.now)) return std::nullopt;
    return found;
}

} // namespace

http::Response show_stop(Visit& visit) {
    if (!whose(visit)) return over(visit);
    Html page = account::start_page(visit);
    page << "<h1>" << say("Stop reminders?") << "</h1><p>"
         << say("Nothing is sent to you any more, until you choose it again on this site. Your appointments stay.")
         << "</p>";
    account::open_form(page, visit, html::Url("/stop-reminders/", *visit.path.id(0)));
    page << R"(<p class="actions"><button class="button">)" << say("Stop all reminders") << "</button></p></form>";
    return account::show(visit, {say("Stop reminders?"), account::Section::yours}, page);
}

http::Response stop(Visit& visit) {
    const auto person = whose(visit);
    if (!person) return over(visit);
    stop_all(visit.data(), *person, visit.now);
    Html page = account::start_page(visit);
    page << R"(<h1>)" << say("Reminders are stopped") << R"(</h1><p role="status">)"
         << say("Nothing is sent to you any more.") << "</p>";
    return account::show(visit, {say("Reminders are stopped"), account::Section::yours}, page);
}

http::Response show_confirm_appointment(Visit& visit) {
    const http::Fields query = visit.request.query_fields();
    const std::string token(query.text("link"));
    const auto appointment = appointment_here(visit, token);
    if (!appointment) return over(visit);
    Html page = account::start_page(visit);
    page << "<h1>" << say("Is this your appointment?") << "</h1><p>"
         << say("{0}, {1} ({2})", visit.words.day(appointment->local.day), clock_text(appointment->local.minute),
                appointment->zone)
         << "</p>";
    account::open_form(page, visit, html::Path("/confirm-appointment"));
    const html::FormState state;
    html::Form form(page, state);
    form.hidden("link", token);
    form.hidden("sequence", std::to_string(appointment->sequence));
    form.send(say("Yes, I asked for it"));
    page << "</form>";
    return account::show(visit, {say("Is this your appointment?"), account::Section::care}, page);
}

http::Response confirm_appointment(Visit& visit) {
    const std::string token(visit.form.text("link"));
    const auto appointment = appointment_here(visit, token);
    if (!appointment) return over(visit);
    const auto shown = parse_whole_number(visit.form.text("sequence"));
    const bool moved = shown && *shown != appointment->sequence && appointment->state == care::AppointmentState::asked;
    if (moved) return http::see_other("/confirm-appointment?link=" + token); // they look at it again
    const auto calendar = care::calendar_of(visit.data(), appointment->specialist);
    const bool asks = !calendar || calendar->rules.confirms;
    if (appointment->state == care::AppointmentState::asked && !asks)
        care::confirm(visit.data(), *appointment, visit.now);
    care::note_address_confirmed(visit.data(), *appointment);
    const bool waits = appointment->state == care::AppointmentState::asked && asks;
    Html page = account::start_page(visit);
    page << "<h1>" << say("Thank you") << R"(</h1><p role="status">)"
         << (waits ? say("The practice will confirm the appointment and write to you.")
                   : say("The appointment is confirmed. A letter with its time is on its way."))
         << "</p>";
    return account::show(visit, {say("Thank you"), account::Section::care}, page);
}

} // namespace amble::reminders
