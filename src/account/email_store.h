#pragma once

#include "foundation/database/database.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace amble::account {

/// The job that writes to a person's new address; its handler makes the link with new_email_proof().
inline constexpr std::string_view kProveEmail = "prove_email";

/// Asks for that letter. Where no mail goes out, nothing comes of it. How long that has to wait, where too many were
/// asked for by this person or to this address: nothing is asked for then. Zero otherwise.
std::chrono::seconds ask_for_email_proof(database::Transaction& data, PersonId person, Instant now);

struct EmailProof {
    std::string address;
    std::string path; // of the page that confirms it, with a secret that is stored nowhere
};
/// Takes the place of an older one. Nothing where there is no address, or it is confirmed already.
std::optional<EmailProof> new_email_proof(database::Transaction& data, PersonId person, Instant now);

/// Confirms the address that the link was sent to, where it is still the person's. Crosses persons.
bool confirm_email(database::Transaction& data, std::string_view token, Instant now);

} // namespace amble::account
