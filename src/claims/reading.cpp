#include "claims/reading.h"

#include "claims/clauses.h"
#include "claims/turned.h"

#include <algorithm>
#include <array>

namespace amble::claims {

namespace {

/// "…, otherwise your back never gets better" says what comes without the treatment, and nothing more of it.
bool tells_what_else(std::string_view begins) {
    return begins == "otherwise" || begins == "sonst" || begins == "ansonsten";
}

class SentenceReader {
public:
    SentenceReader(const SentenceHits& hits, const Lexicon& lexicon, const Topic& topic)
        : hits_(hits), lexicon_(lexicon), topic_(topic), question_(asks(hits)) {}

    std::vector<Reading> read() {
        const auto starts = clause_starts(hits_);
        for (size_t i = 0; i + 1 < starts.size(); ++i) {
            if (tells_what_else(hits_.words[starts[i]].folded)) continue;
            for (const Reading& each : one_by_one(clause(starts[i], starts[i + 1])))
                add(each);
        }
        return std::move(readings_);
    }

private:
    bool any(cue::Set set, uint32_t first, uint32_t last) const { return hits_.any(set, first, last); }
    bool anywhere(cue::Set set) const { return any(set, 0, static_cast<uint32_t>(hits_.words.size())); }

    uint32_t compared_at(uint32_t first, uint32_t last) const;
    Reading clause(uint32_t first, uint32_t last);
    void take_up(Claim& claim, Echo echo) const;
    std::vector<Reading> one_by_one(const Reading& said) const;
    void name_treatment(Claim& claim, const TreatmentHit& named) const;
    void say_treatment(Claim& claim, uint32_t first, uint32_t last, uint32_t effect_at) const;
    bool leaves_out(uint32_t first, uint32_t last) const;
    void say_left_out(Claim& claim, uint32_t first, uint32_t last) const;
    bool is_turned(const Claim& claim, const EffectFound& effect, uint32_t first, uint32_t last) const;
    void say_condition(Claim& claim) const;
    void say_topic(Claim& claim, uint32_t first, uint32_t last) const;
    void say_comparison(Claim& claim, uint32_t first, uint32_t last) const;
    Speech speech_of(const Claim& claim, uint32_t first, uint32_t last) const;
    void ask(Claim& claim) const;
    void add(Reading next);

