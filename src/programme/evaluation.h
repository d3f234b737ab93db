#pragma once

#include "foundation/base/sentence.h"
#include "programme/boom_bust.h"
#include "programme/state.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace amble::programme {

/// What decided. The name of each is kept with the decision for ever, so none is renamed or used for something else.
enum class Rule : uint8_t {
    stop_on,
    pause_on,
    not_ready_on,
    flare_on,
    flare_step_back,
    step_back_red,
    step_back_unsettled,
    step_back_effort,
    settling_in,
    hold_no_target,
    hold_flare_day,
    hold_long_break,
    hold_after_pause,
    hold_limiting,
    hold_preferred,
    hold_incomplete,
    hold_amber,
    hold_usual_risen,
    hold_above_intake,
    hold_boom_bust,
    hold_few_days,
    owed_after_step_back,
    owed_after_flare,
    goal_kept,
    goal_passed,
    goal_at_top,
    goal_gentle,
    goal_not_walked,
    progress,
    gentle_first_week,
    not_said_ready,
    setting_lowered,
    break_step,
    break_rescreen,
    break_new_member,
    flare_rung,
    flare_over,
    new_start,
    resumed,
    still_locked,
    flare_new,
    flare_again,
    paused,
    stopped,
    lapsed_questions,
    lapsed_answers,
    lapsed_clearance,
    lapsed_specialist,
};

inline constexpr size_t kRuleCount = static_cast<size_t>(Rule::lapsed_specialist) + 1;

/// "step_back_red"
std::string_view name(Rule rule);

/// What a decision was made from. An evaluation made at once fills what it looked at.
struct Inputs {
    Settings settings;
    WeekTerms terms;
    Usual intake_usual;
    Usual usual;
    Usual usual_this_week;
    uint8_t mornings = 0;
    uint8_t adherent = 0;
    uint8_t red = 0;
    uint8_t amber = 0;
    uint8_t unsettled = 0;
    uint8_t incomplete = 0;
    uint8_t hard = 0;
    uint8_t goal_days = 0;
    uint8_t walks = 0;
    int16_t missed = 0;
    Rung before_flare;
    Answer answer = Answer::none;
    bool counts_red = false;
    bool counts_unsettled = false;
    bool counts_hard = false;
    bool flare_day = false;
    bool no_target = false;
    bool limiting = false;
    bool long_break = false;
    bool after_pause = false;
    BoomBust boom_bust = BoomBust::none;

    bool operator==(const Inputs&) const = default;
};

/// `at_once` within or after one day; `week` at the end of every seventh.
enum class Moment : uint8_t { at_once, week };

/// One evaluation as the engine makes it: numbers only, so that a million a second cost no memory.
struct Decision {
    int day = 0;
    Moment moment = Moment::at_once;
    Rule rule = Rule::stop_on;
    State state = State::start;
    /// As shown: minutes, 0 = no target.
    uint8_t level_before = 0;
    uint8_t level = 0;
    /// As kept underneath.
    Rung kept_before;
    Rung kept;
    /// What is on after it.
    Locks locks;
    PauseReason pause = PauseReason::none;
    StopSign stop = StopSign::none;
    /// Of a start: there was none before it.
    bool first_start = false;
    Inputs inputs;

    bool operator==(const Decision&) const = default;
};

/// All that one day can bring, in the order it was decided, without memory of its own.
class Decisions {
public:
    void add(const Decision& decision) {
        assert(count_ < held_.size());
        held_[count_++] = decision;
    }
    void clear() { count_ = 0; }
    const Decision* begin() const { return held_.data(); }
    const Decision* end() const { return held_.data() + count_; }
    size_t size() const { return count_; }

private:
    /// Setting, break, rung, cleared, resume, flare, two lapses, pause, stop, week: one each.
    std::array<Decision, 11> held_;
    size_t count_ = 0;
};

/// One evaluation as it is kept and shown.
struct Evaluation {
    int week = 0;
    int day = 0;
    Moment moment = Moment::at_once;
    State state = State::start;
    /// Minutes a day; 0 = no target.
    int level_before = 0;
    int level = 0;
    std::string_view rule;
    int rules_version = kRulesVersion;
    Sentence reason;
    Inputs inputs;
};

/// The one plain sentence that says why.
Sentence reason(const Decision& decision);

Evaluation evaluation(const Decision& decision);

/// The inputs as one line of JSON, in fixed order: what is stored beside the decision.
std::string inputs_json(const Inputs& inputs);

} // namespace amble::programme
