#pragma once

#include "foundation/base/sentence.h"
#include "foundation/database/database.h"

#include <optional>
#include <string>
#include <vector>

namespace amble::account {

/// Something a person should hear of, on the page of notices; mail and push only ever point there.
struct Notice {
    Sentence sentence; // no value may hold a line end
    std::string path;  // of this site, where it leads; empty: nowhere
    /// Whose name or words the sentence holds, where that is somebody else: it goes when they erase their account.
    std::optional<PersonId> about = {};
};

/// Notices go after so many days, seen or not. Design: what they point at stands on pages of its own.
inline constexpr int kNoticeDays = 180;

void notify(database::Transaction& data, PersonId person, const Notice& notice, Instant now);

struct KeptNotice {
    Instant at;
    Notice notice;
    bool is_new;
};
/// The newest first, at most `limit`.
std::vector<KeptNotice> notices_of(database::Transaction& data, PersonId person, int limit);
int64_t new_notices(database::Transaction& data, PersonId person);
void mark_notices_seen(database::Transaction& data, PersonId person, Instant now);
/// Removes those that are kNoticeDays old. Crosses persons.
void forget_old_notices(database::Transaction& data, Instant now);

} // namespace amble::account
