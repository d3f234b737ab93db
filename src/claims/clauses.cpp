#include "claims/clauses.h"

#include <algorithm>
#include <array>
#include <span>

namespace amble::claims {

namespace {

constexpr cue::Set kClearEffects = cue::helps | cue::harms | cue::nothing | cue::needed;

constexpr std::array<std::string_view, 10> kJoins{"als",  "and", "as",    "noch", "nor",
                                                  "oder", "or",  "sowie", "und",  "well"};
constexpr std::array<std::string_view, 17> kArticles{"a",     "also",  "an",  "auch", "das",  "dem",
                                                     "den",   "der",   "die", "ein",  "eine", "einem",
                                                     "einen", "einer", "my",  "some", "the"};
/// Words by which a list is one treatment, or a choice between two.
constexpr std::array<std::string_view, 14> kTogether{"combination", "combine",   "combined",    "combining",  "either",
                                                     "entweder",    "gemeinsam", "kombination", "kombiniert", "mixed",
                                                     "together",    "zusammen",  "zwischen",    "between"};
/// Between a treatment and what denies it: "heat does not".
constexpr std::array<std::string_view, 8> kAuxiliaries{"are", "did", "do", "does", "hat", "is", "will", "would"};
/// What ends a clause that repeats: "but heat does", "Wärme schon".
constexpr std::array<std::string_view, 4> kRepeats{"did", "do", "does", "schon"};

bool overlaps(const CueHit& cue, const TreatmentHit& treatment) {
    return cue.first < treatment.last && treatment.first < cue.last;
}

/// What is treated is no treatment beside one: the slipped disc of "surgery for a slipped disc", the posture of "yoga
/// improves your posture".
void drop_what_is_treated(SentenceHits& hits) {
    constexpr cue::Set kTreated = cue::back | cue::structure | cue::function;
    const auto treated = [&](const TreatmentHit& each) {
        return std::any_of(hits.cues.begin(), hits.cues.end(), [&](const CueHit& cue) {
            return cue.has(kTreated) && cue.first <= each.first && cue.last >= each.last;
        });
    };
    if (!std::all_of(hits.treatments.begin(), hits.treatments.end(), treated)) std::erase_if(hits.treatments, treated);
}

/// Words of a treatment's name tell nothing else: "bed rest" rests nobody, "pain reprocessing" hurts nobody.
void drop_cues_in_names(SentenceHits& hits) {
    // "The best exercise" names no exercise.
    std::erase_if(hits.treatments, [&](const TreatmentHit& each) {
        return std::any_of(hits.cues.begin(), hits.cues.end(), [&](const CueHit& cue) {
            return cue.has(cue::best) && cue.first < each.first && cue.last >= each.last;
        });
    });
    const auto names = [&](const CueHit& cue) {
        return std::any_of(hits.treatments.begin(), hits.treatments.end(), [&](const TreatmentHit& each) {
            return overlaps(cue, each) && cue.first >= each.first && cue.last <= each.last;
        });
    };
    // That it is about the back a name tells all the same, and that it tells what to do: "keep moving".
    for (CueHit& cue : hits.cues)
        if (names(cue)) cue.set &= cue::back | cue::advice_first;
    std::erase_if(hits.cues, [](const CueHit& cue) { return cue.set == 0; });
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
            // "It helped me, whatever they say": the comma parts what they say from what happened.
            const bool near = (!at_end || each.last + kNear > said.first) && !comma_after(hits, each.first, said.first);
            if (each.last <= said.last && near) each.set &= ~(cue::me | cue::kin | cue::past);
        }
    }
}

/// "Our CBD oil eases back pain": what is sold, and no experience.
void forget_who_sells(SentenceHits& hits) {
    constexpr uint32_t kNear = 4;
    if (hits.treatments.empty() || hits.treatments.front().first > kNear) return;
    if (hits.any(cue::past, 0, static_cast<uint32_t>(hits.words.size()))) return;
    const std::string_view first = hits.words.front().folded;
    if (first != "our" && !first.starts_with("unser")) return;
    if (!hits.cues.empty() && hits.cues.front().first == 0) hits.cues.front().set &= ~cue::me;
}

