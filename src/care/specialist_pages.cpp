#include "account/page.h"
#include "care/agenda_pages.h"
#include "care/ahead_pages.h"
#include "care/answers_pages.h"
#include "care/busy_pages.h"
#include "care/calendar_store.h"
#include "care/message_store.h"
#include "care/page_functions.h"
#include "care/seen_member_pages.h"
#include "care/standing_pages.h"
#include "care/waiting_pages.h"
#include "care/waiting_store.h"
#include "claims/verdict_work_store.h"
#include "foundation/html/icon.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::Html;
using html::Said;
using html::say;

/// One who shares, with what the list says of them.
struct Row {
    Shown shown;
    std::optional<screening::Clearance> clearance = {}; // nothing where it is not shown
    std::optional<Day> closed_since = {};
    std::optional<ProgrammeSeen> programme = {};
    std::vector<PromptSeen> prompts = {};
    std::optional<Day> review = {}; // whose day has come
    bool has_written = false;

    bool waits() const { return clearance && waits_for_clearance(*clearance); }
};

/// The groups of the list, the most urgent first.
struct Members {
    std::vector<Row> waiting; // for a clearance
    std::vector<Row> written; // wait for an answer
    std::vector<Row> flagged; // by the programme, or a review whose day has come
    std::vector<Row> others;

    bool none() const { return waiting.empty() && written.empty() && flagged.empty() && others.empty(); }
};

/// The first that fits: each member stands once, where they are looked for first.
std::vector<Row>& group_of(Members& members, const Row& row) {
    if (row.waits()) return members.waiting;
    if (row.has_written) return members.written;
    const bool look = !row.prompts.empty() || row.review || (row.programme && row.programme->calls_for_a_look());
    return look ? members.flagged : members.others;
}

/// Beside a name in a list; the page of the member says it whole.
Said short_name(programme::Prompt prompt) {
    switch (prompt) {
    case programme::Prompt::plateau:
        return say("no growth for weeks");
    case programme::Prompt::no_benefit:
        return say("pain no better, or worse");
    case programme::Prompt::legs:
        return say("sore feet, knees or hips");
    case programme::Prompt::ask_about_stenosis:
        return say("legs ease on sitting");
    case programme::Prompt::ask_about_circulation:
        return say("legs ease on standing");
    }
    return say("to look at");
}

/// Why somebody stands where they do, and since when, so that nobody has to be opened to learn it.
void write_why(Html& page, const Row& row) {
    page << R"( <span class="quiet">)";
    bool any = false;
    const auto next = [&] {
        if (any) page << " · ";
        any = true;
    };
    if (row.clearance && !row.clearance->open()) {
        next();
        page << state_name(*row.clearance);
        if (row.closed_since) page << ", " << page.words().day_and_month(*row.closed_since);
    }
    if (row.programme && row.programme->calls_for_a_look()) {
        next();
        write_short_standing(page, *row.programme);
    }
    if (!row.prompts.empty()) {
        next();
        page << short_name(row.prompts.front().prompt) << ", " << page.words().day_and_month(row.prompts.front().since);
    }
    if (row.prompts.size() > 1) page << " " << say("(and {0} more)", row.prompts.size() - 1);
    if (row.review) {
        next();
        page << say("review due, {0}", page.words().day_and_month(*row.review));
    }
    page << "</span>";
}

/// An answer is one press away, and so is the clearance of who waits for one.
void write_row(Html& page, const Row& row) {
    const Id& share = row.shown.share.id;
    page << "<li><a"
         << html::href(row.has_written && !row.waits() ? html::Url("/specialist/", share, "/messages")
                                                       : html::Url("/specialist/", share))
         << "><span><b>" << row.shown.member_name << "</b>";
    write_why(page, row);
    page << "</span>";
    // Elsewhere the group says it.
    if (row.has_written && row.waits()) page << R"( <span class="tag">)" << say("has written") << "</span>";
    page << html::Icon::next << "</a></li>";
}

