#include "account/page.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"
#include "screening/emergency_pages.h"
#include "screening/flow.h"
#include "screening/page_functions.h"
#include "screening/screening_store.h"

#include <algorithm>
#include <utility>

namespace amble::screening {

namespace {

using account::Visit;
using html::Html;
using html::Said;
using html::say;

/// What is asked this time, and what is known from before.
struct Round {
    Occasion occasion = Occasion::start;
    Answers known;

    bool asks(Question question) const { return known[question].reply == Reply::unanswered; }
};

/// What is owed is asked in full, whichever link led here. What a pause owes can wait until the person is well again:
/// the short list of a sign comes at once, and answers nothing of it.
Occasion occasion_for(const Clearance& clearance, std::optional<Occasion> wanted) {
    const bool owed = std::ranges::any_of(clearance.missing, [](const Missing& each) {
        return each.need == Need::answers || each.need == Need::answers_again || each.need == Need::examination;
    });
    if (wanted == Occasion::flare && clearance.ask == Occasion::after_pause) return Occasion::flare;
    // The occasions stand in the order of how much they ask.
    return owed ? std::min(wanted.value_or(clearance.ask), clearance.ask) : wanted.value_or(Occasion::three_months);
}

Round round_of(Visit& visit, std::optional<Occasion> wanted) {
    const Clearance clearance = gate(visit.data(), visit.person(), visit.settings, as_of(visit));
    const auto latest = latest_answers(visit.data(), visit.person());
    Round round{latest ? occasion_for(clearance, wanted) : Occasion::start, {}};
    if (latest) round.known = to_ask_again(latest->answers, round.occasion, visit.today());
    if (const int year = visit.viewer->year_of_birth; year != 0)
        round.known.set(Question::birth_year, {Reply::number, year});
    return round;
}

/// What the form brought: this screen's answers, and those of earlier screens that it carried along.
struct Given {
    Answers answers;
    std::vector<Question> shown; // on the screen that was sent
    Problems problems;
};

Given read(const http::Fields& form, const Round& round, Day today) {
    Given given{round.known, {}, {}};
    for (const std::string_view code : split(form.text("shown"), ' '))
        if (const auto question = question_of(code)) given.shown.push_back(*question);
    for (const Wording& each : wordings()) {
        const std::string_view typed = form.text(each.code);
        const bool shown = std::ranges::count(given.shown, each.question) > 0;
        if (!round.asks(each.question) || (typed.empty() && !shown)) continue;
        const auto answer = read_answer(each.question, typed, today);
        if (answer)
            given.answers.set(each.question, *answer);
        else if (shown)
            given.problems.push_back(answer.error());
    }
    return given;
}

std::vector<Question> asked_on(size_t screen, const Round& round, const Answers& answers, Day today) {
    std::vector<Question> questions;
    for (const Question question : screens()[screen].questions)
        if (round.asks(question) && is_asked(question, answers, today)) questions.push_back(question);
    return questions;
}

size_t screen_of(Question question) {
    for (size_t screen = 0; screen < screens().size(); ++screen)
        if (std::ranges::count(screens()[screen].questions, question)) return screen;
    return 0;
}

/// The screens that have anything to ask this time, in order.
std::vector<size_t> screens_of(const Round& round, const Answers& answers, Day today) {
    std::vector<size_t> all;
    for (size_t screen = 0; screen < screens().size(); ++screen)
        if (!asked_on(screen, round, answers, today).empty()) all.push_back(screen);
    return all;
}

void write_question(html::Form& form, const Wording& asked) {
    const html::Field field{asked.code, Said{asked.text}, Said{asked.help}};
    switch (asked.form) {
    case Form::yes_no:
        form.yes_no_not_sure(field);
        break;
    case Form::pain:
        form.scale(field, {say("no pain"), say("the worst you can think of")});
        break;
    case Form::birth_year:
        form.number(field);
        break;
    }
}

/// The answers of other screens, carried along until all is answered; nothing is kept before.
void carry(html::Form& form, const Round& round, const Answers& answers, std::span<const Question> visible) {
    form.hidden("occasion", word(round.occasion));
    for (const Wording& each : wordings()) {
        const std::string answer = text(answers[each.question]);
        if (round.asks(each.question) && !answer.empty() && !std::ranges::count(visible, each.question))
            form.hidden(each.code, answer);
    }
}

void write_progress(Html& page, std::span<const size_t> all, size_t screen) {
    const size_t place = static_cast<size_t>(std::ranges::find(all, screen) - all.begin()) + 1;
    page << R"(<p class="steps">)" << say("Part {0} of {1}", place, all.size()) << "<progress"
         << html::attribute("value", place) << html::attribute("max", all.size())
         << R"( aria-hidden="true"></progress></p>)";
}

http::Response show_screen(const Visit& visit, const Round& round, const Given& given, size_t screen,
                           const std::vector<Question>& questions) {
    const std::vector<size_t> all = screens_of(round, given.answers, visit.today());
    const html::FormState state{[&](std::string_view code) -> std::string {
                                    const auto typed = visit.form.text(code);
                                    const auto question = question_of(code);
                                    return !typed.empty() || !question ? std::string(typed)
                                                                       : text(given.answers[*question]);
                                },
                                given.problems};
    Html page = account::start_page(visit);
    const Said title{screens()[screen].title};
    page << "<h1>" << title << "</h1>";
    write_progress(page, all, screen);
    if (!all.empty() && screen == all.front())
        page << "<p>" << say("Some questions, so that walking does you good. \"Not sure\" is an answer too.") << "</p>";
    account::open_form(page, visit, html::Url("/screening"));
    html::Form form(page, state);
    form.summary();
    std::string shown;
    for (const Question question : questions) {
        write_question(form, wording(question));
        shown += (shown.empty() ? "" : " ") + std::string(wording(question).code);
    }
    carry(form, round, given.answers, questions);
    form.hidden("shown", shown);
    page << R"(<p class="actions"><button class="button">)" << say("Next") << "</button>";
    if (const auto here = std::ranges::find(all, screen); here != all.begin() && here != all.end())
        page << R"( <button class="button quiet" name="to")" << html::attribute("value", *std::prev(here)) << ">"
             << say("Back") << "</button>";
    page << "</p></form>";
    return account::show(visit, {title, account::Section::walk, given.problems.empty() ? 200 : 422}, page);
}

std::string_view country_of(const Visit& visit) {
    return visit.viewer->country.empty() ? visit.settings.country : visit.viewer->country;
}

/// Nothing is kept yet: the answers travel on in the two forms below the texts.
http::Response show_emergencies(const Visit& visit, const Round& round, const Given& given,
                                const Assessment& assessment) {
    const auto kinds = emergencies(assessment);
    const html::FormState state;
    Html page = account::start_page(visit);
    page << "<h1>" << say("Please get help now") << "</h1>";
    write_emergencies(page, kinds, country_of(visit));
    account::open_form(page, visit, html::Url("/screening/shown"));
    html::Form seen(page, state);
    carry(seen, round, given.answers, {});
    seen.send(say("I have read this"));
    page << "</form>";
    account::open_form(page, visit, html::Url("/screening"));
    html::Form back(page, state);
    carry(back, round, given.answers, {});
    const auto cause = std::ranges::find(assessment.findings, Disposition::emergency, &Finding::disposition);
    page << R"(<p class="actions"><button class="button quiet" name="to")"
         << html::attribute("value", screen_of(cause->question)) << ">"
         << say("I pressed the wrong answer: back to the question") << "</button></p></form>";
    return account::show(visit, {.title = say("Please get help now"), .island = "emergency"}, page);
}

std::optional<size_t> screen_to(const http::Fields& form) {
    const auto number = parse_whole_number(form.text("to"));
    if (!number || *number < 0 || static_cast<size_t>(*number) >= screens().size()) return std::nullopt;
    return static_cast<size_t>(*number);
}

AnswerSet set_of(const Visit& visit, const Round& round, const Given& given) {
    return {visit.now, visit.today(), round.occasion, kQuestionsVersion, given.answers};
}

} // namespace

http::Response ask_questions(Visit& visit) {
    const http::Fields query = visit.request.query_fields();
    const Round round = round_of(visit, occasion_of(query.text("occasion")));
    const Step step = next_step(round.known, visit.today());
    if (const auto* ask = std::get_if<Ask>(&step))
        return show_screen(visit, round, {round.known, {}, {}}, ask->screen, ask->questions);
    return http::see_other("/clearance");
}

http::Response answer_questions(Visit& visit, const Happened& happened) {
    const Round round = round_of(visit, occasion_of(visit.form.text("occasion")));
    Given given = read(visit.form, round, visit.today());
    if (const auto to = screen_to(visit.form)) {
        given.problems.clear();
        const auto questions = asked_on(*to, round, given.answers, visit.today());
        if (!questions.empty()) return show_screen(visit, round, given, *to, questions);
    }
    const Step step = next_step(given.answers, visit.today());
    if (std::holds_alternative<ShowEmergency>(step))
        return show_emergencies(visit, round, given, assess(given.answers, visit.today()));
    if (!given.problems.empty()) return show_screen(visit, round, given, screen_of(given.shown.front()), given.shown);
    if (const auto* ask = std::get_if<Ask>(&step)) return show_screen(visit, round, given, ask->screen, ask->questions);
    save_answers(visit.data(), visit.person(), set_of(visit, round, given));
    tell_releases(visit.data(), visit.person(), mode_of(visit.settings), happened);
    return http::see_other("/screening/result");
}

http::Response keep_emergency(Visit& visit, const Happened& happened) {
    const Round round = round_of(visit, occasion_of(visit.form.text("occasion")));
    const Given given = read(visit.form, round, visit.today());
    std::vector<std::string> events;
    for (const Finding& finding : assess(given.answers, visit.today()).findings)
        if (finding.disposition == Disposition::emergency) events.emplace_back(stop_event(finding.question));
    if (events.empty()) return http::see_other("/screening");
    save_answers(visit.data(), visit.person(), set_of(visit, round, given));
    happened(visit.data(), happening_of(visit, std::move(events)));
    return http::see_other("/clearance");
}

http::Response show_result(Visit& visit) {
    const auto latest = latest_answers(visit.data(), visit.person());
    if (!latest) return http::see_other("/screening");
    const Assessment assessment = assess(latest->answers, latest->day);
    const bool open = gate(visit.data(), visit.person(), visit.settings, as_of(visit)).open();
    // What was talked over before is no news to somebody who walks already.
    const bool settled = open && assessment.overall == Disposition::consult;
    Html page = account::start_page(visit);
    page << "<h1>" << say("Your answers") << R"(</h1><p class="lead">)"
         << (settled ? say("Nothing you told us needs urgent care, and nothing of it keeps you from walking.")
                     : Said{summary(assessment)})
         << "</p>";
    if (settled) page << "<p>" << say("You have talked these over:") << "</p>";
    page << "<ul>";
    for (const Finding& finding : assessment.findings)
        page << "<li>" << Said{sentence(finding)} << "</li>";
    page << R"(</ul><p class="actions"><a class="button wide")";
    if (open)
        page << html::href("/today") << ">" << say("On to today");
    else
        page << html::href("/clearance") << ">" << say("What comes next");
    page << "</a></p>";
    return account::show(visit, {say("Your answers"), account::Section::walk}, page);
}

} // namespace amble::screening
