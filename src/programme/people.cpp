#include "programme/people.h"

#include "programme/advance.h"

#include <algorithm>

namespace amble::programme {

namespace {

// Made up so that each kind meets its own rules often; nobody was measured.
constexpr std::array<Habits, kPersonKinds> kHabits{{
    {"adherent", 900, 10, 20, 40, 2, 1, 0, 2, 0, 2, 900, 1},
    {"boom and bust", 800, 200, 200, 80, 6, 2, 0, 4, 1, 2, 800, 2},
    {"flaring", 850, 20, 60, 60, 25, 3, 1, 4, 1, 2, 800, 2},
    {"forgetful", 800, 20, 60, 400, 5, 2, 0, 6, 1, 2, 700, 1},
    {"unwell", 750, 20, 80, 80, 10, 20, 4, 10, 1, 4, 700, 1},
    {"adjusted", 850, 20, 40, 60, 6, 3, 1, 4, 1, 60, 850, 1},
    {"dropping out", 700, 30, 80, 150, 8, 4, 1, 20, 60, 2, 600, 1},
    {"anything", 750, 80, 120, 120, 60, 40, 20, 25, 1, 80, 850, 3},
}};

constexpr std::array kPauses{PauseReason::fever,      PauseReason::illness, PauseReason::dizzy,
                             PauseReason::pregnancy,  PauseReason::check,   PauseReason::fall,
                             PauseReason::specialist, PauseReason::surgery, PauseReason::hospital};
constexpr std::array kStops{StopSign::nerve, StopSign::bladder, StopSign::saddle, StopSign::chest, StopSign::systemic};

int within_ten(int value) {
    return std::clamp(value, 0, 10);
}

template<class List>
auto one_of(const List& list, Chance& chance) {
    return list[static_cast<size_t>(chance.between(0, static_cast<int>(list.size()) - 1))];
}

} // namespace

std::string_view name(PersonKind kind) {
    return kHabits[static_cast<size_t>(kind)].name;
}

MadeUpPerson::MadeUpPerson(uint64_t seed, PersonKind kind)
    : chance_(seed * kPersonKinds + static_cast<uint64_t>(kind)), habits_(&kHabits[static_cast<size_t>(kind)]) {
    usual_ = chance_.between(0, 9);
    comfortable_ = chance_.between(12, 45);
    intake_.usual = Usual::points(usual_);
    if (happens(400)) intake_.tolerance = 100 * std::max(4, comfortable_ * 3 / 4);
    if (happens(300)) intake_.settings.planned = static_cast<uint8_t>(chance_.between(3, 7));
    if (happens(300)) intake_.settings.goal = static_cast<uint8_t>(chance_.between(15, 60));
    if (happens(200)) intake_.settings.gentle = 1;
    if (happens(100)) intake_.clearance = Clearance::missing;
}

Rating MadeUpPerson::rated(int value) {
    return happens(habits_->ratings_missed) ? Rating() : Rating(within_ten(value));
}

int MadeUpPerson::minutes_of(int target) {
    if (target == 0) return happens(150) ? chance_.between(5, 40) : 0;
    if (!happens(habits_->walks)) return 0;
    if (happens(habits_->booms)) return target * chance_.between(3, 5) / 2 + 1;
    if (happens(habits_->low_walks)) return std::max(1, target * chance_.between(1, 7) / 10);
    return happens(600) ? target : std::max(1, target * chance_.between(8, 13) / 10);
}

/// What a walk asks of this person beyond what is comfortable shows in the pain of the walk and of the next morning.
void MadeUpPerson::feel(DayRow& row) {
    const int minutes = row.minutes.value_or(0);
    const int strain = std::max(0, minutes - comfortable_) * 4 / comfortable_ * habits_->soreness;
    const int hurts = habits_->soreness * habits_->soreness;
    const int bad_day = happens(8 * hurts) ? chance_.between(1, 4) : 0;
    const int bad_walk = happens(15 * hurts) ? chance_.between(1, 4) : 0;
    if (minutes > 0) {
        const int before = within_ten(usual_ + chance_.between(-1, 1) + bad_day / 2);
        row.before = rated(before);
        row.worst = rated(before + chance_.between(0, 1) + strain + bad_walk);
        row.effort = rated(chance_.between(2, 6) + strain / 2 + (happens(12 * hurts) ? 3 : 0));
        if (happens(30)) row.legs = Rating(chance_.between(1, 6));
        if (happens(400)) ++comfortable_;
    }
    row.next = rated(usual_ + (happens(250) ? chance_.between(-1, 1) : 0) + strain / 2 + bad_day);
    if (happens(10)) usual_ = within_ten(usual_ + chance_.between(-1, 1));
}

void MadeUpPerson::adjust(DayRow& row) {
    const auto setting = static_cast<Setting>(chance_.between(0, kSettingCount - 1));
    row.settings.set(setting, chance_.between(range_of(setting).least, range_of(setting).most));
}

Answer MadeUpPerson::answer() {
    if (!happens(habits_->ready)) return happens(500) ? Answer::none : Answer::hold;
    return happens(300) ? Answer::more : Answer::ready;
}

void MadeUpPerson::tell(const ProgrammeState& state, DayRow& row) {
    row.flare = happens(habits_->flares);
    row.limiting = happens(habits_->flares / 2);
    if (happens(habits_->pauses)) row.pause = one_of(kPauses, chance_);
    if (happens(habits_->stops)) row.stop = one_of(kStops, chance_);
    if (happens(habits_->settings)) adjust(row);
    if (happens(habits_->pauses)) row.lapsed[static_cast<size_t>(chance_.between(0, kLapses - 1))] = true;
    if (happens(habits_->settings)) row.began = state.level.down().minutes();
    row.cleared = happens(state.locks.stop || state.locks.clearance ? 250 : 2);
    row.resume = happens(state.locks.pause || state.locks.screening ? 250 : 2);
    if (ends_week(row.day)) row.answer = answer();
}

DayRow MadeUpPerson::live(const ProgrammeState& state) {
    DayRow row = empty_day(state.day + 1);
    if (happens(habits_->breaks)) days_away_ = chance_.between(2, happens(200) ? 100 : 20);
    if (ends_week(row.day)) gone_ = gone_ || happens(habits_->drops_out);
    tell(state, row);
    if (gone_ || days_away_ > 0) {
        if (days_away_ > 0) --days_away_;
        return row;
    }
    row.minutes = minutes_of(shown_level(state));
    feel(row);
    return row;
}

Diary made_up_diary(uint64_t seed, PersonKind kind, int weeks) {
    MadeUpPerson person(seed, kind);
    Diary diary{person.intake(), {}, {}};
    ProgrammeState state = begin(diary.intake);
    Decisions decisions;
    for (int day = 1; day <= 7 * weeks; ++day) {
        diary.rows.push_back(person.live(state));
        decisions.clear();
        close_day(state, diary.rows.back(), decisions);
    }
    return diary;
}

} // namespace amble::programme
