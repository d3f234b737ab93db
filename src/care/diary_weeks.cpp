#include "care/diary_weeks.h"

#include <algorithm>

namespace amble::care {

namespace {

std::optional<double> median(std::vector<int> values) {
    if (values.empty()) return std::nullopt;
    std::ranges::sort(values);
    const size_t middle = values.size() / 2;
    if (values.size() % 2 == 1) return values[middle];
    return (values[middle - 1] + values[middle]) / 2.0;
}

DiaryWeek week_from(const DiaryOfDays& diary, Day first) {
    DiaryWeek week{first, 0, 0, {}, {}};
    std::vector<int> mornings;
    for (Day day = first; day < first + 7; day = day + 1) {
        if (const auto found = diary.minutes.find(day); found != diary.minutes.end() && found->second > 0) {
            week.minutes += found->second;
            ++week.days;
        }
        if (const auto found = diary.morning.find(day); found != diary.morning.end()) mornings.push_back(found->second);
        if (const auto found = diary.worst.find(day); found != diary.worst.end())
            week.worst = std::max(found->second, week.worst.value_or(0));
    }
    week.morning = median(std::move(mornings));
    return week;
}

} // namespace

std::vector<DiaryWeek> weeks_back(const DiaryOfDays& diary, Day today, int most) {
    std::vector<DiaryWeek> weeks;
    for (int back = 0; back < most; ++back) {
        const DiaryWeek week = week_from(diary, today - (7 * back + 6));
        if (week.days > 0 || week.morning || week.worst) weeks.push_back(week);
    }
    return weeks;
}

} // namespace amble::care