/// A part of the day, and the name by which the counts above lead to it.
struct Heading {
    std::string_view id;
    Said title;
};

void open_rows(Html& page, const Heading& heading) {
    page << "<h2" << html::attribute("id", heading.id) << ">" << heading.title << R"(</h2><ul class="rows">)";
}

void write_rows(Html& page, const Heading& heading, const std::vector<Row>& rows) {
    if (rows.empty()) return;
    open_rows(page, heading);
    for (const Row& row : rows)
        write_row(page, row);
    page << "</ul>";
}

Members members_of(Visit& visit) {
    Members members;
    for (Shown& shown : shown_to(visit.data(), visit.person(), visit.now)) {
        if (first_listing(visit.data(), shown.share, visit.today()))
            log_deed(visit, shown.share, account::Deed::looked, "the list: whether something is to be done");
        Row row{std::move(shown)};
        row.clearance = clearance_seen(visit.data(), row.shown, look_of(visit));
        if (row.clearance && !row.clearance->open()) row.closed_since = clearance_since(visit.data(), row.shown);
        row.programme = programme_seen(visit.data(), row.shown, look_of(visit));
        row.prompts = prompts_seen(visit.data(), row.shown);
        const auto reviews = guidance_seen(visit.data(), row.shown, look_of(visit)).reviews;
        if (!reviews.empty() && reviews.front().day <= visit.today()) row.review = reviews.front().day;
        row.has_written =
            row.shown.share.parts.has(Part::messages) && unseen(visit.data(), row.shown.share, Sender::specialist) > 0;
        group_of(members, row).push_back(std::move(row));
    }
    return members;
}

void write_appointments(Html& page, Visit& visit, const Heading& heading,
                        const std::vector<Appointment>& appointments) {
    if (appointments.empty()) return;
    open_rows(page, heading);
    for (const Appointment& each : appointments)
        write_agenda_row(page, visit, each, links_for(own_calendar(visit), each));
    page << "</ul>";
}

void write_links(Html& page) {
    page << R"(<ul class="rows"><li><a)" << html::href("/calendar/book") << "><span>" << say("Book for somebody")
         << "</span>" << html::Icon::next << "</a></li><li><a" << html::href(kOwnAhead) << "><span>"
         << say("All appointments to come") << "</span>" << html::Icon::next << "</a></li><li><a"
         << html::href("/calendar") << "><span>" << say("Your page and calendar") << "</span>" << html::Icon::next
         << "</a></li><li><a" << html::href("/clinic") << "><span>"
         << say("Your practice: numbers, pointers, treatments") << "</span>" << html::Icon::next << "</a></li></ul>";
}

/// Verdicts that this specialist can sign, and the way to all the work on them.
void write_verdicts(Html& page, const claims::VerdictWork& work) {
    open_rows(page, {"verdicts", say("Verdicts")});
    for (const claims::Version& each : work.to_sign)
        page << R"(<li><a lang="en")" << html::href(html::Url::of_site("/verdict-work/" + each.verdict)) << "><span>"
             << each.draft[claims::Part::question] << R"(</span> <span class="tag">)" << say("to sign") << "</span>"
             << html::Icon::next << "</a></li>";
    page << "<li><a" << html::href("/verdict-work") << "><span>"
         << say("Questions and verdicts in work ({0}), due for review ({1})", work.in_work.size(), work.due.size())
         << "</span>" << html::Icon::next << "</a></li></ul>";
}

/// Who waits for this specialist or for anyone of their practices, in one line as they are asked.
void write_waiting(Html& page, Visit& visit) {
    const auto line = line_of(visit.data(), visit.person());
    if (line.empty()) return;
    page << "<h2>" << say("Waiting list") << "</h2>";
    write_waiting_list(page, visit, line, [&](const Appointment& held) {
        const bool own = held.specialist == visit.person();
        return own ? std::optional(html::Url("/specialist/appointments/", held.id)) : std::nullopt;
    });
}

