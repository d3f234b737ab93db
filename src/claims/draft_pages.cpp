#include "account/page.h"
#include "claims/evidence_shipped.h"
#include "claims/page_functions.h"
#include "claims/parts_pages.h"
#include "claims/question_store.h"
#include "claims/signature_pages.h"
#include "claims/signing_pages.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"

#include <algorithm>

namespace amble::claims {

namespace {

using account::Visit;
using html::Html;
using html::say;

const Sentence kNoVerdict{"There is no such verdict, or nobody works on it any more.", {}};

template<class Value>
std::vector<html::Choice> choices() {
    std::vector<html::Choice> made{{"", say("Please choose")}};
    for (const std::string_view word : words_of<Value>())
        made.push_back({word, Sentence{std::string(word), {}}});
    return made;
}

std::vector<html::Choice> treatments(std::string_view language, html::Said none) {
    std::vector<html::Choice> made{{"", none}};
    std::vector<const Treatment*> all;
    for (const Treatment& each : shipped_evidence().treatments)
        all.push_back(&each);
    std::ranges::sort(all, {}, [language](const Treatment* each) { return lower_ascii(each->name(language)); });
    for (const Treatment* each : all)
        made.push_back({each->id, Sentence{"{0}", {std::string(each->name(language))}}});
    return made;
}

html::Field field(Part part, html::Wording hint = {}, html::Need need = html::Need::required) {
    return {.name = name(part), .label = label_of(part), .hint = std::move(hint), .need = need};
}

void write_what_is_judged(html::Form& form, std::string_view language) {
    form.select(field(Part::treatment), treatments(language, say("Please choose")));
    form.text(field(Part::question, say("Ends with a question mark: \"Does heat ease new back pain?\"")));
    form.text(field(Part::statement, say("The claim as people make it.")));
    form.long_text(field(Part::said_as, say("One a line; they help to find it."), html::Need::optional), 3);
    form.text(field(Part::for_whom));
    form.select(field(Part::outcome), choices<Outcome>());
    form.select(field(Part::phase), choices<Phase>());
    form.select(field(Part::direction), choices<Direction>());
    std::vector<html::Choice> than = treatments(language, say("With nothing"));
    than.push_back({"others", say("All other treatments")});
    form.select(field(Part::than, {}, html::Need::optional), than);
}

void write_answer(html::Form& form) {
    form.select(field(Part::answer), choices<Answer>());
    form.select(field(Part::certainty, say("High or moderate only with a source that you have read.")),
                choices<Certainty>());
    form.long_text(
        field(Part::summary, say("Says \"probably\" where the certainty is moderate, \"may\" where it is low, "
                                 "\"very uncertain\" where it is very low.")),
        3);
    form.long_text(field(Part::why), 5);
    form.long_text(field(Part::caveats, say("One a line."), html::Need::optional), 3);
    form.long_text(field(Part::harms, say("One a line."), html::Need::optional), 3);
    form.long_text(field(Part::disagreements, say("One a line."), html::Need::optional), 3);
    form.long_text(field(Part::sources, say("One a line: citation with its year | https link | what you read of it. "
                                            "Leave the last out where you have not read it.")),
                   5);
    form.long_text(field(Part::german_question, {}, html::Need::optional), 2);
    form.long_text(field(Part::german_summary, {}, html::Need::optional), 3);
    form.date(field(Part::review_due, say("At most three years from now.")));
}

void write_what_was_asked(Html& page, const std::vector<Question>& asked) {
    if (asked.empty()) return;
    page << "<p>" << say("What was asked:") << "</p><ul>";
    for (const Question& each : asked)
        page << R"(<li><q dir="auto">)" << each.text << "</q></li>";
    page << "</ul>";
}

http::Response edit_page(Visit& visit, const Version& version, const html::FormState& state) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Write a verdict") << "</h1>";
    if (version.signatures() > 0)
        page << R"(<div class="notice warn"><div><p>)"
             << say("This version is signed. What you change has to be signed anew by two; until then the old text "
                    "stands.")
             << "</p></div></div>";
    write_what_was_asked(page, questions_waiting_for(visit.data(), version.verdict));
    account::open_form(page, visit, html::Url::of_site("/verdict-work/" + version.verdict + "/edit"));
    html::Form form(page, state);
    form.summary();
    form.hidden("version", std::to_string(version.number));
    write_what_is_judged(form, page.words().language());
    write_answer(form);
    form.text({"note", say("What did you change, and why?"), say("It stands in the history.")});
    form.send(say("Save this version"));
    page << "</form>";
    return account::show(
        visit, {say("Write a verdict"), account::Section::specialist, state.problems.empty() ? 200 : 422}, page);
}

Draft typed(const http::Fields& form) {
    Draft draft;
    for (size_t i = 0; i < kPartCount; ++i) {
        std::string& part = draft.parts[i];
        part = trim(form.text(name(static_cast<Part>(i))));
        std::erase(part, '\r');
    }
    return draft;
}

http::Response again(Visit& visit, const Version& version, Problems problems) {
    const html::FormState state{[&](std::string_view field) { return std::string(visit.form.text(field)); },
                                std::move(problems)};
    return edit_page(visit, version, state);
}

} // namespace

http::Response edit_verdict(Visit& visit) {
    const auto work = in_work(visit);
    if (!work) return account::show_problem(visit, 404, kNoVerdict);
    const Version& version = work->version;
    const html::FormState state{[&](std::string_view field) {
                                    for (size_t i = 0; i < kPartCount; ++i)
                                        if (field == name(static_cast<Part>(i))) return version.draft.parts[i];
                                    return std::string();
                                },
                                {}};
    return edit_page(visit, version, state);
}

http::Response save_verdict(Visit& visit) {
    const auto work = in_work(visit);
    if (!work) return account::show_problem(visit, 404, kNoVerdict);
    const Version& version = work->version;
    if (visit.form.text("version") != std::to_string(version.number))
        return again(visit, version,
                     {problem("", "Somebody has saved another version since. Copy what you wrote, and "
                                  "open it again.")});
    Version next;
    next.verdict = version.verdict;
    next.draft = typed(visit.form);
    next.note = trim(visit.form.text("note"));
    Problems problems =
        read(next.draft, next.verdict, live_evidence(visit.data())->catalogue(), visit.today()).problems;
    if (next.note.empty() || length_utf8(next.note) > kMostSaid)
        problems.push_back(problem("note", "Please say what you changed and why, in at most {0} characters.",
                                   {std::to_string(kMostSaid)}));
    if (problems.empty() && changed(version.draft, next.draft).empty())
        problems.push_back(problem("review_due", "Nothing has changed. To renew it, give a later day of review."));
    if (!problems.empty()) return again(visit, version, std::move(problems));
    if (!add_version(visit.data(), next, version.number, hand_of(visit)))
        return again(visit, version, {problem("", "Somebody has saved another version since.")});
    return http::see_other("/verdict-work/" + next.verdict);
}

} // namespace amble::claims
