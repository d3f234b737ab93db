#include "claims/portable_evidence.h"

#include "claims/evidence_packed.h"
#include "claims/evidence_shown.h"
#include "foundation/base/text.h"

#include <algorithm>

namespace amble::claims {

int PortableEvidence::signatures(const Verdict& verdict) const {
    return std::ranges::find(signed_here, verdict.id) == signed_here.end() ? 0 : kSignaturesNeeded;
}

Catalogue without_details(Catalogue catalogue) {
    for (Verdict& verdict : catalogue.verdicts) {
        verdict.for_whom.clear();
        verdict.why.clear();
        verdict.caveats.clear();
        verdict.harms.clear();
        verdict.disagreements.clear();
    }
    for (Treatment& treatment : catalogue.treatments) {
        treatment.cautions.clear();
        treatment.no_verdict.clear();
        treatment.trial.reset();
    }
    for (Source& source : catalogue.sources) {
        source.citation.clear();
        source.link.clear();
        source.read.clear();
    }
    return catalogue;
}

// The ids on the first line, with a blank between two; the catalogue behind it.
std::string packed(const PortableEvidence& evidence) {
    std::string text;
    for (const std::string& id : evidence.signed_here)
        text.append(text.empty() ? "" : " ").append(id);
    return text.append("\n").append(packed(evidence.catalogue));
}

std::optional<PortableEvidence> unpacked_portable(std::string_view text) {
    const size_t line = text.find('\n');
    if (line == std::string_view::npos) return std::nullopt;
    auto catalogue = unpacked(text.substr(line + 1));
    if (!catalogue) return std::nullopt;
    PortableEvidence evidence{*std::move(catalogue), {}};
    for (const std::string_view id : split(text.substr(0, line), ' '))
        if (!id.empty()) evidence.signed_here.emplace_back(id);
    return evidence;
}

} // namespace amble::claims
