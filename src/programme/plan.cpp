#include "programme/plan.h"

#include "foundation/base/json_writer.h"
#include "programme/advance.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace amble::programme {

namespace {

/// Longer than the gentle profile needs from 3 to 60 minutes.
constexpr int kMostWeeks = 40;

/// Planned days spread over the week, the first day always among them.
bool is_planned(int day, int planned) {
    return (day - 1) % 7 * planned % 7 < planned;
}

DayRow good_day(const ProgrammeState& state) {
    DayRow row = empty_day(state.day + 1);
    const Rating usual(state.intake.usual.halves / 2);
    row.next = usual;
    if (ends_week(row.day)) row.answer = Answer::ready;
    if (!is_planned(row.day, state.settings.planned)) return row;
    row.minutes = shown_level(state);
    row.before = usual;
    row.worst = usual;
    row.effort = Rating(4);
    return row;
}

PlannedWeek live_week(ProgrammeState& state) {
    PlannedWeek week;
    week.week = week_of(state.day + 1);
    week.minutes = shown_level(state);
    week.days = state.settings.planned;
    Decisions decisions;
    do {
        decisions.clear();
        close_day(state, good_day(state), decisions);
    } while (!ends_week(state.day));
    const Decision& decision = *(decisions.end() - 1);
    week.after = decision.state;
    week.reason = reason(decision);
    return week;
}

/// The goal that was asked for, where the settings allow less.
std::optional<Sentence> what_bounds_goal(const Settings& settings) {
    const Rung goal = goal_level(settings);
    if (largest_level_at_most(settings.goal) <= goal) return std::nullopt;
    const std::string minutes = std::to_string(goal.minutes());
    const std::string asked = std::to_string(settings.goal);
    if (settings.ceiling < kMostMinutesADay && goal >= largest_level_at_most(settings.ceiling))
        return Sentence{
            "The goal is {0} minutes a day and not {1}: more than a clinician allows is never asked of you.",
            {minutes, asked}};
    return Sentence{"The goal is {0} minutes a day and not {1}: {0} is the most for {2} days a week.",
                    {minutes, asked, std::to_string(settings.planned)}};
}

std::vector<Sentence> what_comes_first(const Intake& intake) {
    std::vector<Sentence> first{
        {"See a specialist before you start; this plan is not a clearance.", {}},
        {"Stop and get help at once for chest pain, faintness, new numbness between the legs, new trouble with bladder "
         "or "
         "bowel, or a leg that gives way.",
         {}},
    };
    if (intake.usual >= Usual::points(7))
        first.push_back(
            {"Your usual pain is 7 or more out of 10: talk about the pain itself first; walks of 2 to 3 minutes "
             "at a time count.",
             {}});
    if (const auto bound = what_bounds_goal(intake.settings)) first.push_back(*bound);
    return first;
}

/// The days that a step up asks for. The week in which settling in ends asks for 5, however few are planned.
std::vector<Sentence> what_grows(const Settings& settings) {
    const int asked = days_asked(settings);
    std::vector<Sentence> grows{
        {"The walk grows only after a week with at least {0} good days and only when you say you are ready.",
         {std::to_string(asked)}}};
    if (asked < 5)
        grows.push_back(
            {"The week in which you settle in, with walk number {0}, is the exception: there it asks for 5.",
             {std::to_string(settings.settling)}});
    return grows;
}

std::vector<Sentence> what_turns(const Intake& intake) {
    std::vector<Sentence> turns = what_grows(intake.settings);
    const std::vector<Sentence> rest{
        {"It stays as it is after 3 days with more pain than usual, after a pause, or when 4 days lack a rating.", {}},
        {"It goes down one step after a day on which pain rose strongly, after 2 sore mornings within 7 days, or when "
         "walking was harder than 6 out of 10 on 2 days.",
         {}},
        {"In a flare-up it is halved, in short bouts, and comes back one step for every 2 settled walks.", {}},
        {"After 8 days without a walk it goes down one step, after 15 days two; missed minutes are never made up.", {}},
        {"With fever or illness the programme pauses and your level is kept. After a fall, an operation or a hospital "
         "stay it begins again at the start, once you are cleared.",
         {}},
    };
    turns.insert(turns.end(), rest.begin(), rest.end());
    return turns;
}

} // namespace

Plan plan(const Intake& intake) {
    Intake cleared = intake;
    cleared.clearance = Clearance::recorded;
    ProgrammeState state = begin(cleared);
    Plan made;
    made.start = shown_level(state);
    made.goal = goal_level(intake.settings).minutes();
    made.first = what_comes_first(intake);
    made.turns = what_turns(intake);
    while (static_cast<int>(made.weeks.size()) < kMostWeeks) {
        made.weeks.push_back(live_week(state));
        if (made.weeks.back().after == State::maintain) break;
    }
    return made;
}

std::string plan_text(const Plan& plan) {
    std::string text =
        fmt::format("Start: {} minutes a day. Goal: {} minutes.\n\nBefore you start\n", plan.start, plan.goal);
    for (const Sentence& sentence : plan.first)
        text += "  " + english(sentence) + "\n";
    text += "\nIf all goes well\n  week  minutes  days\n";
    for (const PlannedWeek& week : plan.weeks)
        fmt::format_to(std::back_inserter(text), "  {:>4}  {:>7}  {:>4}\n", week.week, week.minutes, week.days);
    text += "\nWhat would hold or turn it\n";
    for (const Sentence& sentence : plan.turns)
        text += "  " + english(sentence) + "\n";
    return text;
}

std::string plan_json(const Plan& plan) {
    JsonWriter json;
    json.begin_object().member("start", plan.start).member("goal", plan.goal).key("weeks").begin_array();
    for (const PlannedWeek& week : plan.weeks)
        json.begin_object()
            .member("week", week.week)
            .member("minutes", week.minutes)
            .member("days", week.days)
            .member("after", name(week.after))
            .member("reason", english(week.reason))
            .end_object();
    json.end_array().key("first").begin_array();
    for (const Sentence& sentence : plan.first)
        json.value(english(sentence));
    json.end_array().key("turns").begin_array();
    for (const Sentence& sentence : plan.turns)
        json.value(english(sentence));
    json.end_array().end_object();
    return json.take();
}

} // namespace amble::programme
