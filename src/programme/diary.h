#pragma once

#include "foundation/base/result.h"
#include "programme/evaluation.h"
#include "programme/start.h"

#include <string_view>
#include <vector>

namespace amble::programme {

inline constexpr size_t kMostDiaryBytes = 1 << 20;
inline constexpr size_t kMostLineBytes = 1000;
/// Ten years.
inline constexpr int kMostDays = 3653;

/// What a diary says must hold after an evaluation.
struct Expectation {
    int line = 0;
    Moment moment = Moment::week;
    /// The week's, or the day's, number.
    int number = 0;
    State state = State::hold;
    int level = 0;

    bool operator==(const Expectation&) const = default;
    int day() const { return moment == Moment::week ? 7 * number : number; }
};

/// A programme as a text table that a physiotherapist can read and write; docs/diary.md has the format.
struct Diary {
    Intake intake;
    /// By day, each day once; days left out had no walk and no rating.
    std::vector<DayRow> rows;
    std::vector<Expectation> expectations;

    /// Its last row or its last expectation, whichever is later.
    int last_day() const;
};

/// Reads a diary, or names the first line that cannot be read and says what belongs there.
Result<Diary> parse_diary(std::string_view text);

/// The diary as text that parse_diary reads back to the same values.
std::string diary_text(const Diary& diary);

} // namespace amble::programme
