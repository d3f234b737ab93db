#include "claims/unchecked.h"

#include "foundation/base/text.h"

#include <algorithm>
#include <array>

namespace amble::claims {

namespace {

constexpr std::array<std::string_view, 4> kWays{"unclear", "helps", "harms", "needed"};

Way way_of(Effect effect) {
    switch (effect) {
    case Effect::helps:
    case Effect::no_help:
        return Way::helps;
    case Effect::harms:
    case Effect::no_harm:
        return Way::harms;
    case Effect::needed:
    case Effect::not_needed:
        return Way::needed;
    case Effect::unclear:
    case Effect::nothing:
        break;
    }
    return Way::unclear;
}

std::string_view help_asked(std::optional<Outcome> outcome) {
    if (!outcome) return "Does {0} help a bad back?";
    switch (*outcome) {
    case Outcome::pain:
        return "Does {0} help against back pain?";
    case Outcome::function:
        return "Does {0} help to move and work again?";
    case Outcome::prevention:
        return "Does {0} prevent back pain?";
    case Outcome::structure:
        return "Does {0} change the back itself?";
    case Outcome::other:
        break;
    }
    return "Does {0} help a bad back?";
}

} // namespace

std::optional<Subject> subject_of(const Catalogue& catalogue, const Claim& claim) {
    const bool asked = claim.speech == Speech::question;
    if (!asked && claim.speech != Speech::claim) return std::nullopt;
    if (!claim.treatment || claim.elsewhere || claim.stranger) return std::nullopt;
    const Way way = way_of(claim.effect);
    if (asked && way == Way::unclear) return std::nullopt;
    return Subject{catalogue.treatments[*claim.treatment].id, way, claim.outcome};
}

std::string key(const Subject& subject) {
    std::string made = subject.treatment + ":" + std::string(kWays[static_cast<size_t>(subject.way)]) + ":";
    if (subject.outcome) made += word(*subject.outcome);
    return made;
}

std::optional<Subject> subject_of_key(std::string_view key) {
    const auto parts = split(key, ':');
    if (parts.size() != 3 || parts[0].empty()) return std::nullopt;
    const auto way = std::ranges::find(kWays, parts[1]);
    const auto outcome = value_of<Outcome>(parts[2]);
    if (way == kWays.end() || (!outcome && !parts[2].empty())) return std::nullopt;
    return Subject{std::string(parts[0]), static_cast<Way>(way - kWays.begin()), outcome};
}

Sentence question_of(const Catalogue& catalogue, const Subject& subject) {
    const Treatment* treatment = catalogue.treatment(subject.treatment);
    const std::string name(treatment ? treatment->name() : std::string_view(subject.treatment));
    switch (subject.way) {
    case Way::helps:
        return {std::string(help_asked(subject.outcome)), {name}};
    case Way::harms:
        return {"Does {0} harm a back?", {name}};
    case Way::needed:
        return {"Does a bad back need {0}?", {name}};
    case Way::unclear:
        break;
    }
    return {"What does {0} do to a bad back?", {name}};
}

} // namespace amble::claims
