#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/sentence.h"
#include "programme/state.h"

#include <array>
#include <optional>
#include <vector>

namespace amble::programme {

/// What a person with training should look at. None of them changes a dose.
enum class Prompt : uint8_t { plateau, no_benefit, legs, ask_about_stenosis, ask_about_circulation };

/// For the specialist, with what to ask.
Sentence sentence(Prompt prompt);

/// Prompts from the diary, after a week's end: plateau and legs. docs/sources/programme.md#prompts
std::vector<Prompt> prompts_after_week(const ProgrammeState& state);

/// For the person, where three days of the week were far below the target without more pain than usual.
std::optional<Sentence> word_on_avoidance(const ProgrammeState& state);

/// One measure when the programme began and now; for both a higher number is worse.
struct Change {
    double at_start = 0;
    double now = 0;
};

/// Usual pain 0-10 and, where it was asked, function 0-24.
struct Benefit {
    int week = 0;
    Change pain;
    std::optional<Change> function;
};

/// From week 8 less than 30 % better on both, or at any time worse by the minimal important change.
bool shows_no_benefit(const Benefit& benefit);

/// When leg symptoms that walking brings ease: a question for the specialist each.
enum class EasedBy : uint8_t { nothing, sitting_or_bending, standing_still };
std::optional<Prompt> leg_prompt(EasedBy eased);

enum class ReviewLength : uint8_t { full, brief };

/// A talk with a person, offered at its day.
struct ReviewPoint {
    Day day;
    ReviewLength length = ReviewLength::brief;
};

/// Six within six months, three full ones at the start, month 1 and month 3.
std::array<ReviewPoint, 6> review_points(Day start);

} // namespace amble::programme