/// Whether an effect is said without doubt from `first` up to `last`.
bool says_effect(const SentenceHits& hits, uint32_t first, uint32_t last) {
    return std::any_of(hits.cues.begin(), hits.cues.end(), [=](const CueHit& each) {
        return each.has(kClearEffects) && !each.has(cue::weak) && each.first >= first && each.last <= last;
    });
}

/// Every place where a clause could begin, and the sentence's end.
std::vector<uint32_t> bounds_of(const SentenceHits& hits) {
    const auto size = static_cast<uint32_t>(hits.words.size());
    std::vector<uint32_t> bounds;
    for (uint32_t i = 1; i < size; ++i) {
        const bool joint = std::any_of(hits.cues.begin(), hits.cues.end(),
                                       [i](const CueHit& each) { return each.first == i && each.has(cue::joint); });
        if (joint || hits.words[i].before >= Gap::comma) bounds.push_back(i);
    }
    bounds.push_back(size);
    return bounds;
}

bool is_one_of(std::string_view word, std::span<const std::string_view> ordered) {
    return std::binary_search(ordered.begin(), ordered.end(), word);
}

/// "It does not only help, it cures" denies nothing.
void drop_not_only(SentenceHits& hits) {
    constexpr std::array<std::string_view, 5> kOnly{"bloss", "just", "merely", "nur", "only"};
    std::erase_if(hits.cues, [&](const CueHit& each) {
        if (!each.has(cue::not_) || each.has(kClearEffects) || each.last >= hits.words.size()) return false;
        const auto last = static_cast<uint32_t>(hits.words.size());
        return is_one_of(hits.words[each.last].folded, kOnly) &&
               (comma_after(hits, each.last, last - 1) || hits.any(cue::joint, each.last, last));
    });
}

/// "Neither massage nor heat" is denied once.
void join_neither_nor(SentenceHits& hits) {
    bool neither = false;
    std::erase_if(hits.cues, [&](const CueHit& each) {
        const std::string_view word = hits.words[each.first].folded;
        if (word == "neither") neither = true;
        return neither && word == "nor";
    });
}

/// "No, walking will not damage your back": the first no only answers.
void drop_answer(SentenceHits& hits) {
    if (hits.cues.size() < 2 || hits.words.size() < 2 || hits.words[1].before < Gap::comma) return;
    const bool answers =
        hits.cues.front().first == 0 && hits.cues.front().last == 1 && hits.cues.front().has(cue::not_);
    const bool denied =
        std::any_of(hits.cues.begin() + 1, hits.cues.end(), [](const CueHit& each) { return each.has(cue::not_); });
    if (answers && denied) hits.cues.erase(hits.cues.begin());
}

/// "Get a scan before you start any exercise" is about the scan: what comes after says when. "Unlike yoga" is likewise
/// about what it is not.
void drop_what_comes_after(SentenceHits& hits) {
    constexpr uint32_t kFarthest = 3;
    constexpr std::array<std::string_view, 5> kBefore{"before", "bevor", "prior", "unlike", "vor"};
    const auto comes_after = [&](const TreatmentHit& each) {
        for (uint32_t i = each.first; i > 0 && each.first - i < kFarthest && hits.words[i].before < Gap::comma; --i)
            if (is_one_of(hits.words[i - 1].folded, kBefore)) return true;
        return false;
    };
    const bool another = !std::all_of(hits.treatments.begin(), hits.treatments.end(), comes_after);
    if (another) std::erase_if(hits.treatments, comes_after);
}

/// Nothing but words that join a list from `first` up to `last`, and at least one of them or a comma.
bool only_joins(const SentenceHits& hits, uint32_t first, uint32_t last) {
    bool joined = hits.words[last].before == Gap::comma;
    for (uint32_t i = first; i < last; ++i) {
        const std::string_view word = hits.words[i].folded;
        if (hits.words[i].before > Gap::comma || !(is_one_of(word, kJoins) || is_one_of(word, kArticles))) return false;
        joined = joined || is_one_of(word, kJoins) || hits.words[i].before == Gap::comma;
    }
    return joined && hits.words[last].before <= Gap::comma;
}

} // namespace

