#include "account/page.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"
#include "programme/course_store.h"
#include "programme/page_functions.h"
#include "screening/screening_store.h"

#include <algorithm>

namespace amble::programme {

namespace {

using account::Visit;
using html::say;

constexpr int kLeastPlanned = 3;
constexpr int kMostPlanned = 7;
constexpr double kMostTolerance = 120; // minutes; more says nothing about where to start

/// The usual pain of the screening, where it was answered.
std::optional<int> told_at_screening(const Visit& visit) {
    const auto latest = screening::latest_answers(visit.data(), visit.person());
    if (!latest) return std::nullopt;
    const screening::Answer& pain = latest->answers[screening::Question::usual_pain];
    if (pain.reply != screening::Reply::number) return std::nullopt;
    return pain.number;
}

struct Chosen {
    Intake intake;
    Problems problems;
};

std::optional<int> whole(std::string_view text, int least, int most) {
    const auto number = parse_whole_number(text);
    if (!number || *number < least || *number > most) return std::nullopt;
    return static_cast<int>(*number);
}

/// Of two answers about the usual pain the larger counts: it gives the smaller dose.
Chosen read(const http::Fields& form, std::optional<int> told) {
    Chosen chosen;
    if (const auto usual = whole(form.text("usual"), 0, 10)) {
        chosen.intake.usual = Usual::points(std::max(*usual, told.value_or(0)));
    } else {
        chosen.problems.push_back(problem("usual", "Please choose a number from 0 to 10."));
    }
    if (const auto tolerance = form.text("tolerance"); !tolerance.empty()) {
        const auto minutes = parse_decimal(tolerance);
        if (minutes && *minutes >= 1 && *minutes <= kMostTolerance) {
            chosen.intake.tolerance = tolerance_of(*minutes);
        } else {
            chosen.problems.push_back(problem("tolerance", "Please give minutes from 1 to 120, or leave it empty."));
        }
    }
    if (const auto planned = whole(form.text("planned"), kLeastPlanned, kMostPlanned)) {
        chosen.intake.settings.planned = static_cast<uint8_t>(*planned);
    } else {
        chosen.problems.push_back(problem("planned", "Please choose from 3 to 7 days a week."));
    }
    chosen.intake.settings.gentle = form.text("pace") == "gentle" ? 1 : 0;
    return chosen;
}

std::vector<html::Choice> day_choices() {
    return {{"7", say("Every day")},
            {"6", say("6 days a week")},
            {"5", say("5 days a week")},
            {"4", say("4 days a week")},
            {"3", say("3 days a week")}};
}

http::Response form_page(Visit& visit, const html::FormState& state, int status) {
    const auto told = told_at_screening(visit);
    html::Html page = account::start_page(visit);
    page << "<h1>" << say("Your starting point") << "</h1><p>"
         << say("Four short questions. From them follows how many minutes you start with: 15 at most, less if the pain "
                "is strong.")
         << "</p>";
    account::open_form(page, visit, html::Url("/programme/start"));
    html::Form form(page, state);
    form.summary();
    html::Field usual{"usual", say("Your usual pain in the last week")};
    if (told) usual.hint = say("In the questions before you said {0}. The larger of the two counts.", *told);
    form.scale(usual, {say("no pain"), say("the worst you can imagine")});
    form.number({"tolerance", say("How long can you walk in comfort?"),
                 say("If you have tried it two or three times: the usual number of minutes. Otherwise leave it empty."),
                 html::Need::optional},
                say("minutes"));
    form.radio({"planned", say("On how many days a week do you want to walk?")}, day_choices());
    form.radio(
        {"pace", say("How fast may it grow?"), {}, html::Need::optional},
        {{"normal", say("One step after each good week")}, {"gentle", say("One step after every second good week")}});
    form.send(say("Show my first day"));
    page << "</form>";
    return account::show(visit, {say("Your starting point"), account::Section::walk, status}, page);
}

} // namespace

http::Response ask_start(Visit& visit) {
    if (find_programme(visit.data(), visit.person())) return http::see_other("/today");
    if (!screening::gate(visit.data(), visit.person(), visit.settings, {visit.now, visit.today()}).open())
        return http::see_other("/today");
    const auto told = told_at_screening(visit);
    const html::FormState state{[&](std::string_view name) {
                                    if (name == "usual" && told) return std::to_string(*told);
                                    return std::string(name == "planned" ? "7" : name == "pace" ? "normal" : "");
                                },
                                {}};
    return form_page(visit, state, 200);
}

http::Response start(Visit& visit) {
    if (find_programme(visit.data(), visit.person())) return http::see_other("/today");
    const auto clearance = screening::gate(visit.data(), visit.person(), visit.settings, {visit.now, visit.today()});
    if (!clearance.open()) return http::see_other("/today");
    Chosen chosen = read(visit.form, told_at_screening(visit));
    if (!chosen.problems.empty()) {
        const html::FormState state{[&](std::string_view name) { return std::string(visit.form.text(name)); },
                                    chosen.problems};
        return form_page(visit, state, 422);
    }
    const auto usual = whole(visit.form.text("usual"), 0, 10);
    if (usual && screening::keep_severe_pain(visit.data(), visit.person(), *usual, {visit.now, visit.today()}))
        return http::see_other("/clearance");
    uint8_t& ceiling = chosen.intake.settings.ceiling;
    ceiling = static_cast<uint8_t>(std::min<int>(ceiling, clearance.most_minutes.value_or(ceiling)));
    add_programme(visit.data(), visit.person(), {visit.today(), begin(chosen.intake)}, visit.now);
    return http::see_other("/today");
}

} // namespace amble::programme
