#include "claims/live_evidence_store.h"

#include "claims/documents.h"
#include "claims/evidence_shipped.h"
#include "claims/verdict_store.h"

#include <algorithm>
#include <mutex>

namespace amble::claims {

namespace {

/// Of the best one's score: letters in common alone bring in anything. [design]
constexpr double kFarthestFound = 0.4;

void replace(Catalogue& catalogue, Verdict verdict) {
    std::erase_if(catalogue.verdicts, [&verdict](const Verdict& each) { return each.id == verdict.id; });
    catalogue.verdicts.push_back(std::move(verdict));
}

} // namespace

LiveEvidence::LiveEvidence(std::vector<Version> standing, const std::vector<std::string>& withdrawn)
    : catalogue_(shipped_evidence()) {
    // What the program carries is not shown again, unsigned, after two specialists' word on it was taken back.
    std::erase_if(catalogue_.verdicts, [&withdrawn](const Verdict& each) {
        return std::ranges::find(withdrawn, each.id) != withdrawn.end();
    });
    for (Version& each : standing) {
        put(each);
        std::string id = each.verdict;
        signed_here_.emplace(std::move(id), std::move(each));
    }
    std::ranges::sort(catalogue_.verdicts, {}, &Verdict::id);
    std::ranges::sort(catalogue_.sources, {}, &Source::id);
    // A shipped text that a newer program has mended is no longer what was signed.
    std::erase_if(signed_here_, [this](const auto& each) {
        const Verdict* verdict = catalogue_.verdict(each.first);
        return !verdict || draft_of(*verdict, catalogue_) != each.second.draft;
    });
    marker_ = std::make_unique<const Marker>(catalogue_);
    ranking_ = std::make_unique<const Ranking>(documents(catalogue_));
}

void LiveEvidence::put(const Version& version) {
    if (version.origin == Origin::shipped && shipped_evidence().verdict(version.verdict)) return;
    ReadDraft read = claims::read(version.draft, version.verdict, shipped_evidence(), version.written_on);
    // What it refers to may have left the evidence with a newer program: then nobody reads it until it is mended.
    if (!shipped_evidence().treatment(read.verdict.treatment)) return;
    std::ranges::move(read.sources, std::back_inserter(catalogue_.sources));
    replace(catalogue_, std::move(read.verdict));
}

std::vector<const Verdict*> LiveEvidence::found(std::string_view text, size_t most) const {
    std::vector<const Verdict*> verdicts;
    const auto ranked = ranking_->top(text, most);
    for (const Ranked& each : ranked)
        if (each.score >= kFarthestFound * ranked.front().score)
            verdicts.push_back(&catalogue_.verdicts[each.document]);
    return verdicts;
}

const Version* LiveEvidence::signed_here(std::string_view verdict) const {
    const auto found = signed_here_.find(verdict);
    return found == signed_here_.end() ? nullptr : &found->second;
}

int LiveEvidence::signatures(const Verdict& verdict) const {
    const Version* version = signed_here(verdict.id);
    return version ? version->signatures() : 0;
}

std::shared_ptr<const LiveEvidence> live_evidence(database::Transaction& data) {
    static std::mutex mutex;
    static std::shared_ptr<const LiveEvidence> held;
    static std::string held_edition;
    const std::string now = edition(data);
    {
        const std::lock_guard lock(mutex);
        if (held && held_edition == now) return held;
    }
    auto made = now.empty() ? std::make_shared<const LiveEvidence>()
                            : std::make_shared<const LiveEvidence>(standing_versions(data), withdrawn_verdicts(data));
    const std::lock_guard lock(mutex);
    held = made;
    held_edition = now;
    return made;
}

} // namespace amble::claims
