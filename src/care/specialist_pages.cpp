#include "account/access_log_store.h"
#include "account/notice_store.h"
#include "account/page.h"
#include "care/agenda_pages.h"
#include "care/calendar_store.h"
#include "care/page_functions.h"
#include "care/share_store.h"
#include "foundation/html/form.h"
#include "foundation/html/icon.h"
#include "screening/screening_store.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::Html;
using html::Said;
using html::say;
using screening::AsOf;

/// How it stands for the member, on their own day.
AsOf as_of(const Visit& visit, const Shown& shown) {
    return {visit.now, Zone::find(shown.member_zone).value_or(Zone::utc()).day_at(visit.now)};
}

screening::Clearance clearance_of(Visit& visit, const Shown& shown) {
    return screening::gate(visit.data(), shown.share.member, visit.settings, as_of(visit, shown));
}

std::optional<Shown> shown_here(Visit& visit) {
    const auto id = visit.path.id(0);
    if (!id) return std::nullopt;
    return shown_to(visit.data(), visit.person(), visit.today(), *id);
}

void log(Visit& visit, const Shown& shown, account::Deed deed, std::string what) {
    account::log_access(visit.data(), shown.share.member,
                        {visit.now, account::actor(*visit.viewer, account::Role::specialist), deed, std::move(what)});
}

Said state_name(screening::ClearanceState state) {
    switch (state) {
    case screening::ClearanceState::not_screened:
        return say("Has not answered the questions");
    case screening::ClearanceState::needs_consultation:
        return say("Needs a consultation");
    case screening::ClearanceState::consultation_recorded:
        return say("Has recorded a consultation");
    case screening::ClearanceState::cleared:
        return say("Is cleared");
    case screening::ClearanceState::suspended:
        return say("Waits for a clearance");
    case screening::ClearanceState::locked:
        return say("Locked after a stop");
    }
    return say("Waits for a clearance");
}

void write_row(Html& page, const Shown& shown, const screening::Clearance& clearance) {
    page << "<li><a" << html::href(html::Url("/specialist/", shown.share.id)) << "><b>" << shown.member_name
         << R"(</b> <span class="quiet">)" << state_name(clearance.state) << "</span>" << html::Icon::next
         << "</a></li>";
}

using Rows = std::vector<std::pair<Shown, screening::Clearance>>;

void write_rows(Html& page, Said title, const Rows& rows) {
    if (rows.empty()) return;
    page << "<h2>" << title << R"(</h2><ul class="rows">)";
    for (const auto& [shown, clearance] : rows)
        write_row(page, shown, clearance);
    page << "</ul>";
}

/// What keeps the programme closed as the specialist reads it; the member's own sentences speak to the member.
Said need_name(screening::Need need) {
    switch (need) {
    case screening::Need::answers:
        return say("The questions before starting are not all answered.");
    case screening::Need::answers_again:
        return say("The questions have to be answered again.");
    case screening::Need::adulthood:
        return say("The member is under 18. The programme is made for adults.");
    case screening::Need::examination:
        return say("A stop sign was reported. A specialist has to examine:");
    case screening::Need::medical_advice:
        return say("Needs medical advice without delay, about:");
    case screening::Need::naming:
        return say("Not yet talked over with a specialist:");
    case screening::Need::consultation:
        return say("No consultation is recorded that counts.");
    case screening::Need::specialist_clearance:
        return say("A specialist here has to clear first.");
    }
    return say("A specialist here has to clear first.");
}

void write_finding(Html& page, const screening::Finding& finding) {
    const auto& asked = screening::wording(finding.question);
    page << "<li>" << Said{asked.topic.empty() ? asked.text : asked.topic};
    if (finding.disposition >= screening::Disposition::urgent)
        page << R"( <span class="tag bad">)" << say("urgent") << "</span>";
    page << "</li>";
}

