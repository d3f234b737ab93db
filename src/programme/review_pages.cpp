#include "account/page.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"
#include "programme/page_functions.h"
#include "programme/review_store.h"
#include "screening/screening_store.h"
#include "tracking/measure_store.h"

#include <algorithm>

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
    if (open.held)
        form.radio({"answer", say("Next week"), say("You noticed a sign this week that holds it.")},
                   {{"hold", say("I stay where I am")}});
    else
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

Sentence next_review(const Course& course, const html::Words& words) {
    const DayRow& today = course.open.back();
    const int week = week_of(today.day + (ends_week(today.day) ? 1 : 0));
    return say("Your week {0} ends on {1}; then its look back stands on Today.", week,
               words.day(course.programme.day_numbered(7 * week)));
}

void write_back_to_today(html::Html& page) {
    page << "<p class=\"actions\"><a class=\"button\"" << html::href("/today") << ">" << say("Back to today")
         << "</a></p>";
}

/// Where nothing keeps the programme closed it is only too early, or done: the page says when the next one comes.
http::Response none_now(Visit& visit) {
    const auto course = find_course(visit.data(), visit.person(), here(visit));
    if (!course || !course->clearance.open()) return http::see_other("/today");
    html::Html page = account::start_page(visit);
    page << "<h1>" << say("Nothing to look back on today") << "</h1><p class=\"lead\">"
         << next_review(*course, page.words()) << "</p>";
    write_back_to_today(page);
    return account::show(visit, {say("Your week"), account::Section::walk}, page);
}

/// A week that could be answered now, and was.
struct Given {
    int week = 0;
    SaidAtReview said;
};

std::optional<Given> given(Visit& visit, const Course& course) {
    const int today = course.open.back().day;
    for (const int day : {today, today - 1})
        if (day > 0 && ends_week(day))
            if (auto said = said_at_review(visit.data(), visit.person(), course.programme.day_numbered(day)))
                return Given{week_of(day), *std::move(said)};
    return std::nullopt;
}

/// As where somebody presses the button twice. A sign that is told only now is news.
bool is_sent_again(const http::Fields& form, const SaidAtReview& said) {
    if (form.has("signs") && form.text("signs") != said.signs) return false;
    const std::string_view fields[] = {"answer", "sure", "usual", "hard"};
    return std::ranges::all_of(fields, [&](std::string_view name) { return form.text(name) == field_of(said, name); });
}

Sentence why_not_taken(const std::optional<Course>& course, const std::optional<Given>& before) {
    if (!course || !course->clearance.open())
        return {"The programme waits for something that comes first. Today says what it is.", {}};
    if (before) return say("Your week {0} has its answer already, and that one stands.", before->week);
    return {"No week waits for a look back now: it is too early, or its time is over.", {}};
}

/// What was typed must not be gone with the page, since nothing of it is kept.
void write_typed(html::Html& page, const http::Fields& form) {
    html::Html lines = page.part();
    const auto line = [&](html::Said label, const auto& value) {
        lines << "<dt>" << label << "</dt><dd>" << value << "</dd>";
    };
    for (const html::Choice& choice : answers(true))
        if (choice.value == form.text("answer")) line(say("Next week"), choice.label.sentence);
    if (!form.text("usual").empty()) line(say("Your usual pain this week"), form.text("usual"));
    if (!form.text("hard").empty()) line(say("What was hard this week?"), form.text("hard"));
    if (!form.text("sure").empty()) line(say("How sure are you of walking next week as planned?"), form.text("sure"));
    if (lines.text().empty()) return;
    page << "<h2>" << say("What you wrote") << "</h2><p>" << say("Copy what you want to keep; it is not kept here.")
         << "</p><dl>" << lines << "</dl>";
}

http::Response not_taken(Visit& visit) {
    const auto course = find_course(visit.data(), visit.person(), here(visit));
    const bool is_open = course && course->clearance.open();
    const auto before = course ? given(visit, *course) : std::nullopt;
    if (before && is_sent_again(visit.form, before->said)) return http::see_other(is_open ? "/why" : "/today");
    html::Html page = account::start_page(visit);
    page << "<h1>" << say("This was not saved") << "</h1><p class=\"lead\">" << why_not_taken(course, before) << "</p>";
    if (is_open) page << "<p>" << next_review(*course, page.words()) << "</p>";
    if (const auto signs = visit.form.text("signs"); signs == "yes" || signs == "not_sure")
        page << R"(<div class="notice"><div><p>)"
             << say("You told of a warning sign, or were not sure. Look at them now:") << " <a"
             << html::href("/stop-signs") << ">" << say("Stop signs") << "</a></p></div></div>";
    write_typed(page, visit.form);
    write_back_to_today(page);
    return account::show(visit, {say("This was not saved"), account::Section::walk, 409}, page);
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
    if (!open) return not_taken(visit);
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