struct Count {
    html::Counted words;
    html::Attribute link;
};

/// The morning at one look: what waits, each leading to its part of the page.
void write_counts(Html& page, const std::vector<Count>& counts) {
    const bool any = std::ranges::any_of(counts, [](const Count& each) { return each.words.count > 0; });
    if (!any) {
        page << R"(<p class="lead">)" << say("Nothing waits for you.") << "</p>";
        return;
    }
    page << R"(<ul class="at-a-glance">)";
    for (const Count& each : counts)
        if (each.words.count > 0) page << "<li><a" << each.link << ">" << each.words << "</a></li>";
    page << "</ul>";
}

void write_glance(Html& page, const Visit& visit, const Members& members, const Agenda& agenda,
                  const claims::VerdictWork& work) {
    const auto size = [](const auto& list) { return static_cast<int64_t>(list.size()); };
    const auto ahead = std::ranges::count_if(
        agenda.today, [&](const Appointment& each) { return stands(each.state) && !each.is_over(visit.now); });
    write_counts(
        page,
        {{html::counted("{0} waits for clearance", "{0} wait for clearance", size(members.waiting)),
          html::href("/specialist#clearance")},
         {html::counted("{0} wrote to you", "{0} wrote to you", size(members.written)),
          html::href("/specialist#written")},
         {html::counted("{0} asks for an appointment", "{0} ask for an appointment", size(agenda.asked)),
          html::href("/specialist#asked")},
         {html::counted("{0} to look at", "{0} to look at", size(members.flagged)), html::href("/specialist#look")},
         {html::counted("{0} appointment today", "{0} appointments today", ahead), html::href("/specialist#today")},
         {html::counted("{0} verdict to sign", "{0} verdicts to sign", size(work.to_sign)),
          html::href("/specialist#verdicts")}});
}

} // namespace

http::Response show_members(Visit& visit) {
    const Members members = members_of(visit);
    const auto calendar = calendar_of(visit.data(), visit.person());
    const Agenda agenda = calendar ? agenda_of(visit, visit.person(), *calendar) : Agenda();
    const auto work = claims::verdict_work(visit.data(), visit.person(), visit.today());
    Html page = account::start_page(visit);
    page << "<h1>" << say("Your day") << "</h1>";
    write_glance(page, visit, members, agenda, work);
    write_busy_trouble(page, visit);
    page << R"(<div class="two-sides"><div>)";
    write_rows(page, {"clearance", say("Waiting for clearance")}, members.waiting);
    write_rows(page, {"written", say("Wrote to you")}, members.written);
    page << R"(</div><div class="second">)";
    write_appointments(page, visit, {"clash", say("These overlap since the rules for clocks changed")},
                       agenda.clashing);
    write_appointments(page, visit, {"away", say("Booked while you are away: nobody was told")}, agenda.away);
    write_appointments(page, visit, {"asked", say("Appointments waiting for your yes")}, agenda.asked);
    write_appointments(page, visit, {"today", say("Today")}, agenda.today);
    page << "</div><div>";
    write_rows(page, {"look", say("To look at")}, members.flagged);
    if (members.none()) page << "<p>" << say("Nobody shares with you at present.") << "</p>";
    write_verdicts(page, work);
    write_rows(page, {"everybody", say("Everybody else who shares with you")}, members.others);
    page << R"(</div></div><div class="two-sides"><div>)";
    write_appointments(page, visit, {"later", say("The next two weeks")}, agenda.later);
    write_links(page);
    page << R"(</div><div class="second">)";
    write_waiting(page, visit);
    write_appointments(page, visit, {"before", say("Of the last week: who did not come?")}, agenda.before);
    page << "</div></div>";
    return account::show(visit, {say("Your day"), account::Section::specialist}, page);
}

} // namespace amble::care
