#pragma once

#include "claims/evidence.h"
#include "claims/evidence_check.h"

#include <string_view>
#include <vector>

namespace amble::claims {

/// One file of evidence: where it stands below the folder of evidence, and its text.
struct EvidenceFile {
    std::string_view name; // "verdicts/heat-acute.toml"
    std::string_view id;   // "heat-acute"
    std::string_view text;
};

/// Each reads one TOML file strictly: a setting that is unknown, missing or of the wrong sort is a fault, said with its
/// line, and is added to `found`. What could be read comes back all the same, so that one look shows all faults.
/// Whether the parts fit together is for faults(catalogue) to say.
Treatment read_treatment(const EvidenceFile& file, std::vector<Fault>& found);
Source read_source(const EvidenceFile& file, std::vector<Fault>& found);
Verdict read_verdict(const EvidenceFile& file, std::vector<Fault>& found);

} // namespace amble::claims
