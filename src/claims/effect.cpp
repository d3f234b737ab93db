#include "claims/clause.h"

#include <algorithm>
#include <array>

namespace amble::claims {

namespace {

constexpr cue::Set kEffects = cue::helps | cue::harms | cue::nothing | cue::needed;

/// How far a "not" reaches, in words. German puts it behind the verb and what the verb needs.
constexpr uint32_t kReachForward = 7;
constexpr uint32_t kReachBackEnglish = 3;
constexpr uint32_t kReachBackGerman = 8;

bool comma_between(const SentenceHits& hits, uint32_t first, uint32_t last) {
    for (uint32_t i = first + 1; i <= last && i < hits.words.size(); ++i)
        if (hits.words[i].before >= Gap::comma) return true;
    return false;
}

/// Nothing between the two that begins a thought of its own.
bool reaches(const SentenceHits& hits, uint32_t from, uint32_t to) {
    for (const CueHit& between : hits.cues)
        if (between.first >= from && between.last <= to &&
            (between.has(kEffects & ~cue::needed) || between.has(cue::joint)) && !between.has(cue::weak))
            return false;
    return true;
}

bool denies(const SentenceHits& hits, const CueHit& denial, const CueHit& effect) {
    if (denial.has(cue::no_proof)) return denial.last <= effect.first;
    if (denial.has(cue::lacking)) return denial.last == effect.first;
    if (denial.last <= effect.first)
        return effect.first - denial.last <= kReachForward && reaches(hits, denial.last, effect.first) &&
               !comma_between(hits, denial.last - 1, effect.first);
    // "Takes no pain away": among the words of an effect that leave a gap.
    if (denial.first < effect.last) return denial.last < effect.last && !effect.has(cue::nothing | cue::not_);
    const uint32_t most = hits.language == Language::german ? kReachBackGerman : kReachBackEnglish;
    return denial.first - effect.last < most && reaches(hits, effect.last, denial.first) &&
           !comma_between(hits, effect.last - 1, denial.first);
}

size_t denials_of(const SentenceHits& hits, const CueHit& effect, uint32_t first, uint32_t last) {
    return static_cast<size_t>(std::count_if(hits.cues.begin(), hits.cues.end(), [&](const CueHit& each) {
        const bool denial = each.has(cue::not_ | cue::no_proof) && !each.has(kEffects);
        return denial && each.first >= first && each.last <= last && denies(hits, each, effect);
    }));
}

Effect effect_of(const CueHit& hit, size_t denials) {
    const bool denied = denials == 1;
    if (denials > 1) return Effect::unclear;
    if (hit.has(cue::needed)) return denied != hit.has(cue::not_) ? Effect::not_needed : Effect::needed;
    if (hit.has(cue::nothing)) return denied ? Effect::unclear : Effect::nothing;
    if (hit.has(cue::helps)) return denied ? Effect::no_help : Effect::helps;
    return denied ? Effect::no_harm : Effect::harms;
}

/// Two effects in one clause: the one that includes the other, or unclear where they speak against each other.
Effect joined(Effect a, Effect b) {
    if (a == b) return a;
    if (static_cast<int>(a) > static_cast<int>(b)) std::swap(a, b);
    if (a == Effect::unclear) return Effect::unclear;
    if (b == Effect::needed || b == Effect::not_needed) return a == Effect::harms ? Effect::unclear : b;
    if (a == Effect::helps) return b == Effect::no_harm ? Effect::helps : Effect::unclear;
    if (a == Effect::no_help) return b == Effect::no_harm ? Effect::nothing : b == Effect::harms ? b : a;
    if (a == Effect::harms) return b == Effect::nothing ? a : Effect::unclear;
    return Effect::nothing; // no harm, and nothing
}

/// "nichts" of "bringt bei Schmerzen nichts".
bool is_part_of_effect(const SentenceHits& hits, const CueHit& denial) {
    return std::any_of(hits.cues.begin(), hits.cues.end(), [&](const CueHit& each) {
        if (!each.has(kEffects)) return false;
        return each.has(cue::nothing | cue::not_) && each.first < denial.first && each.last == denial.last;
    });
}

/// "For ten years", where it is not told of an age or of long ago.
bool lasts_for_years(const SentenceHits& hits, uint32_t first, uint32_t last) {
    constexpr std::array<std::string_view, 10> kSpans{"decades", "jahre",  "jahren", "monate", "monaten",
                                                      "months",  "winter", "years",  "yr",     "yrs"};
    constexpr std::array<std::string_view, 15> kCounts{"acht",  "couple", "drei", "eight", "few",
                                                       "fuenf", "many",   "more", "seven", "six",
                                                       "ten",   "three",  "two",  "viele", "zwei"};
    constexpr std::array<std::string_view, 12> kOtherwise{"ago", "als", "alt",     "as",   "at",      "experience",
                                                          "of",  "old", "younger", "with", "spaeter", "later"};
    const auto is_in = [](const auto& list, std::string_view word) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    for (uint32_t i = std::max(first, 1U); i < last; ++i) {
        if (!is_in(kSpans, hits.words[i].folded)) continue;
        const std::string_view count = hits.words[i - 1].folded;
        const bool counted = (count.front() >= '0' && count.front() <= '9') || is_in(kCounts, count);
        const bool of_pain =
            i + 1 < last && hits.words[i + 1].folded == "of" && hits.any(cue::pain | cue::back, i + 1, last);
        const bool otherwise = !of_pain && i + 1 < last && is_in(kOtherwise, hits.words[i + 1].folded);
        const bool ago = i > 1 && hits.words[i - 2].folded == "vor";
        if (counted && !otherwise && !ago) return true;
    }
    return false;
}

/// "without" where no effect follows.
bool stands_apart(const SentenceHits& hits, const CueHit& denial) {
    return denial.has(cue::lacking) && std::none_of(hits.cues.begin(), hits.cues.end(), [&](const CueHit& next) {
               return next.first == denial.last && next.has(kEffects);
           });
}

} // namespace

bool SentenceHits::any(cue::Set set, uint32_t first, uint32_t last) const {
    return std::any_of(cues.begin(), cues.end(),
                       [&](const CueHit& each) { return each.has(set) && each.first >= first && each.last <= last; });
}

std::optional<EffectFound> effect_said(const SentenceHits& hits, uint32_t first, uint32_t last) {
    const auto inside = [&](const CueHit& each) {
        return each.has(kEffects) && each.first >= first && each.last <= last;
    };
    const bool clear = std::any_of(hits.cues.begin(), hits.cues.end(),
                                   [&](const CueHit& each) { return inside(each) && !each.has(cue::weak); });
    std::optional<EffectFound> found;
    size_t used = 0;
    for (const CueHit& each : hits.cues) {
        if (!inside(each) || (clear && each.has(cue::weak))) continue;
        const size_t denials = denials_of(hits, each, first, last);
        used += denials;
        const Effect effect = effect_of(each, denials);
        if (found)
            found->effect = joined(found->effect, effect);
        else
            found = EffectFound{effect, each.first};
    }
    if (!found) return found;
    // A denial that belongs to no effect we know: "Nothing wrong with it, it helps". Better not to guess.
    const auto denials = std::count_if(hits.cues.begin(), hits.cues.end(), [&](const CueHit& each) {
        return each.has(cue::not_ | cue::no_proof) && !each.has(kEffects) && each.first >= first && each.last <= last &&
               !is_part_of_effect(hits, each) && !stands_apart(hits, each);
    });
    if (static_cast<size_t>(denials) > used) found->effect = Effect::unclear;
    return found;
}

Strength strength_said(const SentenceHits& hits, uint32_t first, uint32_t last) {
    if (hits.any(cue::hedge, first, last)) return Strength::hedged;
    return hits.any(cue::strong, first, last) || hits.ends == Gap::exclamation ? Strength::strong : Strength::plain;
}

std::optional<Outcome> outcome_said(const SentenceHits& hits, uint32_t first, uint32_t last) {
    if (hits.any(cue::prevention, first, last)) return Outcome::prevention;
    if (hits.any(cue::function, first, last)) return Outcome::function;
    if (hits.any(cue::pain | cue::sciatica, first, last)) return Outcome::pain;
    if (hits.any(cue::structure, first, last)) return Outcome::structure;
    if (hits.any(cue::elsewhere, first, last)) return Outcome::other;
    return std::nullopt;
}

std::optional<Phase> phase_said(const SentenceHits& hits, uint32_t first, uint32_t last) {
    // "No leg pain, only the back."; but "does not help sciatica" denies the help.
    const auto said_not = [&](const CueHit& phase) {
        return std::any_of(hits.cues.begin(), hits.cues.end(), [&](const CueHit& each) {
            return each.has(cue::not_) && each.last <= phase.first && phase.first - each.last <= 1 &&
                   !hits.any(kEffects, each.last, phase.first);
        });
    };
    const bool no_leg = std::any_of(hits.cues.begin(), hits.cues.end(), [&](const CueHit& each) {
        return each.has(cue::sciatica) && each.first >= first && each.last <= last && said_not(each);
    });
    if (hits.any(cue::pregnancy, first, last)) return Phase::pregnancy;
    if (hits.any(cue::after_surgery, first, last)) return Phase::after_surgery;
    if (!no_leg && hits.any(cue::sciatica, first, last)) return Phase::sciatica;
    if (hits.any(cue::acute, first, last)) return Phase::acute;
    if (hits.any(cue::chronic, first, last)) return Phase::chronic;
    if (hits.any(cue::back | cue::pain, first, last) && lasts_for_years(hits, first, last)) return Phase::chronic;
    return std::nullopt;
}

} // namespace amble::claims
