#pragma once

#include "account/person.h"
#include "foundation/database/database.h"

#include <string>

namespace amble::account {

/// The app on somebody's phone: shows the codes of one key.
struct Authenticator {
    std::string key; // Base32, as the page shows it

    /// `ahead` half minutes later than now, for a second code where the first was used.
    std::string code(Instant now, int ahead = 0) const;
};

/// Sets the second step up for a person as they would, and hands over the phone.
Authenticator an_authenticator(database::Database& database, PersonId person, Instant now);

} // namespace amble::account
