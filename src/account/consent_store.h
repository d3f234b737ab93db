#pragma once

#include "foundation/database/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace amble::account {

struct Consent {
    std::string kind;    // kJoining, or what another slice asks for
    std::string version; // of the text that was shown
    Instant given_at;

    bool operator==(const Consent&) const = default;
};

void record_consent(database::Transaction& data, PersonId person, const Consent& consent);
/// The newest first.
std::vector<Consent> consents_of(database::Transaction& data, PersonId person);

} // namespace amble::account
