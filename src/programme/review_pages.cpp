#include "account/page.h"
#include "foundation/html/form.h"
#include "programme/page_functions.h"
#include "programme/review_store.h"

namespace amble::programme {

namespace {

using account::Visit;
using html::say;

std::vector<html::Choice> answers(bool more) {
    std::vector<html::Choice> choices = {{"ready", say("Yes, I am ready for a little more"),
                                          say("Only if the week allows it. You will see why, either way.")},
                                         {"hold", say("I would rather stay where I am")}};
    if (more)
        choices.push_back({"more", say("I have reached my goal and want to go above it"),
                           say("One step, and only if the week allows it.")});
    return choices;
}

http::Response form_page(Visit& visit, const OpenReview& open, const html::FormState& state, int status) {
    html::Html page = account::start_page(visit);
    page << "<h1>" << say("Your week {0}", open.week) << "</h1><p>"
         << say("Two minutes. Nothing changes on its own: the next step needs a good week and your own yes.") << "</p>";
    account::open_form(page, visit, html::Url("/review"));
    html::Form form(page, state);
    form.summary();
    form.radio({"answer", say("Next week")}, answers(open.may_choose_more));
    form.scale({"sure", say("How sure are you of walking next week as planned?"), {}, html::Need::optional},
               {say("not sure at all"), say("quite sure")});
    form.yes_no_not_sure(
        {"signs",
         say("Since last week: new numbness between the legs, trouble with bladder or bowel, a leg getting weaker, "
             "fever with the back pain, or chest pain?")});
    form.send(say("Finish the week"));
    page << "</form>";
    return account::show(visit, {say("Your week"), account::Section::walk, status}, page);
}

Problems problems_of(const http::Fields& form, const OpenReview& open) {
    Problems problems;
    if (!review_answer(open, form.text("answer")))
        problems.push_back(problem("answer", "Please choose one of the answers."));
    const auto signs = form.text("signs");
    if (signs != "yes" && signs != "no" && signs != "not_sure")
        problems.push_back(problem("signs", "Please answer this one; it matters."));
    return problems;
}

std::optional<OpenReview> review_of(Visit& visit) {
    const auto course = find_course(visit.data(), visit.person(), here(visit));
    return course ? open_review(*course) : std::nullopt;
}

} // namespace

http::Response ask_review(Visit& visit) {
    const auto open = review_of(visit);
    return open ? form_page(visit, *open, {}, 200) : http::see_other("/today");
}

http::Response review(Visit& visit) {
    const auto open = review_of(visit);
    if (!open) return http::see_other("/today");
    const Problems problems = problems_of(visit.form, *open);
    if (!problems.empty()) {
        const html::FormState state{[&](std::string_view name) { return std::string(visit.form.text(name)); },
                                    problems};
        return form_page(visit, *open, state, 422);
    }
    // A sign is asked about in full before anything goes on; until then there is no answer for the week.
    if (visit.form.text("signs") != "no") return http::see_other("/stop-signs");
    save_review(visit.data(), visit.person(), *open, *review_answer(*open, visit.form.text("answer")), visit.now);
    close_days(visit.data(), visit.person(), here(visit));
    return http::see_other("/why");
}

} // namespace amble::programme
