#pragma once

#include "account/settings.h"
#include "account/viewer.h"
#include "programme/open_days.h"
#include "programme/programme_store.h"
#include "programme/today.h"
#include "screening/clearance.h"

namespace amble::programme {

/// When and where a member is, and who may open the programme there.
struct Here {
    Instant now;
    Day today;
    Zone zone;
    screening::ClearanceMode mode = screening::ClearanceMode::attest;
};

Here here(const account::Viewer& viewer, const account::Settings& settings, Instant now);

/// A member's programme with the days that are not closed yet.
struct Course {
    Programme programme;
    std::vector<DayRow> open; // never empty: the last is today's
    Day today;
    screening::Clearance clearance;                  // the gate, now
    std::vector<screening::ClearanceRecord> records; // what it reads

    Today now() const;
};

/// Nothing where the person has no programme, or its first day is still to come; who started and then travelled west
/// across midnight is on that day.
std::optional<Course> find_course(database::Transaction& data, PersonId person, const Here& here);

/// Who lowered the minutes of that decision, and by what, where a clearance did; else the reason as the rules give it.
/// The rules know the number alone. `day` is the decision's.
Sentence reason_naming_who(const Evaluation& decided, Day day, const std::vector<screening::Terms>& terms);

/// Why today is as it is: what open days decided so far, else the last decision kept, else why it began as it did.
Sentence latest_reason(database::Transaction& data, PersonId person, const Course& course, const Today& now);

/// Closes every day whose row is complete and keeps what that decided. Called after whatever a person writes down: what
/// is worse than a closed day was counts while its week is not decided, see late_day.h.
void close_days(database::Transaction& data, PersonId person, const Here& here);

/// The last day that is closed, so that what is written down of it no longer counts as that of an open one.
std::optional<Day> last_closed(database::Transaction& data, PersonId person);

/// Keeps an event on its own day while that is open, else on the nearest that is: what a phone sends late must not be
/// lost with a day that is closed. False where one of that id is there already.
bool note_event(database::Transaction& data, PersonId person, Event event, const Here& here);

/// A pause in the same way, and what it asks before the next walk.
bool note_pause(database::Transaction& data, PersonId person, Event pause, const Here& here);

/// What was recorded that lifts today's locks: with the end of today, or of tomorrow where the stop or pause is
/// today's.
struct Lifted {
    bool cleared = false;
    bool resumed = false;
    bool tomorrow = false; // at least one of them counts from tomorrow: a target comes the day after

    /// Whether nothing is left of these.
    bool all_of(const Locks& locks) const;
};

Lifted lifted(database::Transaction& data, PersonId person, const Course& course);

/// Keeps what happened, in the words of a diary ("stop chest", "resume"), as events of that day, or of the first open
/// one after it. Nothing where the person has no programme; words that are not known are left out.
void note_events(database::Transaction& data, PersonId person, Day day, const std::vector<std::string>& words,
                 Instant now);
/// A flare-up among them that the device has a name for; sent again under it, it is one.
void note_flare(database::Transaction& data, PersonId person, Day day, const Id& id, Instant now);

} // namespace amble::programme
