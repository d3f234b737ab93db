#pragma once

#include "account/access_log_store.h"
#include "account/viewer.h"
#include "foundation/database/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::account {

/// How a person's second step stands.
struct SecondStep {
    std::optional<Instant> since; // in force since then; nothing while it is off
    int64_t recovery_codes = 0;   // those not yet used

    bool is_on() const { return since.has_value(); }
};
SecondStep second_step_of(database::Transaction& data, PersonId person);

/// What somebody still owes whose password was right.
Owes owed_after_password(database::Transaction& data, PersonId person);

/// A new key, to be shown to this session for an hour. One in force stays so until a code of the new one is typed.
void offer_key(database::Transaction& data, const Viewer& viewer, Instant now);
/// Base32; empty where none waits for its first code in this session.
std::string offered_key(database::Transaction& data, const Viewer& viewer, Instant now);
/// Whether `typed` is a code of the offered key, which is then in force in the place of any other. Sessions that owed
/// something end: what they were begun with is no longer enough.
bool accept_offered_key(database::Transaction& data, const Viewer& viewer, std::string_view typed, Instant now);

/// Whether the code counts; of two who send the same one, one hears yes.
bool use_code(database::Transaction& data, PersonId person, std::string_view typed, Instant now);
bool use_recovery_code(database::Transaction& data, PersonId person, std::string_view typed);

constexpr int kRecoveryCodes = 10;
/// New ones in the place of all others, as they are to be shown once; only their hashes are kept.
std::vector<std::string> new_recovery_codes(database::Transaction& data, PersonId person, Instant now);

/// Turns it off: the key and the recovery codes are gone. False where there was nothing.
bool remove_second_step(database::Transaction& data, PersonId person);

/// The same by somebody else, for a person who lost the phone and the recovery codes: their sessions end, it stands in
/// their access log, and they are told. False where there was nothing.
bool take_second_step_away(database::Transaction& data, PersonId person, const Actor& by, Instant now);

} // namespace amble::account
