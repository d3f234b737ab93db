#include "account/person_store.h"

#include "account/session_store.h"
#include "foundation/base/random.h"

#include <stdexcept>

namespace amble::account {

namespace {

constexpr std::string_view kAddSignIn = R"(
    INSERT INTO sign_in (name_key, person_id, password_hash, password_changed_on)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (name_key) DO NOTHING)";

constexpr std::string_view kAddPerson = R"(
    INSERT INTO person (person_id, name, sign_in_name, name_key, year_of_birth, sex, zone, country, language, roles,
                        email, marker, joined_on)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))";

constexpr std::string_view kFind = R"(
    SELECT person_id, name, sign_in_name, name_key, year_of_birth, sex, zone, country, language, roles, email,
           email_confirmed_at, handle, marker, joined_on
    FROM person WHERE person_id = $1)";

constexpr std::string_view kFindNamed = "SELECT person_id FROM person WHERE marker = $1";

constexpr std::string_view kByName = R"(
    SELECT person_id, name, sign_in_name, name_key, year_of_birth, sex, zone, country, language, roles, email,
           email_confirmed_at, handle, marker, joined_on
    FROM person WHERE (name, marker) > ($1, $2) ORDER BY name, marker LIMIT $3)";

constexpr std::string_view kSaveProfile = R"(
    UPDATE person SET name = $2, year_of_birth = $3, sex = $4, zone = $5, country = $6, language = $7
    WHERE person_id = $1)";

constexpr std::string_view kSaveEmail = R"(
    UPDATE person SET email = $2, email_confirmed_at = NULL WHERE person_id = $1 AND email IS DISTINCT FROM $2)";

constexpr std::string_view kSaveRoles = "UPDATE person SET roles = $2 WHERE person_id = $1";

constexpr std::string_view kOperators = "SELECT person_id FROM person WHERE roles >= $1 LIMIT 1";

constexpr std::string_view kFindSignIn = "SELECT person_id, password_hash FROM sign_in WHERE name_key = $1";

constexpr std::string_view kSavePassword = R"(
    UPDATE sign_in SET password_hash = $2, password_changed_on = $3 WHERE name_key = $1)";

void must_be_allowed(Roles roles) {
    if (!roles.allowed()) throw std::logic_error("roles that one account must not hold together");
}

std::optional<std::string> unless_empty(const std::string& text) {
    if (text.empty()) return std::nullopt;
    return text;
}

Account account_of(const database::Row& row) {
    Account account;
    account.person = row.person(0);
    account.profile.name = row.text(1);
    account.sign_in = {std::string(row.text(2)), std::string(row.text(3))};
    account.profile.year_of_birth = static_cast<int>(row.integer(4));
    account.profile.sex = static_cast<Sex>(row.integer(5));
    account.profile.zone = row.text(6);
    account.profile.country = row.text(7);
    account.profile.language = row.text(8);
    account.roles = Roles(row.integer(9));
    account.email = row.maybe_text(10).value_or("");
    account.email_confirmed_at = row.maybe_instant(11);
    account.handle = row.maybe_text(12);
    account.marker = row.text(13);
    account.joined_on = row.day(14);
    return account;
}

} // namespace

bool add_account(database::Transaction& data, PersonId person, const NewAccount& account, Day today) {
    must_be_allowed(account.roles);
    if (data.execute(kAddSignIn, account.sign_in.key, person, account.password_hash, today) == 0) return false;
    const Profile& profile = account.profile;
    data.execute(kAddPerson, person, profile.name, account.sign_in.typed, account.sign_in.key, profile.year_of_birth,
                 static_cast<int>(profile.sex), profile.zone, profile.country, profile.language, account.roles.stored(),
                 unless_empty(account.email), random_id(), today);
    return true;
}

std::optional<PersonId> add_account(database::Transaction& data, const NewAccount& account, Day today) {
    const PersonId person = random_person_id();
    return add_account(data, person, account, today) ? std::optional(person) : std::nullopt;
}

std::optional<Account> find_account(database::Transaction& data, PersonId person) {
    const auto rows = data.query(kFind, person);
    if (rows.empty()) return std::nullopt;
    return account_of(rows.only());
}

std::optional<Account> find_account(database::Transaction& data, std::string_view name_key) {
    const auto sign_in = find_sign_in(data, name_key);
    if (!sign_in) return std::nullopt;
    return find_account(data, sign_in->person);
}

std::optional<Account> account_named(database::Transaction& data, const Id& marker) {
    const auto rows = data.query(kFindNamed, marker);
    if (rows.empty()) return std::nullopt;
    return find_account(data, rows.only().person(0));
}

void save_profile(database::Transaction& data, PersonId person, const Profile& profile) {
    data.execute(kSaveProfile, person, profile.name, profile.year_of_birth, static_cast<int>(profile.sex), profile.zone,
                 profile.country, profile.language);
    renew_copies(data, person);
}

void save_email(database::Transaction& data, PersonId person, const std::string& email) {
    data.execute(kSaveEmail, person, unless_empty(email));
}

void save_roles(database::Transaction& data, PersonId person, Roles roles) {
    must_be_allowed(roles);
    data.execute(kSaveRoles, person, roles.stored());
    end_sessions(data, person);
}

std::vector<Account> accounts_by_name(database::Transaction& data, const ListPlace& after, int limit) {
    std::vector<Account> accounts;
    for (const auto row : data.query(kByName, after.name, after.marker, limit))
        accounts.push_back(account_of(row));
    return accounts;
}

bool operator_exists(database::Transaction& data) {
    // The operator's is the highest bit.
    return !data.query(kOperators, static_cast<int>(Role::operator_)).empty();
}

std::optional<SignIn> find_sign_in(database::Transaction& data, std::string_view name_key) {
    const auto rows = data.query(kFindSignIn, name_key);
    if (rows.empty()) return std::nullopt;
    const auto row = rows.only();
    return SignIn{row.person(0), std::string(row.text(1))};
}

void save_password(database::Transaction& data, std::string_view name_key, const std::string& password_hash,
                   Day today) {
    data.execute(kSavePassword, name_key, password_hash, today);
}

} // namespace amble::account
