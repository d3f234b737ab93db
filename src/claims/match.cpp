#include "claims/match.h"

#include "claims/fit.h"
#include "claims/letters.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace amble::claims {

namespace {

/// Ways of doing something that make it something else: a verdict on walking is none on walking backwards.
constexpr std::array<std::string_view, 7> kOtherWays{"backward",    "backwards", "blindfolded", "downhill",
                                                     "rueckwaerts", "sideways",  "uphill"};
static_assert(std::is_sorted(kOtherWays.begin(), kOtherWays.end()));

bool says_another_way(std::string_view text) {
    const Letters letters(text);
    const auto& words = letters.words();
    return std::any_of(words.begin(), words.end(), [](const Word& word) {
        return std::binary_search(kOtherWays.begin(), kOtherWays.end(), word.folded);
    });
}

/// "Should I get a scan?" and "Get a scan": nobody is helped by a test itself, so that it is asked whether it is
/// needed.
bool asks_for(const Claim& claim) {
    return claim.effect == Effect::helps && (claim.advice || claim.speech == Speech::question);
}

/// Which way it goes is not told, but a claim about a treatment and the back is a claim about whether it helps.
bool is_untold(const Claim& claim) {
    return claim.untold && claim.effect == Effect::unclear && claim.speech == Speech::claim &&
           claim.comparison == Comparison::none;
}

/// How well a fact's phase and outcome are those that are said. A fact says them itself, so that none need be said; a
/// comparison is on its own outcome only.
double of_the_same(const Claim& claim, const Verdict& fact) {
    const double phase = claim.phase ? phase_fit(claim.phase, fact.phase) : 1;
    return fact.than.empty() || !claim.outcome ? phase : phase * outcome_fit(claim, fact);
}

/// What lowers the score of a verdict that fits, and how that is said.
struct Doubt {
    bool holds;
    double factor;
    std::string_view why;
};

} // namespace

struct Matcher::Fit {
    const Known* known = nullptr;
    Bearing bearing = Bearing::beside;
    double fit = 0;
    double likeness = 0; // of the words, to tell verdicts apart that fit as well
    bool too_special = false;
};

Matcher::Matcher(const Catalogue& catalogue) : catalogue_(catalogue), statements_(catalogue) {}

bool Matcher::states_fact(std::string_view text, double least) const {
    return fact_in(statements_.read(text), {}).likeness >= least;
}

/// Whether the treatment of a claim that compares is the one, and what it is compared with the other, of the fact's
/// two. A question may name them in any order.
bool Matcher::same_sides(const Claim& claim, const Verdict& verdict, const Stated& fact) const {
    if (!claim.treatment) return false;
    const auto fit = [&](uint32_t one, std::optional<uint32_t> other) {
        const Treatment& treatment = catalogue_.treatments[one];
        const Stated named = statements_.read(treatment.name());
        const bool first = treatment.id == verdict.treatment || common(named.stems, fact.stems) == named.all;
        return first && (!other || verdict.than == "others" || catalogue_.treatments[*other].id == verdict.than);
    };
    if (fit(*claim.treatment, claim.than)) return true;
    return claim.speech == Speech::question && claim.than && fit(*claim.than, claim.treatment);
}

/// A fact about one treatment is not stated of another: "Rub arnica on it and it stops hurting" is not "Stop when it
/// hurts". What a fact itself names may state it.
bool Matcher::may_state(const Claim& claim, const Stated& fact) const {
    if (!claim.treatment || claim.by_topic) return true;
    const Treatment& treatment = catalogue_.treatments[*claim.treatment];
    if (treatment.kind == Kind::idea) return true;
    return std::any_of(treatment.words.begin(), treatment.words.end(), [&](const Words& words) {
        const auto named = [&](const std::string& name) {
            const Stated read = statements_.read(name);
            return read.all > 0 && common(read.stems, fact.stems) == read.all;
        };
        return std::any_of(words.names.begin(), words.names.end(), named) ||
               std::any_of(words.lay.begin(), words.lay.end(), named);
    });
}

