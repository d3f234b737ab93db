#pragma once

#include "claims/evidence.h"
#include "foundation/base/sentence.h"

#include <string>
#include <vector>

namespace amble::claims {

/// What is wrong with one file of evidence, said so that whoever wrote it can mend it.
struct Fault {
    std::string file; // below the folder of evidence: "verdicts/heat-acute.toml"; empty for the folder as a whole
    Sentence sentence;

    bool operator==(const Fault&) const = default;
};

/// `text` as in Sentence. For whoever writes evidence, hence in English only: no translation needs these.
Fault fault(std::string_view file, std::string_view text, std::vector<std::string> values = {});

/// Everything in a catalogue that must be mended before a person may read it, file by file.
/// The rules and their reasons are in docs/sources/evidence.md.
std::vector<Fault> faults(const Catalogue& catalogue);

/// The words that a summary must hold in its first sentence at this certainty, any one of them; none for high.
/// After the "informative statements" of GRADE guidance 26 (Santesso and others, 2020): what is, what probably is, what
/// may be, and what we are very uncertain about.
std::vector<std::string_view> hedges(Answer answer, Certainty certainty);

} // namespace amble::claims
