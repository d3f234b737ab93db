#pragma once

#include "claims/claim.h"
#include "claims/statements.h"
#include "foundation/base/sentence.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::claims {

/// What may be done with a verdict that was found: shown beside the text, put before a specialist, or nothing. In this
/// order, so that `<` compares.
enum class Band : uint8_t { not_checked, suggest, attach };

/// How a verdict answers what was said: a claim that something does not help agrees with the verdict that it does not.
/// Always about what was said, never about who said it.
/// `says_less`: "cures", "always" and the like, which no trial here found, also where it found that the treatment
/// helps.
enum class Reply : uint8_t { none, agrees, agrees_with_caveats, says_less, mixed, disagrees, not_known };

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

/// How alike a sentence, or a part of one, and a fact must be in their words for the one to state the other. [design]
inline constexpr double kLeastAlike = 0.6;
inline constexpr double kLeastAlikeAsked = 0.7; // by a question that names no treatment
inline constexpr double kLeastAlikeInPart = 0.8;
/// So many words of a claim may be unexplained where it names neither the back nor pain: "yoga helps". [design]
inline constexpr uint32_t kMostUnexplained = 0;
/// So few words, fillers aside, are little to go by. [design]
inline constexpr size_t kLittleSaid = 3;

/// Finds the verdict that answers a claim or question. Fails closed: what is not sure goes to a specialist; a verdict
/// on pain never answers for function, nor one on new pain for lasting pain; and one none of whose sources is confirmed
/// is never attached.
class Matcher {
public:
    /// Keeps a reference: the catalogue must outlive it.
    explicit Matcher(const Catalogue& catalogue);

    /// `text` is the sentence in which the claim was read.
    Match match(const Claim& claim, std::string_view text) const;

    /// Whether `text` states, or denies, a fact that there is a verdict on: "Discs slip". `least` of its words and the
    /// fact's, 0 to 1, must be the same.
    bool states_fact(std::string_view text, double least) const;

private:
    struct Fit;

    bool same_sides(const Claim& claim, const Verdict& verdict, const Stated& fact) const;
    bool may_state(const Claim& claim, const Stated& fact) const;
    Fit fact_in(const Stated& said, const Claim& claim) const;
    Fit best_of(const Claim& claim, const Stated& said, bool& rival) const;
    static Match judged(const Claim& claim, const Fit& best, bool rival);

    const Catalogue& catalogue_;
    Statements statements_;
};

std::string_view word(Band band);
std::string_view word(Reply reply);

} // namespace amble::claims
