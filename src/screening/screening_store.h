#pragma once

#include "account/settings.h"
#include "foundation/database/database.h"
#include "screening/clearance.h"
#include "screening/happening_store.h"

#include <optional>
#include <vector>

namespace amble::screening {

/// One set of answers as it was given.
struct AnswerSet {
    Instant at;
    Day day;
    Occasion occasion = Occasion::start;
    int version = kQuestionsVersion;
    Answers answers;
};

/// Keeps the answers, and the record of what they say beside them.
void save_answers(database::Transaction& data, PersonId person, const AnswerSet& set);
std::optional<AnswerSet> latest_answers(database::Transaction& data, PersonId person);

/// Severe usual pain that is told outside the questions, and was not told in them: kept as their answer, so that it is
/// talked over first. False where it changes nothing.
bool keep_severe_pain(database::Transaction& data, PersonId person, int usual, AsOf at);

void add_record(database::Transaction& data, PersonId person, const ClearanceRecord& record);
/// All of them, in the order in which they were made.
std::vector<ClearanceRecord> clearance_records(database::Transaction& data, PersonId person);

/// Tells the programme what the newest of the person's records releases, "resume", "cleared", and a condition that it
/// sets or takes back, "set ceiling 20". Called after whatever adds one.
void tell_releases(database::Transaction& data, PersonId person, ClearanceMode mode, const Happened& happened);

ClearanceMode mode_of(const account::Settings& settings);

/// Whether this person's programme may start or go on, and if not, what is missing.
Clearance gate(database::Transaction& data, PersonId person, const account::Settings& settings, AsOf at);

} // namespace amble::screening
