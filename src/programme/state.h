#pragma once

#include "programme/colour.h"
#include "programme/day.h"
#include "programme/ladder.h"
#include "programme/start.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace amble::programme {

/// Stored beside every decision: a decision made by one version is never made again by a newer one.
inline constexpr int kRulesVersion = 1;

enum class State : uint8_t { not_ready, start, progress, hold, step_back, flare, pause, stop, maintain };

/// "PROGRESS": as the diary and the pages' addresses spell it.
std::string_view name(State state);
std::optional<State> state_named(std::string_view name);

/// A closed day, as far as later weeks look back at it.
struct DayRecord {
    int16_t minutes = 0;
    /// Minutes the day began with; 0 = it began without a target.
    uint8_t target = 0;
    Rating before;
    Rating worst;
    Rating next;
    Rating effort;
    Rating legs;
    Colour colour = Colour::none;
    bool unsettled = false;
    bool in_flare = false;
    bool limiting = false;
    /// The fourth or a later day of a break, or the first walk after one.
    bool long_break = false;
    /// Not above the usual pain, by every rating given; false when none was.
    bool easy = false;

    bool operator==(const DayRecord&) const = default;
    bool walked() const { return minutes > 0; }
};

/// Two weeks are the longest that any rule looks back.
inline constexpr int kDaysKept = 14;

/// What keeps a person from having a target.
struct Locks {
    bool stop = false;
    bool pause = false;
    bool screening = false;
    bool clearance = false;
    /// The way out leads to the start level, not to the level kept.
    bool leads_to_new_start = false;

    bool operator==(const Locks&) const = default;
    bool any() const { return stop || pause || screening || clearance; }
};

/// The last flare, on or over.
struct Flare {
    /// 0 = there was none.
    int first_day = 0;
    /// The level before it.
    Rung before;
    /// Where it had ended and came again: the level at that time.
    Rung came_again_at = kHighestRung;
    /// Green walks in a row since the last rung.
    uint8_t greens = 0;
    /// What had been counted for a step back when it began.
    int counted_before = 0;

    bool operator==(const Flare&) const = default;
};

/// How a week went, as far as the prompts to a specialist look back.
enum class WeekMark : uint8_t { none, other, hold, setback };

/// Everything the programme knows of one member after a closed day: the next days need nothing else. Plain values, so
/// a copy is a whole person.
struct ProgrammeState {
    Intake intake;
    Settings settings;
    WeekTerms terms;
    Usual usual;
    /// The last closed day; 0 before the first.
    int day = 0;
    /// What holds, or is kept underneath while a lock is on.
    State mode = State::start;
    Rung level;
    Locks locks;
    bool started = true;
    int walks_since_start = 0;
    int walks_before_week = 0;
    Rung start_rung;
    /// Days in a row without a walk or without a target, counted from the start.
    int missed = 0;
    /// Days up to this one are not counted again for a step back.
    int counted_through = 0;
    bool owes_after_step_back = false;
    /// One bit for each rung at which a week is owed after a flare.
    uint16_t owes_after_flare = 0;
    bool first_week_after_pause = false;
    uint8_t gentle_weeks = 0;
    Flare flare;
    /// The last four weeks, the latest first.
    std::array<WeekMark, 4> weeks{};
    /// What happened at once in the week under way.
    WeekMark week_under_way = WeekMark::none;
    /// By day number modulo kDaysKept.
    std::array<DayRecord, kDaysKept> days{};

    bool operator==(const ProgrammeState&) const = default;

    const DayRecord& record(int of_day) const { return days[static_cast<size_t>(of_day % kDaysKept)]; }
    DayRecord& record(int of_day) { return days[static_cast<size_t>(of_day % kDaysKept)]; }
};

/// The state before day 1.
ProgrammeState begin(const Intake& intake);

/// The state as a person is told it: a lock hides what is kept underneath.
State shown_state(const ProgrammeState& state);
/// Minutes a day; 0 = no target.
int shown_level(const ProgrammeState& state);

/// Fewer days with a walk than settling in asks for since the start.
bool is_settling_in(const ProgrammeState& state);

} // namespace amble::programme
