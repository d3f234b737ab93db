#include "claims/experience.h"

namespace amble::claims {

namespace {

std::string_view ending(Effect effect) {
    switch (effect) {
    case Effect::helps:
    case Effect::needed:
        return " helped me";
    case Effect::no_help:
    case Effect::nothing:
    case Effect::not_needed:
        return " did not help me";
    case Effect::harms:
        return " made it worse for me";
    case Effect::no_harm:
        return " did me no harm";
    case Effect::unclear:
        break;
    }
    return "";
}

} // namespace

std::optional<std::string> as_experience(const Catalogue& catalogue, const Span& span) {
    if (span.claim.speech != Speech::claim || !span.claim.treatment || !span.claim.sole_treatment) return std::nullopt;
    if (span.claim.turned) return std::nullopt;
    const Treatment& treatment = catalogue.treatments[*span.claim.treatment];
    const std::string_view end = ending(span.claim.effect);
    if (treatment.kind == Kind::idea || end.empty()) return std::nullopt;
    std::string made = std::string(treatment.name()) + std::string(end);
    if (made.front() >= 'a' && made.front() <= 'z') made.front() = static_cast<char>(made.front() - 'a' + 'A');
    return made;
}

} // namespace amble::claims
