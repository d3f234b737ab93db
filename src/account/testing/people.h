#pragma once

#include "account/person_store.h"
#include "account/visit.h"

#include <string>
#include <string_view>

namespace amble::account {

/// A person of a test, born in 1970, in UTC; the sign-in name is the name in small letters. Nobody can sign in with
/// their password, which is no hash.
PersonId a_person(database::Database& database, std::string_view name, Roles roles = {});

/// A specialist whose registration is verified for a year from `today`.
PersonId a_specialist(database::Database& database, std::string_view name, Day today);

/// A hash of `password` that anybody could make today with less work than we ask for.
std::string a_weak_hash(const std::string& password);

/// The cookie of a session that was just begun.
std::string a_session(database::Database& database, PersonId person, Instant now);

/// What a page would be told of this person, as if they had just signed in.
Viewer a_viewer(database::Database& database, PersonId person, Instant now);

} // namespace amble::account
