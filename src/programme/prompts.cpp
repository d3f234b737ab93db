#include "programme/prompts.h"

#include "programme/boom_bust.h"

#include <algorithm>

namespace amble::programme {

namespace {

// Foot, knee or hip pain that counts, and on how many of the last 14 days. docs/sources/programme.md#prompts
constexpr int kLegPain = 4;
constexpr int kLegDays = 3;

bool is_plateau(const ProgrammeState& state) {
    const auto holds = std::count(state.weeks.begin(), state.weeks.begin() + 3, WeekMark::hold);
    const auto setbacks = std::count(state.weeks.begin(), state.weeks.end(), WeekMark::setback);
    return holds == 3 || setbacks >= 2;
}

bool are_legs_sore(const ProgrammeState& state) {
    const auto sore = [](const DayRecord& record) { return record.legs.at_least(kLegPain); };
    return std::count_if(state.days.begin(), state.days.end(), sore) >= kLegDays;
}

bool is_hardly_better(const Change& change) {
    return change.at_start - change.now < 0.3 * change.at_start;
}

} // namespace

Sentence sentence(Prompt prompt) {
    switch (prompt) {
    case Prompt::plateau:
        return {"The level has not grown for 3 weeks, or has gone down twice in 4 weeks; look at the plan together.",
                {}};
    case Prompt::no_benefit:
        return {
            "Pain and function are not at least 30 % better by week 8, or have become clearly worse; consider other "
            "treatment beside or instead of the walks.",
            {}};
    case Prompt::legs:
        return {
            "Pain of 4 or more out of 10 in foot, knee or hip on 3 days within 14; ask about the legs and the shoes.",
            {}};
    case Prompt::ask_about_stenosis:
        return {"Leg symptoms on walking ease on sitting or bending; ask about a narrowed spinal canal.", {}};
    case Prompt::ask_about_circulation:
        return {"Leg symptoms on walking ease on standing still; ask about the circulation of the legs.", {}};
    }
    return {};
}

std::vector<Prompt> prompts_after_week(const ProgrammeState& state) {
    std::vector<Prompt> prompts;
    if (is_plateau(state)) prompts.push_back(Prompt::plateau);
    if (are_legs_sore(state)) prompts.push_back(Prompt::legs);
    return prompts;
}

std::optional<Sentence> word_on_avoidance(const ProgrammeState& state) {
    if (!is_avoiding(state)) return std::nullopt;
    return Sentence{
        "On 3 days of this week the walk was shorter than half of the target although pain was not above your "
        "usual; a short walk on such a day is part of the plan.",
        {}};
}

bool shows_no_benefit(const Benefit& benefit) {
    constexpr int kJudgedFromWeek = 8;
    constexpr double kPainWorse = 2;
    constexpr double kFunctionWorse = 5;
    if (benefit.pain.now - benefit.pain.at_start >= kPainWorse) return true;
    if (!benefit.function) return false;
    if (benefit.function->now - benefit.function->at_start >= kFunctionWorse) return true;
    return benefit.week >= kJudgedFromWeek && is_hardly_better(benefit.pain) && is_hardly_better(*benefit.function);
}

std::optional<Prompt> leg_prompt(EasedBy eased) {
    switch (eased) {
    case EasedBy::sitting_or_bending:
        return Prompt::ask_about_stenosis;
    case EasedBy::standing_still:
        return Prompt::ask_about_circulation;
    case EasedBy::nothing:
        return std::nullopt;
    }
    return std::nullopt;
}

std::array<ReviewPoint, 6> review_points(Day start) {
    return {{{start, ReviewLength::full},
             {start + 14, ReviewLength::brief},
             {start + 30, ReviewLength::full},
             {start + 60, ReviewLength::brief},
             {start + 90, ReviewLength::full},
             {start + 180, ReviewLength::brief}}};
}

} // namespace amble::programme
