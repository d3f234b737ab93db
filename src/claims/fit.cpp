#include "claims/fit.h"

#include <array>

namespace amble::claims {

namespace {

/// To cause pain is to bring it about where there was none, which is what verdicts on harm judge as prevention.
bool is_cause(const Claim& claim, const Verdict& verdict) {
    const bool harm =
        claim.effect == Effect::harms || claim.effect == Effect::no_harm || claim.effect == Effect::nothing;
    return harm && verdict.direction == Direction::harms && verdict.outcome == Outcome::prevention &&
           (claim.outcome == Outcome::pain || (!claim.outcome && claim.about_back));
}

/// Harm to a back that hurts already is what verdicts on harm to its structure judge: "walking ruins a bad back".
bool is_damage(const Claim& claim, const Verdict& verdict) {
    const bool harm = claim.effect == Effect::harms || claim.effect == Effect::no_harm;
    return harm && claim.about_back && verdict.direction == Direction::harms && verdict.outcome == Outcome::structure &&
           (!claim.outcome || claim.outcome == Outcome::pain);
}

} // namespace

Bearing bearing_of(Effect said, Direction judged) {
    switch (judged) {
    case Direction::helps:
        if (said == Effect::helps || said == Effect::needed) return Bearing::same;
        return said == Effect::no_help || said == Effect::nothing || said == Effect::harms ? Bearing::opposite
                                                                                           : Bearing::beside;
    case Direction::harms:
        if (said == Effect::harms) return Bearing::same;
        return said == Effect::no_harm || said == Effect::nothing || said == Effect::helps ? Bearing::opposite
                                                                                           : Bearing::beside;
    case Direction::no_effect:
        if (said == Effect::no_help || said == Effect::nothing) return Bearing::same;
        return said == Effect::helps ? Bearing::opposite : Bearing::beside;
    case Direction::needed:
        if (said == Effect::needed) return Bearing::same;
        return said == Effect::not_needed ? Bearing::opposite : Bearing::beside;
    case Direction::is_so:
        return Bearing::beside;
    }
    return Bearing::beside;
}

bool says_enough(Effect said, const Verdict& verdict, Speech speech) {
    // What does not even help is not needed; what helps may still not be needed.
    if (said == Effect::needed && verdict.direction == Direction::helps)
        return speech == Speech::question || verdict.answer == Answer::not_supported ||
               verdict.answer == Answer::harmful;
    const bool crosses = (said == Effect::harms && verdict.direction == Direction::helps) ||
                         (said == Effect::helps && verdict.direction == Direction::harms);
    if (!crosses) return true;
    return verdict.answer == Answer::supported || verdict.answer == Answer::supported_with_caveats ||
           verdict.answer == Answer::harmful;
}

Reply reply_of(Bearing bearing, Answer answer) {
    const bool same = bearing == Bearing::same;
    switch (answer) {
    case Answer::supported:
        return same ? Reply::agrees : Reply::disagrees;
    case Answer::supported_with_caveats:
        return same ? Reply::agrees_with_caveats : Reply::disagrees;
    case Answer::mixed:
        return Reply::mixed;
    case Answer::not_supported:
    case Answer::harmful:
        return same ? Reply::disagrees : Reply::agrees;
    case Answer::not_known:
        return Reply::not_known;
    }
    return Reply::none;
}

double phase_fit(std::optional<Phase> said, Phase judged) {
    if (said) return *said == judged ? 1 : judged == Phase::any && *said != Phase::pregnancy ? 0.95 : 0;
    switch (judged) {
    case Phase::any:
        return 1;
    case Phase::chronic:
        return 0.95;
    case Phase::recovered:
        return 0.97;
    case Phase::acute:
        return 0.85;
    default:
        return 0;
    }
}

double outcome_fit(const Claim& claim, const Verdict& verdict) {
    const bool idea = verdict.direction == Direction::is_so || verdict.direction == Direction::needed;
    if (claim.outcome == verdict.outcome || is_cause(claim, verdict)) return 1;
    if (is_damage(claim, verdict)) return 0.9;
    if (!claim.outcome) return verdict.outcome == Outcome::pain ? 1 : idea ? 0.95 : 0.6;
    return idea && verdict.outcome == Outcome::other ? 0.95 : 0;
}

bool same_comparison(const Claim& claim, const Verdict& verdict, const Catalogue& catalogue, bool others_judged) {
    switch (claim.comparison) {
    case Comparison::none:
        return verdict.than.empty();
    case Comparison::best:
        return others_judged ? verdict.than == "others" : verdict.than.empty();
    case Comparison::with_another:
        return claim.than && catalogue.treatments[*claim.than].id == verdict.than;
    }
    return false;
}

std::string_view word(Band band) {
    constexpr std::array<std::string_view, 3> kWords{"not checked", "suggest", "attach"};
    return kWords[static_cast<size_t>(band)];
}

std::string_view word(Reply reply) {
    constexpr std::array<std::string_view, 7> kWords{
        "", "agrees", "agrees with caveats", "says less", "mixed", "disagrees", "not known"};
    return kWords[static_cast<size_t>(reply)];
}

} // namespace amble::claims
