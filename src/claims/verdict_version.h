#pragma once

#include "claims/draft.h"
#include "foundation/base/calendar.h"
#include "foundation/base/id.h"

#include <optional>
#include <string>
#include <vector>

namespace amble::claims {

enum class Opining : uint8_t { signature, dissent };

/// What a specialist of this server holds of one version of a verdict.
struct Opinion {
    Opining kind = Opining::signature;
    PersonId specialist; // not a person any more where the account is gone: then there is no name either
    std::string name;
    std::string scope;     // of the registration
    std::string interests; // "None", or what could sway them
    std::string reason;    // of a dissent
    Instant given_at;

    bool operator==(const Opinion&) const = default;
};

/// Where a version's text comes from: out of the program's evidence, or written by a specialist of this server.
enum class Origin : uint8_t { shipped, here };

struct Publication {
    Instant at;
    Day on;
    std::optional<Instant> withdrawn_at;
    std::string withdrawn_by;
    std::string withdrawn_reason;

    bool operator==(const Publication&) const = default;
};

/// One text of a verdict, and what specialists hold of it.
struct Version {
    std::string verdict;
    int number = 0; // from 1
    Origin origin = Origin::here;
    Draft draft;
    std::string note; // what was changed, and why
    PersonId writer;
    std::string writer_name;
    Day written_on;
    std::vector<Opinion> opinions; // signatures first
    std::optional<Publication> publication;

    int signatures() const;
    const Opinion* opinion_of(PersonId specialist) const;
    /// Published, and not withdrawn.
    bool stands() const { return publication && !publication->withdrawn_at; }
};

} // namespace amble::claims
