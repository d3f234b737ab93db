#pragma once

#include "foundation/base/calendar.h"

#include <map>
#include <optional>
#include <vector>

namespace amble::care {

/// Seven days of a diary, as a specialist looks at them. What was not shared, or not written down, is not there.
struct DiaryWeek {
    Day first;
    int minutes = 0;               // walked
    int days = 0;                  // with a walk
    std::optional<double> morning; // the median of the mornings' pain, 0 to 10
    std::optional<int> worst;      // pain while walking, 0 to 10

    bool operator==(const DiaryWeek&) const = default;
};

struct DiaryOfDays {
    std::map<Day, int> minutes = {};
    std::map<Day, int> morning = {};
    std::map<Day, int> worst = {};
};

/// The weeks that end with `today`, seven days each, the latest first, at most `most`; those in which nothing was
/// written down are left out.
std::vector<DiaryWeek> weeks_back(const DiaryOfDays& diary, Day today, int most);

} // namespace amble::care
