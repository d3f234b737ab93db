#include "app/demo_life.h"

#include "foundation/base/random.h"
#include "programme/advance.h"
#include "programme/programme_store.h"
#include "screening/screening_store.h"
#include "tracking/tracking_store.h"

namespace amble::app {

namespace {

using programme::DayRow;
using programme::EventKind;
using screening::Occasion;

// When a made-up day happens, as minutes of the day.
constexpr int kMorning = 7 * 60;
constexpr int kMidMorning = 9 * 60 + 30;
constexpr int kEarlyEvening = 17 * 60 + 45;
constexpr int kNight = 21 * 60;

/// From here on a walk is made in two bouts.
constexpr int kOneBout = 20; // minutes
constexpr int kStepsAMinute = 105;
constexpr double kMetresAMinute = 75;
/// Answers hold for three calendar months; 84 days are never more.
constexpr int kAnswersLast = 84;

/// What the programme would not take in is not told: there was no lock to lift, no walk to write in.
void leave_out_the_needless(const programme::Locks& locks, DayRow& row) {
    if (!row.minutes || *row.minutes == 0) row.minutes.reset();
    row.cleared = row.cleared && (locks.stop || locks.clearance);
    row.resume = row.resume && locks.any();
    // Follow from what screening keeps and from when things were written down, which here is always in time.
    row.lapsed = {};
    row.began.reset();
}

screening::Answers untroubled_answers() {
    screening::Answers answers;
    for (const auto& each : screening::wordings())
        answers.set(each.question, screening::no);
    answers.set(screening::Question::birth_year, {screening::Reply::number, 1974});
    answers.set(screening::Question::eighteen, screening::yes);
    answers.set(screening::Question::usual_pain, {screening::Reply::number, 4});
    return answers;
}

std::optional<int> given(programme::Rating rating) {
    return rating.given() ? std::optional(rating.value()) : std::nullopt;
}

/// Stores a life day by day.
class Diarist {
public:
    Diarist(database::Transaction& data, PersonId person, const Place& place, Day first_day)
        : data_(data), person_(person), place_(place), first_day_(first_day) {}

    void write(const DayRow& row);

private:
    Instant at(int minute) const { return place_.zone.moment(day_, minute); }
    void write_walks(const DayRow& row);
    void write_walk(const DayRow& row, int minutes, int begins);
    void write_morning_after(const DayRow& row);
    void write_events(const DayRow& row);
    void write_settings(const DayRow& row);
    /// What screening keeps of a day, in the order in which the rules act.
    void write_records(const DayRow& row);
    void answer_again(Occasion occasion);
    void add(EventKind kind, std::string_view detail = "") {
        programme::add_event(data_, person_, {random_id(), day_, kind, std::string(detail)}, at(kNight));
    }
    void add(const screening::ClearanceRecord& record) { screening::add_record(data_, person_, record); }

