#pragma once

#include "claims/evidence.h"
#include "claims/evidence_check.h"

#include <filesystem>
#include <vector>

namespace amble::claims {

struct EvidenceFolder {
    Catalogue catalogue;
    std::vector<Fault> faults; // of reading, and of the catalogue as a whole; ordered by file
};

/// Reads treatments/, sources/ and verdicts/ below `folder`, one thing from each file <id>.toml, and checks them. A
/// file above 64 KiB, more than 20,000 files and a name that is no id are faults.
EvidenceFolder read_evidence(const std::filesystem::path& folder);

} // namespace amble::claims
