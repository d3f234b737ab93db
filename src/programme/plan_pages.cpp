#include "account/joining.h"
#include "account/page.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"
#include "programme/page_functions.h"
#include "programme/plan.h"
#include "screening/flow.h"

#include <algorithm>

namespace amble::programme {

namespace {

using account::Visit;
using html::Html;
using html::say;
using screening::Answers;
using screening::Question;

constexpr double kMostTolerance = 120; // minutes

struct Given {
    Answers answers;
    Problems problems;
    bool asks_plan = false; // the questions are done and the numbers were sent
};

/// The questions of the first screens that apply and are not answered: what can be an emergency, and nothing else.
std::vector<Question> still_to_ask(const Answers& answers, Day today) {
    for (size_t screen = 0; screen < screening::kEmergencyScreens; ++screen) {
        std::vector<Question> open;
        for (const Question question : screening::screens()[screen].questions)
            if (answers[question].reply == screening::Reply::unanswered &&
                screening::is_asked(question, answers, today))
                open.push_back(question);
        if (!open.empty()) return open;
    }
    return {};
}

Given read(const http::Fields& form, Day today) {
    Given given;
    for (const auto& wording : screening::wordings()) {
        const std::string_view typed = form.text(wording.code);
        if (typed.empty()) continue;
        if (const auto answer = screening::read_answer(wording.question, typed, today))
            given.answers.set(wording.question, *answer);
    }
    const auto open = still_to_ask(given.answers, today);
    for (const std::string_view code : split(form.text("shown"), ' '))
        if (const auto question = screening::question_of(code); question && std::ranges::count(open, *question))
            given.problems.push_back(problem(code, "Please answer this one; \"not sure\" is an answer too."));
    given.asks_plan = form.has("usual");
    return given;
}

/// Nothing of a visitor is kept, so earlier answers travel along in the form.
void carry(html::Form& form, const Answers& answers) {
    for (const auto& wording : screening::wordings())
        if (const auto& answer = answers[wording.question]; answer.reply != screening::Reply::unanswered)
            form.hidden(wording.code, screening::text(answer));
}

void always_said(Html& page) {
    page << "<p class=\"notice\">"
         << say("See a specialist first. This is not a clearance, and nothing you type here is kept.") << "</p>";
}

http::Response question_page(Visit& visit, const Given& given, const std::vector<Question>& open, int status) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Try a plan") << "</h1>";
    always_said(page);
    page << "<p>" << say("First a few questions about signs that should not wait.") << "</p>";
    account::open_form(page, visit, html::Url("/plan"));
    const html::FormState state{[&](std::string_view name) { return std::string(visit.form.text(name)); },
                                given.problems};
    html::Form form(page, state);
    form.summary();
    carry(form, given.answers);
    std::string shown;
    for (const Question question : open) {
        const auto& wording = screening::wording(question);
        shown += (shown.empty() ? "" : " ") + std::string(wording.code);
        form.yes_no_not_sure({wording.code, Sentence{std::string(wording.text), {}},
                              wording.help.empty() ? html::Wording() : Sentence{std::string(wording.help), {}}});
    }
    form.hidden("shown", shown);
    form.send(say("Go on"));
    page << "</form>";
    return account::show(visit, {say("Try a plan"), account::Section::none, status}, page);
}

http::Response help_page(Visit& visit, std::span<const screening::Emergency> kinds) {
    Html page = account::start_page(visit);
    for (const auto kind : kinds) {
        const auto text = screening::text(kind);
        page << "<section class=\"notice warn\"><div><h1>" << Sentence{std::string(text.title), {}} << "</h1>";
        for (const auto line : text.lines)
            page << "<p>" << Sentence{std::string(line), {}} << "</p>";
        page << "</div></section>";
    }
    page << "<p class=\"actions\"><a class=\"button stop wide\"" << html::href("/emergency") << ">"
         << say("Emergency numbers") << "</a></p><p>" << Sentence{std::string(screening::nobody_watches()), {}}
         << "</p>";
    return account::show(visit, {say("Get help first")}, page);
}

http::Response doctor_page(Visit& visit, const screening::Assessment& assessment) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("See a doctor before any plan") << "</h1>";
    for (const auto& finding : assessment.findings)
        page << "<p>" << Sentence{std::string(screening::sentence(finding)), {}} << "</p>";
    page << "<p>" << say("A plan would only be a guess now. Come back when this has been looked at.") << "</p>";
    always_said(page);
    return account::show(visit, {say("See a doctor first")}, page);
}

