#pragma once

#include "account/person_store.h"
#include "app/demo_life.h"

#include <functional>

namespace amble::app {

/// The zone in which everybody of the demo lives.
Zone demo_zone();

/// Makes the demo clinic in a migrated database without people, and marks it as such: two verified specialists, the
/// cast, 40 members with twelve weeks of diaries, and two who wait to be cleared. All days lie before `now`.
void make_clinic(database::Database& database, Instant now);

inline constexpr int kClinicWeeks = 12;

/// An account of the demo; nobody can sign in to it with a password.
account::NewAccount made_up_account(std::string_view name, std::string_view key, account::Roles roles = {});

/// Without it every page would ask for it first.
void agree_to_joining(database::Transaction& data, PersonId person, Instant at);

/// Called now and then with how many are made.
using Made = std::function<void(int64_t people)>;

/// `people` members more, each with `weeks` of diary, as fast as the database takes them. The first hundred have at
/// least a year of it and sign in as member-1 to member-100 with kCrowdPassword.
struct Crowd {
    int64_t people = 0;
    int weeks = 4;
};
void make_crowd(database::Database& database, const Crowd& crowd, Instant now, const Made& made);

inline constexpr std::string_view kCrowdPassword = "everybody here is made up";
inline constexpr int kCrowdWithPassword = 100;

} // namespace amble::app
