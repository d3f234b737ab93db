#pragma once

#include "account/link.h"
#include "foundation/database/database.h"

#include <optional>
#include <string>
#include <vector>

namespace amble::account {

struct NewLink {
    LinkKind kind;
    std::optional<PersonId> person; // whose password a reset sets
    Roles roles;                    // what an invitation gives
    std::string note;               // for whom, in the operator's words; of an address, the address
};

/// Makes a link and returns its token, which is stored nowhere. A new reset or first operator's link takes the place
/// of the older ones for the same.
std::string add_link(database::Transaction& data, const NewLink& link, Instant now);

struct Link {
    std::string id; // its public name, for the operator's list
    LinkKind kind;
    std::optional<PersonId> person;
    Roles roles;
    std::string note;
    Instant made;
    Instant expires;
};

/// Withdraws those of a person.
void withdraw_links(database::Transaction& data, LinkKind kind, PersonId person);

/// Nothing where it is unknown, of another kind, used or over.
std::optional<Link> find_link(database::Transaction& data, LinkKind kind, std::string_view token, Instant now);
/// The same, and the link is used up: of two who come together, one gets it.
std::optional<Link> use_link(database::Transaction& data, LinkKind kind, std::string_view token, Instant now);

/// Invitations nobody has used yet, the newest first.
std::vector<Link> open_invitations(database::Transaction& data, Instant now);
bool withdraw_link(database::Transaction& data, std::string_view id);

} // namespace amble::account
