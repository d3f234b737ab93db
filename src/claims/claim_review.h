#pragma once

#include "claims/evidence_shown.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::claims {

/// What a machine is told of a verdict's page beside the evidence itself.
struct ReviewFacts {
    std::string url; // of the page, whole
    std::string site_name;
    std::string treatment;              // its name
    std::vector<std::string> signed_by; // empty where nobody here has
    Day changed_on;
};

/// schema.org's MedicalWebPage with its ClaimReview, as JSON-LD. In English, as the evidence is. Whoever shows only its
/// text, as search engines do, shows what must be said before it; it is reviewed where specialists here have signed it.
std::string claim_review(const Verdict& verdict, const Shown& how, const ReviewFacts& facts);

/// From 1, false and harmful, to 5, so; nothing for what is not known. schema.org's Rating wants a number beside the
/// word.
std::optional<int> rating(Answer answer);

} // namespace amble::claims