    database::Transaction& data_;
    PersonId person_;
    const Place& place_;
    Day first_day_;
    Day day_;
    std::vector<screening::Matter> to_examine_;
};

void Diarist::write_walk(const DayRow& row, int minutes, int begins) {
    tracking::Walk walk;
    walk.id = random_id();
    walk.day = day_;
    walk.started = at(begins);
    walk.ended = *walk.started + std::chrono::minutes(minutes);
    walk.minutes = minutes;
    walk.before = given(row.before);
    walk.worst = given(row.worst);
    walk.effort = given(row.effort);
    walk.legs = given(row.legs);
    walk.source = tracking::Source::timer;
    walk.steps = minutes * kStepsAMinute;
    walk.distance_m = minutes * kMetresAMinute;
    tracking::add_walk(data_, person_, walk, *walk.ended);
}

void Diarist::write_walks(const DayRow& row) {
    if (!row.minutes) return;
    const int first = *row.minutes >= kOneBout ? *row.minutes / 2 : *row.minutes;
    write_walk(row, first, kMidMorning);
    if (first < *row.minutes) write_walk(row, *row.minutes - first, kEarlyEvening);
}

void Diarist::write_morning_after(const DayRow& row) {
    if (!row.next.given()) return;
    const Day morning = day_ + 1;
    tracking::set_check_in(data_, person_, {morning, row.next.value(), place_.zone.moment(morning, kMorning)});
}

void Diarist::write_settings(const DayRow& row) {
    for (const auto& range : programme::kSettingRanges) {
        const auto value = row.settings.at(range.setting);
        if (!value) continue;
        const std::string text = range.setting != programme::Setting::profile ? std::to_string(*value)
                                 : *value == 1                                ? "gentle"
                                                                              : "normal";
        add(EventKind::set, std::string(range.name) + " " + text);
    }
}

void Diarist::write_events(const DayRow& row) {
    if (row.settings.any()) write_settings(row);
    if (row.cleared) add(EventKind::cleared);
    if (row.resume) add(EventKind::resume);
    if (row.flare) add(EventKind::flare);
    if (row.limiting) add(EventKind::limiting);
    if (row.pause != programme::PauseReason::none) add(EventKind::pause, name(row.pause));
    if (row.stop != programme::StopSign::none) add(EventKind::stop, name(row.stop));
    if (row.answer == programme::Answer::ready) add(EventKind::ready);
    if (row.answer == programme::Answer::more) add(EventKind::more);
    if (row.answer == programme::Answer::hold) add(EventKind::hold);
}

void Diarist::answer_again(Occasion occasion) {
    screening::save_answers(data_, person_,
                            {at(kMorning), day_, occasion, screening::kQuestionsVersion, untroubled_answers()});
}

void Diarist::write_records(const DayRow& row) {
    if (row.cleared) {
        // Held that morning, so that it is later than what stopped the programme.
        add({at(kMidMorning), day_,
             screening::Consulted{at(kMorning), "Dr Imogen Vale", "general practitioner",
                                  "Examined, nothing that needs treatment. Walking may go on.", to_examine_}});
        to_examine_.clear();
    }
    const int days = day_ - first_day_;
    if (row.resume)
        answer_again(Occasion::start);
    else if (days > 0 && days % kAnswersLast == 0)
        answer_again(Occasion::three_months);
    else if (row.flare || row.limiting)
        answer_again(Occasion::flare);
    if (needs_clearance(row.pause)) {
        to_examine_.emplace_back(name(row.pause));
        add({at(kNight), day_, screening::Suspended{to_examine_.back()}});
    }
    if (row.stop != programme::StopSign::none) {
        to_examine_.emplace_back(name(row.stop));
        add({at(kNight), day_, screening::Stopped{{to_examine_.back()}}});
    }
}

void Diarist::write(const DayRow& row) {
    day_ = first_day_ + (row.day - 1);
    write_walks(row);
    write_morning_after(row);
    write_events(row);
    write_records(row);
}

} // namespace

Life made_up_life(uint64_t seed, programme::PersonKind kind, int days) {
    programme::MadeUpPerson person(seed, kind);
    Life life;
    life.intake = person.intake();
    life.intake.clearance = programme::Clearance::recorded;
    life.state = begin(life.intake);
    for (int day = 1;; ++day) {
        life.rows.push_back(person.live(life.state));
        DayRow& row = life.rows.back();
        leave_out_the_needless(life.state.locks, row);
        if (day == days) break;
        for (auto& evaluation : advance(life.state, row))
            life.decided.push_back(std::move(evaluation));
    }
    life.rows.back().next = {};
    life.rows.back().answer = programme::Answer::none;
    return life;
}

void store_clearance(database::Transaction& data, PersonId person, const Place& place, Day day) {
    const auto at = [&](int minute) { return place.zone.moment(day, minute); };
    screening::save_answers(data, person,
                            {at(kMorning), day, Occasion::start, screening::kQuestionsVersion, untroubled_answers()});
    constexpr int kClearedDays = 180;
    if (place.specialist.empty()) {
        screening::add_record(data, person,
                              {at(kMorning), day,
                               screening::Consulted{place.zone.moment(day - 1, kMidMorning),
                                                    "Dr Imogen Vale",
                                                    "general practitioner",
                                                    "Walking is fine, start with little.",
                                                    {}}});
    } else {
        screening::add_record(
            data, person,
            {at(kMorning), day,
             screening::Cleared{day + kClearedDays, place.specialist, "Seen in the clinic. No sign against walking."}});
    }
}

void store_waiting(database::Transaction& data, PersonId person, const Zone& zone, Day day) {
    screening::Answers answers = untroubled_answers();
    answers.set(screening::Question::heart_disease, screening::yes);
    screening::save_answers(data, person,
                            {zone.moment(day, kMorning), day, Occasion::start, screening::kQuestionsVersion, answers});
}

void store_life(database::Transaction& data, PersonId person, const Place& place, const Life& life) {
    const Day first_day = place.today - static_cast<int>(life.rows.size());
    store_clearance(data, person, place, first_day);
    const Instant begun = place.zone.moment(first_day, kMidMorning);
    programme::add_programme(data, person, {first_day, begin(life.intake)}, begun);
    Diarist diarist(data, person, place, first_day);
    for (const DayRow& row : life.rows)
        diarist.write(row);
    programme::keep(data, person, {first_day, life.state}, life.decided, place.zone.moment(place.today - 1, kMorning));
}

} // namespace amble::app