http::Response number_page(Visit& visit, const Given& given, const Problems& problems) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Try a plan") << "</h1>";
    always_said(page);
    account::open_form(page, visit, html::Url("/plan"));
    const html::FormState state{
        [&](std::string_view name) {
            return given.asks_plan ? std::string(visit.form.text(name)) : name == "planned" ? "7" : "";
        },
        problems};
    html::Form form(page, state);
    form.summary();
    carry(form, given.answers);
    form.scale({"usual", say("Your usual pain in the last week")}, {say("no pain"), say("the worst you can imagine")});
    form.number({"tolerance", say("How long can you walk in comfort?"), say("Leave it empty if you do not know."),
                 html::Need::optional},
                say("minutes"));
    form.number({"planned", say("On how many days a week?"), say("From 3 to 7.")}, say("days"));
    form.send(say("Show the plan"));
    page << "</form>";
    return account::show(visit, {say("Try a plan"), account::Section::none, problems.empty() ? 200 : 422}, page);
}

struct Numbers {
    Intake intake;
    Problems problems;
};

Numbers read_numbers(const http::Fields& form) {
    Numbers read;
    const auto usual = parse_whole_number(form.text("usual"));
    if (usual && *usual >= 0 && *usual <= 10) {
        read.intake.usual = Usual::points(static_cast<int>(*usual));
    } else {
        read.problems.push_back(problem("usual", "Please choose a number from 0 to 10."));
    }
    const auto planned = parse_whole_number(form.text("planned"));
    if (planned && *planned >= 3 && *planned <= 7) {
        read.intake.settings.planned = static_cast<uint8_t>(*planned);
    } else {
        read.problems.push_back(problem("planned", "Please write a number of days from 3 to 7."));
    }
    if (form.text("tolerance").empty()) return read;
    const auto minutes = parse_decimal(form.text("tolerance"));
    if (minutes && *minutes >= 1 && *minutes <= kMostTolerance) {
        read.intake.tolerance = tolerance_of(*minutes);
    } else {
        read.problems.push_back(problem("tolerance", "Please give minutes from 1 to 120, or leave it empty."));
    }
    return read;
}

void write_weeks(Html& page, const Plan& made) {
    page << "<h2>" << say("If all goes well")
         << "</h2><div class=\"table\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">" << say("Week")
         << "</th><th scope=\"col\">" << say("Minutes a day") << "</th><th scope=\"col\">" << say("Days")
         << "</th></tr></thead><tbody>";
    for (const PlannedWeek& week : made.weeks)
        page << "<tr><th scope=\"row\">" << week.week << "</th><td>" << week.minutes << "</td><td>" << week.days
             << "</td></tr>";
    page << "</tbody></table></div><h2>" << say("What would hold or turn it") << "</h2><ul>";
    for (const Sentence& turn : made.turns)
        page << "<li>" << turn << "</li>";
    page << "</ul>";
}

void write_way_on(Html& page, const account::Settings& settings) {
    const bool takes_members = account::takes_members(settings);
    if (takes_members)
        page << "<p>" << account::how_to_join(settings) << "</p>";
    else
        page << "<p>" << say("This site takes no new members. If you are one already:") << " <a"
             << html::href("/sign-in") << ">" << say("Sign in") << "</a></p>";
    page << "<p class=\"actions\">";
    if (takes_members)
        page << "<a class=\"button\"" << html::href("/join") << ">" << say("Join, and do it step by step") << "</a> ";
    page << "<a class=\"button quiet\"" << html::href("/stop-signs") << ">" << say("Stop signs") << "</a></p>";
}

http::Response plan_page(Visit& visit, const Intake& intake) {
    const Plan made = plan(intake);
    Html page = account::start_page(visit);
    page << "<h1>" << say("A plan to talk over") << "</h1>";
    always_said(page);
    const bool consult_about_pain = intake.usual >= Usual::points(7); // S28 of the screening
    page << "<p class=\"number\">" << made.start << " <span class=\"unit\">" << say("minutes a day to start")
         << "</span></p>";
    for (const Sentence& first : made.first)
        page << "<p>" << first << "</p>";
    if (consult_about_pain) {
        page << "<p>" << say("With pain this strong the weeks depend on that talk, so none are shown.") << "</p>";
    } else {
        write_weeks(page, made);
    }
    write_way_on(page, visit.settings);
    return account::show(visit, {say("A plan to talk over")}, page);
}

} // namespace

http::Response ask_plan(Visit& visit) {
    return question_page(visit, {}, still_to_ask({}, visit.today()), 200);
}

http::Response show_plan(Visit& visit) {
    const Given given = read(visit.form, visit.today());
    const auto assessment = screening::assess(given.answers, visit.today());
    if (const auto kinds = screening::emergencies(assessment); !kinds.empty()) return help_page(visit, kinds);
    if (const auto open = still_to_ask(given.answers, visit.today()); !open.empty())
        return question_page(visit, given, open, given.problems.empty() ? 200 : 422);
    const bool serious = std::ranges::any_of(assessment.findings, [](const auto& finding) {
        return finding.disposition >= screening::Disposition::consult;
    });
    if (serious) return doctor_page(visit, assessment);
    if (!given.asks_plan) return number_page(visit, given, {});
    const Numbers numbers = read_numbers(visit.form);
    if (!numbers.problems.empty()) return number_page(visit, given, numbers.problems);
    return plan_page(visit, numbers.intake);
}

} // namespace amble::programme
