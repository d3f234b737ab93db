#include "account/testing/authenticator.h"

#include "account/one_time_code.h"
#include "account/second_step_store.h"
#include "account/testing/people.h"

#include <stdexcept>

namespace amble::account {

std::string Authenticator::code(Instant now, int ahead) const {
    return one_time_code(parse_base32(key).value(), half_minute(now) + ahead);
}

Authenticator an_authenticator(database::Database& database, PersonId person, Instant now) {
    const Viewer viewer = a_viewer(database, person, now);
    Authenticator phone;
    database.write([&](database::Transaction& data) {
        offer_key(data, viewer, now);
        phone.key = offered_key(data, viewer, now);
        if (!accept_offered_key(data, viewer, phone.code(now), now)) throw std::logic_error("no second step");
    });
    return phone;
}

} // namespace amble::account
