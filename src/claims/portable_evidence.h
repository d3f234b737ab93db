#pragma once

#include "claims/evidence.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::claims {

/// What a browser needs of a server's evidence to mark a text and answer it by itself.
struct PortableEvidence {
    Catalogue catalogue;
    std::vector<std::string> signed_here; // ids of the verdicts that enough specialists of the server signed

    int signatures(const Verdict& verdict) const;

    bool operator==(const PortableEvidence&) const = default;
};

/// `catalogue` without what only the pages of single verdicts and treatments tell. Marks every text alike.
Catalogue without_details(Catalogue catalogue);

std::string packed(const PortableEvidence& evidence);
/// Nothing where `text` is not what packed() of this version of the program makes.
std::optional<PortableEvidence> unpacked_portable(std::string_view text);

} // namespace amble::claims
