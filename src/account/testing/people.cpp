#include "account/testing/people.h"

#include "account/session_store.h"
#include "account/token.h"

namespace amble::account {

PersonId a_person(database::Database& database, std::string_view name, Roles roles) {
    NewAccount account;
    account.profile.name = name;
    account.profile.year_of_birth = 1970;
    account.roles = roles;
    account.sign_in = {std::string(name), sign_in_key(name)};
    account.password_hash = "no hash";
    PersonId person;
    database.write(
        [&](database::Transaction& data) { person = add_account(data, account, *parse_day("2026-01-01")).value(); });
    return person;
}

std::string a_session(database::Database& database, PersonId person, Instant now) {
    std::string token = new_token();
    database.write([&](database::Transaction& data) { start_session(data, {person, token, "", ""}, now); });
    return token;
}

Viewer a_viewer(database::Database& database, PersonId person, Instant now) {
    const std::string token = a_session(database, person, now);
    std::optional<Viewer> viewer;
    database.read([&](database::Transaction& data) { viewer = viewer_of(data, token, now); });
    return viewer.value();
}

} // namespace amble::account
