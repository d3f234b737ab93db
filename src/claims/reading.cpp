#include "claims/reading.h"

#include <algorithm>

namespace amble::claims {

namespace {

constexpr cue::Set kClearEffects = cue::helps | cue::harms | cue::nothing | cue::needed;

bool overlaps(const CueHit& cue, const TreatmentHit& treatment) {
    return cue.first < treatment.last && treatment.first < cue.last;
}

/// Words of a treatment's name tell nothing else: "bed rest" rests nobody, "pain reprocessing" hurts nobody.
void drop_cues_in_names(SentenceHits& hits) {
    // "The best exercise" names no exercise.
    std::erase_if(hits.treatments, [&](const TreatmentHit& each) {
        return std::any_of(hits.cues.begin(), hits.cues.end(), [&](const CueHit& cue) {
            return cue.has(cue::best) && cue.first < each.first && cue.last >= each.last;
        });
    });
    std::erase_if(hits.cues, [&](const CueHit& cue) {
        return std::any_of(hits.treatments.begin(), hits.treatments.end(), [&](const TreatmentHit& each) {
            return overlaps(cue, each) && cue.first >= each.first && cue.last <= each.last;
        });
    });
}

bool comma_after(const SentenceHits& hits, uint32_t first, uint32_t last) {
    for (uint32_t i = first + 1; i <= last; ++i)
        if (hits.words[i].before >= Gap::comma) return true;
    return false;
}

/// "My doctor says" and "I think" are no experience of the writer's.
void forget_who_says_so(SentenceHits& hits) {
    constexpr uint32_t kNear = 4;
    for (const CueHit said : hits.cues) {
        if (!said.has(cue::says | cue::opinion)) continue;
        std::erase_if(hits.treatments, [&](const TreatmentHit& each) {
            return said.has(cue::says) && each.last == said.first && said.first <= 3; // "my physio says"
        });
        const bool at_end = said.first > kNear;
        for (CueHit& each : hits.cues) {
            // "…, my gran always said": only who is named in the last clause.
            const bool near = !at_end || (each.last + kNear > said.first && !comma_after(hits, each.first, said.first));
            if (each.last <= said.last && near) each.set &= ~(cue::me | cue::kin | cue::past);
        }
    }
}

bool asks(const SentenceHits& hits) {
    const auto size = static_cast<uint32_t>(hits.words.size());
    if (hits.ends == Gap::question || hits.any(cue::asks, 0, size)) return true;
    if (hits.ends == Gap::stop || hits.ends == Gap::exclamation || hits.cues.empty()) return false;
    // Typed without a question mark. German puts the verb first in other sentences too, English does not.
    const CueHit& first = hits.cues.front();
    return hits.language == Language::english && first.first == 0 && first.has(cue::asks_first) &&
           !first.has(cue::advice_first);
}

/// Where clauses with an effect of their own begin. The first is 0; the sentence's size ends the list.
std::vector<uint32_t> clause_starts(const SentenceHits& hits) {
    const auto size = static_cast<uint32_t>(hits.words.size());
    std::vector<uint32_t> bounds;
    for (uint32_t i = 1; i < size; ++i) {
        const bool joint = std::any_of(hits.cues.begin(), hits.cues.end(),
                                       [i](const CueHit& each) { return each.first == i && each.has(cue::joint); });
        if (joint || hits.words[i].before >= Gap::comma) bounds.push_back(i);
    }
    bounds.push_back(size);
    std::vector<uint32_t> starts{0};
    for (size_t i = 0; i + 1 < bounds.size(); ++i) {
        const auto clear = [&](uint32_t first, uint32_t last) {
            return std::any_of(hits.cues.begin(), hits.cues.end(), [&](const CueHit& each) {
                return each.has(kClearEffects) && !each.has(cue::weak) && each.first >= first && each.last <= last;
            });
        };
        if (clear(starts.back(), bounds[i]) && clear(bounds[i], bounds[i + 1])) starts.push_back(bounds[i]);
    }
    starts.push_back(size);
    return starts;
}

class SentenceReader {
public:
    SentenceReader(const SentenceHits& hits, const Lexicon& lexicon, const Topic& topic)
        : hits_(hits), lexicon_(lexicon), topic_(topic), question_(asks(hits)) {}

