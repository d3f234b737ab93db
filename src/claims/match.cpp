#include "claims/match.h"

#include "claims/cues.h"
#include "claims/fit.h"
#include "claims/letters.h"
#include "claims/stem.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace amble::claims {

namespace {

constexpr std::array<std::string_view, 31> kDenials{
    "aint",    "cannot", "cant",    "doesnt", "dont",  "isnt",    "kein",    "keine",   "keinem", "keinen", "keiner",
    "neither", "never",  "nicht",   "nichts", "nie",   "niemals", "niemand", "nix",     "no",     "nobody", "none",
    "nor",     "not",    "nothing", "ohne",   "wasnt", "without", "wont",    "wouldnt", "wrong"};
static_assert(std::is_sorted(kDenials.begin(), kDenials.end()));

/// How many of the ordered `a` are in the ordered `b`.
size_t common(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
    size_t found = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        found += *i == *j;
        const bool first = *i <= *j, second = *j <= *i;
        i += first;
        j += second;
    }
    return found;
}

void order(std::vector<uint32_t>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

/// Words that are in what is said of any back: that two texts share them alone makes neither a statement of the other.
constexpr std::array<std::string_view, 16> kOfAnyBack{
    "back",  "bandscheibe", "bandscheiben", "disc",    "disk",    "goes",      "heal",
    "hurt",  "kreuz",       "pain",         "ruecken", "schmerz", "schmerzen", "rueckenschmerzen",
    "spine", "wirbelsaeule"};

/// Words of a statement that rule out others of the same kind by themselves: a firm mattress is not a soft one.
constexpr std::array<std::string_view, 4> kVariants{"firm", "hard", "side", "soft"};

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

/// Whether an English text says what for, beyond pain: "injury", "posture".
bool names_special(std::string_view text) {
    const Letters letters(text);
    std::vector<WordNumber> numbers;
    for (const Word& word : letters.words())
        numbers.push_back(cues(Language::english).number_of(word.folded));
    std::vector<Phrases::Hit> hits;
    cues(Language::english).find(numbers, hits);
    return std::any_of(hits.begin(), hits.end(), [](const Phrases::Hit& each) {
        constexpr cue::Set kSpecial = cue::prevention | cue::structure | cue::function | cue::elsewhere;
        return (each.value & kSpecial) != 0 && (each.value & (cue::helps | cue::harms | cue::pain)) == 0;
    });
}

/// "Should I get a scan?" and "Get a scan": nobody is helped by a test itself, so that it is asked whether it is
/// needed.
bool asks_for(const Claim& claim) {
    return claim.effect == Effect::helps && (claim.advice || claim.speech == Speech::question);
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

Matcher::Stated Matcher::stated(std::string_view text) const {
    Stated made;
    const Letters letters(text);
    for (const Word& word : letters.words()) {
        if (std::binary_search(kDenials.begin(), kDenials.end(), word.folded)) made.denied = !made.denied;
        if (is_filler(word.folded) || std::binary_search(kDenials.begin(), kDenials.end(), word.folded)) continue;
        ++made.all;
        if (const WordNumber number = stems_.number_of(stem(word.folded)); number != 0) made.stems.push_back(number);
    }
    const size_t unknown = made.all - made.stems.size();
    order(made.stems);
    made.all = made.stems.size() + unknown;
    return made;
}

void Matcher::learn_words(std::string_view text) {
    const Letters letters(text);
    for (const Word& word : letters.words())
        if (stems_.number_of(stem(word.folded)) == 0) stems_.add({std::string(stem(word.folded))}, 0);
}

/// What `text` says beyond the treatment's name, an effect and the pain.
std::vector<uint32_t> Matcher::words_beyond(std::string_view text, Language language,
                                            const std::vector<uint32_t>& named) {
    std::vector<uint32_t> found;
    const Letters letters(text);
    for (const Word& word : letters.words()) {
        if (is_filler(word.folded) || cues(language).number_of(word.folded) != 0) continue;
        const WordNumber number = stems_.number_of(stem(word.folded));
        if (std::find(named.begin(), named.end(), number) == named.end()) found.push_back(number);
    }
    return found;
}

/// Words of which a claim must say one, because the verdict is about something more special than its treatment: "firm"
/// of "A firm mattress is best for back pain", and all words by which a statement differs from others on the same
/// treatment and outcome.
std::vector<uint32_t> Matcher::distinctive(const Verdict& verdict, const Treatment& treatment) {
    std::vector<uint32_t> named;
    for (const Words& words : treatment.words)
        for (const auto* list : {&words.names, &words.lay})
            for (const std::string& name : *list)
                if (const Stated of = stated(name); list == &words.names || of.all == 1)
                    named.insert(named.end(), of.stems.begin(), of.stems.end());
    auto found = words_beyond(verdict.statement, Language::english, named);
    // Also said without more, as "Walking prevents back pain": then it is the general one.
    const bool general = std::any_of(verdict.said_as.begin(), verdict.said_as.end(), [&](const std::string& other) {
        return words_beyond(other, Language::english, named).empty() && !names_special(other);
    });
    if (general) return {};
    const bool alone = std::none_of(catalogue_.verdicts.begin(), catalogue_.verdicts.end(), [&](const Verdict& each) {
        return each.id != verdict.id && each.treatment == verdict.treatment && each.outcome == verdict.outcome &&
               each.direction == verdict.direction && each.than.empty();
    });
    if (alone)
        std::erase_if(found, [this](uint32_t each) {
            return std::none_of(kVariants.begin(), kVariants.end(),
                                [&](std::string_view variant) { return stems_.number_of(variant) == each; });
        });
    if (found.empty()) return found;
    const auto also = [&](std::string_view text, Language language) {
        const auto more = words_beyond(text, language, named);
        found.insert(found.end(), more.begin(), more.end());
    };
    for (const std::string& other : verdict.said_as)
        also(other, Language::english);
    for (const Translation& translation : verdict.translations)
        also(translation.question, Language::german);
    order(found);
    return found;
}

Matcher::Known Matcher::known(const Verdict& verdict, const Treatment& treatment) {
    Known made{&verdict, false, {}, {}};
    made.confirmed = std::any_of(verdict.sources.begin(), verdict.sources.end(), [this](const std::string& id) {
        const Source* source = catalogue_.source(id);
        return source && source->checked == Checked::confirmed;
    });
    const auto say = [&](std::string_view text) {
        learn_words(text);
        made.stated.push_back(stated(text));
    };
    say(verdict.statement);
    if (verdict.direction == Direction::is_so) say(verdict.question);
    for (const std::string& other : verdict.said_as)
        say(other);
    for (const Translation& translation : verdict.translations)
        say(translation.question);
    for (const Words& words : treatment.words)
        for (const auto* list : {&words.names, &words.lay})
            for (const std::string& name : *list)
                learn_words(name);
    made.distinctive = distinctive(verdict, treatment);
    return made;
}

Matcher::Matcher(const Catalogue& catalogue) : catalogue_(catalogue), by_treatment_(catalogue.treatments.size()) {
    for (const Verdict& verdict : catalogue.verdicts) {
        const Treatment* treatment = catalogue.treatment(verdict.treatment);
        if (!treatment) continue;
        Known made = known(verdict, *treatment);
        if (verdict.direction == Direction::is_so || !verdict.than.empty()) facts_.push_back(made);
        by_treatment_[static_cast<size_t>(treatment - catalogue.treatments.data())].push_back(std::move(made));
    }
    for (const std::string_view each : kOfAnyBack)
        if (const WordNumber number = stems_.number_of(stem(each)); number != 0) general_.push_back(number);
    order(general_);
}

/// The words in common, over all of both (Dice).
double Matcher::alike(const Stated& a, const Stated& b) {
    const size_t both = a.all + b.all;
    return both == 0 ? 0 : 2.0 * static_cast<double>(common(a.stems, b.stems)) / static_cast<double>(both);
}

/// Whether the two share a word that is not said of any back.
bool Matcher::says_its_own(const Stated& said, const Stated& fact) const {
    return std::any_of(said.stems.begin(), said.stems.end(), [&](uint32_t each) {
        return !std::binary_search(general_.begin(), general_.end(), each) &&
               std::binary_search(fact.stems.begin(), fact.stems.end(), each);
    });
}

bool Matcher::states_fact(std::string_view text, double least) const {
    return fact_in(stated(text), {}).likeness >= least;
}

/// Whether the treatment of a claim that compares is the one, and what it is compared with the other, of the fact's
/// two.
bool Matcher::same_sides(const Claim& claim, const Verdict& verdict, const Stated& fact) const {
    if (!claim.treatment) return false;
    const Treatment& treatment = catalogue_.treatments[*claim.treatment];
    const Stated named = stated(treatment.name());
    const bool one = treatment.id == verdict.treatment || common(named.stems, fact.stems) == named.all;
    return one && (!claim.than || verdict.than == "others" || catalogue_.treatments[*claim.than].id == verdict.than);
}

/// The fact whose words are most like those of `said`, if any is like enough. Where little is said, each word counts: a
/// word beyond the fact is what it is said of, and "Collagen heals discs" is not "Herniated discs never heal". What is
/// compared must be the same: only that makes "heat is better than ice" of "Pilates is better than yoga".
Matcher::Fit Matcher::fact_in(const Stated& said, const Claim& claim) const {
    Fit best;
    for (const Known& known : facts_) {
        const bool of_its_treatment = claim.treatment && !claim.by_topic &&
                                      catalogue_.treatments[*claim.treatment].id == known.verdict->treatment;
        const bool compares = !known.verdict->than.empty();
        if (compares != (claim.comparison != Comparison::none)) continue;
        for (const Stated& each : known.stated) {
            if (compares && !same_sides(claim, *known.verdict, each)) continue;
            if (said.all <= kLittleSaid && !of_its_treatment && common(said.stems, each.stems) < said.all) continue;
            const double near = alike(said, each);
            if (near < kLeastAlike || near <= best.likeness || !says_its_own(said, each)) continue;
            best = {&known, said.denied == each.denied ? Bearing::same : Bearing::opposite, std::min(1.0, near + 0.25),
                    near, false};
        }
    }
    return best;
}

/// Of the verdicts about the claim's treatment the one that fits best; `rival` where another fits and answers
/// differently, and the words do not tell which is meant.
Matcher::Fit Matcher::best_of(const Claim& claim, const Stated& said, bool& rival) const {
    Fit best;
    double second = -1;
    const auto& knowns = by_treatment_[*claim.treatment];
    const bool is_idea = catalogue_.treatments[*claim.treatment].kind == Kind::idea;
    const bool is_test = catalogue_.treatments[*claim.treatment].kind == Kind::test;
    const bool others_judged =
        std::any_of(knowns.begin(), knowns.end(), [](const Known& each) { return each.verdict->than == "others"; });
    for (const Known& known : knowns) {
        const Verdict& verdict = *known.verdict;
        Bearing bearing = bearing_of(claim.effect, verdict.direction);
        if (is_test && asks_for(claim) && verdict.direction == Direction::needed) bearing = Bearing::same;
        if (bearing == Bearing::beside || !says_enough(claim.effect, verdict, claim.speech)) continue;
        // "Stress settles in the back": nobody says that a belief helps.
        if (is_idea && claim.effect == Effect::helps && verdict.direction == Direction::harms) continue;
        if (!same_comparison(claim, verdict, catalogue_, others_judged)) continue;
        Fit each{&known, bearing, outcome_fit(claim, verdict) * phase_fit(claim.phase, verdict.phase), 0, false};
        each.too_special = !known.distinctive.empty() && common(said.stems, known.distinctive) == 0;
        if (each.too_special) each.fit *= 0.5;
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
    const Stated said = stated(text);
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
    const std::array<Doubt, 10> doubts{{
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
    found.reply = reply_of(best.bearing, known.verdict->answer);
    const bool agrees = found.reply == Reply::agrees || found.reply == Reply::agrees_with_caveats;
    if (agrees && claim.speech == Speech::claim && claim.strength == Strength::strong) found.reply = Reply::says_less;
    return found;
}

} // namespace amble::claims