Core core_of(const SentenceHits& hits, uint32_t first, uint32_t last) {
    Core core{last, first};
    const auto hold = [&](uint32_t from, uint32_t to) {
        if (from < first || to > last) return;
        core.first = std::min(core.first, from);
        core.last = std::max(core.last, to);
    };
    for (const TreatmentHit& each : hits.treatments)
        hold(each.first, each.last);
    for (const CueHit& each : hits.cues)
        if (each.has(kClearEffects | cue::back | cue::pain | cue::function | cue::prevention))
            hold(each.first, each.last);
    if (core.last <= core.first) return {first, last};
    uint32_t begin = first, end = last;
    for (const uint32_t bound : bounds_of(hits)) {
        if (bound <= core.first) begin = std::max(begin, bound);
        if (bound >= core.last) end = std::min(end, bound);
    }
    return {begin, end};
}

uint32_t unexplained_in(const SentenceHits& hits, const Core& core, uint32_t effect_at) {
    uint32_t count = 0;
    const auto is_of_treatment = [&](uint32_t i) {
        return std::any_of(hits.treatments.begin(), hits.treatments.end(),
                           [i](const TreatmentHit& each) { return each.first <= i && i < each.last; });
    };
    const bool none_before =
        std::none_of(hits.treatments.begin(), hits.treatments.end(),
                     [&](const TreatmentHit& each) { return each.first >= core.first && each.first <= effect_at; });
    for (uint32_t i = core.first; i < core.last; ++i) {
        const bool explained = is_of_treatment(i) ? none_before || i <= effect_at : hits.told[i] != 0;
        if (!explained) ++count;
    }
    return count;
}

bool names_near_thing(const SentenceHits& hits, const TreatmentHit& named) {
    /// Words after a treatment's name that leave it what it is.
    constexpr std::array<std::string_view, 51> kForms{
        "alone",   "also",      "balm",     "capsule",   "capsules",   "class",    "classes", "course",   "courses",
        "cream",   "daily",     "device",   "does",      "done",       "drops",    "ever",    "exercise", "exercises",
        "gel",     "image",     "images",   "indoors",   "machine",    "machines", "often",   "oil",      "outdoors",
        "patch",   "patches",   "pictures", "pills",     "plaster",    "plasters", "powder",  "program",  "programme",
        "really",  "regularly", "results",  "session",   "sessions",   "spray",    "stuff",   "tablet",   "tablets",
        "therapy", "things",    "training", "treatment", "treatments", "twice"};
    static_assert(std::is_sorted(kForms.begin(), kForms.end()));
    if (hits.language != Language::english || named.last >= hits.words.size()) return false;
    const Word& next = hits.words[named.last];
    return next.before <= Gap::hyphen && hits.told[named.last] == 0 && hits.known[named.last] == 0 &&
           next.folded.front() >= 'a' && !next.folded.ends_with("ly") && !is_one_of(next.folded, kForms);
}

bool is_left_out(const SentenceHits& hits, uint32_t at) {
    return std::any_of(hits.cues.begin(), hits.cues.end(), [&](const CueHit& each) {
        if (!each.has(cue::lacking) || each.last > at || at - each.last > 2) return false;
        return !comma_after(hits, each.first, at);
    });
}

const TreatmentHit* no_better_than(const SentenceHits& hits, uint32_t first, uint32_t last) {
    constexpr uint32_t kFarthest = 2;
    for (const CueHit& each : hits.cues) {
        const std::string_view ends = hits.words[each.last - 1].folded;
        if (each.first < first || each.last > last || !each.has(cue::nothing) || (ends != "than" && ends != "als"))
            continue;
        for (const TreatmentHit& other : hits.treatments)
            if (other.first >= each.last && other.first <= each.last + kFarthest && other.last <= last) return &other;
    }
    return nullptr;
}

bool says_something(const SentenceHits& hits, uint32_t first, uint32_t last) {
    constexpr std::array<std::string_view, 40> kVerbs{
        "are",     "bekommt", "braucht", "bringt", "can",    "cant",   "comes", "does",  "doesnt", "dont",
        "gehoert", "gets",    "gibt",    "gives",  "goes",   "has",    "hat",   "have",  "is",     "isnt",
        "ist",     "its",     "kann",    "keeps",  "kriegt", "laesst", "lets",  "macht", "makes",  "means",
        "needs",   "sind",    "takes",   "turns",  "was",    "werden", "will",  "wird",  "wont",   "would"};
    static_assert(std::is_sorted(kVerbs.begin(), kVerbs.end()));
    return std::any_of(hits.words.begin() + first, hits.words.begin() + last, [&](const Word& each) {
        return is_one_of(each.folded, kVerbs) || (hits.language == Language::english && each.folded.size() > 3 &&
                                                  each.folded.ends_with("s") && !each.folded.ends_with("ss"));
    });
}

