#include "claims/match.h"

#include "claims/letters.h"
#include "claims/stem.h"

#include <algorithm>
#include <array>

namespace amble::claims {

namespace {

/// How the statement of a verdict lies to what was said.
enum class Way : uint8_t { same, opposite, beside };

Way way_of(Effect said, Direction judged) {
    switch (judged) {
    case Direction::helps:
        if (said == Effect::helps) return Way::same;
        return said == Effect::no_help || said == Effect::nothing || said == Effect::harms ? Way::opposite
                                                                                           : Way::beside;
    case Direction::harms:
        if (said == Effect::harms) return Way::same;
        return said == Effect::no_harm || said == Effect::nothing || said == Effect::helps ? Way::opposite
                                                                                           : Way::beside;
    case Direction::no_effect:
        if (said == Effect::no_help || said == Effect::nothing) return Way::same;
        return said == Effect::helps ? Way::opposite : Way::beside;
    case Direction::needed:
        if (said == Effect::needed) return Way::same;
        return said == Effect::not_needed ? Way::opposite : Way::beside;
    case Direction::is_so:
        return Way::beside;
    }
    return Way::beside;
}

/// "Harms" is more than "does not help", and "helps" more than "does no harm": a verdict says enough about them only
/// where it is clear itself.
bool says_enough(Effect said, const Verdict& verdict) {
    const bool crosses = (said == Effect::harms && verdict.direction == Direction::helps) ||
                         (said == Effect::helps && verdict.direction == Direction::harms);
    if (!crosses) return true;
    return verdict.answer == Answer::supported || verdict.answer == Answer::supported_with_caveats ||
           verdict.answer == Answer::harmful;
}

Reply reply_of(Way way, Answer answer) {
    const bool same = way == Way::same;
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

/// How well the phases agree: 0 not at all. A claim that names none is answered first by a verdict for all, then by
/// one for lasting pain, which is what people who write about it mostly have.
double phase_fit(std::optional<Phase> said, Phase judged) {
    if (said) return *said == judged ? 1 : judged == Phase::any && *said != Phase::pregnancy ? 0.95 : 0;
    switch (judged) {
    case Phase::any:
        return 1;
    case Phase::chronic:
        return 0.95;
    case Phase::recovered:
        return 0.9;
    case Phase::acute:
        return 0.85;
    default:
        return 0;
    }
}

double outcome_fit(const Claim& claim, const Verdict& verdict) {
    const bool idea = verdict.direction == Direction::is_so || verdict.direction == Direction::needed;
    if (claim.outcome == verdict.outcome) return 1;
    if (!claim.outcome) return verdict.outcome == Outcome::pain ? 1 : idea ? 0.95 : 0.6;
    // "Rebuilds your discs" names the structure; a verdict on pain does not answer that, nor the other way round.
    return idea && (claim.outcome == Outcome::structure || verdict.outcome == Outcome::other) ? 0.9 : 0;
}

constexpr double kLeastAlike = 0.5;

/// Common words of two ordered lists over all of them (Dice).
double alike(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    size_t common = 0;
    for (const std::string& each : a)
        if (std::binary_search(b.begin(), b.end(), each)) ++common;
    return a.empty() || b.empty() ? 0 : 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

constexpr std::array<std::string_view, 31> kDenials{
    "aint",    "cannot", "cant",    "doesnt", "dont",  "isnt",    "kein",    "keine",   "keinem", "keinen", "keiner",
    "neither", "never",  "nicht",   "nichts", "nie",   "niemals", "niemand", "nix",     "no",     "nobody", "none",
    "nor",     "not",    "nothing", "ohne",   "wasnt", "without", "wont",    "wouldnt", "wrong"};
static_assert(std::is_sorted(kDenials.begin(), kDenials.end()));

/// What lowers the score of a verdict that fits, and how that is said.
struct Doubt {
    bool holds;
    double factor;
    std::string_view why;
};

} // namespace

struct Matcher::Fit {
    Way way = Way::beside;
    double fit = 0;
};

Matcher::Stated Matcher::stated(std::string_view text) {
    Stated made;
    const Letters letters(text);
    for (const Word& word : letters.words()) {
        if (std::binary_search(kDenials.begin(), kDenials.end(), word.folded))
            made.denied = !made.denied;
        else if (!is_filler(word.folded))
            made.stems.emplace_back(stem(word.folded));
    }
    std::sort(made.stems.begin(), made.stems.end());
    made.stems.erase(std::unique(made.stems.begin(), made.stems.end()), made.stems.end());
    return made;
}

Matcher::Matcher(const Catalogue& catalogue) : catalogue_(catalogue), by_treatment_(catalogue.treatments.size()) {
    for (const Verdict& verdict : catalogue.verdicts) {
        const Treatment* treatment = catalogue.treatment(verdict.treatment);
        if (!treatment) continue;
        Known known{&verdict, false, {}};
        known.confirmed = std::any_of(verdict.sources.begin(), verdict.sources.end(), [&](const std::string& id) {
            const Source* source = catalogue.source(id);
            return source && source->checked == Checked::confirmed;
        });
        if (verdict.direction == Direction::is_so) {
            known.stated.push_back(stated(verdict.statement));
            for (const std::string& other : verdict.said_as)
                known.stated.push_back(stated(other));
            for (const Translation& translation : verdict.translations)
                known.stated.push_back(stated(translation.question));
        }
        by_treatment_[static_cast<size_t>(treatment - catalogue.treatments.data())].push_back(std::move(known));
    }
}

bool Matcher::states_fact(uint32_t treatment, std::string_view text) const {
    const auto& knowns = by_treatment_[treatment];
    if (std::none_of(knowns.begin(), knowns.end(), [](const Known& each) { return !each.stated.empty(); }))
        return false;
    const Stated said = stated(text);
    return std::any_of(knowns.begin(), knowns.end(), [&said](const Known& each) {
        return std::any_of(each.stated.begin(), each.stated.end(),
                           [&said](const Stated& fact) { return alike(said.stems, fact.stems) >= kLeastAlike; });
    });
}

Matcher::Fit Matcher::fit(const Claim& claim, const Known& known, const Stated* said) {
    const Verdict& verdict = *known.verdict;
    if (verdict.than.empty() == claim.compares) return {};
    if (verdict.direction != Direction::is_so) {
        const Way way = way_of(claim.effect, verdict.direction);
        if (way == Way::beside || !says_enough(claim.effect, verdict)) return {};
        return {way, outcome_fit(claim, verdict) * phase_fit(claim.phase, verdict.phase)};
    }
    Fit best;
    for (const Stated& each : known.stated) {
        const double near = alike(said->stems, each.stems);
        if (near < kLeastAlike || near <= best.fit) continue;
        best = {said->denied == each.denied ? Way::same : Way::opposite, near};
    }
    // Half of the words in common, and the treatment's name among them, is as good as it gets for a fact.
    best.fit = std::min(1.0, best.fit * 1.6);
    return best;
}

Match Matcher::match(const Claim& claim, std::string_view text) const {
    Match found;
    if (claim.speech != Speech::claim && claim.speech != Speech::question) return found;
    if (!claim.treatment) {
        found.why = {"No treatment that the evidence knows is named.", {}};
        return found;
    }
    const auto& knowns = by_treatment_[*claim.treatment];
    const bool facts =
        std::any_of(knowns.begin(), knowns.end(), [](const Known& each) { return !each.stated.empty(); });
    const Stated said = facts ? stated(text) : Stated{};
    const Known* best = nullptr;
    Fit best_fit;
    bool rival = false;
    for (const Known& known : knowns) {
        const Fit each = fit(claim, known, &said);
        if (each.fit <= 0) continue;
        // Two verdicts that fit as well and answer differently: a person decides.
        if (best && each.fit >= best_fit.fit - 0.01 && known.verdict->answer != best->verdict->answer) rival = true;
        if (best && each.fit <= best_fit.fit) continue;
        if (best && each.fit > best_fit.fit + 0.01) rival = false;
        best = &known;
        best_fit = each;
    }
    if (!best) {
        found.why = {"No verdict answers this about {0}.",
                     {std::string(catalogue_.treatments[*claim.treatment].name())}};
        return found;
    }
    const std::array<Doubt, 8> doubts{{
        {!best->confirmed, 0.5, "The verdict's sources are not yet checked."},
        {claim.by_topic, 0.6, "The treatment is named only in an earlier sentence."},
        {!claim.sole_treatment, 0.6, "More than one treatment could be meant."},
        {rival, 0.6, "Two verdicts fit it alike."},
        {claim.elsewhere && !claim.about_back, 0.5, "It may not be about the back."},
        {claim.effect == Effect::harms && !claim.about_back && !claim.outcome, 0.7, "It does not say what is harmed."},
        {claim.advice && !claim.about_back, 0.7, "It gives advice and does not say for what."},
        {claim.misspelt, 0.93, "The treatment's name is misspelt."},
    }};
    found.score = best_fit.fit;
    found.why = {"The treatment, what is said of it and what for are those of the verdict.", {}};
    for (const Doubt& doubt : doubts) {
        if (!doubt.holds) continue;
        found.score *= doubt.factor;
        if (doubt.factor < kAttachFrom) found.why = {std::string(doubt.why), {}};
    }
    if (best_fit.fit < kAttachFrom) found.why = {"The verdict is near what is said, but not the same.", {}};
    found.band = found.score >= kAttachFrom    ? Band::attach
                 : found.score >= kSuggestFrom ? Band::suggest
                                               : Band::not_checked;
    if (found.band == Band::not_checked) return found;
    found.verdict = best->verdict;
    found.reply = reply_of(best_fit.way, best->verdict->answer);
    return found;
}

std::string_view word(Band band) {
    constexpr std::array<std::string_view, 3> kWords{"not checked", "suggest", "attach"};
    return kWords[static_cast<size_t>(band)];
}

std::string_view word(Reply reply) {
    constexpr std::array<std::string_view, 6> kWords{"",      "agrees",    "agrees with caveats",
                                                     "mixed", "disagrees", "not known"};
    return kWords[static_cast<size_t>(reply)];
}

} // namespace amble::claims
