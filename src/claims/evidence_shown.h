#pragma once

#include "claims/evidence.h"
#include "foundation/base/sentence.h"

#include <vector>

namespace amble::claims {

/// What a page must say before a verdict's own words, in this order.
enum class NoticeKind : uint8_t { medicine, not_signed, no_source, sources_unchecked, review_overdue };

struct Notice {
    NoticeKind kind;
    Sentence sentence;

    bool operator==(const Notice&) const = default;
};

/// Whether a verdict may be put beside somebody's words by a machine alone.
enum class Attaching : uint8_t { by_itself, only_by_a_specialist };

struct Shown {
    std::vector<Notice> notices;
    Certainty certainty =
        Certainty::very_low; // what may be said to be certain: at most low if no source was checked, or it is overdue
    Attaching attaching = Attaching::only_by_a_specialist;

    bool operator==(const Shown&) const = default;
};

/// Signatures by different verified specialists of this server that a verdict needs to be theirs.
inline constexpr int kSignaturesNeeded = 2;

bool has_confirmed_source(const Catalogue& catalogue, const Verdict& verdict);

/// Every notice there is, in that order, with places left in.
std::vector<Notice> all_notices();

/// How `verdict`, one of `catalogue`, is to be shown on `today` when `signatures` specialists of the server have signed
/// it. Wherever a verdict is shown, beside a post too, its notices are shown with it.
Shown shown(const Catalogue& catalogue, const Verdict& verdict, Day today, int signatures);

} // namespace amble::claims