void write_answers(Html& page, const screening::AnswerSet& set) {
    page << "<h2>" << say("Answers of {0}", page.words().short_day(set.day)) << "</h2>";
    const auto assessment = screening::assess(set.answers, set.day);
    if (!assessment.findings.empty()) page << "<ul>";
    for (const auto& finding : assessment.findings)
        write_finding(page, finding);
    if (!assessment.findings.empty()) page << "</ul>";
    page << "<details><summary>" << say("Every question") << R"(</summary><div class="table"><table><thead><tr>)"
         << "<th scope=\"col\">" << say("Question") << "</th><th scope=\"col\">" << say("Answer")
         << "</th></tr></thead><tbody>";
    for (const auto& asked : screening::wordings()) {
        const auto& answer = set.answers[asked.question];
        if (answer.reply == screening::Reply::unanswered) continue;
        page << "<tr><th scope=\"row\">" << Said{asked.text} << "</th><td>";
        switch (answer.reply) {
        case screening::Reply::no:
            page << say("No");
            break;
        case screening::Reply::not_sure:
            page << say("Not sure");
            break;
        case screening::Reply::yes:
            page << say("Yes");
            break;
        case screening::Reply::number:
        case screening::Reply::unanswered:
            page << answer.number;
            break;
        }
        page << "</td></tr>";
    }
    page << "</tbody></table></div></details>";
}

void write_consultations(Html& page, const std::vector<screening::ClearanceRecord>& records) {
    page << "<h2>" << say("Consultations the member recorded") << "</h2>";
    const auto is_one = [](const auto& record) { return std::holds_alternative<screening::Consulted>(record.what); };
    if (std::ranges::none_of(records, is_one)) {
        page << "<p>" << say("None so far.") << "</p>";
        return;
    }
    page << R"(<ul class="rows">)";
    for (const auto& record : records)
        if (const auto* consulted = std::get_if<screening::Consulted>(&record.what)) {
            page << "<li><div><b>" << page.words().short_day(record.day) << "</b><p>" << consulted->who << ", "
                 << consulted->profession << "</p><p>" << consulted->said << "</p></div></li>";
        }
    page << "</ul>";
}

void write_missing(Html& page, const screening::Clearance& clearance) {
    if (clearance.open()) return;
    page << "<h2>" << say("What keeps the programme closed") << "</h2>";
    for (const auto& missing : clearance.missing) {
        page << R"(<div class="notice"><div><p>)" << need_name(missing.need) << "</p>";
        if (!missing.matters.empty()) page << "<ul>";
        for (const auto& matter : missing.matters)
            page << "<li>" << Said{screening::topic(matter)} << "</li>";
        if (!missing.matters.empty()) page << "</ul>";
        page << "</div></div>";
    }
}

void write_decision(Html& page, const Visit& visit, const Shown& shown, const html::FormState& state) {
    page << "<h2>" << say("Your decision") << "</h2>";
    account::open_form(page, visit, html::Url("/specialist/", shown.share.id));
    html::Form form(page, state);
    form.radio({"decision", say("What do you decide?")},
               {{"clear", say("Clear"), say("The programme opens, with everything above taken into account.")},
                {"decline", say("Decline"), say("The programme stays closed until a specialist here clears.")},
                {"ask", say("Ask something"), say("Nothing changes; the member reads your question.")}});
    form.date({"until", say("If you clear: until which day?"), {}, html::Need::optional});
    form.long_text({"words", say("Reason, or question"), say("The member reads it.")});
    form.send(say("Decide"));
    page << "</form>";
}

http::Response show_page(Visit& visit, const Shown& shown, const html::FormState& state) {
    const auto clearance = clearance_of(visit, shown);
    Html page = account::start_page(visit);
    page << "<h1>" << shown.member_name << "</h1>";
    html::Form(page, state).summary();
    page << R"(<p class="lead">)" << state_name(clearance.state) << "</p>";
    write_missing(page, clearance);
    if (const auto latest = screening::latest_answers(visit.data(), shown.share.member)) write_answers(page, *latest);
    write_consultations(page, screening::clearance_records(visit.data(), shown.share.member));
    write_decision(page, visit, shown, state);
    return account::show(visit, {say("A member"), account::Section::specialist, state.problems.empty() ? 200 : 422},
                         page);
}

void write_appointments(Html& page, Visit& visit, Said title, const std::vector<Appointment>& appointments) {
    if (appointments.empty()) return;
    page << "<h2>" << title << R"(</h2><ul class="rows">)";
    for (const Appointment& each : appointments)
        write_agenda_row(page, visit, each, html::Url("/specialist/appointments/", each.id));
    page << "</ul>";
}

