#pragma once

#include "foundation/database/database.h"
#include "reminders/choice.h"

#include <string>

namespace amble::reminders {

/// How a person is reached, and how that went.
struct Reach {
    std::string address = {}; // confirmed, and not refused; empty: mail does not reach them
    Zone zone = Zone::utc();
    Quiet quiet = {};
    std::optional<Instant> delivered = {}; // the last reminder
    std::optional<Way> delivered_by = {};
    std::string refused = {}; // the address of which the mail server said that it will never take letters to it
};

/// Nothing where the person is gone.
std::optional<Reach> reach_of(database::Transaction& data, PersonId person);

Choice choice_of(database::Transaction& data, PersonId person, Kind kind);
/// What is by the clock comes at the next such minute in their zone.
void save_choice(database::Transaction& data, PersonId person, Kind kind, const Choice& choice, Instant now);
void save_quiet(database::Transaction& data, PersonId person, const Quiet& quiet);

/// Nothing reaches them any more, until they choose anew.
void stop_all(database::Transaction& data, PersonId person, Instant now);
/// The name in the links that stop letters without a sign-in; the same for all of a person's, and
/// nothing where they are gone.
std::optional<Id> stop_id(database::Transaction& data, PersonId person);
/// Crosses persons.
std::optional<PersonId> stopped_by(database::Transaction& data, const Id& stop);

// Both write nothing of somebody who is gone.
void note_delivered(database::Transaction& data, PersonId person, Way way, Instant now);
void note_refused(database::Transaction& data, PersonId person, const std::string& address, Instant now);

/// How many people's addresses are refused now. Crosses persons.
int64_t count_refused(database::Transaction& data);

/// Letters to it are tried again.
void forget_refusal(database::Transaction& data, PersonId person);

struct DueChoice {
    PersonId person;
    Kind kind;
    Choice choice;
    Instant due;
};
/// Takes what is due by the clock and moves it on to its next day: of each, one caller gets it. Crosses persons.
std::vector<DueChoice> take_due(database::Transaction& data, Instant now, int limit);

} // namespace amble::reminders
