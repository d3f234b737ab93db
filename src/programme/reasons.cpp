#include "programme/evaluation.h"
#include "programme/week.h"

namespace amble::programme {

namespace {

std::string kept(const Decision& decision) {
    return std::to_string(decision.kept.minutes());
}

std::string before(const Decision& decision) {
    return std::to_string(decision.kept_before.minutes());
}

Sentence with(std::string_view text, std::vector<std::string> values) {
    return {std::string(text), std::move(values)};
}

/// {0} = minutes from now on, {1} = minutes until now. Two texts, because at the bottom of the ladder nothing changes.
Sentence down(const Decision& decision, std::string_view lower, std::string_view lowest) {
    return with(decision.kept < decision.kept_before ? lower : lowest, {kept(decision), before(decision)});
}

/// What is still missing, and nothing that is there: a talk may be what the questions wait for.
Sentence not_ready_reason(const Locks& locks) {
    if (!locks.clearance)
        return with("There is no walking target until the safety questions are answered and nothing in them is left "
                    "open.",
                    {});
    if (!locks.screening)
        return with("There is no walking target until a consultation or a clearance is recorded.", {});
    return with("There is no walking target until the safety questions are answered and a consultation is recorded.",
                {});
}

Sentence paused_on_reason(const Decision& decision) {
    if (decision.locks.clearance)
        return with("Your programme is paused, so there is no walking target until the safety questions have been "
                    "answered again and a specialist has cleared you.",
                    {});
    if (decision.locks.leads_to_new_start)
        return with("Your programme is paused, so there is no walking target until the safety questions have been "
                    "answered again; then comes a new start.",
                    {});
    return with("Your programme is paused, so there is no walking target until the safety questions have been "
                "answered again; the level kept for you is {0} minutes.",
                {kept(decision)});
}

Sentence locked_reason(const Decision& decision) {
    switch (decision.state) {
    case State::stop:
        return with(
            "A stop sign was reported, so there is no walking target until a specialist has examined you and the "
            "clearance is recorded.",
            {});
    case State::pause:
        return paused_on_reason(decision);
    default:
        return not_ready_reason(decision.locks);
    }
}

Sentence step_back_reason(const Decision& decision) {
    switch (decision.rule) {
    case Rule::step_back_red:
        // The week before counts where it ended locked.
        if (decision.inputs.red == 0)
            return down(decision,
                        "Pain rose strongly on a day of the week before, so the walk goes down from {1} to {0} minutes "
                        "a day.",
                        "Pain rose strongly on a day of the week before; {0} minutes a day is already the smallest "
                        "level, so it stays.");
        // Not "on a walk": what was rated on a day without one can be red too.
        return down(decision,
                    "Pain rose strongly on a day of this week, so the walk goes down from {1} to {0} minutes a day.",
                    "Pain rose strongly on a day of this week; {0} minutes a day is already the smallest level, so it "
                    "stays.");
    case Rule::step_back_unsettled:
        return down(
            decision,
            "Pain was at least 2 points above usual on 2 mornings within 7 days, so the walk goes down from {1} "
            "to {0} minutes a day.",
            "Pain was at least 2 points above usual on 2 mornings within 7 days; {0} minutes a day is already "
            "the smallest level, so it stays.");
    case Rule::step_back_effort:
        return down(decision,
                    "Walking was harder than 6 out of 10 on at least 2 days, so the walk goes down from {1} to {0} "
                    "minutes a day.",
                    "Walking was harder than 6 out of 10 on at least 2 days; {0} minutes a day is already the smallest "
                    "level, so it stays.");
    default:
        return down(
            decision,
            "This week of your flare-up was hard on you, so the walk goes down from {1} to {0} minutes a day, in "
            "short bouts.",
            "This week of your flare-up was hard on you; {0} minutes a day is already the smallest level, so it "
            "stays, in short bouts.");
    }
}

Sentence boom_bust_reason(BoomBust cause, const std::string& level) {
    switch (cause) {
    case BoomBust::low_days:
        return with("Some days were far above the target, and days far below it or without a walk came after them; the "
                    "same walk on good and bad days does more, so it stays at {0} minutes a day.",
                    {level});
    case BoomBust::sore_days:
        return with("Some days were far above the target, and pain rose after them; the same walk on good and bad days "
                    "does more, so it stays at {0} minutes a day.",
                    {level});
    default:
        return with("Your walks differed much in length; the same walk on good and bad days does more, so it stays at "
                    "{0} minutes a day.",
                    {level});
    }
}

Sentence hold_reason(const Decision& decision) {
    const Inputs& inputs = decision.inputs;
    const std::string level = kept(decision);
    switch (decision.rule) {
    case Rule::hold_no_target:
        return with("Part of this week had no walking target, so the walk stays at {0} minutes a day.", {level});
    case Rule::hold_flare_day:
        return with("Part of this week was a flare-up, so the walk stays at {0} minutes a day.", {level});
    case Rule::hold_long_break:
        return with("After 4 or more days in a row without a walk of your programme, a week at {0} minutes a day comes "
                    "first; nothing is to be made up.",
                    {level});
    case Rule::hold_after_pause:
        return with("This was the first full week after a pause, so the walk stays at {0} minutes a day.", {level});
    case Rule::hold_limiting:
        return with("Pain limited what you could do on a day of this week, so the walk stays at {0} minutes a day.",
                    {level});
    case Rule::hold_preferred:
        return with("You asked to keep the same walk, so it stays at {0} minutes a day.", {level});
    case Rule::hold_incomplete:
        return with(
            "Ratings are missing on {1} days of this week and 3 is the most for a step up, so the walk stays at "
            "{0} minutes a day.",
            {level, std::to_string(inputs.incomplete)});
    case Rule::hold_amber:
        return with("Pain rose somewhat on {1} days of this week and 2 is the most for a step up, so the walk stays at "
                    "{0} minutes a day.",
                    {level, std::to_string(inputs.amber)});
    case Rule::hold_usual_risen:
        return with(
            "Your usual morning pain rose from {1} to {2} out of 10 this week, so the walk stays at {0} minutes a "
            "day.",
            {level, text_of(inputs.usual), text_of(inputs.usual_this_week)});
    case Rule::hold_above_intake:
        return with(
            is_above_intake(inputs.usual_this_week, inputs)
                ? "Your usual morning pain is 2 points or more above the {1} out of 10 you began with, so the "
                  "walk stays at {0} minutes a day."
                : "In the week before, your usual morning pain was 2 points or more above the {1} out of 10 you "
                  "began with, so the walk stays at {0} minutes a day.",
            {level, text_of(inputs.intake_usual)});
    case Rule::hold_boom_bust:
        return boom_bust_reason(inputs.boom_bust, level);
    default:
        return with(
            "Days on which you walked at least 80 % of the target: {1}; a step up asks for {2}, so the walk stays "
            "at {0} minutes a day.",
            {level, std::to_string(inputs.adherent), std::to_string(inputs.terms.days_asked)});
    }
}

/// The level is the highest that the settings allow: a clinician's limit, else the days planned.
Sentence at_top_reason(const Decision& decision) {
    const int limit = decision.inputs.settings.ceiling;
    if (limit < kMostMinutesADay && decision.kept >= largest_level_at_most(limit))
        return with("{0} minutes a day is the most that a clinician set for you, so the walk stays there.",
                    {kept(decision)});
    return with("{0} minutes a day is the most for the days you plan, so the walk stays there.", {kept(decision)});
}

/// Whether the goal, or a limit on it, was raised within the week; the lower one decides until its end.
bool was_goal_raised(const Decision& decision) {
    return goal_level(decision.inputs.settings) > decision.inputs.terms.goal;
}

/// Whether the goal that the week was judged by is the person's own, and not what the settings leave of it.
bool is_own_goal(const Decision& decision) {
    if (was_goal_raised(decision)) return false;
    const Settings& settings = decision.inputs.settings;
    return decision.kept >= largest_level_at_most(settings.goal) || decision.kept < top_level(settings);
}

Sentence good_week_reason(const Decision& decision) {
    const std::string level = kept(decision);
    const std::string goal = std::to_string(decision.inputs.terms.goal.minutes());
    switch (decision.rule) {
    case Rule::owed_after_step_back:
        return with("A good week at {0} minutes a day; one such week is kept after a step down before the walk grows.",
                    {level});
    case Rule::owed_after_flare:
        return with(
            "A good week at {0} minutes a day; one such week is kept after a flare-up before the walk grows past it.",
            {level});
    case Rule::goal_kept:
        if (was_goal_raised(decision))
            return with("You walked the {1} minutes that were the goal or the most when this week began, so the walk "
                        "stays at {0} minutes a day; what was raised counts from next week.",
                        {level, goal});
        if (!is_own_goal(decision)) return at_top_reason(decision);
        return with("You are at your goal of {1} minutes, so the walk stays at {0} minutes a day.", {level, goal});
    case Rule::goal_passed:
        return with(was_goal_raised(decision)
                        ? "You walked the {1} minutes that were the goal when this week began and chose one step more, "
                          "so the walk is {0} minutes a day."
                        : "You are past your goal of {1} minutes and chose one step more, so the walk is {0} minutes a "
                          "day.",
                    {level, goal});
    case Rule::goal_at_top:
        return at_top_reason(decision);
    case Rule::goal_gentle:
    case Rule::gentle_first_week:
        return with("A good week at {0} minutes a day; in the gentle profile the walk grows after 2 of them.", {level});
    case Rule::goal_not_walked:
        return with(
            is_own_goal(decision) ? "Days on which you walked your goal of {1} minutes: {2} of the {3} asked for, so "
                                    "the walk stays at {0} minutes a day."
                                  : "Days on which you walked the whole {1} minutes: {2} of the {3} asked for, so the "
                                    "walk stays at {0} minutes a day.",
            {level, goal, std::to_string(decision.inputs.goal_days), std::to_string(decision.inputs.terms.days_asked)});
    case Rule::progress:
        return with(
            decision.inputs.amber == 0
                ? "You walked the target on {2} days, pain stayed settled and you said you are ready, so the walk "
                  "grows from {1} to {0} minutes a day."
                : "You walked the target on {2} days, pain rose somewhat on no more than the 2 days that are allowed "
                  "and you said you are ready, so the walk grows from {1} to {0} minutes a day.",
            {level, before(decision), std::to_string(decision.inputs.adherent)});
    default:
        return with("A good week; the walk grows only when you say you are ready, so it stays at {0} minutes a day.",
                    {level});
    }
}

Sentence flare_begins_reason(const Decision& decision) {
    if (decision.locks.any())
        return down(decision,
                    "A flare-up: the level kept for you goes down from {1} to {0} minutes; there is still no walking "
                    "target.",
                    "A flare-up: the level kept for you stays at {0} minutes; there is still no walking target.");
    if (decision.rule == Rule::flare_again)
        return down(decision,
                    "The same flare-up again: the walk goes down from {1} to {0} minutes a day, in short bouts.",
                    "The same flare-up again: the walk stays at {0} minutes a day, in short bouts.");
    return down(decision,
                "A flare-up: the walk goes down from {1} to {0} minutes a day, in short bouts, and never to nothing.",
                "A flare-up: {0} minutes a day is the smallest level, in short bouts, and never nothing.");
}

Sentence flare_reason(const Decision& decision) {
    const std::string level = kept(decision);
    switch (decision.rule) {
    case Rule::flare_on:
        return with("Your flare-up is not over yet, so the walk stays at {0} minutes a day, in short bouts.", {level});
    case Rule::flare_rung:
        return with("2 settled walks in a row, so the way back goes on with {0} minutes a day.", {level});
    case Rule::flare_over:
        return with(
            "2 settled walks in a row, so the flare-up is over; the walk is {0} minutes a day and grows again by "
            "the weekly rule.",
            {level});
    default:
        return flare_begins_reason(decision);
    }
}

Sentence break_step_reason(const Decision& decision) {
    const bool lower = decision.kept < decision.kept_before;
    std::vector<std::string> values{kept(decision), before(decision), std::to_string(decision.inputs.missed)};
    if (decision.locks.any())
        return with(lower ? "{2} days in a row without a walk of your programme, so the level kept for you goes down "
                            "from {1} to {0} minutes; there is still no walking target."
                          : "{2} days in a row without a walk of your programme; the level kept for you stays at {0} "
                            "minutes, the smallest, and there is still no walking target.",
                    std::move(values));
    return with(lower ? "{2} days in a row without a walk of your programme, so the next walk is {0} minutes instead "
                        "of {1}."
                      : "{2} days in a row without a walk of your programme; the next walk stays at {0} minutes, the "
                        "smallest level.",
                std::move(values));
}

/// "A walk of your programme": one on a day with a target. Others count as missed, whatever was walked.
Sentence break_reason(const Decision& decision) {
    const std::string days = std::to_string(decision.inputs.missed);
    switch (decision.rule) {
    case Rule::break_step:
        return break_step_reason(decision);
    case Rule::break_rescreen:
        return with(decision.locks.stop || decision.locks.clearance
                        ? "{0} days in a row without a walk of your programme, so the safety questions and a "
                          "specialist's clearance come first and then a new start."
                        : "{0} days in a row without a walk of your programme, so the safety questions come first and "
                          "then a new start.",
                    {days});
    default:
        return with("{0} days in a row without a walk of your programme, so the safety questions and a consultation "
                    "come first, as for a new member.",
                    {days});
    }
}

Sentence paused_reason(const Decision& decision) {
    if (needs_clearance(decision.pause))
        return with(
            "After a fall, an operation or a hospital stay there is no walking target until the safety questions "
            "are answered and a specialist has cleared you; your streak is kept.",
            {});
    if (decision.locks.leads_to_new_start) return locked_reason(decision);
    if (decision.pause == PauseReason::check)
        return with("A warning sign is still to be checked, so there is no walking target until then; your level and "
                    "streak are kept.",
                    {});
    return with(
        "Your programme is paused, so there is no walking target; your level of {0} minutes and your streak are "
        "kept.",
        {kept(decision)});
}

Sentence lapse_reason(const Decision& decision) {
    // No level is kept to be gone on with.
    if (decision.locks.leads_to_new_start) return locked_reason(decision);
    switch (decision.rule) {
    case Rule::lapsed_questions:
        return with("The safety questions are to be answered again, so there is no walking target until that is done; "
                    "your level of {0} minutes is kept.",
                    {kept(decision)});
    case Rule::lapsed_answers:
        return with(
            "One of your answers to the safety questions is still to be talked over with a specialist, so there "
            "is no walking target until then; your level of {0} minutes is kept.",
            {kept(decision)});
    case Rule::lapsed_clearance:
        return with(
            "No clearance or consultation of yours counts any longer, so there is no walking target until there "
            "is a new one; your level of {0} minutes is kept.",
            {kept(decision)});
    default:
        return with("A specialist has put your clearance on hold, so there is no walking target until you are cleared "
                    "again; your level of {0} minutes is kept.",
                    {kept(decision)});
    }
}

Sentence lock_reason(const Decision& decision) {
    switch (decision.rule) {
    case Rule::new_start:
        return with(decision.first_start ? "You start with {0} minutes: on the first day no more."
                                         : "A new start: {0} minutes on the first day and no more.",
                    {kept(decision)});
    case Rule::resumed:
        return with("What was missing is there and nothing new was found, so you go on with {0} minutes a day.",
                    {kept(decision)});
    case Rule::paused:
        return paused_reason(decision);
    case Rule::setting_lowered:
        return with("The settings of your plan changed, so the walk goes down from {1} to {0} minutes a day.",
                    {kept(decision), before(decision)});
    case Rule::settling_in:
        return with(
            "You are settling in, days with a walk: {1} of {2}, so the walk stays at {0} minutes a day.",
            {kept(decision), std::to_string(decision.inputs.walks), std::to_string(decision.inputs.terms.settling)});
    default:
        return locked_reason(decision);
    }
}

} // namespace

Sentence reason(const Decision& decision) {
    const Rule rule = decision.rule;
    if (rule == Rule::flare_on || rule == Rule::flare_rung || rule == Rule::flare_over || rule == Rule::flare_new ||
        rule == Rule::flare_again)
        return flare_reason(decision);
    if (rule >= Rule::flare_step_back && rule <= Rule::step_back_effort) return step_back_reason(decision);
    if (rule >= Rule::hold_no_target && rule <= Rule::hold_few_days) return hold_reason(decision);
    if (rule >= Rule::owed_after_step_back && rule <= Rule::not_said_ready) return good_week_reason(decision);
    if (rule >= Rule::break_step && rule <= Rule::break_new_member) return break_reason(decision);
    if (rule >= Rule::lapsed_questions) return lapse_reason(decision);
    return lock_reason(decision);
}

Evaluation evaluation(const Decision& decision) {
    return {
        .week = week_of(decision.day),
        .day = decision.day,
        .moment = decision.moment,
        .state = decision.state,
        .level_before = decision.level_before,
        .level = decision.level,
        .rule = name(decision.rule),
        .reason = reason(decision),
        .inputs = decision.inputs,
    };
}

} // namespace amble::programme