std::optional<Choice> choice_in(const SentenceHits& hits, uint32_t first, uint32_t last) {
    constexpr uint32_t kFarthest = 3;
    constexpr std::array<std::string_view, 14> kCompares{"besser",    "better", "eher",    "faster",  "kinder",
                                                         "lieber",    "mehr",   "more",    "quicker", "rather",
                                                         "schneller", "welche", "welches", "which"};
    const bool compares = std::any_of(hits.words.begin() + first, hits.words.begin() + last,
                                      [&](const Word& each) { return is_one_of(each.folded, kCompares); });
    if (!compares && says_effect(hits, first, last)) return std::nullopt;
    for (size_t i = 1; i < hits.treatments.size(); ++i) {
        const TreatmentHit &one = hits.treatments[i - 1], &other = hits.treatments[i];
        if (one.first < first || other.last > last || other.first - one.last > kFarthest) continue;
        for (uint32_t between = one.last; between < other.first; ++between)
            if (hits.words[between].folded == "or" || hits.words[between].folded == "oder") return Choice{one, other};
    }
    return std::nullopt;
}

void drop_what_tells_nothing(SentenceHits& hits) {
    drop_what_is_treated(hits);
    drop_cues_in_names(hits);
    forget_who_says_so(hits);
    forget_who_sells(hits);
    join_neither_nor(hits);
    drop_not_only(hits);
    drop_answer(hits);
    drop_what_comes_after(hits);
}

bool asks(const SentenceHits& hits) {
    const auto size = static_cast<uint32_t>(hits.words.size());
    if (hits.ends == Gap::question || hits.any(cue::asks, 0, size)) return true;
    if (hits.ends == Gap::stop || hits.ends == Gap::exclamation || hits.cues.empty()) return false;
    // "Heat or ice for a pulled back", as typed into a search.
    constexpr uint32_t kMostSearched = 10;
    if (size <= kMostSearched && !says_effect(hits, 0, size) && choice_in(hits, 0, size)) return true;
    // Typed without a question mark. German puts the verb first in other sentences too, English does not.
    if (hits.language != Language::english) return false;
    const CueHit& first = hits.cues.front();
    if (first.first == 0 && first.has(cue::asks_first) && !first.has(cue::advice_first)) return true;
    // "Pulled my back on Sunday, would a massage help"
    constexpr std::array<std::string_view, 5> kAsk{"can", "could", "does", "should", "would"};
    return std::any_of(hits.words.begin(), hits.words.end(),
                       [&](const Word& each) { return each.before == Gap::comma && is_one_of(each.folded, kAsk); });
}

std::vector<uint32_t> clause_starts(const SentenceHits& hits) {
    const auto bounds = bounds_of(hits);
    std::vector<uint32_t> starts{0};
    for (size_t i = 0; i + 1 < bounds.size(); ++i) {
        const bool own =
            says_effect(hits, bounds[i], bounds[i + 1]) || echo_in(hits, bounds[i], bounds[i + 1]) != Echo::none;
        if (own && says_effect(hits, starts.back(), bounds[i])) starts.push_back(bounds[i]);
    }
    starts.push_back(static_cast<uint32_t>(hits.words.size()));
    return starts;
}

