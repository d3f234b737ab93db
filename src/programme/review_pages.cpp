#include "account/page.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"
#include "programme/page_functions.h"
#include "programme/review_store.h"
#include "screening/screening_store.h"
#include "tracking/measure_store.h"

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

/// Asked once: where the signs were asked about in full since, and the programme is open again, that answer holds.
enum class Signs : uint8_t { to_ask, asked_in_full };

void ask_signs(html::Form& form) {
    form.yes_no_not_sure(
        {"signs",
         say("Since last week: new numbness between the legs, trouble with bladder or bowel, a leg getting weaker, "
             "fever with the back pain, or chest pain?")});
}

http::Response form_page(Visit& visit, const OpenReview& open, const html::FormState& state, Signs signs) {
    html::Html page = account::start_page(visit);
    page << "<h1>" << say("Your week {0}", open.week) << "</h1><p>"
         << say("Two minutes. Nothing changes on its own: the next step needs a good week and your own yes.") << "</p>";
    if (signs == Signs::asked_in_full)
        page << "<p class=\"notice\">"
             << say("What you chose before is kept below. The questions about warning signs are answered; nothing in "
                    "them keeps you from walking on.")
             << "</p>";
    account::open_form(page, visit, html::Url("/review"));
    html::Form form(page, state);
    form.summary();
    form.scale({"usual", say("Your usual pain this week"), {}, html::Need::optional},
               {say("no pain"), say("the worst you can imagine")});
    form.long_text({"hard", say("What was hard this week?"), say("A word or two, for you and whoever you show it to."),
                    html::Need::optional},
                   2);
    form.radio({"answer", say("Next week")}, answers(open.may_choose_more));
    form.scale({"sure", say("How sure are you of walking next week as planned?"), {}, html::Need::optional},
               {say("not sure at all"), say("quite sure")});
    if (signs == Signs::to_ask) ask_signs(form);
    form.send(say("Finish the week"));
    page << "</form>";
    return account::show(visit, {say("Your week"), account::Section::walk, state.problems.empty() ? 200 : 422}, page);
}

std::string field_of(const SaidAtReview& said, std::string_view name) {
    if (name == "answer") return said.answer;
    if (name == "sure") return said.sure;
    if (name == "usual") return said.usual;
    return name == "hard" ? said.hard : std::string();
}

Problems problems_of(const http::Fields& form, const OpenReview& open, Signs asked) {
    Problems problems;
    if (!review_answer(open, form.text("answer")))
        problems.push_back(problem("answer", "Please choose one of the answers."));
    for (const std::string_view field : {"usual", "sure"}) {
        const auto number = parse_whole_number(form.text(field));
        if (!form.text(field).empty() && (!number || *number < 0 || *number > 10))
            problems.push_back(problem(field, "Please choose a number from 0 to 10."));
    }
    if (form.text("hard").size() > kMostOfHard)
        problems.push_back(problem("hard", "Please keep this under {0} letters.", {std::to_string(kMostOfHard)}));
    const auto signs = form.text("signs");
    if (asked == Signs::to_ask && signs != "yes" && signs != "no" && signs != "not_sure")
        problems.push_back(problem("signs", "Please answer this one; it matters."));
    return problems;
}

/// The week has no answer while something keeps the programme closed: today's page says what, and leads back here.
std::optional<OpenReview> review_of(Visit& visit) {
    const auto course = find_course(visit.data(), visit.person(), here(visit));
    return course && course->clearance.open() ? open_review(*course) : std::nullopt;
}

/// Among the measures too, so that nobody is asked twice.
void keep_usual_pain(const Visit& visit, Day day) {
    if (const auto pain = parse_whole_number(visit.form.text("usual")))
        tracking::keep_measure(visit.data(), visit.person(),
                               {tracking::MeasureKind::usual_pain, day, {static_cast<int>(*pain)}}, visit.now);
}

/// Until the signs are asked about in full there is no target, and no answer for the week; what was chosen waits. In
/// full: the short list of a flare-up leaves out the chest, which this one question names.
http::Response ask_in_full(const Visit& visit) {
    screening::add_record(visit.data(), visit.person(),
                          {visit.now, visit.today(), screening::AskedFor{screening::Occasion::after_pause}});
    return http::see_other("/screening?occasion=after_pause");
}

/// Where nothing keeps the programme closed it is only too early, or done: the page says when the next one comes.
http::Response none_now(Visit& visit) {
    const auto course = find_course(visit.data(), visit.person(), here(visit));
    if (!course || !course->clearance.open()) return http::see_other("/today");
    const DayRow& today = course->open.back();
    const int week = week_of(today.day + (ends_week(today.day) ? 1 : 0));
    html::Html page = account::start_page(visit);
    page << "<h1>" << say("Nothing to look back on today") << "</h1><p class=\"lead\">"
         << say("Your week {0} ends on {1}; then its look back stands on Today.", week,
                page.words().day(course->programme.day_numbered(7 * week)))
         << "</p><p class=\"actions\"><a class=\"button\"" << html::href("/today") << ">" << say("Back to today")
         << "</a></p>";
    return account::show(visit, {say("Your week"), account::Section::walk}, page);
}

} // namespace

http::Response ask_review(Visit& visit) {
    const auto open = review_of(visit);
    if (!open) return none_now(visit);
    const auto before = said_at_review(visit.data(), visit.person(), open->day);
    const html::FormState state{[&](std::string_view name) { return before ? field_of(*before, name) : std::string(); },
                                {}};
    return form_page(visit, *open, state, before ? Signs::asked_in_full : Signs::to_ask);
}

http::Response review(Visit& visit) {
    const auto open = review_of(visit);
    if (!open) return http::see_other("/today");
    const auto before = said_at_review(visit.data(), visit.person(), open->day);
    const bool waited = before.has_value();
    const Signs signs = waited ? Signs::asked_in_full : Signs::to_ask;
    const auto typed = [&](std::string_view name) { return std::string(visit.form.text(name)); };
    const Problems problems = problems_of(visit.form, *open, signs);
    if (!problems.empty()) return form_page(visit, *open, {typed, problems}, signs);
    keep_said(visit.data(), visit.person(), *open,
              {typed("answer"), typed("sure"), waited ? before->signs : typed("signs"), typed("usual"), typed("hard")},
              visit.now);
    keep_usual_pain(visit, open->day);
    if (!waited && typed("signs") != "no") return ask_in_full(visit);
    save_review(visit.data(), visit.person(), *open, *review_answer(*open, typed("answer")), visit.now);
    close_days(visit.data(), visit.person(), here(visit));
    return http::see_other("/why");
}

} // namespace amble::programme
