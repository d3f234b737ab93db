#include "account/access_log_store.h"
#include "account/notice_store.h"
#include "account/page.h"
#include "care/answers_pages.h"
#include "care/calendar_store.h"
#include "care/diary_pages.h"
#include "care/page_functions.h"
#include "care/programme_change_pages.h"
#include "care/seen_member_pages.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"
#include "screening/screening_store.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::Html;
using html::say;
using screening::AsOf;

/// `clear` says what a clearance leads to.
void write_decision_form(Html& page, Visit& visit, const Shown& shown, const html::FormState& state, html::Said clear) {
    page << "<h2>" << say("Your decision") << "</h2>";
    account::open_form(page, visit, html::Url("/specialist/", shown.share.id));
    html::Form form(page, state);
    form.radio({"decision", say("What do you decide?")},
               {{"clear", say("Clear"), clear},
                {"decline", say("Decline"), say("The programme stays closed until a specialist here clears.")},
                {"ask", say("Ask something"), say("Nothing changes; the member reads your question.")}});
    form.date({"until", say("If you clear: until which day?"), {}, html::Need::optional});
    form.number({"most_minutes", say("If you clear: no more than so many minutes a day?"), {}, html::Need::optional},
                say("minutes"));
    form.long_text({"words", say("Reason, or question"), say("The member reads it.")});
    form.send(say("Decide"));
    page << "</form>";
}

/// Sent back it tells nothing of the member.
void write_decision(Html& page, Visit& visit, const Shown& shown, const html::FormState& state) {
    write_decision_form(page, visit, shown, state,
                        say("It counts for everything that was shown. Questions that are still to be answered stay "
                            "with the member."));
}

html::Said what_clearing_does(const screening::Clearance& clearance) {
    if (owes_answers(clearance))
        return say("It counts, but the programme stays closed until the member has answered the questions: only they "
                   "can.");
    return say("The programme opens, with everything above taken into account.");
}

void write_parts(Html& page, const Shown& shown) {
    page << R"(<p class="hint">)" << say("Shared with you until {0}:", page.words().short_day(shown.share.until));
    bool first = true;
    for (const Part part : kParts) {
        if (!shown.share.parts.has(part)) continue;
        page << (first ? html::Raw(" ") : html::Raw(" · ")) << html::Said{wording(part)};
        first = false;
    }
    page << "</p>";
    if (shown.share.parts.has(Part::messages))
        page << "<p><a" << html::href(html::Url("/specialist/", shown.share.id, "/messages")) << ">" << say("Messages")
             << "</a></p>";
}

void write_prompts(Html& page, const std::vector<PromptSeen>& prompts) {
    if (prompts.empty()) return;
    page << R"(<section class="notice"><div><h2>)" << say("To look at together") << "</h2><ul>";
    for (const PromptSeen& each : prompts)
        page << "<li>" << sentence(each.prompt) << "</li>";
    page << "</ul></div></section>";
}

void write_screening(Html& page, Visit& visit, const Shown& shown) {
    const auto clearance = clearance_seen(visit.data(), shown, look_of(visit));
    if (!clearance) return;
    page << R"(<p class="lead">)" << state_name(*clearance) << "</p>";
    write_missing(page, *clearance);
    if (const auto latest = answers_seen(visit.data(), shown)) write_answers(page, *latest);
    write_consultations(page, consultations_seen(visit.data(), shown));
    write_decision_form(page, visit, shown, {}, what_clearing_does(*clearance));
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
        screening::Cleared cleared{parse_day(visit.form.text("until")).value_or(at.today), by, words};
        // What is no number lies outside the range as well, and is refused with the same sentence.
        if (const std::string_view most = trim(visit.form.text("most_minutes")); !most.empty())
            cleared.most_minutes = static_cast<int>(std::clamp<int64_t>(parse_whole_number(most).value_or(0), 0, 1000));
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

http::Response show_member_page(Visit& visit, const Shown& shown) {
    Html page = account::start_page(visit);
    page << "<h1>" << shown.member_name << "</h1>";
    write_parts(page, shown);
    if (calendar_of(visit.data(), visit.person()))
        page << "<p><a" << html::href(html::Url::of_site("/calendar/book?member=" + shown.share.id.text())) << ">"
             << say("Book an appointment for them") << "</a></p>";
    write_prompts(page, prompts_seen(visit.data(), shown));
    write_diary(page, visit, shown);
    write_programme_changes(page, visit, shown);
    write_guidance(page, visit, shown);
    write_screening(page, visit, shown);
    return account::show(visit, {say("A member"), account::Section::specialist}, page);
}

} // namespace

http::Response show_form_again(Visit& visit, const Shown& shown, const html::FormState& state, WriteForm write) {
    Html page = account::start_page(visit);
    page << "<h1>" << shown.member_name << "</h1>";
    html::Form(page, state).summary();
    write(page, visit, shown, state);
    page << "<p><a" << html::href(html::Url("/specialist/", shown.share.id)) << ">"
         << say("Back to what is shared with you") << "</a></p>";
    return account::show(visit, {say("A member"), account::Section::specialist, 422}, page);
}

std::optional<Shown> shown_here(Visit& visit) {
    const auto id = visit.path.id(0);
    if (!id) return std::nullopt;
    return shown_to(visit.data(), visit.person(), visit.now, *id);
}

http::Response nothing_shown(const Visit& visit) {
    return account::show_problem(visit, 404, {"Nothing is shared with you here, or not any more.", {}});
}

Look look_of(const Visit& visit) {
    return {visit.now, screening::mode_of(visit.settings)};
}

void log_deed(Visit& visit, const Share& share, account::Deed deed, std::string what) {
    account::log_access(visit.data(), share.member,
                        {visit.now, account::actor(*visit.viewer, account::Role::specialist), deed, std::move(what)});
}

http::Response show_member(Visit& visit) {
    const auto shown = shown_here(visit);
    if (!shown) return nothing_shown(visit);
    for (const Part part : kParts)
        if (shown->share.parts.has(part) && part != Part::messages) // they have a page of their own
            log_deed(visit, shown->share, account::Deed::looked, std::string(logged(part)));
    return show_member_page(visit, *shown);
}

http::Response decide(Visit& visit, const screening::Happened& happened) {
    const auto shown = shown_here(visit);
    if (!shown || !shown->share.parts.has(Part::screening)) return nothing_shown(visit);
    const AsOf at = as_of(*shown, look_of(visit));
    const Decision decision = read(visit, at);
    if (!decision.problems.empty())
        return show_form_again(
            visit, *shown,
            {[&](std::string_view name) { return std::string(visit.form.text(name)); }, decision.problems},
            write_decision);
    const PersonId member = shown->share.member;
    screening::add_record(visit.data(), member, *decision.record);
    screening::tell_releases(visit.data(), member, screening::mode_of(visit.settings), happened);
    log_deed(visit, shown->share, account::Deed::changed, "clearance");
    account::notify(visit.data(), member, {decision.notice, "/clearance", visit.person()}, visit.now);
    return http::see_other("/specialist");
}

} // namespace amble::care
