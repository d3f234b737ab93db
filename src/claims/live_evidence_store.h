#pragma once

#include "claims/mark.h"
#include "claims/ranking.h"
#include "claims/verdict_version.h"
#include "foundation/database/database.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace amble::claims {

/// The evidence that anyone reads here: what the program carries, and over it what two specialists of this server have
/// signed. Never changes once made, and may be used by several threads.
class LiveEvidence {
public:
    /// `standing` is what is published; `withdrawn` is shown by nobody, also where the program carries a text of it.
    explicit LiveEvidence(std::vector<Version> standing = {}, const std::vector<std::string>& withdrawn = {});
    LiveEvidence(const LiveEvidence&) = delete;
    LiveEvidence& operator=(const LiveEvidence&) = delete;

    const Catalogue& catalogue() const { return catalogue_; }
    const Marker& marker() const { return *marker_; }
    /// Over the verdicts in their order.
    const Ranking& ranking() const { return *ranking_; }
    /// The verdicts that a text is like, most like first, at most `most`; nothing that is merely alike in some letters.
    std::vector<const Verdict*> found(std::string_view text, size_t most) const;
    /// What was signed here of a verdict; null where nothing was.
    const Version* signed_here(std::string_view verdict) const;
    int signatures(const Verdict& verdict) const;

private:
    void put(const Version& version);

    Catalogue catalogue_;
    std::map<std::string, Version, std::less<>> signed_here_;
    std::unique_ptr<const Marker> marker_;
    std::unique_ptr<const Ranking> ranking_;
};

/// As the database holds it at this moment, also where another process has changed it: one short look for a page, and
/// made anew only where the edition is another. One is kept for the whole program, for as many databases as it opens:
/// an edition is a random name, so what is kept is only ever handed to whoever reads that very edition.
std::shared_ptr<const LiveEvidence> live_evidence(database::Transaction& data);

} // namespace amble::claims
