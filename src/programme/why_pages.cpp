#include "account/page.h"
#include "programme/course_store.h"
#include "programme/page_functions.h"
#include "programme/prompts.h"
#include "programme/review_store.h"
#include "programme/terms_pages.h"

#include <algorithm>
#include <map>
#include <span>

namespace amble::programme {

namespace {

using account::Visit;
using html::say;

constexpr int kMostShown = 1000;   // some ten years of weeks
constexpr size_t kShownAtOnce = 8; // the others wait behind a summary

void write_change(html::Html& page, int before, int after) {
    if (after == 0) {
        page << say("no target");
    } else if (before == after) {
        page << say("{0} minutes", after);
    } else {
        page << say("{0} → {1} minutes", before, after);
    }
}

/// What the person said at the review of the week that was decided.
void write_said(html::Html& page, const SaidAtReview& said) {
    if (!said.usual.empty()) page << "<p>" << say("You said: usual pain {0} of 10.", said.usual) << "</p>";
    if (!said.hard.empty()) page << "<p>" << say("What was hard: {0}", said.hard) << "</p>";
}

void write_decisions(html::Html& page, std::span<const KeptDecision> decisions,
                     const std::map<Day, SaidAtReview>& said) {
    page << "<ol class=\"decisions\" reversed>";
    for (const KeptDecision& each : decisions) {
        page << "<li><p class=\"when\">" << page.words().short_day(each.day) << " · " << say("Week {0}", each.week)
             << " · ";
        write_change(page, each.level_before, each.level);
        page << "</p><p>" << each.reason << "</p>";
        if (const auto at = said.find(each.day); at != said.end() && !each.at_once) write_said(page, at->second);
        page << "</li>";
    }
    page << "</ol>";
}

/// How it began, below all that followed.
void write_start(html::Html& page, const Programme& programme) {
    const Intake& intake = programme.state.intake;
    page << "<ol class=\"decisions\"><li><p class=\"when\">" << page.words().short_day(programme.first_day) << " · "
         << say("The start") << "</p><p>" << start_reason(intake) << "</p></li></ol>";
}

} // namespace

http::Response show_why(Visit& visit) {
    const auto course = find_course(visit.data(), visit.person(), here(visit));
    if (!course) return http::see_other("/today");
    html::Html page = account::start_page(visit);
    page << "<h1>" << say("Why this number?") << "</h1>";
    const Today now = course->now();
    page << "<p class=\"lead\">";
    if (course->clearance.open() && now.target > 0) {
        page << say("Today {0} minutes.", now.target);
    } else {
        page << say("No target today.");
    }
    page << "</p><p>"
         << say("Each change follows from written rules, and here is every one since your start. The rules were put "
                "together from trials and expert advice; their exact steps have been tested in no trial.")
         << "</p>";
    if (const auto word = word_on_avoidance(course->programme.state)) page << "<p class=\"notice\">" << *word << "</p>";
    write_terms(page, course->clearance);
    if (!now.so_far.empty()) {
        page << "<h2>" << say("So far, not yet final") << "</h2><ol class=\"decisions\">";
        for (auto it = now.so_far.rbegin(); it != now.so_far.rend(); ++it) {
            page << "<li><p class=\"when\">" << say("Week {0}", it->week) << " · ";
            write_change(page, it->level_before, it->level);
            page << "</p><p>" << it->reason << "</p></li>";
        }
        page << "</ol>";
    }
    const auto kept = decisions(visit.data(), visit.person(), kMostShown);
    const auto said = said_at_reviews(visit.data(), visit.person(), course->programme.first_day, course->today);
    page << "<h2>" << say("Every decision") << "</h2>";
    const auto shown = std::span(kept).first(std::min(kept.size(), kShownAtOnce));
    write_decisions(page, shown, said);
    if (const auto older = std::span(kept).subspan(shown.size()); !older.empty()) {
        page << "<details><summary>"
             << html::counted("{0} earlier decision", "{0} earlier decisions", std::ssize(older)) << "</summary>";
        write_decisions(page, older, said);
        page << "</details>";
    }
    write_start(page, course->programme);
    return account::show(visit, {say("Why this number?"), account::Section::walk}, page);
}

} // namespace amble::programme