/// The fact whose words are most like those of `said`, if any is like enough. Where little is said, each word counts: a
/// word beyond the fact is what it is said of, and "Collagen heals discs" is not "Herniated discs never heal". What is
/// compared must be the same: only that makes "heat is better than ice" of "Pilates is better than yoga".
Matcher::Fit Matcher::fact_in(const Stated& said, const Claim& claim) const {
    const bool asks_of_none = claim.speech == Speech::question && !claim.treatment;
    const double least = asks_of_none ? kLeastAlikeAsked : kLeastAlike;
    Fit best;
    for (const Known& known : statements_.facts()) {
        const bool of_its_treatment = claim.treatment && !claim.by_topic &&
                                      catalogue_.treatments[*claim.treatment].id == known.verdict->treatment;
        const bool compares = !known.verdict->than.empty();
        if (compares != (claim.comparison != Comparison::none)) continue;
        for (const Stated& each : known.stated) {
            // So few words of so many cannot be alike enough, whichever they are.
            const auto most = 2.0 * static_cast<double>(std::min(said.stems.size(), each.stems.size()));
            if (!compares && most < kLeastAlike * static_cast<double>(said.all + each.all)) continue;
            if (compares && !same_sides(claim, *known.verdict, each)) continue;
            if (said.all <= kLittleSaid && !of_its_treatment && common(said.stems, each.stems) < said.all) continue;
            // Both sides named say it in full, whatever the words around them.
            const bool both = compares && claim.than && known.verdict->than != "others";
            const double near = std::max(alike(said, each), both ? kLeastAlikeInPart : 0.0);
            if (!of_its_treatment && near >= kLeastAlike && !may_state(claim, each)) continue;
            if (near < least || near <= best.likeness || !(both || statements_.share_their_own(said, each))) continue;
            const double fit = std::min(1.0, near + 0.25) * of_the_same(claim, *known.verdict);
            if (fit <= 0) continue;
            best = {&known, said.denied == each.denied ? Bearing::same : Bearing::opposite, fit, near, false};
        }
    }
    return best;
}

/// Of the verdicts about the claim's treatment the one that fits best; `rival` where another fits and answers
/// differently, and the words do not tell which is meant.
Matcher::Fit Matcher::best_of(const Claim& claim, const Stated& said, bool& rival) const {
    Fit best;
    double second = -1;
    const auto& knowns = statements_.on(*claim.treatment);
    const bool is_idea = catalogue_.treatments[*claim.treatment].kind == Kind::idea;
    const bool is_test = catalogue_.treatments[*claim.treatment].kind == Kind::test;
    const bool others_judged =
        std::any_of(knowns.begin(), knowns.end(), [](const Known& each) { return each.verdict->than == "others"; });
    for (const Known& known : knowns) {
        const Verdict& verdict = *known.verdict;
        Bearing bearing = bearing_of(claim.effect, verdict.direction);
        if (is_untold(claim) && (verdict.direction == Direction::helps || verdict.direction == Direction::no_effect))
            bearing = Bearing::same;
        if (is_test && asks_for(claim) && verdict.direction == Direction::needed) bearing = Bearing::same;
        if (bearing == Bearing::beside || !says_enough(claim.effect, verdict, claim.speech)) continue;
        // "Stress settles in the back": nobody says that a belief helps.
        if (is_idea && claim.effect == Effect::helps && verdict.direction == Direction::harms) continue;
        if (!same_comparison(claim, verdict, catalogue_, others_judged)) continue;
        Fit each{&known, bearing, outcome_fit(claim, verdict) * phase_fit(claim.phase, verdict.phase), 0, false};
        each.too_special = !known.distinctive.empty() && common(said.stems, known.distinctive) == 0;
        if (each.too_special) each.fit *= 0.5;
        // One word is little to go by where a more general verdict is there: "for like two years", "two hours a day".
        if (common(said.stems, known.distinctive) == 1) each.fit *= 0.97;
        if (each.fit <= 0) continue;
        for (const Stated& one : known.stated)
            each.likeness = std::max(each.likeness, alike(said, one));
        const bool alike_in_fit = best.known && std::abs(each.fit - best.fit) < 0.01;
        const bool better = !best.known || (alike_in_fit ? each.likeness > best.likeness : each.fit > best.fit);
        if (alike_in_fit && each.known->verdict->answer != best.known->verdict->answer)
            second = std::max(second, std::min(each.likeness, best.likeness));
        else if (better)
            second = -1;
        if (better) best = each;
    }
    constexpr double kClearlyMoreAlike = 0.05;
    rival = best.known && second >= 0 && best.likeness - second < kClearlyMoreAlike;
    return best;
}