    const SentenceHits& hits_;
    const Lexicon& lexicon_;
    const Topic& topic_;
    bool question_;
    std::vector<Reading> readings_;
};

/// The treatment named last before the effect, or else the first after it.
void SentenceReader::say_treatment(Claim& claim, uint32_t first, uint32_t last, uint32_t effect_at) const {
    const TreatmentHit* chosen = nullptr;
    bool chosen_before = false;
    for (const TreatmentHit& each : hits_.treatments) {
        if (each.first < first || each.last > last) continue;
        const bool before = each.first <= effect_at;
        if (chosen && chosen_before && !before) break;
        if (chosen && lexicon_.treatments(each.name) != lexicon_.treatments(chosen->name)) claim.sole_treatment = false;
        if (!chosen || before) chosen = &each;
        chosen_before = before;
    }
    if (!chosen) return;
    name_treatment(claim, *chosen);
}

void SentenceReader::name_treatment(Claim& claim, const TreatmentHit& named) const {
    const auto& called = lexicon_.treatments(named.name);
    claim.treatment = called.front();
    if (called.size() > 1) claim.sole_treatment = false;
    claim.misspelt = named.spelling == Spelling::misspelt;
    claim.near_thing = names_near_thing(hits_, named);
}

bool SentenceReader::leaves_out(uint32_t first, uint32_t last) const {
    return std::any_of(hits_.treatments.begin(), hits_.treatments.end(), [&](const TreatmentHit& each) {
        return each.first >= first && each.last <= last && is_left_out(hits_, each.first);
    });
}

/// "Without a scan you cannot start": what comes of leaving it out tells whether it is needed, and nothing more.
void SentenceReader::say_left_out(Claim& claim, uint32_t first, uint32_t last) const {
    if (!leaves_out(first, last)) return;
    const bool needed = claim.effect == Effect::no_help || claim.effect == Effect::not_needed;
    claim.effect = needed ? Effect::needed : Effect::unclear;
    if (!needed) claim.sole_treatment = false; // it is said of another one, if of any
}

/// What could be meant the other way round is not guessed.
bool SentenceReader::is_turned(const Claim& claim, const EffectFound& effect, uint32_t first, uint32_t last) const {
    if (is_denied_twice(hits_, first, last) || is_mocked(hits_, claim.effect)) return true;
    return std::any_of(hits_.treatments.begin(), hits_.treatments.end(), [&](const TreatmentHit& each) {
        if (each.first < first || each.last > last || !claim.treatment) return false;
        const auto& called = lexicon_.treatments(each.name);
        return std::find(called.begin(), called.end(), *claim.treatment) != called.end() &&
               is_of_the_lack(hits_, {first, last, each, effect});
    });
}

/// "better than ice": what comes after is the other one, and not what the clause is about.
void SentenceReader::say_comparison(Claim& claim, uint32_t first, uint32_t last) const {
    for (const CueHit& each : hits_.cues) {
        if (each.first < first || each.last > last || !each.has(cue::better_than)) continue;
        claim.comparison = Comparison::with_another;
        if (claim.effect == Effect::unclear) claim.effect = Effect::helps;
        for (const TreatmentHit& other : hits_.treatments)
            if (other.first >= each.last && other.last <= last) {
                claim.than = lexicon_.treatments(other.name).front();
                break;
            }
        if (claim.than) claim.sole_treatment = true;
    }
    if (const TreatmentHit* other = no_better_than(hits_, first, last)) {
        claim.comparison = Comparison::with_another;
        claim.than = lexicon_.treatments(other->name).front();
    }
    if (const auto choice = question_ ? choice_in(hits_, first, last) : std::nullopt) {
        name_treatment(claim, choice->one);
        claim.comparison = Comparison::with_another;
        claim.than = lexicon_.treatments(choice->other.name).front();
        claim.sole_treatment = true;
        claim.effect = Effect::helps;
    }
    if (claim.comparison != Comparison::none || !any(cue::best, first, last)) return;
    claim.comparison = Comparison::best;
    // "It is fine, but not the best": which of the two is denied is not told.
    if (any(cue::not_, first, last))
        claim.effect = Effect::unclear;
    else if (claim.effect == Effect::unclear)
        claim.effect = Effect::helps;
}

Speech SentenceReader::speech_of(const Claim& claim, uint32_t first, uint32_t last) const {
    const Core core = core_of(hits_, first, last);
    const bool of_people = any(cue::people, core.first, core.last);
    // "I tried it, and it eases the pain" is their own; "I know that you will laugh, but yoga eases back pain" is not.
    const bool told_around = anywhere(cue::me) && (anywhere(cue::tried) || !claim.about_back);
    const bool of_me = any(cue::me, core.first, core.last) || (!of_people && told_around);
    const bool tells = any(cue::past, core.first, core.last);
    if (claim.advice) return of_me && tells ? Speech::experience : Speech::claim;
    if (of_me) return Speech::experience;
    if (tells && !of_people && !anywhere(cue::says)) return Speech::experience;
    return Speech::claim;
}

void SentenceReader::ask(Claim& claim) const {
    claim.speech = Speech::question;
    // "How" and "when" ask only where they begin the sentence.
    const bool asks_other = std::any_of(hits_.cues.begin(), hits_.cues.end(), [](const CueHit& each) {
        return each.has(cue::asks_other) && (each.first <= 1 || !each.has(cue::asks_first));
    });
    if (asks_other) {
        claim.effect = Effect::unclear;
        return;
    }
    switch (claim.effect) {
    case Effect::no_help:
    case Effect::nothing:
        claim.effect = Effect::helps;
        break;
    case Effect::no_harm:
        claim.effect = Effect::harms;
        break;
    case Effect::not_needed:
        claim.effect = Effect::needed;
        break;
    case Effect::unclear:
        if (claim.treatment && (claim.about_back || anywhere(cue::asks | cue::advice))) claim.effect = Effect::helps;
        break;
    default:
        break;
    }
}

/// "Hexenschuss? Wärme hilft": the sentence before said what for.
void SentenceReader::say_condition(Claim& claim) const {
    if (!topic_.condition) return;
    claim.danger = claim.danger || topic_.condition->danger;
    if (claim.about_back || claim.elsewhere || claim.stranger) return;
    if (claim.outcome && claim.outcome != Outcome::pain) return;
    if (topic_.condition->of_me && !question_) return;
    claim.about_back = true;
    claim.outcome = topic_.condition->outcome;
    if (!claim.phase) claim.phase = topic_.condition->phase;
}

/// "It helps": what was named before, where nothing else is meant.
void SentenceReader::say_topic(Claim& claim, uint32_t first, uint32_t last) const {
    if (claim.treatment || !topic_.treatment) return;
    // "Do they" asks, so that the cue alone does not show the "they".
    constexpr std::array<std::string_view, 7> kIt{"das", "es", "it", "that", "these", "they", "this"};
    const uint32_t near = std::min(last, first + 4);
    const bool asks_of_it =
        question_ && std::any_of(hits_.words.begin() + first, hits_.words.begin() + near, [&](const Word& each) {
            return std::binary_search(kIt.begin(), kIt.end(), each.folded);
        });
    if (!topic_.heading && !asks_of_it && !any(cue::that, first, near)) return;
    claim.treatment = topic_.treatment;
    claim.by_topic = !topic_.heading && !(question_ && topic_.sole);
}

/// Of an echo, all that it leaves unsaid is as in the clause before it.
void SentenceReader::take_up(Claim& claim, Echo echo) const {
    const Claim& before = readings_.back().claim;
    claim.effect = echoed(echo, before.effect);
    claim.speech = before.speech;
    claim.strength = before.strength;
    claim.about_back = before.about_back;
    claim.elsewhere = before.elsewhere;
    claim.outcome = before.outcome;
    claim.phase = before.phase;
    claim.turned = before.turned;
}

/// What is said of several treatments alike, said of each: the words up to it are its own.
std::vector<Reading> SentenceReader::one_by_one(const Reading& said) const {
    const auto listed = listed_alike(hits_, said.first, said.last);
    if (listed.empty() || !said.claim.treatment || said.claim.than) return {said};
    std::vector<Reading> each_said;
    for (size_t i = 0; i < listed.size(); ++i) {
        Reading each = said;
        each.claim.sole_treatment = true;
        name_treatment(each.claim, listed[i]);
        if (i > 0) each.first = listed[i - 1].last;
        if (i + 1 < listed.size()) each.last = listed[i].last;
        each_said.push_back(each);
    }
    return each_said;
}

/// Where "better than" stands, before which is what the clause is about; `last` where it does not.
uint32_t SentenceReader::compared_at(uint32_t first, uint32_t last) const {
    for (const CueHit& each : hits_.cues)
        if (each.first >= first && each.last <= last && each.has(cue::better_than)) return each.first;
    return last;
}

Reading SentenceReader::clause(uint32_t first, uint32_t last) {
    Reading reading{first, last, {}, first, last};
    Claim& claim = reading.claim;
    claim.danger = hits_.danger;
    if (const Echo echo = echo_in(hits_, first, last); echo != Echo::none && !readings_.empty()) {
        say_treatment(claim, first, last, last);
        take_up(claim, echo);
        return reading;
    }
    const auto effect = effect_said(hits_, first, last);
    if (effect) claim.effect = effect->effect;
    say_treatment(claim, first, last, effect ? effect->first : compared_at(first, last));
    if (effect) say_left_out(claim, first, last);
    if (effect) claim.turned = is_turned(claim, *effect, first, last);
    say_comparison(claim, first, last);
    claim.strength = strength_said(hits_, first, last);
    const Core core = core_of(hits_, first, last);
    claim.outcome = outcome_said(hits_, core.first, core.last);
    claim.phase = phase_said(hits_, first, last);
    claim.about_back = any(cue::back | cue::sciatica, first, last);
    // "If your knee has hurt for years, acupuncture helps"
    claim.elsewhere = any(cue::elsewhere, core.first, core.last) || (!claim.about_back && anywhere(cue::elsewhere));
    claim.unexplained = unexplained_in(hits_, core, effect ? effect->first : core.last);
    claim.stranger = effect && of_a_stranger(hits_, effect->first, last);
    const bool of_another_back =
        (effect && any(cue::animal, effect->first, core.last)) || any(cue::other_disease, first, last);
    if (of_another_back) {
        claim.about_back = false;
        claim.elsewhere = true;
    }
    say_condition(claim);
    if (question_) {
        say_topic(claim, first, last);
        ask(claim);
        return reading;
    }
    bool said = effect || claim.comparison != Comparison::none;
    if (!said && claim.treatment) {
        claim.effect = advised(hits_, first, last);
        said = claim.advice = claim.effect != Effect::unclear;
    }
    // Said in words that we do not know: what it is can still be told, and a specialist sees it.
    const bool untold = !said && claim.treatment && (claim.about_back || any(cue::pain, first, last));
    claim.untold = untold && says_something(hits_, first, last) && !leaves_out(first, last);
    if (claim.untold) claim.turned = is_turned(claim, {Effect::unclear, last}, first, last);
    if (!(said || untold) || (effect && only_a_condition(hits_, first, *effect))) return reading;
    if (!claim.treatment && !readings_.empty()) claim.treatment = readings_.back().claim.treatment;
    say_topic(claim, first, last);
    claim.speech = speech_of(claim, first, last);
    // Without a treatment that we know: a claim must at least be about backs, an experience one's own and past.
    const bool told = claim.speech == Speech::experience && any(cue::past, first, last);
    if (!claim.treatment && !told &&
        !(claim.speech == Speech::claim && (claim.about_back || any(cue::pain, first, last))))
        claim.speech = Speech::neither;
    return reading;
}

/// Of several treatments listed, each is denied: "massage and yoga help, they say, but that is nonsense".
void join(Reading& before, const Reading& next) {
    Claim& claim = before.claim;
    const bool denies = next.claim.effect == Effect::nothing;
    if (denies && claim.effect == Effect::helps) claim.effect = Effect::no_help;
    if (denies && claim.effect == Effect::harms) claim.effect = Effect::no_harm;
    if (!claim.outcome) claim.outcome = next.claim.outcome;
    if (!claim.phase) claim.phase = next.claim.phase;
    claim.about_back = claim.about_back || next.claim.about_back;
    claim.strength = std::max(claim.strength, next.claim.strength);
    before.clause_last = next.clause_last;
}

/// Clauses that say the same of the same are one. "…, but that is nonsense" denies the clause before it.
void SentenceReader::add(Reading next) {
    if (next.claim.speech == Speech::neither) return;
    if (readings_.empty()) {
        readings_.push_back(next);
        return;
    }
    const Claim& before = readings_.back().claim;
    const bool same_thing = !next.claim.treatment || next.claim.treatment == before.treatment;
    const bool denies = next.claim.effect == Effect::nothing;
    const bool adds = denies || next.claim.effect == before.effect || next.claim.effect == Effect::unclear;
    if (same_thing && next.claim.speech == before.speech && adds) {
        const uint32_t clause = readings_.back().clause_first;
        readings_.back().last = next.last;
        for (Reading& each : readings_)
            if (each.clause_first == clause) join(each, next);
        return;
    }
    readings_.push_back(next);
}

} // namespace

bool may_state_fact(const SentenceHits& hits) {
    const auto size = static_cast<uint32_t>(hits.words.size());
    return (!hits.treatments.empty() || hits.any(cue::back | cue::pain, 0, size)) &&
           !hits.any(cue::me | cue::mocking, 0, size);
}

std::vector<Reading> read(SentenceHits hits, const Lexicon& lexicon, const Topic& topic) {
    drop_what_tells_nothing(hits);
    if (hits.any(cue::mocking, 0, static_cast<uint32_t>(hits.words.size()))) return {};
    return SentenceReader(hits, lexicon, topic).read();
}

} // namespace amble::claims
