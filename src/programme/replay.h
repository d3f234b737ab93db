#pragma once

#include "programme/diary.h"

#include <string>
#include <vector>

namespace amble::programme {

/// An expectation that does not hold, and what does.
struct Unmet {
    Expectation expectation;
    State state = State::hold;
    int level = 0;
};

/// A whole programme, decided again from its diary.
struct Replay {
    std::vector<Decision> decisions;
    std::vector<Unmet> unmet;
    size_t expectations = 0;
    ProgrammeState state;
};

/// Runs the diary from its first day to its last. An expectation of a day is held against what stands after all that
/// day brought at once, before the week's evaluation.
Replay replay(const Diary& diary);

/// One line for each evaluation, for people.
std::string replay_table(const Replay& replay);

/// One JSON object on a line of its own for each evaluation: week, day, state, level, rule, reason.
std::string replay_json(const Replay& replay);

/// "Line 9: week 1 should be PROGRESS 20 and is HOLD 15."
Sentence unmet_sentence(const Unmet& unmet);

} // namespace amble::programme
