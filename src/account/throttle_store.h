#pragma once

#include "account/throttle.h"
#include "foundation/database/database.h"

#include <string>
#include <string_view>

namespace amble::account {

/// One attempt to sign in, as far as it is counted.
struct Attempt {
    std::string name_key;
    std::string address;
    std::string device; // the cookie of a browser that knows this account; empty otherwise
};

/// How long this attempt has to wait; zero admits it and counts it as a failure at once, so that attempts made
/// together cannot slip past the count. succeeded() takes that back.
std::chrono::seconds admit(database::Transaction& data, const Attempt& attempt, Instant now);
void succeeded(database::Transaction& data, const Attempt& attempt);

/// The same for a code of the second step, which a right password does not take back.
std::chrono::seconds admit_code(database::Transaction& data, const Attempt& attempt, Instant now);
void code_succeeded(database::Transaction& data, const Attempt& attempt);

/// The same for joining, by network alone.
std::chrono::seconds admit_joining(database::Transaction& data, std::string_view address, Instant now);
/// How long a network waits before it may ask again whether a sign-in name is taken, as joining does; only those that
/// were are counted, so that whoever joins keeps nobody waiting.
std::chrono::seconds wait_for_name(database::Transaction& data, std::string_view address, Instant now);
void name_was_taken(database::Transaction& data, std::string_view address, Instant now);
/// The same for whoever opens the link of a letter; a link that leads to one takes it back.
std::chrono::seconds admit_letter(database::Transaction& data, std::string_view address, Instant now);
void letter_found(database::Transaction& data, std::string_view address);
/// The same for a visitor who holds a time for an appointment.
std::chrono::seconds admit_booking(database::Transaction& data, std::string_view address, Instant now);
/// The same for a letter that asks `email` whether it is that member's.
std::chrono::seconds admit_email_proof(database::Transaction& data, PersonId person, std::string_view email,
                                       Instant now);

/// The same for one that asks a visitor's address; letters of both kinds to one address count together.
std::chrono::seconds admit_visitor_proof(database::Transaction& data, std::string_view email, Instant now);

} // namespace amble::account
