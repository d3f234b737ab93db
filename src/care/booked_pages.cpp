#include "account/joining.h"
#include "account/page.h"
#include "care/appointment_words_pages.h"
#include "care/at_hand_pages.h"
#include "care/booking_store.h"
#include "care/feed_pages.h"
#include "care/history_pages.h"
#include "care/page_functions.h"
#include "care/practice_store.h"
#include "care/review_offer_pages.h"
#include "care/specialist_page_store.h"
#include "care/swap_pages.h"
#include "care/telling_store.h"
#include "care/waiting_pages.h"
#include "care/waiting_store.h"
#include "foundation/html/icon.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::Html;
using html::say;

std::string phone_for(Visit& visit, PersonId specialist) {
    if (const auto page = page_of(visit.data(), specialist); page && !page->phone.empty()) return page->phone;
    const auto all = practices_of(visit.data(), specialist);
    return all.empty() ? std::string() : all.front().phone;
}

void write_place(Html& page, Visit& visit, const Appointment& appointment) {
    const auto own = page_of(visit.data(), appointment.specialist);
    if (appointment.way == Way::in_person) {
        const auto all = practices_of(visit.data(), appointment.specialist);
        const std::string place = own && !own->place.empty() ? own->place : all.empty() ? "" : all.front().address;
        if (!place.empty()) page << R"(<p class="pasted">)" << place << "</p>";
    }
    if (appointment.way != Way::video || !own) return;
    if (const auto link = html::Outward::parse(own->video_link))
        page << R"(<p class="actions"><a class="button quiet" rel="noreferrer")" << html::href(*link) << ">"
             << say("Open the video room") << "</a></p>";
}

void write_change(Html& page, Visit& visit, const Here& at) {
    const auto calendar = calendar_of(visit.data(), at.appointment.specialist);
    if (!calendar || !may_still_change(at.appointment, calendar->rules, visit.now)) {
        page << "<p>" << say("To change or cancel it now, please call.") << "</p>";
        return;
    }
    page << R"(<p class="actions"><a class="button quiet")" << html::href(at.url("/move")) << ">"
         << say("Choose another time") << "</a></p>";
    account::open_form(page, visit, at.url("/cancel"));
    write_sequence(page, at.appointment);
    page << R"(<p class="actions"><button class="button quiet">)" << say("Cancel the appointment")
         << "</button></p></form>";
}

void write_invitation(Html& page, const Visit& visit) {
    if (visit.viewer) return;
    page << R"(<div class="notice"><div><p>)"
         << say("Keep this address: it leads back to this page. Your name and how to reach you are removed {0} days "
                "after the appointment.",
                kKeepVisitorDays)
         << "</p>";
    if (account::takes_members(visit.settings))
        page << "<p><a" << html::href("/join") << ">" << say("Join to keep your appointments together") << "</a>. "
             << account::how_to_join(visit.settings) << " "
             << say("Then open this address again, and put this one with them.") << "</p>";
    page << "</div></div>";
}

bool can_become_theirs(const Visit& visit, const Appointment& appointment) {
    return visit.viewer && !appointment.member && stands(appointment.state) && !appointment.is_over(visit.now);
}

/// For whoever booked as a visitor and has joined since, or was not signed in.
void write_taking_over(Html& page, const Visit& visit, const Here& at) {
    if (!can_become_theirs(visit, at.appointment)) return;
    page << R"(<div class="notice"><div><p>)"
         << say("It was booked without an account. With your appointments it is in your calendar, and you are reminded "
                "of it. The practice then sees your name.")
         << "</p>";
    account::open_form(page, visit, at.url("/keep"));
    write_sequence(page, at.appointment);
    page << R"(<p class="actions"><button class="button">)" << say("Put it with my appointments")
         << "</button></p></form></div></div>";
}

/// What the state alone does not say: what is still to be done, or why it ended.
void write_reason(Html& page, Visit& visit, const Appointment& appointment) {
    if (awaits_answer(visit.data(), appointment))
        page << "<p>"
             << say("A letter went to {0}. Open the link in it within {1} hours; after that the time may be given to "
                    "others.",
                    appointment.visitor.contact, kAnswerTime.count())
             << "</p>";
    if (appointment.reason == kUnanswered)
        page << "<p>"
             << say("Nobody opened the link in the letter to {0} within {1} hours, so the time was given to others. "
                    "Please book again, or call.",
                    appointment.visitor.contact, kAnswerTime.count())
             << "</p>";
    else if (!appointment.reason.empty())
        page << "<p>" << say("The practice writes: {0}", appointment.reason) << "</p>";
}

http::Response show_made(Visit& visit, const Here& at) {
    const Appointment& appointment = at.appointment;
    Html page = account::start_page(visit);
    page << "<h1>" << say("Your appointment") << R"(</h1><p class="lead" role="status">)"
         << state_words(appointment.state) << "</p>";
    write_facts(page, visit, appointment);
    write_reason(page, visit, appointment);
    if (stands(appointment.state)) write_place(page, visit, appointment);
    write_phone(page, phone_for(visit, appointment.specialist));
    if (stands(appointment.state) && !appointment.is_over(visit.now)) write_change(page, visit, at);
    write_history(page, visit, appointment);
    write_invitation(page, visit);
    write_taking_over(page, visit, at);
    return account::show(visit, {say("Your appointment"), account::Section::care}, page);
}

