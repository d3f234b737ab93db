#include "app/demo_measures.h"

#include "foundation/base/chance.h"
#include "foundation/base/random.h"
#include "tracking/measure_store.h"
#include "tracking/trial_store.h"

#include <algorithm>

namespace amble::app {

namespace {

using tracking::MeasureKind;

constexpr int kEvening = 20 * 60; // minutes of the day
constexpr int kWeek = 7;
constexpr int kFourWeeks = 28;

class Measurer {
public:
    Measurer(database::Transaction& data, PersonId person, const Place& place, uint64_t seed)
        : data_(data), person_(person), place_(place), chance_(seed), activity_(chance_.between(2, 5)),
          stands_(chance_.between(8, 13)), reach_(chance_.between(8, 30)), leg_(chance_.between(9, 40)) {}

    void choose(Day day) {
        choice_ = {random_id(), {"put on socks", "carry the shopping", "stand at the stove"}};
        choose_activities(data_, person_, choice_, place_.zone.moment(day, kEvening));
    }
    void each_week(Day day, int week, int pain) {
        keep({MeasureKind::usual_pain, day, {std::clamp(pain, 0, 10)}});
        const int now = activity_ + week / 4;
        keep({MeasureKind::activities, day, {about(now), about(now), about(now + 1)}, choice_.id});
    }
    void each_four_weeks(Day day, int month) {
        keep({MeasureKind::chair_stand, day, {stands_ + month + chance_.between(-1, 1)}});
        keep({MeasureKind::fingertips, day, {std::max(0, reach_ + chance_.between(-3, 3))}});
        keep({MeasureKind::one_leg, day, {std::min(45, leg_ + 2 * month + chance_.between(-3, 3))}});
        if (month > 0) keep({MeasureKind::global_change, day, {chance_.between(0, 2)}});
    }

private:
    int about(int value) { return std::clamp(value + chance_.between(-1, 1), 0, 10); }
    void keep(const tracking::Measure& measure) {
        keep_measure(data_, person_, measure, place_.zone.moment(measure.day, kEvening));
    }

    database::Transaction& data_;
    PersonId person_;
    const Place& place_;
    Chance chance_;
    int activity_;
    int stands_;
    int reach_;
    int leg_;
    tracking::ActivityChoice choice_;
};

} // namespace

void store_measures(database::Transaction& data, PersonId person, const Place& place, const Life& life, uint64_t seed) {
    const int days = static_cast<int>(life.rows.size());
    const Day first = place.today - days;
    Measurer measurer(data, person, place, seed);
    measurer.choose(first);
    for (int day = 0; day < days; ++day) {
        const auto& row = life.rows[static_cast<size_t>(day)];
        const int pain = row.next.given() ? row.next.value() : life.state.usual.halves / 2;
        if (day % kWeek == 0) measurer.each_week(first + day, day / kWeek, pain);
        if (day % kFourWeeks == 0) measurer.each_four_weeks(first + day, day / kFourWeeks);
    }
}

void store_trial(database::Transaction& data, PersonId person, const Place& place, const tracking::TrialKind& kind,
                 int days_ago) {
    constexpr uint64_t kSeed = 11;
    constexpr int kPainWithout = 5;
    Chance chance(kSeed);
    const insight::TrialPlan& plan = kind.plan;
    const tracking::OwnTrial trial{random_id(), kind.key, {plan, place.today - days_ago, order_of(plan, kSeed)}};
    tracking::add_trial(data, person, trial, place.zone.moment(trial.trial.first_day - 1, kEvening));
    for (Day day = trial.trial.first_day; day < place.today; day = day + 1) {
        const auto at = trial_day(trial, day);
        if (!at) break;
        const int pain = kPainWithout - (at->arm == insight::Arm::with) + chance.between(-1, 1);
        tracking::rate_trial_day(data, person, trial.id, {day, pain, !chance.in_thousand(40)},
                                 place.zone.moment(day, kEvening));
    }
}

} // namespace amble::app
