#include "claims/unchecked_pages.h"

#include "account/page.h"
#include "claims/live_evidence_store.h"
#include "claims/page_functions.h"
#include "claims/question_store.h"
#include "claims/unchecked_store.h"

namespace amble::claims {

namespace {

using account::Visit;
using html::attribute;
using html::Html;
using html::say;

// [design]
constexpr int kMostListed = 20;
constexpr int kMostDone = 50;

void write_button(Html& page, std::string_view what, html::Said label) {
    page << R"(<button class="button quiet" name="what")" << attribute("value", what) << ">" << label << "</button> ";
}

void write_subject(Html& page, const Visit& visit, const Catalogue& catalogue, const Unchecked& said) {
    page << "<li><div><p><b>" << question_of(catalogue, said.subject) << R"(</b> <span class="quiet">)"
         << html::counted("in {0} post", "in {0} posts", said.posts) << "</span></p>";
    if (!said.example.empty())
        page << "<p>" << say("For example:") << R"( <q dir="auto">)" << said.example << "</q></p>";
    account::open_form(page, visit, html::Path("/verdict-work/said"));
    page << R"(<input type="hidden" name="subject")" << attribute("value", key(said.subject)) << "><p>";
    if (said.state == SubjectState::open) {
        write_button(page, "ask", say("Ask this as a question"));
        write_button(page, "set_aside", say("Not a question for us"));
    } else {
        page << (said.state == SubjectState::asked ? say("Was asked as a question.") : say("Was set aside.")) << " ";
        write_button(page, "put_back", say("Put it back"));
    }
    page << "</p></form></div></li>";
}

void write_list(Html& page, const Visit& visit, const Catalogue& catalogue, const std::vector<Unchecked>& all) {
    page << R"(<ul class="rows">)";
    for (const Unchecked& each : all)
        write_subject(page, visit, catalogue, each);
    page << "</ul>";
}

http::Response ask_it(Visit& visit, const Unchecked& said) {
    const auto evidence = live_evidence(visit.data());
    // In the program's words: a member's own sentence stands here as long as their post is shown, and no longer.
    const std::string text = english(question_of(evidence->catalogue(), said.subject));
    const Id question = ask(visit.data(), visit.person(), text, visit.now);
    set_subject(visit.data(), said.subject, SubjectState::open, SubjectState::asked);
    return http::see_other(html::Url("/verdict-work/questions/", question).text());
}

} // namespace

void write_unchecked(Html& page, Visit& visit, const Catalogue& catalogue) {
    page << R"(<h2 id="said">)" << say("Said or asked by members, not checked yet") << "</h2>";
    const auto open = most_said(visit.data(), SubjectState::open, kMostListed);
    if (open.empty())
        page << "<p>" << say("None at present.") << "</p>";
    else
        page << R"(<p class="hint">)"
             << say("What posts claim or ask of a treatment and no verdict answers, what most posts say first.")
             << "</p>";
    if (!open.empty()) write_list(page, visit, catalogue, open);
    auto done = most_said(visit.data(), SubjectState::asked, kMostDone);
    for (Unchecked& each : most_said(visit.data(), SubjectState::set_aside, kMostDone))
        done.push_back(std::move(each));
    if (done.empty()) return;
    page << "<details><summary>" << say("Asked, or set aside") << "</summary>";
    write_list(page, visit, catalogue, done);
    page << "</details>";
}

http::Response settle_unchecked(Visit& visit) {
    const auto subject = subject_of_key(visit.form.text("subject"));
    const auto said = subject ? find_unchecked(visit.data(), *subject) : std::nullopt;
    if (!said) return account::show_problem(visit, 404, {"Nobody says this any more.", {}});
    const std::string_view what = visit.form.text("what");
    if (what == "ask" && said->state == SubjectState::open) return ask_it(visit, *said);
    if (what == "set_aside") set_subject(visit.data(), *subject, SubjectState::open, SubjectState::set_aside);
    if (what == "put_back") set_subject(visit.data(), *subject, said->state, SubjectState::open);
    return http::see_other("/verdict-work#said");
}

} // namespace amble::claims
