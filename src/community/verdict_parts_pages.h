#pragma once

#include "account/page.h"
#include "claims/live_evidence_store.h"
#include "claims/standing.h"
#include "community/marking.h"
#include "community/post.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace amble::community {

// Verdicts beside what members wrote.

/// A post's texts with their claims, and the verdicts that answer those.
struct ShownPost {
    const claims::LiveEvidence& evidence;  // that its texts were marked by
    std::vector<const Marked*> texts;      // in the order of the page
    std::string_view anchor;               // names its verdicts' places on the page: letters, digits and "-"
    std::set<std::string> unfit = {};      // verdicts that a moderator took from it
    const PostPlace* objectable = nullptr; // where the reader may object to a verdict; null on a preview

    /// Whether a verdict stands beside this stretch.
    bool stands(const claims::Span& span) const;
    /// How it stands to the evidence, as it is said beside it.
    claims::Standing standing(const claims::Span& span) const;
    /// The verdicts that stand beside it, each once, in the order of its texts.
    std::vector<const claims::Verdict*> verdicts() const;
    /// The id on the page of one of those.
    std::string place_of(const claims::Verdict* verdict) const;
};

/// How a claim stands to the evidence, in a frame.
void write_tag(html::Html& page, const claims::Standing& standing);

/// For a text that is shown as it is, a title: how its claims stand, each leading to its verdict on the page `where`,
/// or on this one where that is empty. Nothing where it claims nothing.
void write_standings(html::Html& page, const ShownPost& post, const Marked& text, std::string_view where = "");

/// The verdicts of all its texts, with what must be said before each, and a button to object.
void write_verdicts(html::Html& page, const account::Visit& visit, const ShownPost& post);

/// Verdicts that a search found, each with its answer and certainty.
void write_verdicts_found(html::Html& page, const claims::LiveEvidence& evidence,
                          const std::vector<const claims::Verdict*>& verdicts, Day today);

} // namespace amble::community
