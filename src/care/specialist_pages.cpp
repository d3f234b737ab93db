#include "account/page.h"
#include "care/agenda_pages.h"
#include "care/answers_pages.h"
#include "care/calendar_store.h"
#include "care/message_store.h"
#include "care/page_functions.h"
#include "care/seen_member_pages.h"
#include "care/waiting_pages.h"
#include "care/waiting_store.h"
#include "foundation/html/icon.h"

namespace amble::care {

namespace {

using account::Visit;
using html::Html;
using html::Said;
using html::say;

/// One who shares, with what the list says of them.
struct Row {
    Shown shown;
    std::optional<screening::Clearance> clearance; // nothing where it is not shown
    size_t prompts = 0;
    bool review_due = false;
    bool has_written = false;
};

/// The groups of the list, the most urgent first.
struct Members {
    std::vector<Row> waiting; // for a clearance
    std::vector<Row> flagged; // by the programme, a message, or a review whose day has come
    std::vector<Row> others;
};

void write_row(Html& page, const Row& row) {
    page << "<li><a" << html::href(html::Url("/specialist/", row.shown.share.id)) << "><b>" << row.shown.member_name
         << "</b>";
    if (row.clearance) page << R"( <span class="quiet">)" << state_name(row.clearance->state) << "</span>";
    if (row.prompts > 0) page << R"( <span class="tag">)" << say("to look at") << "</span>";
    if (row.review_due) page << R"( <span class="tag">)" << say("review due") << "</span>";
    if (row.has_written) page << R"( <span class="tag">)" << say("has written") << "</span>";
    page << html::Icon::next << "</a></li>";
}

void write_rows(Html& page, Said title, const std::vector<Row>& rows) {
    if (rows.empty()) return;
    page << "<h2>" << title << R"(</h2><ul class="rows">)";
    for (const Row& row : rows)
        write_row(page, row);
    page << "</ul>";
}

Members members_of(Visit& visit) {
    Members members;
    for (Shown& shown : shown_to(visit.data(), visit.person(), visit.today())) {
        if (first_listing(visit.data(), shown.share, visit.today()))
            log_deed(visit, shown, account::Deed::looked, "the list: whether something is to be done");
        Row row{std::move(shown), {}, 0, false, false};
        row.clearance = clearance_seen(visit.data(), row.shown, look_of(visit));
        row.prompts = prompts_seen(visit.data(), row.shown).size();
        const auto reviews = guidance_seen(visit.data(), row.shown, look_of(visit)).reviews;
        row.review_due = !reviews.empty() && reviews.front().day <= visit.today();
        row.has_written =
            row.shown.share.parts.has(Part::messages) && unseen(visit.data(), row.shown.share, Sender::specialist) > 0;
        auto& group = row.clearance && !row.clearance->open() ? members.waiting
                      : row.prompts > 0 || row.review_due     ? members.flagged
                                                              : members.others;
        group.push_back(std::move(row));
    }
    return members;
}

void write_appointments(Html& page, Visit& visit, Said title, const std::vector<Appointment>& appointments) {
    if (appointments.empty()) return;
    page << "<h2>" << title << R"(</h2><ul class="rows">)";
    for (const Appointment& each : appointments)
        write_agenda_row(page, visit, each,
                         {html::Url("/specialist/appointments/", each.id), html::Url("/calendar/book")});
    page << "</ul>";
}

void write_links(Html& page) {
    page << R"(<ul class="rows"><li><a)" << html::href("/calendar/book") << "><span>" << say("Book for somebody")
         << "</span>" << html::Icon::next << "</a></li><li><a" << html::href("/calendar") << "><span>"
         << say("Your page and calendar") << "</span>" << html::Icon::next << "</a></li><li><a"
         << html::href("/verdicts") << "><span>" << say("Verdicts") << "</span>" << html::Icon::next
         << "</a></li><li><a" << html::href("/clinic") << "><span>" << say("Your practice, in numbers") << "</span>"
         << html::Icon::next << "</a></li></ul>";
}

} // namespace

http::Response show_members(Visit& visit) {
    const Members members = members_of(visit);
    const auto calendar = calendar_of(visit.data(), visit.person());
    const Agenda agenda = calendar ? agenda_of(visit, visit.person(), calendar->zone) : Agenda();
    Html page = account::start_page(visit);
    page << "<h1>" << say("Your day") << "</h1>";
    write_rows(page, say("Waiting for clearance"), members.waiting);
    write_appointments(page, visit, say("These overlap since the rules for clocks changed"), agenda.clashing);
    write_appointments(page, visit, say("Waiting for an answer"), agenda.asked);
    write_appointments(page, visit, say("Today"), agenda.today);
    write_rows(page, say("To look at"), members.flagged);
    write_appointments(page, visit, say("Of the last week"), agenda.before);
    if (members.waiting.empty() && members.flagged.empty() && members.others.empty())
        page << "<p>" << say("Nobody shares with you at present.") << "</p>";
    write_rows(page, say("Everybody else who shares with you"), members.others);
    write_appointments(page, visit, say("The next two weeks"), agenda.later);
    if (!waiting_for(visit.data(), visit.person()).empty()) {
        page << "<h2>" << say("Waiting list") << "</h2>";
        write_waiting_list(page, visit, visit.person(), "/specialist/appointments/");
    }
    write_links(page);
    return account::show(visit, {say("Your day"), account::Section::specialist}, page);
}

} // namespace amble::care
