#pragma once

#include "foundation/base/calendar.h"
#include "foundation/database/database.h"
#include "programme/evaluation.h"
#include "programme/event.h"

#include <vector>

namespace amble::programme {

/// One member's programme after its last closed day.
struct Programme {
    Day first_day;
    ProgrammeState state;

    /// 1 on the first day.
    int number_of(Day day) const { return day - first_day + 1; }
    Day day_numbered(int number) const { return first_day + (number - 1); }
};

/// A decision as it was kept. Rules of its time made it; this program only shows it.
struct KeptDecision {
    Day day;
    int week = 0;
    bool at_once = false;
    std::string state;
    int level_before = 0; // minutes a day, 0 = no target
    int level = 0;
    std::string rule;
    Sentence reason;
    Instant decided;
};

/// Throws database::Conflict where the person has one.
void add_programme(database::Transaction& data, PersonId person, const Programme& programme, Instant now);
std::optional<Programme> find_programme(database::Transaction& data, PersonId person);

/// Keeps what closing some days brought: the state after them and each decision, after those already there.
void keep(database::Transaction& data, PersonId person, const Programme& programme,
          const std::vector<Evaluation>& decided, Instant now);

/// False where one of that id is there already; it stays as it is.
bool add_event(database::Transaction& data, PersonId person, const Event& event, Instant now);
/// Takes an answer back, for one that is given anew before its week is closed.
void remove_events(database::Transaction& data, PersonId person, Day day, EventKind kind);
/// Takes back all of later days.
void remove_events_after(database::Transaction& data, PersonId person, Day day, EventKind kind);
std::vector<Event> events_between(database::Transaction& data, PersonId person, Day from, Day to);

/// All since the start, the latest first.
std::vector<KeptDecision> decisions(database::Transaction& data, PersonId person, int at_most);

} // namespace amble::programme
