#pragma once

#include "claims/claim.h"
#include "claims/match.h"

#include <cstdint>
#include <optional>

namespace amble::claims {

// How a verdict lies to what was said: the single judgements of which Matcher makes its score.

/// How the statement of a verdict lies to what was said.
enum class Bearing : uint8_t { same, opposite, beside };

Bearing bearing_of(Effect said, Direction judged);

/// "Harms" is more than "does not help", and "helps" more than "does no harm": a verdict says enough about them only
/// where it is clear itself.
bool says_enough(Effect said, const Verdict& verdict, Speech speech);

Reply reply_of(Bearing bearing, Answer answer);

/// How well the phases agree: 0 not at all. A claim that names none is answered first by a verdict for all, then by
/// one for lasting pain, which is what people who write about it mostly have.
double phase_fit(std::optional<Phase> said, Phase judged);

/// The same for what is helped or harmed: 1 where both name the same, 0 where they name different things.
double outcome_fit(const Claim& claim, const Verdict& verdict);

/// Whether what is compared is what the verdict compares. "Better than any pill" is compared with nothing we know;
/// "the best" is only high praise where no verdict compares the treatment with all others.
bool same_comparison(const Claim& claim, const Verdict& verdict, const Catalogue& catalogue, bool others_judged);

} // namespace amble::claims
