#include "programme/progress_store.h"

#include "tracking/day_total.h"
#include "tracking/measure_store.h"
#include "tracking/source_order_store.h"
#include "tracking/tracking_store.h"

#include <algorithm>

namespace amble::programme {

int DiaryDays::whole() const {
    int sum = 0;
    for (const auto& [day, walked] : minutes)
        sum += walked;
    return sum;
}

DiaryDays diary_days(database::Transaction& data, PersonId person, const Zone& zone, Day first, Day last) {
    DiaryDays days;
    const auto walks = tracking::walks_between(data, person, first - 1, last);
    const auto start_of = [&](Day each) { return zone.start_of(each); };
    for (const auto& [day, total] : tracking::totals(walks, start_of, tracking::source_order(data, person))) {
        if (day < first || day > last) continue;
        days.minutes[day] = total.minutes;
        if (total.worst) days.worst[day] = *total.worst;
    }
    for (const auto& check_in : tracking::check_ins_between(data, person, first, last))
        days.morning[check_in.day] = check_in.pain;
    return days;
}

tracking::HelpingDiary helping_diary(database::Transaction& data, PersonId person, const DiaryDays& days) {
    tracking::HelpingDiary diary;
    for (const auto& [day, pain] : days.morning)
        diary.mornings.push_back({day, static_cast<double>(pain)});
    for (const auto& [day, minutes] : days.minutes)
        if (minutes > 0) diary.walked.push_back(day);
    const auto rated = tracking::measures_of(data, person, tracking::MeasureKind::activities);
    for (const tracking::Measure& measure : tracking::comparable(rated))
        diary.function.push_back({measure.day, measure.value()});
    return diary;
}

std::map<Day, int> most_minutes_set(database::Transaction& data, PersonId person, const Programme& programme,
                                    Day last) {
    std::map<Day, int> set{{programme.first_day, programme.state.intake.settings.ceiling}};
    for (const Event& event : events_between(data, person, programme.first_day, last)) {
        DayRow row;
        apply_events({&event, 1}, row);
        if (const auto most = row.settings.at(Setting::ceiling)) set[event.day] = *most;
    }
    return set;
}

Day first_of_progress(const Course& course) {
    return std::max(course.programme.first_day, course.today - kMostDaysOfProgress);
}

} // namespace amble::programme