void write_visitor_fields(html::Form& form) {
    form.text({.name = "name", .label = say("Your name"), .autocomplete = "name"});
    form.text({.name = "contact",
               .label = say("How can the practice reach you?"),
               .hint = say("A telephone number, or an e-mail address. They use it to confirm, and for nothing else."),
               .autocomplete = "tel"});
}

void write_member_field(html::Form& form, Way way) {
    form.text({.name = "contact",
               .label = say("How can the practice reach you?"),
               .hint = way == Way::telephone
                           ? say("The telephone number at which you are called. The practice sees it with this "
                                 "appointment, and nobody else; it is removed {0} days afterwards.",
                                 kKeepVisitorDays)
                           : say("A telephone number, or an e-mail address. The practice sees it with this "
                                 "appointment, and nobody else; it is removed {0} days afterwards.",
                                 kKeepVisitorDays),
               .need = way == Way::telephone ? html::Need::required : html::Need::optional,
               .autocomplete = "tel"});
}

/// What is known already: who waited for it has said who they are, and a member how they were reached the last time.
std::string known(Visit& visit, const Appointment& appointment, std::string_view field) {
    if (field == "give_up") return given_up_at_first(given_up_for(visit, appointment), appointment);
    const Visitor& visitor = appointment.visitor;
    if (field == "name") return visitor.name;
    if (field != "contact") return {};
    return appointment.member && visitor.contact.empty() ? last_contact(visit.data(), *appointment.member)
                                                         : visitor.contact;
}

} // namespace

http::Response show_held(Visit& visit, const Here& at, const html::FormState& state) {
    const Appointment& appointment = at.appointment;
    const bool changed = showed_other_time(visit, appointment);
    Html page = account::start_page(visit);
    page << "<h1>" << say("Book this time") << "</h1>";
    if (changed)
        page << R"(<div class="notice warn" role="alert"><div><p>)"
             << say("Another time is held for you than the page showed on which you pressed. Please look at it again.")
             << "</p></div></div>";
    write_facts(page, visit, appointment);
    page << "<p>";
    if (appointment.hold_is_over(visit.now))
        page << say("It is not held for you any more. If nobody else has taken it, you can still have it.");
    else
        write_held_until(page, appointment);
    page << "</p>";
    account::open_form(page, visit, at.url());
    write_held_start(page, appointment);
    html::Form form(page, state);
    form.summary();
    if (appointment.member)
        write_member_field(form, appointment.way);
    else
        write_visitor_fields(form);
    write_given_up(form, visit, given_up_for(visit, appointment));
    form.send(say("Book it"));
    page << "</form>";
    if (offered_to(visit.data(), appointment)) {
        account::open_form(page, visit, at.url("/pass"));
        write_held_start(page, appointment);
        page << R"(<p class="actions"><button class="button quiet">)" << say("Not this time: I wait for another")
             << "</button></p></form>";
    }
    const int status = changed ? 409 : state.problems.empty() ? 200 : 422;
    return account::show(visit, {say("Book this time"), account::Section::care, status}, page);
}

http::Response show_booking(Visit& visit) {
    const auto at = here(visit);
    if (!at) return gone(visit);
    if (at->appointment.state == AppointmentState::held)
        return show_held(visit, *at,
                         {[&](std::string_view field) { return known(visit, at->appointment, field); }, {}});
    return show_made(visit, *at);
}

http::Response keep_with_own(Visit& visit) {
    const auto at = here(visit);
    if (!at || at->appointment.state == AppointmentState::held) return gone(visit);
    const Appointment& booked = at->appointment;
    if (booked.member) return http::see_other(at->path); // pressed twice
    if (!can_become_theirs(visit, booked) || !is_as_shown(visit, booked)) return changed_since(visit);
    if (auto refused = refuse_to_book(visit, booked.specialist)) return std::move(*refused);
    if (!become_of_member(visit.data(), booked, visit.person(), visit.now))
        return account::show_problem(
            visit, 409, {"You have another appointment at that time. Please move or cancel one of them first.", {}});
    return http::see_other("/appointments/" + booked.id.text());
}

http::Response show_appointments(Visit& visit) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Your appointments") << "</h1>";
    write_review_offer(page, visit);
    auto all = appointments_of_member(visit.data(), visit.person());
    // The next one first; behind those to come, what is over, the latest first.
    const auto over =
        std::ranges::partition_point(all, [&](const Appointment& each) { return each.time.end > visit.now; });
    std::reverse(all.begin(), over);
    if (all.empty()) page << "<p>" << say("None so far.") << "</p>";
    page << R"(<ul class="rows">)";
    for (const Appointment& each : all) {
        page << "<li><a" << html::href(html::Url("/appointments/", each.id)) << "><span><b>" << each.specialist_name
             << R"(</b></span><span class="quiet">)";
        write_time(page, visit, each.local, zone_of(each));
        page << "<br>" << state_words(each.state) << "</span>" << html::Icon::next << "</a></li>";
    }
    page << R"(</ul><p class="actions"><a class="button")" << html::href("/specialists") << ">"
         << say("Find a specialist") << "</a></p>";
    write_own_waiting(page, visit);
    write_feed(page, visit);
    return account::show(visit, {say("Your appointments"), account::Section::care}, page);
}

} // namespace amble::care