Match Matcher::match(const Claim& claim, std::string_view text) const {
    Match found;
    if (claim.speech != Speech::claim && claim.speech != Speech::question) return found;
    const Stated said = statements_.read(text);
    bool rival = false;
    Fit best;
    if (claim.treatment) best = best_of(claim, said, rival);
    if (!best.known) best = fact_in(said, claim);
    if (!best.known) {
        found.why = claim.treatment ? Sentence{"No verdict answers this about {0}.",
                                               {std::string(catalogue_.treatments[*claim.treatment].name())}}
                                    : Sentence{"No treatment that the evidence knows is named.", {}};
        return found;
    }
    if (says_another_way(text)) best.too_special = true;
    return judged(claim, best, rival);
}

/// What is doubtful lowers the score; a verdict that fits in all is attached.
Match Matcher::judged(const Claim& claim, const Fit& best, bool rival) {
    const Known& known = *best.known;
    const bool of_a_fact =
        known.verdict->direction == Direction::is_so || known.verdict->direction == Direction::needed;
    const std::array<Doubt, 14> doubts{{
        {claim.turned, 0.5, "It may be meant the other way round."},
        {claim.danger, 0.5, "It speaks of a sign that needs a doctor, not a verdict."},
        {!known.confirmed, 0.5, "The verdict's sources are not yet checked."},
        {claim.by_topic, 0.6, "The treatment is named only in an earlier sentence."},
        {!claim.sole_treatment && known.verdict->direction != Direction::is_so, 0.6,
         "More than one treatment could be meant."},
        {rival, 0.6, "Two verdicts fit it alike."},
        {best.too_special, 0.6, "The verdict is about something more special."},
        {claim.elsewhere && !claim.about_back, 0.5, "It may not be about the back."},
        {claim.stranger && !claim.about_back && !claim.outcome, 0.7, "It may be about something else than the back."},
        {claim.effect == Effect::harms && !claim.about_back && !claim.outcome &&
             known.verdict->answer != Answer::harmful,
         0.7, "It does not say what is harmed."},
        {claim.advice && !claim.about_back, 0.7, "It gives advice and does not say for what."},
        {claim.near_thing, 0.7, "It may be about a thing of a similar name."},
        {claim.unexplained > kMostUnexplained && !claim.about_back && claim.outcome != Outcome::pain && !of_a_fact, 0.7,
         "Too much of it is not understood."},
        {claim.misspelt, 0.95, ""},
    }};
    Match found;
    found.score = best.fit;
    found.why = best.fit < kAttachFrom
                    ? Sentence{"The verdict is near what is said, but not the same.", {}}
                    : Sentence{"The treatment, what is said of it and what for are those of the verdict.", {}};
    for (const Doubt& doubt : doubts) {
        if (!doubt.holds) continue;
        found.score *= doubt.factor;
        if (!doubt.why.empty()) found.why = {std::string(doubt.why), {}};
    }
    found.band = found.score >= kAttachFrom    ? Band::attach
                 : found.score >= kSuggestFrom ? Band::suggest
                                               : Band::not_checked;
    if (found.band == Band::not_checked) return found;
    found.verdict = known.verdict;
    found.reply = is_untold(claim) && !of_a_fact ? Reply::none : reply_of(best.bearing, known.verdict->answer);
    const bool agrees = found.reply == Reply::agrees || found.reply == Reply::agrees_with_caveats;
    if (agrees && claim.speech == Speech::claim && claim.strength == Strength::strong) found.reply = Reply::says_less;
    return found;
}

} // namespace amble::claims