void write_links(Html& page) {
    page << R"(<ul class="rows"><li><a)" << html::href("/calendar") << "><span>" << say("Your page and calendar")
         << "</span>" << html::Icon::next << "</a></li><li><a" << html::href("/verdicts") << "><span>"
         << say("Verdicts") << "</span>" << html::Icon::next << "</a></li></ul>";
}

/// A decision as it was typed: a record, and the sentence the member is told.
struct Decision {
    std::optional<screening::ClearanceRecord> record;
    Sentence notice;
    Problems problems;
};

/// The rules name their fields; on this form the words have one field, whatever they are.
Problems on_this_form(Problems problems) {
    for (Problem& each : problems)
        if (each.field == "reason" || each.field == "question") each.field = "words";
    return problems;
}

Decision read(const Visit& visit, const AsOf& at) {
    const std::string by = visit.viewer->name;
    const std::string words(visit.form.text("words"));
    const std::string_view kind = visit.form.text("decision");
    if (kind == "clear") {
        const screening::Cleared cleared{parse_day(visit.form.text("until")).value_or(at.today), by, words};
        return {{{at.now, at.today, cleared}},
                {"{0} has cleared you.", {by}},
                on_this_form(screening::check(cleared, at.today))};
    }
    if (kind == "decline") {
        const screening::Declined declined{by, words};
        return {{{at.now, at.today, declined}},
                {"{0} has not cleared you, and says why.", {by}},
                on_this_form(screening::check(declined))};
    }
    if (kind == "ask") {
        const screening::Inquired inquired{by, words};
        return {{{at.now, at.today, inquired}},
                {"{0} asks you something.", {by}},
                on_this_form(screening::check(inquired))};
    }
    return {{}, {}, {problem("decision", "Please choose one.")}};
}

} // namespace

http::Response show_members(Visit& visit) {
    Rows waiting;
    Rows open;
    for (const Shown& shown : shown_to(visit.data(), visit.person(), visit.today())) {
        if (first_listing(visit.data(), shown.share, visit.today()))
            log(visit, shown, account::Deed::looked, "whether a clearance is missing");
        auto clearance = clearance_of(visit, shown);
        (clearance.open() ? open : waiting).emplace_back(shown, std::move(clearance));
    }
    const auto calendar = calendar_of(visit.data(), visit.person());
    const Agenda agenda = calendar ? agenda_of(visit, visit.person(), calendar->zone) : Agenda();
    Html page = account::start_page(visit);
    page << "<h1>" << say("Your day") << "</h1>";
    write_rows(page, say("Waiting for clearance"), waiting);
    write_appointments(page, visit, say("Waiting for an answer"), agenda.asked);
    write_appointments(page, visit, say("Today"), agenda.today);
    write_appointments(page, visit, say("Of the last week"), agenda.before);
    if (waiting.empty() && open.empty()) page << "<p>" << say("Nobody shares with you at present.") << "</p>";
    write_rows(page, say("May walk"), open);
    write_appointments(page, visit, say("The next two weeks"), agenda.later);
    write_links(page);
    return account::show(visit, {say("Your day"), account::Section::specialist}, page);
}

http::Response show_member(Visit& visit) {
    const auto shown = shown_here(visit);
    if (!shown) return account::show_problem(visit, 404, {"Nothing is shared with you here, or not any more.", {}});
    log(visit, *shown, account::Deed::looked, "answers and clearance");
    return show_page(visit, *shown, {});
}

http::Response decide(Visit& visit, const screening::Happened& happened) {
    const auto shown = shown_here(visit);
    if (!shown) return account::show_problem(visit, 404, {"Nothing is shared with you here, or not any more.", {}});
    const AsOf at = as_of(visit, *shown);
    const Decision decision = read(visit, at);
    if (!decision.problems.empty())
        return show_page(
            visit, *shown,
            {[&](std::string_view name) { return std::string(visit.form.text(name)); }, decision.problems});
    const PersonId member = shown->share.member;
    screening::add_record(visit.data(), member, *decision.record);
    screening::tell_releases(visit.data(), member, screening::mode_of(visit.settings), happened);
    log(visit, *shown, account::Deed::changed, "clearance");
    account::notify(visit.data(), member, {decision.notice, "/clearance"}, visit.now);
    return http::see_other("/specialist");
}

} // namespace amble::care
