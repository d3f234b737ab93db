#pragma once

#include "account/verification.h"
#include "foundation/database/database.h"

#include <optional>
#include <string>
#include <vector>

namespace amble::account {

struct KeptVerification {
    std::string id;
    Verification verification;
    Day verified_on;
    std::string verified_by;
    std::optional<Day> ended_on;

    bool holds_on(Day day) const { return !ended_on && day <= verification.expires_on; }
};

/// A new verification takes the place of the one before, which stays in the history. `by` is the operator's name.
void verify(database::Transaction& data, PersonId person, const Verification& verification, const std::string& by,
            Day today);
/// From today nothing may be cleared, prescribed or signed any more.
void end_verification(database::Transaction& data, PersonId person, Day today);

/// All of a person's, the newest first.
std::vector<KeptVerification> verifications(database::Transaction& data, PersonId person);

/// The one that holds on `day`: whether this person may clear, prescribe and sign then.
std::optional<KeptVerification> verification_on(database::Transaction& data, PersonId person, Day day);

struct VerifiedSpecialist {
    PersonId person;
    std::string id; // of the verification: what a form may hold
    std::string name;
    std::string scope;
};

/// Everybody whose verification holds on `day`, by name, at most 500. Crosses persons.
std::vector<VerifiedSpecialist> verified_specialists(database::Transaction& data, Day day);

} // namespace amble::account
