#pragma once

#include "foundation/base/zone.h"
#include "programme/course_store.h"
#include "tracking/helping.h"

#include <map>

namespace amble::programme {

/// What a diary holds of each day.
struct DiaryDays {
    std::map<Day, int> minutes;
    std::map<Day, int> worst;   // pain while walking
    std::map<Day, int> morning; // pain

    int whole() const; // minutes
};

/// Both days included.
DiaryDays diary_days(database::Transaction& data, PersonId person, const Zone& zone, Day first, Day last);

/// The same as "is it helping?" asks it, with the activities that are rated now.
tracking::HelpingDiary helping_diary(database::Transaction& data, PersonId person, const DiaryDays& days);

/// The most minutes a day that whoever cleared the person allowed, by the first day on which it held.
std::map<Day, int> most_minutes_set(database::Transaction& data, PersonId person, const Programme& programme, Day last);

/// The days that a page of progress looks at: of this programme, a year and a week at most.
inline constexpr int kMostDaysOfProgress = 371;
Day first_of_progress(const Course& course);

} // namespace amble::programme
