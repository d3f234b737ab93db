#include "programme/evaluation.h"

#include <array>

namespace amble::programme {

std::string_view name(Rule rule) {
    static constexpr std::array<std::string_view, kRuleCount> kNames{
        "stop_on",
        "pause_on",
        "not_ready_on",
        "flare_on",
        "flare_step_back",
        "step_back_red",
        "step_back_unsettled",
        "step_back_effort",
        "settling_in",
        "hold_no_target",
        "hold_flare_day",
        "hold_long_break",
        "hold_after_pause",
        "hold_limiting",
        "hold_preferred",
        "hold_incomplete",
        "hold_amber",
        "hold_usual_risen",
        "hold_above_intake",
        "hold_boom_bust",
        "hold_few_days",
        "owed_after_step_back",
        "owed_after_flare",
        "goal_kept",
        "goal_passed",
        "goal_at_top",
        "goal_gentle",
        "goal_not_walked",
        "progress",
        "gentle_first_week",
        "not_said_ready",
        "setting_lowered",
        "break_step",
        "break_rescreen",
        "break_new_member",
        "flare_rung",
        "flare_over",
        "new_start",
        "resumed",
        "still_locked",
        "flare_new",
        "flare_again",
        "paused",
        "stopped",
        "lapsed_questions",
        "lapsed_answers",
        "lapsed_clearance",
        "lapsed_specialist",
    };
    return kNames[static_cast<size_t>(rule)];
}

} // namespace amble::programme
