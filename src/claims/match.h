#pragma once

#include "claims/claim.h"
#include "foundation/base/sentence.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amble::claims {

/// What may be done with a verdict that was found: shown beside the text, put before a specialist, or nothing. In this
/// order, so that `<` compares.
enum class Band : uint8_t { not_checked, suggest, attach };

/// How a verdict answers what was said: a claim that something does not help agrees with the verdict that it does not.
/// Always about what was said, never about who said it.
enum class Reply : uint8_t { none, agrees, agrees_with_caveats, mixed, disagrees, not_known };

struct Match {
    Band band = Band::not_checked;
    const Verdict* verdict = nullptr; // of the catalogue that was asked; null in Band::not_checked
    double score = 0;                 // 0 to 1
    Reply reply = Reply::none;
    Sentence why;
};

/// From here on a verdict is attached, or suggested. [design]: chosen on the development half of tests/claims/.
inline constexpr double kAttachFrom = 0.8;
inline constexpr double kSuggestFrom = 0.3;

/// Finds the verdict that answers a claim or question. Fails closed: what is not sure goes to a specialist; a verdict
/// on pain never answers for function, nor one on new pain for lasting pain; and one none of whose sources is confirmed
/// is never attached.
class Matcher {
public:
    /// Keeps a reference: the catalogue must outlive it.
    explicit Matcher(const Catalogue& catalogue);

    /// `text` is the sentence in which the claim was read.
    Match match(const Claim& claim, std::string_view text) const;

    /// Whether `text` states, or denies, one of the facts that there are verdicts on about this treatment: "Discs
    /// slip".
    bool states_fact(uint32_t treatment, std::string_view text) const;

private:
    struct Stated {
        std::vector<std::string> stems; // ordered
        bool denied = false;
    };
    struct Known {
        const Verdict* verdict = nullptr;
        bool confirmed = false;
        std::vector<Stated> stated; // only where the statement is a fact, which its words alone tell
    };
    struct Fit;

    static Stated stated(std::string_view text);
    static Fit fit(const Claim& claim, const Known& known, const Stated* said);

    const Catalogue& catalogue_;
    std::vector<std::vector<Known>> by_treatment_;
};

std::string_view word(Band band);
std::string_view word(Reply reply);

} // namespace amble::claims