Echo echo_in(const SentenceHits& hits, uint32_t first, uint32_t last) {
    constexpr uint32_t kMostWords = 7;
    if (last - first > kMostWords || says_effect(hits, first, last)) return Echo::none;
    const auto inside = [=](const auto& each) { return each.first >= first && each.last <= last; };
    const auto treatment = std::find_if(hits.treatments.begin(), hits.treatments.end(), inside);
    if (treatment == hits.treatments.end()) return Echo::none;
    const CueHit* denial = nullptr;
    for (const CueHit& each : hits.cues) {
        if (!inside(each) || !each.has(cue::not_)) continue;
        if (denial) return Echo::none;
        denial = &each;
    }
    const uint32_t begin = denial ? std::min(denial->first, treatment->first) : treatment->first;
    const bool joined = std::all_of(hits.words.begin() + first, hits.words.begin() + begin, [&](const Word& each) {
        return is_one_of(each.folded, kArticles) || hits.any(cue::joint, first, begin);
    });
    if (!joined || begin - first > 2) return Echo::none;
    if (!denial) {
        const bool repeats = is_one_of(hits.words[last - 1].folded, kRepeats) && treatment->last + 1 == last;
        return repeats ? Echo::repeats : Echo::none;
    }
    // What follows would say of what kind: "not running too fast".
    const bool before = denial->last <= treatment->first && treatment->first - denial->last <= 1;
    const bool after =
        denial->first == treatment->last ||
        (denial->first == treatment->last + 1 && is_one_of(hits.words[treatment->last].folded, kAuxiliaries));
    const uint32_t end = std::max(denial->last, treatment->last);
    const bool ends = end == last || (end + 2 == last && hits.words[last - 1].folded == "all");
    return (before || after) && ends ? Echo::denies : Echo::none;
}

Effect echoed(Echo echo, Effect before) {
    switch (before) {
    case Effect::helps:
        return echo == Echo::denies ? Effect::no_help : Effect::helps;
    case Effect::harms:
        return echo == Echo::denies ? Effect::no_harm : Effect::harms;
    case Effect::no_help: // "ice does not help, and heat does not"
        return echo == Echo::denies ? Effect::no_help : Effect::helps;
    case Effect::no_harm:
        return echo == Echo::denies ? Effect::no_harm : Effect::harms;
    default:
        return Effect::unclear;
    }
}

std::vector<TreatmentHit> listed_alike(const SentenceHits& hits, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; ++i)
        if (is_one_of(hits.words[i].folded, kTogether)) return {};
    std::vector<TreatmentHit> listed;
    for (const TreatmentHit& each : hits.treatments) {
        if (each.first < first || each.last > last) continue;
        if (!listed.empty() && !only_joins(hits, listed.back().last, each.first)) return {};
        listed.push_back(each);
    }
    // "Is yoga or Pilates better?" and "Heat or ice?" compare.
    const bool effect = says_effect(hits, first, last);
    if (listed.size() < 2 || !effect || hits.any(cue::weak | cue::better_than | cue::best, first, last)) return {};
    return listed;
}

bool only_a_condition(const SentenceHits& hits, uint32_t first, const EffectFound& effect) {
    const CueHit* condition = nullptr;
    for (const CueHit& each : hits.cues)
        if (each.has(cue::if_) && each.first >= first && each.first < effect.first) condition = &each;
    if (!condition) return false;
    return std::any_of(hits.treatments.begin(), hits.treatments.end(), [&](const TreatmentHit& each) {
        return each.first >= condition->last && each.first <= condition->last + 2 && each.last <= effect.first &&
               effect.first - each.last <= 1;
    });
}

Effect advised(const SentenceHits& hits, uint32_t first, uint32_t last) {
    if (hits.any(cue::avoid, first, last)) return Effect::harms;
    for (const CueHit& each : hits.cues) {
        if (each.first < first || each.last > last) continue;
        const bool begins = each.first == first || (each.first > 0 && hits.words[each.first].before >= Gap::comma);
        if (each.has(cue::advice) || (each.has(cue::advice_first) && begins)) return Effect::helps;
    }
    return Effect::unclear;
}

bool of_a_stranger(const SentenceHits& hits, uint32_t effect_at, uint32_t last) {
    constexpr uint32_t kFarthest = 4;
    const auto effect =
        std::find_if(hits.cues.begin(), hits.cues.end(), [=](const CueHit& each) { return each.first == effect_at; });
    if (effect == hits.cues.end()) return false;
    const uint32_t end = std::min({last, effect->last + kFarthest, static_cast<uint32_t>(hits.known.size())});
    for (uint32_t i = effect->last; i < end; ++i) {
        if (hits.words[i].before >= Gap::comma) return false;
        const bool meant = std::any_of(hits.cues.begin(), hits.cues.end(),
                                       [i](const CueHit& each) { return each.first <= i && i < each.last; }) ||
                           std::any_of(hits.treatments.begin(), hits.treatments.end(),
                                       [i](const TreatmentHit& each) { return each.first <= i && i < each.last; });
        if (meant) return false;
        if (!hits.known[i]) return true;
    }
    return false;
}

} // namespace amble::claims
