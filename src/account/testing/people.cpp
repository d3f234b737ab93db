#include "account/testing/people.h"

#include "account/session_store.h"
#include "account/token.h"
#include "account/verification_store.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

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

PersonId a_specialist(database::Database& database, std::string_view name, Day today) {
    const PersonId person = a_person(database, name, Roles().with(Role::specialist));
    database.write([&](database::Transaction& data) {
        verify(data, person, {"PT-1", "the register", "physiotherapy", today + 365}, "olof", today);
    });
    return person;
}

std::string a_weak_hash(const std::string& password) {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const int failed = crypto_pwhash_str(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_MIN,
                                         crypto_pwhash_MEMLIMIT_MIN);
    if (failed != 0) throw std::runtime_error("no memory to hash a password");
    return hash.data();
}

std::string a_session(database::Database& database, PersonId person, Instant now) {
    std::string token = new_token();
    database.write(
        [&](database::Transaction& data) { start_session(data, {person, token, "", "", Owes::nothing}, now); });
    return token;
}

Viewer a_viewer(database::Database& database, PersonId person, Instant now) {
    const std::string token = a_session(database, person, now);
    std::optional<Viewer> viewer;
    database.read([&](database::Transaction& data) { viewer = viewer_of(data, token, now); });
    return viewer.value();
}

} // namespace amble::account
