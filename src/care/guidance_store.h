#pragma once

#include "care/guidance.h"
#include "foundation/database/database.h"

#include <vector>

namespace amble::care {

void add_pointer(database::Transaction& data, PersonId member, const Pointer& pointer);
/// The latest 50, the newest first.
std::vector<Pointer> pointers_of(database::Transaction& data, PersonId member);
/// The member puts it away. False where there is none that stands.
bool put_away(database::Transaction& data, PersonId member, const Id& pointer, Instant now);
/// The specialist who gave it takes it back.
bool take_back(database::Transaction& data, PersonId member, const Id& pointer, PersonId specialist, Instant now);

void add_prescription(database::Transaction& data, PersonId member, const Prescription& prescription);
/// The latest 50, the newest first.
std::vector<Prescription> prescriptions_of(database::Transaction& data, PersonId member);
/// By the member. False where there is none that was not ended.
bool end_prescription(database::Transaction& data, PersonId member, const Id& prescription, Instant now);

/// In place of what was noted of that day.
void note_day(database::Transaction& data, PersonId member, const TreatmentDay& day);
void forget_day(database::Transaction& data, PersonId member, const Id& prescription, Day day);
/// Of all prescriptions, from `first` on.
std::vector<TreatmentDay> treatment_days(database::Transaction& data, PersonId member, Day first);

void add_review(database::Transaction& data, PersonId member, const Review& review);
/// Those still to come or overdue, by day.
std::vector<Review> reviews_ahead(database::Transaction& data, PersonId member);
bool end_review(database::Transaction& data, PersonId member, const Id& review, PersonId specialist, Instant now);

} // namespace amble::care
