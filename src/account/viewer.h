#pragma once

#include "account/person.h"
#include "foundation/base/zone.h"

#include <string>

namespace amble::account {

/// What a session still owes before it opens anything of its person's. Stored by these numbers.
enum class Owes : uint8_t { nothing = 0, code = 1, second_step = 2 };

/// Who is signed in.
struct Viewer {
    PersonId person;
    Roles roles;
    Zone zone = Zone::utc();
    std::string name;
    std::string country;
    int year_of_birth = 0;
    std::string session; // its public name, for the list of sessions
    /// Names this person to their own browser, the same in every session, so that what a device keeps offline stays
    /// with whom it belongs to. Random; never the person's number.
    std::string marker;
    /// A specialist whose verification holds today; a lapsed one can no longer clear, prescribe or sign.
    bool verified_specialist = false;
    Owes owes = Owes::nothing;
    /// Whether this session's row knows of a use on this day (UTC) already; if not, mark_seen() is due.
    bool seen_today = true;
};

} // namespace amble::account
