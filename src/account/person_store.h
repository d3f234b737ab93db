#pragma once

#include "account/person.h"
#include "account/sign_in_name.h"
#include "foundation/database/database.h"

#include <optional>
#include <string>
#include <vector>

namespace amble::account {

/// Everything an account is, but for the password.
struct Account {
    PersonId person;
    Profile profile;
    Roles roles;
    SignInName sign_in;
    std::string email; // empty: none
    std::optional<Instant> email_confirmed_at;
    std::optional<std::string> handle;
    std::string marker; // see Viewer::marker; also names the account on the operator's pages
    Day joined_on;
};

struct NewAccount {
    Profile profile;
    Roles roles;
    SignInName sign_in;
    std::string password_hash;
    std::string email;
};

/// The new account's person; nothing where the sign-in name is another's. Throws std::logic_error for roles that are
/// not allowed together.
std::optional<PersonId> add_account(database::Transaction& data, const NewAccount& account, Day today);
/// The same under a number from random_person_id(): for many accounts at once, which are quicker to write in the order
/// of their numbers. False where the sign-in name is another's.
bool add_account(database::Transaction& data, PersonId person, const NewAccount& account, Day today);

std::optional<Account> find_account(database::Transaction& data, PersonId person);
/// By the name they sign in with.
std::optional<Account> find_account(database::Transaction& data, std::string_view name_key);

std::optional<Account> account_named(database::Transaction& data, const Id& marker);

void save_profile(database::Transaction& data, PersonId person, const Profile& profile);
/// A changed address is not confirmed.
void save_email(database::Transaction& data, PersonId person, const std::string& email);

/// Gives exactly these roles and ends the person's sessions, so that nobody goes on with what they were signed in as.
/// Throws std::logic_error for roles that are not allowed together.
void save_roles(database::Transaction& data, PersonId person, Roles roles);

/// Where a list by name goes on: behind this account. Two people may have one name.
struct ListPlace {
    std::string_view name;
    std::string_view marker;
};
/// For the operator's list: `limit` accounts by name after `after` (empty: from the first).
std::vector<Account> accounts_by_name(database::Transaction& data, const ListPlace& after, int limit);
bool operator_exists(database::Transaction& data);

struct SignIn {
    PersonId person;
    std::string password_hash;
};
std::optional<SignIn> find_sign_in(database::Transaction& data, std::string_view name_key);
void save_password(database::Transaction& data, std::string_view name_key, const std::string& password_hash, Day today);

} // namespace amble::account
