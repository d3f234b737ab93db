#include "account/page.h"
#include "claims/asking.h"
#include "claims/page_functions.h"
#include "claims/parts_pages.h"
#include "claims/question_store.h"
#include "claims/red_flags.h"
#include "claims/warnings_visit.h"
#include "foundation/html/form.h"

#include <algorithm>

namespace amble::claims {

namespace {

using account::Visit;
using html::Html;
using html::say;

constexpr size_t kMostShown = 5; // verdicts that may answer it already. [design]

void write_form(Html& page, const Visit& visit, std::string_view text, const Problems& problems) {
    account::open_form(page, visit, html::Url("/ask"));
    const html::FormState state{[&](std::string_view) { return std::string(text); }, problems};
    html::Form form(page, state);
    form.summary();
    form.long_text({.name = "text",
                    .label = say("What did you hear, and is it true?"),
                    .hint = say("One claim or question, up to {0} characters, without names. You first see what is "
                                "answered already.",
                                kMostAsked)},
                   3);
    form.send(say("Look"));
    page << "</form>";
}

http::Response form_page(const Visit& visit, std::string_view text, const Problems& problems) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Ask the specialists") << R"(</h1><p class="lead">)"
         << say("Two specialists here read the studies, sign the answer, and you are told.") << "</p>";
    write_form(page, visit, text, problems);
    if (visit.viewer) page << "<p><a" << html::href("/questions") << ">" << say("What you asked") << "</a></p>";
    return account::show(visit, {say("Ask the specialists"), account::Section::claims, problems.empty() ? 200 : 422},
                         page);
}

/// What answers it surely first, then what is like it.
std::vector<const Verdict*> answers(const LiveEvidence& evidence, std::string_view text) {
    std::vector<const Verdict*> found;
    const auto spans = evidence.marker().mark(text);
    if (const Span* span = surest(spans); span && span->match.band == Band::attach)
        found.push_back(span->match.verdict);
    for (const Verdict* each : evidence.found(text, kMostShown))
        if (std::ranges::find(found, each) == found.end()) found.push_back(each);
    return found;
}

void write_ask(Html& page, const Visit& visit, const std::string& text) {
    page << "<h2>" << say("None of these answers it?") << "</h2>";
    if (!visit.viewer) {
        page << "<p>" << say("Members may ask, so that somebody can be told the answer.")
             << R"(</p><p class="actions">)"
             << "<a class=\"button\"" << html::href("/sign-in") << ">" << say("Sign in or join") << "</a></p>";
        return;
    }
    account::open_form(page, visit, html::Url("/questions"));
    const html::FormState state;
    html::Form form(page, state);
    form.hidden("text", text);
    page << "<p>" << say("The specialists read: {0}", text) << "</p>";
    form.send(say("Ask the specialists"));
    page << "</form>";
}

html::Said state_name(const Question& question) {
    switch (question.state) {
    case QuestionState::open:
        return say("Waits for a specialist");
    case QuestionState::taken:
        return say("A specialist is working on it");
    case QuestionState::answered:
        return say("Answered");
    case QuestionState::declined:
        break;
    }
    return say("Not taken up");
}

void write_question(Html& page, const Question& question) {
    page << R"(<li><div><p dir="auto"><b>)" << question.text << "</b></p><p>" << state_name(question)
         << R"( <span class="quiet">)" << page.words().short_day(Zone::utc().day_at(question.asked_at))
         << "</span></p>";
    if (!question.reason.empty()) page << "<p>" << question.reason << "</p>";
    if (question.state == QuestionState::answered)
        page << "<p><a" << html::href(html::Url::of_site("/verdicts/" + question.verdict)) << ">"
             << say("Read the verdict") << "</a></p>";
    page << "</div></li>";
}

} // namespace

http::Response show_ask(Visit& visit) {
    return form_page(visit, "", {});
}

http::Response look_before_asking(Visit& visit) {
    const auto text = read_question(visit.form.text("text"));
    if (!text) return form_page(visit, visit.form.text("text"), {text.error()});
    const auto evidence = live_evidence(visit.data());
    Html page = account::start_page(visit);
    page << "<h1>" << say("Ask the specialists") << R"(</h1><p dir="auto"><q>)" << *text << "</q></p>";
    write_red_flags(page, *text);
    write_warnings(page, dangerous_advice(*text));
    const auto found = answers(*evidence, *text);
    page << "<h2>" << say("Answered already") << "</h2>";
    if (found.empty()) {
        page << "<p>" << say("No verdict has these words.") << "</p>";
    } else {
        write_unsigned_note(page);
        write_verdicts(page, *evidence, found, visit.today());
    }
    write_ask(page, visit, *text);
    page << "<p><a" << html::href("/ask") << ">" << say("Ask something else") << "</a></p>";
    return account::show(visit, {say("Ask the specialists"), account::Section::claims}, page);
}

http::Response ask_question(Visit& visit) {
    const auto text = read_question(visit.form.text("text"));
    if (!text) return form_page(visit, visit.form.text("text"), {text.error()});
    if (waiting_questions_of(visit.data(), visit.person()) >= kMostWaiting)
        return form_page(visit, *text,
                         {problem("text", "You have {0} questions waiting. Please ask again when one is answered.",
                                  {std::to_string(kMostWaiting)})});
    ask(visit.data(), visit.person(), *text, visit.now);
    return http::see_other("/questions");
}

http::Response show_questions(Visit& visit) {
    const auto questions = questions_of(visit.data(), visit.person());
    Html page = account::start_page(visit);
    page << "<h1>" << say("What you asked") << "</h1>";
    if (questions.empty())
        page << "<p>" << say("Nothing so far.") << "</p>";
    else
        page << R"(<p class="hint">)" << say("You get a notice when one is answered.") << R"(</p><ul class="rows">)";
    for (const Question& each : questions)
        write_question(page, each);
    if (!questions.empty()) page << "</ul>";
    page << R"(<p class="actions"><a class="button quiet")" << html::href("/ask") << ">" << say("Ask the specialists")
         << "</a></p>";
    return account::show(visit, {say("What you asked"), account::Section::claims}, page);
}

} // namespace amble::claims
