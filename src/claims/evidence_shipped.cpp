#include "claims/evidence_shipped.h"

#include "claims/evidence_packed.h"

#include <cassert>

namespace amble::claims {

/// Written by embed_evidence when the program is built.
std::string packed_evidence();

const Catalogue& shipped_evidence() {
    static const Catalogue catalogue = [] {
        auto read = unpacked(packed_evidence());
        assert(read);
        return read ? *std::move(read) : Catalogue();
    }();
    return catalogue;
}

} // namespace amble::claims
