#pragma once

#include "foundation/base/result.h"
#include "programme/diary.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::programme {

/// One line of a diary without its comment, in lower case, and where it stands. Its readers answer with the problem
/// that kept them from reading it, or with nothing.
struct DiaryLine {
    int number = 0;
    std::string text;

    /// A problem that begins with "Line N: "; {1}, {2} … in `sentence` are filled from `values`.
    Problem problem(std::string_view sentence, std::vector<std::string> values = {}) const;
};

std::vector<std::string_view> words_of(std::string_view text);

/// Where each column of the table stands; -1 = the table does without it.
struct DiaryColumns {
    enum Column : uint8_t { day, minutes, before, worst, next, effort, event };
    static constexpr size_t kCount = 7;
    std::array<int, kCount> place{0, 1, 2, 3, 4, 5, 6};
    int count = kCount;
};

std::optional<Problem> read_columns(const DiaryLine& line, DiaryColumns& columns);
std::optional<Problem> read_row(const DiaryLine& line, const DiaryColumns& columns, DayRow& row);
/// One event, such as "pause fever".
std::optional<Problem> read_event(const DiaryLine& line, std::string_view event, DayRow& row);
std::optional<Problem> read_intake(const DiaryLine& line, Intake& intake);
std::optional<Problem> read_expectation(const DiaryLine& line, Expectation& expectation);

/// A value of one setting: a whole number within its range, or "normal" and "gentle".
std::optional<int> setting_value(Setting setting, std::string_view text);
std::string range_text(Setting setting);

} // namespace amble::programme