    std::vector<Reading> read() {
        const auto starts = clause_starts(hits_);
        for (size_t i = 0; i + 1 < starts.size(); ++i)
            add(clause(starts[i], starts[i + 1]));
        return std::move(readings_);
    }

private:
    bool any(cue::Set set, uint32_t first, uint32_t last) const { return hits_.any(set, first, last); }
    bool anywhere(cue::Set set) const { return any(set, 0, static_cast<uint32_t>(hits_.words.size())); }

    Reading clause(uint32_t first, uint32_t last);
    void say_treatment(Claim& claim, uint32_t first, uint32_t last, uint32_t effect_at) const;
    void say_comparison(Claim& claim, uint32_t first, uint32_t last) const;
    bool only_a_condition(uint32_t first, const EffectFound& effect) const;
    Effect advised(uint32_t first, uint32_t last) const;
    Speech speech_of(const Claim& claim, uint32_t first, uint32_t last) const;
    bool of_a_stranger(uint32_t effect_at, uint32_t last) const;
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
    const auto& called = lexicon_.treatments(chosen->name);
    claim.treatment = called.front();
    if (called.size() > 1) claim.sole_treatment = false;
    claim.misspelt = chosen->spelling == Spelling::misspelt;
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
    if (claim.comparison != Comparison::none || !any(cue::best, first, last)) return;
    claim.comparison = Comparison::best;
    if (claim.effect == Effect::unclear) claim.effect = Effect::helps;
}

/// "If acupuncture works I will book again" does not say that it works.
bool SentenceReader::only_a_condition(uint32_t first, const EffectFound& effect) const {
    const CueHit* condition = nullptr;
    for (const CueHit& each : hits_.cues)
        if (each.has(cue::if_) && each.first >= first && each.first < effect.first) condition = &each;
    if (!condition) return false;
    return std::any_of(hits_.treatments.begin(), hits_.treatments.end(), [&](const TreatmentHit& each) {
        return each.first >= condition->last && each.first <= condition->last + 2 && each.last <= effect.first &&
               effect.first - each.last <= 1;
    });
}

/// What advice says without saying why: "You should do yoga", "Stay away from opioids".
Effect SentenceReader::advised(uint32_t first, uint32_t last) const {
    if (any(cue::avoid, first, last)) return Effect::harms;
    for (const CueHit& each : hits_.cues) {
        if (each.first < first || each.last > last) continue;
        const bool begins = each.first == first || (each.first > 0 && hits_.words[each.first].before >= Gap::comma);
        if (each.has(cue::advice) || (each.has(cue::advice_first) && begins)) return Effect::helps;
    }
    return Effect::unclear;
}

Speech SentenceReader::speech_of(const Claim& claim, uint32_t first, uint32_t last) const {
    const bool of_people = any(cue::people, first, last);
    const bool of_me = any(cue::me, first, last) || (!of_people && anywhere(cue::me));
    const bool tells = any(cue::past, first, last);
    if (claim.advice) return of_me && tells ? Speech::experience : Speech::claim;
    if (of_me) return Speech::experience;
    if (tells && !of_people && !anywhere(cue::says)) return Speech::experience;
    return Speech::claim;
}

/// The first word behind the effect that is not an ordinary one: "cures scoliosis", "heals dogs". What we know could be
/// the object too, so a cue or a treatment there ends the search.
bool SentenceReader::of_a_stranger(uint32_t effect_at, uint32_t last) const {
    constexpr uint32_t kFarthest = 4;
    const auto effect =
        std::find_if(hits_.cues.begin(), hits_.cues.end(), [=](const CueHit& each) { return each.first == effect_at; });
    if (effect == hits_.cues.end()) return false;
    const uint32_t end = std::min({last, effect->last + kFarthest, static_cast<uint32_t>(hits_.known.size())});
    for (uint32_t i = effect->last; i < end; ++i) {
        if (hits_.words[i].before >= Gap::comma) return false;
        const bool meant = std::any_of(hits_.cues.begin(), hits_.cues.end(),
                                       [i](const CueHit& each) { return each.first <= i && i < each.last; }) ||
                           std::any_of(hits_.treatments.begin(), hits_.treatments.end(),
                                       [i](const TreatmentHit& each) { return each.first <= i && i < each.last; });
        if (meant) return false;
        if (!hits_.known[i]) return true;
    }
    return false;
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

Reading SentenceReader::clause(uint32_t first, uint32_t last) {
    Reading reading{first, last, {}};
    Claim& claim = reading.claim;
    const auto effect = effect_said(hits_, first, last);
    if (effect) claim.effect = effect->effect;
    say_treatment(claim, first, last, effect ? effect->first : last);
    say_comparison(claim, first, last);
    claim.strength = strength_said(hits_, first, last);
    claim.outcome = outcome_said(hits_, first, last);
    claim.phase = phase_said(hits_, first, last);
    claim.about_back = any(cue::back | cue::sciatica, first, last);
    claim.elsewhere = any(cue::elsewhere, first, last);
    claim.stranger = effect && of_a_stranger(effect->first, last);
    if (effect && any(cue::animal, effect->first, last)) {
        claim.about_back = false;
        claim.elsewhere = true;
    }
    if (question_) {
        ask(claim);
        return reading;
    }
    bool said = effect || claim.comparison != Comparison::none;
    if (!said && claim.treatment) {
        claim.effect = advised(first, last);
        said = claim.advice = claim.effect != Effect::unclear;
    }
    // Said in words that we do not know: what it is can still be told, and a specialist sees it.
    const bool untold = !said && claim.treatment && (claim.about_back || any(cue::pain, first, last));
    if (!(said || untold) || (effect && only_a_condition(first, *effect))) return reading;
    if (!claim.treatment && !readings_.empty()) claim.treatment = readings_.back().claim.treatment;
    if (!claim.treatment && topic_.treatment && (topic_.heading || any(cue::that, first, std::min(last, first + 4)))) {
        claim.treatment = topic_.treatment;
        claim.by_topic = !topic_.heading;
    }
    claim.speech = speech_of(claim, first, last);
    // Without a treatment that we know: a claim must at least be about backs, an experience one's own and past.
    const bool told = claim.speech == Speech::experience && any(cue::past, first, last);
    if (!claim.treatment && !told &&
        !(claim.speech == Speech::claim && (claim.about_back || any(cue::pain, first, last))))
        claim.speech = Speech::neither;
    return reading;
}

/// Clauses that say the same of the same are one. "…, but that is nonsense" denies the clause before it.
void SentenceReader::add(Reading next) {
    if (next.claim.speech == Speech::neither) return;
    if (readings_.empty()) {
        readings_.push_back(next);
        return;
    }
    Claim& before = readings_.back().claim;
    const bool same_thing = !next.claim.treatment || next.claim.treatment == before.treatment;
    if (same_thing && next.claim.speech == before.speech) {
        const bool denies = next.claim.effect == Effect::nothing;
        if (denies && before.effect == Effect::helps) before.effect = Effect::no_help;
        if (denies && before.effect == Effect::harms) before.effect = Effect::no_harm;
        if (denies || next.claim.effect == before.effect || next.claim.effect == Effect::unclear) {
            readings_.back().last = next.last;
            if (!before.outcome) before.outcome = next.claim.outcome;
            if (!before.phase) before.phase = next.claim.phase;
            before.about_back = before.about_back || next.claim.about_back;
            before.strength = std::max(before.strength, next.claim.strength);
            return;
        }
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
    drop_cues_in_names(hits);
    forget_who_says_so(hits);
    if (hits.any(cue::mocking, 0, static_cast<uint32_t>(hits.words.size()))) return {};
    return SentenceReader(hits, lexicon, topic).read();
}

} // namespace amble::claims
