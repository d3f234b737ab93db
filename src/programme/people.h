#pragma once

#include "foundation/base/chance.h"
#include "programme/diary.h"
#include "programme/state.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace amble::programme {

/// People who do not exist. `anything` does whatever a diary can say, far more often than anyone would.
enum class PersonKind : uint8_t { adherent, boom_bust, flaring, forgetful, unwell, adjusted, dropping_out, anything };
inline constexpr size_t kPersonKinds = 8;

std::string_view name(PersonKind kind);

/// How often a kind of person does what, in a thousand days, walks or weeks.
struct Habits {
    std::string_view name;
    int walks;
    int booms;
    int low_walks;
    int ratings_missed;
    int flares;
    int pauses;
    int stops;
    int breaks;
    int drops_out;
    int settings;
    int ready;
    /// How much a walk hurts for what it asks of this person.
    int soreness;
};

/// Lives one programme day by day, answering to the target of each. The same seed and kind live the same life.
class MadeUpPerson {
public:
    MadeUpPerson(uint64_t seed, PersonKind kind);

    const Intake& intake() const { return intake_; }
    /// The day after `state.day`.
    DayRow live(const ProgrammeState& state);

private:
    bool happens(int times_in_thousand) { return chance_.in_thousand(times_in_thousand); }
    int minutes_of(int target);
    void feel(DayRow& row);
    void tell(const ProgrammeState& state, DayRow& row);
    void adjust(DayRow& row);
    Answer answer();
    Rating rated(int value);

    Chance chance_;
    const Habits* habits_;
    Intake intake_;
    int usual_ = 0;
    int comfortable_ = 0;
    int days_away_ = 0;
    bool gone_ = false;
};

/// The whole life as a diary of `weeks` weeks, every day with a row.
Diary made_up_diary(uint64_t seed, PersonKind kind, int weeks);

} // namespace amble::programme
