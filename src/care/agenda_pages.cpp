#include "care/agenda_pages.h"

#include "account/notice_store.h"
#include "account/page.h"
#include "account/person_store.h"
#include "care/appointment_words_pages.h"
#include "care/at_hand_pages.h"
#include "care/booking_store.h"
#include "care/freed_time_store.h"
#include "care/history_pages.h"
#include "care/left_standing_store.h"
#include "care/waiting_store.h"
#include "care/zone_change_store.h"
#include "foundation/base/text.h"
#include "foundation/http/fields.h"

namespace amble::care {

namespace {

using account::Visit;
using html::attribute;
using html::Html;
using html::Said;
using html::say;

constexpr int kDaysBack = 7;
constexpr int kDaysAhead = 14;

// The fields of a place on the list of those to come.
constexpr std::string_view kWeek = "week";
constexpr std::string_view kWanted = "wanted";

void write_button(Html& page, std::string_view does, Said label) {
    page << R"(<button class="button quiet" name="do")" << attribute("value", does) << ">" << label << "</button>";
}

void write_cancelling(Html& page, const Appointment& appointment) {
    const std::string field = "reason-" + appointment.id.text();
    page << "<details><summary>" << say("Cancel it") << R"(</summary><div class="field"><label)"
         << attribute("for", field) << ">" << say("What whoever booked should read")
         << R"(</label><input type="text" name="reason" maxlength="500")" << attribute("id", field)
         << R"(></div><p class="actions">)";
    write_button(page, "cancel", say("Cancel the appointment"));
    page << "</p></details>";
}

bool is_absence(AppointmentState state) {
    return state == AppointmentState::missed || state == AppointmentState::failed;
}

/// For as long as the agenda shows it: a slip of the finger is seen within days.
void write_taking_back(Html& page, const Visit& visit, const Appointment& appointment, const AgendaLinks& links) {
    if (visit.now > appointment.time.end + std::chrono::hours(24 * (kDaysBack + 1))) return;
    account::open_form(page, visit, links.action);
    write_sequence(page, appointment);
    write_place(page, links.place);
    page << R"(<p class="actions">)";
    write_button(page, "came",
                 appointment.state == AppointmentState::missed ? say("They did come") : say("It took place"));
    page << "</p></form>";
}

html::Url moving_url(const Appointment& appointment, const AgendaLinks& links) {
    std::string url = links.book.text() + "?move=" + appointment.id.text();
    if (links.place.week) url.append("&").append(kWeek).append("=").append(iso(*links.place.week));
    if (!links.place.wanted.empty())
        url.append("&").append(kWanted).append("=").append(http::form_encoded(links.place.wanted));
    return html::Url::of_site(std::move(url));
}

void write_actions(Html& page, const Visit& visit, const Appointment& appointment, const AgendaLinks& links) {
    const bool has_begun = appointment.time.start <= visit.now;
    account::open_form(page, visit, links.action);
    write_sequence(page, appointment);
    write_place(page, links.place);
    page << R"(<p class="actions">)";
    if (appointment.state == AppointmentState::asked) write_button(page, "confirm", say("Confirm"));
    if (!appointment.is_over(visit.now))
        page << R"(<a class="button quiet")" << html::href(moving_url(appointment, links)) << ">" << say("Move it")
             << "</a>";
    if (has_begun) {
        write_button(page, "missed", say("Did not come"));
        write_button(page, "failed", say("We could not come"));
    }
    page << "</p>";
    if (!has_begun) write_cancelling(page, appointment);
    page << "</form>";
}

} // namespace

PlaceAhead place_in(const http::Fields& sent) {
    return {parse_day(sent.text(kWeek)), std::string(sent.text(kWanted))};
}

void write_place(Html& page, const PlaceAhead& place) {
    const auto write = [&](std::string_view field, std::string_view value) {
        page << R"(<input type="hidden")" << attribute("name", field) << attribute("value", value) << ">";
    };
    if (place.week) write(kWeek, iso(*place.week));
    if (!place.wanted.empty()) write(kWanted, place.wanted);
}

void write_book_again(Html& page, const Appointment& appointment, const AgendaLinks& links) {
    page << "<p><a class=\"alone\""
         << html::href(html::Url::of_site(links.book.text() + "?again=" + appointment.id.text())) << ">"
         << say("Book them again") << "</a></p>";
}

Comer who_comes(Visit& visit, const Appointment& appointment) {
    if (!appointment.member) return {appointment.visitor.name, appointment.visitor.contact};
    const auto account = account::find_account(visit.data(), *appointment.member);
    if (!account) return {};
    std::string contact = appointment.visitor.contact;
    if (!account->email.empty() && account->email != contact)
        contact.append(contact.empty() ? "" : ", ").append(account->email);
    return {account->profile.name, std::move(contact)};
}

Agenda agenda_of(Visit& visit, PersonId specialist, const Calendar& calendar) {
    const Zone& zone = calendar.zone;
    const Day today = zone.day_at(visit.now);
    const Interval span{zone.start_of(today - kDaysBack), zone.start_of(today + kDaysAhead + 1)};
    Agenda agenda;
    agenda.clashing = clashing(visit.data(), specialist);
    agenda.away = left_standing(visit.data(), specialist, calendar, visit.now);
    agenda.asked = asked_of_specialist(visit.data(), specialist, visit.now); // however far ahead
    for (Appointment& each : appointments_of_specialist(visit.data(), specialist, span)) {
        const Day day = zone.day_at(each.time.start);
        if (each.state == AppointmentState::asked && !each.is_over(visit.now)) continue;
        if (day == today)
            agenda.today.push_back(std::move(each));
        else if (stands(each.state) || (day < today && is_absence(each.state)))
            (day < today ? agenda.before : agenda.later).push_back(std::move(each));
    }
    return agenda;
}

void write_agenda_row(Html& page, Visit& visit, const Appointment& appointment, const AgendaLinks& links) {
    const Comer who = who_comes(visit, appointment);
    page << "<li><article><p><b>" << clock_text(appointment.local.minute) << "</b> "
         << page.words().day(appointment.local.day) << " – <b>" << who.name << "</b>";
    if (!appointment.member) page << R"( <span class="tag">)" << say("Visitor") << "</span>";
    page << "</p><p>" << appointment.type_name << " – " << Said{wording(appointment.way)} << ". "
         << (stands(appointment.state) ? Said{""} : state_words(appointment.state)) << "</p>";
    if (!who.contact.empty()) page << R"(<p class="quiet">)" << who.contact << "</p>";
    write_history(page, visit, appointment);
    if (stands(appointment.state)) write_actions(page, visit, appointment, links);
    if (is_absence(appointment.state)) write_taking_back(page, visit, appointment, links);
    if (!who.name.empty()) write_book_again(page, appointment, links);
    page << "</article></li>";
}

http::Response answer_appointment(Visit& visit, const Appointment& appointment, std::string_view back) {
    if (!is_as_shown(visit, appointment)) return changed_since(visit);
    const std::string_view does = visit.form.text("do");
    const std::string reason(visit.form.text("reason"));
    if (length_utf8(reason) > kLongestReason)
        return account::show_problem(visit, 422,
                                     {"Please use at most {0} characters.", {std::to_string(kLongestReason)}});
    // A page that stood open over the time itself still shows what could be done before.
    const bool is_ahead = appointment.time.start > visit.now;
    const bool is_set = stands(appointment.state);
    std::string told;
    bool done = false;
    if (does == "confirm") {
        done = !appointment.is_over(visit.now) && confirm(visit.data(), appointment, visit.now);
        told = "Your appointment on {0} at {1} is confirmed.";
    } else if (does == "cancel") {
        done = is_set && is_ahead && end(visit.data(), appointment, AppointmentState::cancelled, reason, visit.now);
        told = "The practice has cancelled your appointment on {0} at {1}.";
    } else if (does == "take" && !appointment.member) {
        Appointment booked = appointment;
        booked.state = AppointmentState::booked;
        done = is_ahead && offered_to(visit.data(), appointment) && keep(visit.data(), booked, visit.now);
        note_taken(visit.data(), booked);
    } else if (does == "pass" && !appointment.member) {
        done = pass_on(visit.data(), appointment, visit.now);
    } else if (does == "missed" || does == "failed") {
        const auto state = does == "missed" ? AppointmentState::missed : AppointmentState::failed;
        done = is_set && !is_ahead && end(visit.data(), appointment, state, reason, visit.now);
    } else if (does == "came") {
        done = take_back(visit.data(), appointment, visit.now);
    }
    if (!done) return changed_since(visit);
    if (does == "cancel") offer_freed(visit.data(), appointment.specialist, visit.now);
    if (appointment.member && !told.empty())
        account::notify(visit.data(), *appointment.member,
                        {{told, {iso(appointment.local.day), clock_text(appointment.local.minute)}},
                         "/appointments/" + appointment.id.text()},
                        visit.now);
    return http::see_other(back);
}

} // namespace amble::care
