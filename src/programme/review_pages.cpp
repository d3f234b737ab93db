#include "account/page.h"
#include "foundation/base/random.h"
#include "foundation/html/form.h"
#include "programme/course_store.h"
#include "programme/page_functions.h"

namespace amble::programme {

namespace {

using account::Visit;
using html::say;

/// The row whose week can be reviewed now: today's or yesterday's, if it ends a week and was not answered.
const DayRow* week_end(const Course& course) {
    const size_t from = course.open.size() > 2 ? course.open.size() - 2 : 0;
    for (size_t i = from; i < course.open.size(); ++i)
        if (ends_week(course.open[i].day) && course.open[i].answer == Answer::none) return &course.open[i];
    return nullptr;
}

bool may_choose_more(const Course& course) {
    return course.programme.state.mode == State::maintain ||
           course.programme.state.level >= goal_level(course.programme.state.settings);
}

std::vector<html::Choice> answers(bool more) {
    std::vector<html::Choice> choices = {{"ready", say("Yes, I am ready for a little more"),
                                          say("Only if the week allows it. You will see why, either way.")},
                                         {"hold", say("I would rather stay where I am")}};
    if (more)
        choices.push_back({"more", say("I have reached my goal and want to go above it"),
                           say("One step, and only if the week allows it.")});
    return choices;
}

http::Response form_page(Visit& visit, const Course& course, const html::FormState& state, int status) {
    const DayRow* row = week_end(course);
    html::Html page = account::start_page(visit);
    page << "<h1>" << say("Your week {0}", week_of(row->day)) << "</h1><p>"
         << say("Two minutes. Nothing changes on its own: the next step needs a good week and your own yes.") << "</p>";
    account::open_form(page, visit, html::Url("/review"));
    html::Form form(page, state);
    form.summary();
    form.radio({"answer", say("Next week")}, answers(may_choose_more(course)));
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

Problems problems_of(const http::Fields& form, bool more) {
    Problems problems;
    const auto answer = form.text("answer");
    if (answer != "ready" && answer != "hold" && !(answer == "more" && more))
        problems.push_back(problem("answer", "Please choose one of the answers."));
    const auto signs = form.text("signs");
    if (signs != "yes" && signs != "no" && signs != "not_sure")
        problems.push_back(problem("signs", "Please answer this one; it matters."));
    return problems;
}

} // namespace

http::Response ask_review(Visit& visit) {
    const auto course = find_course(visit.data(), visit.person(), here(visit));
    if (!course || !week_end(*course)) return http::see_other("/today");
    return form_page(visit, *course, {}, 200);
}

http::Response review(Visit& visit) {
    const auto course = find_course(visit.data(), visit.person(), here(visit));
    if (!course || !week_end(*course)) return http::see_other("/today");
    const Problems problems = problems_of(visit.form, may_choose_more(*course));
    if (!problems.empty()) {
        const html::FormState state{[&](std::string_view name) { return std::string(visit.form.text(name)); },
                                    problems};
        return form_page(visit, *course, state, 422);
    }
    // A sign is asked about in full before anything goes on; until then there is no answer for the week.
    if (visit.form.text("signs") != "no") return http::see_other("/stop-signs");
    const Day day = course->programme.day_numbered(week_end(*course)->day);
    const EventKind kind = event_kind_named(visit.form.text("answer")).value();
    add_event(visit.data(), visit.person(), {random_id(), day, kind, ""}, visit.now);
    close_days(visit.data(), visit.person(), here(visit));
    return http::see_other("/why");
}

} // namespace amble::programme
