#include "claims/turned.h"

#include "foundation/base/text.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace amble::claims {

namespace {

using Phrase = std::string_view;

/// Whether `phrase` ends before the word at `end`, nothing but blanks between its words.
bool ends_at(const SentenceHits& hits, uint32_t end, Phrase phrase) {
    uint32_t at = end;
    while (!phrase.empty()) {
        const size_t blank = phrase.rfind(' ');
        const Phrase word = blank == Phrase::npos ? phrase : phrase.substr(blank + 1);
        if (at == 0 || hits.words[at - 1].folded != word) return false;
        --at;
        phrase = blank == Phrase::npos ? Phrase{} : phrase.substr(0, blank);
        if (!phrase.empty() && hits.words[at].before > Gap::quote) return false;
    }
    return true;
}

bool ends_in_one(const SentenceHits& hits, uint32_t end, std::span<const Phrase> phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](Phrase each) { return ends_at(hits, end, each); });
}

bool holds(const SentenceHits& hits, uint32_t first, uint32_t last, std::span<const Phrase> phrases) {
    for (uint32_t end = first + 1; end <= last; ++end)
        if (ends_in_one(hits, end, phrases)) return true;
    return false;
}

bool is_in(Phrase word, std::span<const Phrase> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Between what leaves off and what is left off.
constexpr std::array<Phrase, 38> kBetween{
    "a",     "all",     "an",   "and",    "any",  "auf",     "away",  "das",   "daily", "dem", "den",  "der", "die",
    "doing", "eure",    "fuer", "for",    "from", "getting", "going", "ihre",  "in",    "it",  "mit",  "my",  "of",
    "on",    "regular", "so",   "taking", "the",  "their",   "to",    "using", "von",   "vor", "with", "your"};

/// Said of a lack wherever they stand.
constexpr std::array<Phrase, 71> kLacks{
    "despite",      "in spite",     "trotz",        "stopping",    "quitting",    "avoiding",     "skipping",
    "dropping",     "ditching",     "lacking",      "missing",     "neglecting",  "refusing",     "reducing",
    "limiting",     "eliminating",  "banning",      "less",        "fewer",       "insufficient", "inadequate",
    "fear",         "fearing",      "afraid",       "scared",      "absence",     "lack",         "shortage",
    "withdrawal",   "avoidance",    "cessation",    "giving up",   "coming off",  "cutting down", "cutting out",
    "cutting back", "staying off",  "staying away", "getting off", "getting rid", "get rid",      "too little",
    "not enough",   "goodbye",      "weaning off",  "weaned off",  "tapering",    "tapering off", "staying out",
    "keeping off",  "keeping away", "leaving off",  "leaving out", "verzicht",    "verzichten",   "mangel",
    "mangelnde",    "mangelnder",   "mangelndes",   "mangelndem",  "fehlende",    "fehlender",    "fehlendes",
    "fehlendem",    "zu wenig",     "weniger",      "angst",       "vermeidung",  "absetzen",     "weglassen",
    "finger"};
/// The same as a command: what follows behind a comma ("…, it weakens you") is said of the treatment again.
constexpr std::array<Phrase, 20> kCommands{
    "stop",    "quit",     "avoid",    "skip",      "drop",    "ditch", "lack", "give up", "come off", "cut down",
    "cut out", "cut back", "stay off", "stay away", "get off", "not",   "dont", "never",   "nicht",    "nie"};
constexpr std::array<Phrase, 31> kLacksBehind{
    "avoidance",     "withdrawal",    "cessation",  "deficiency", "less",        "too little", "absetzen",
    "absetzt",       "abzusetzen",    "weglassen",  "weglaesst",  "wegzulassen", "vermeiden",  "vermeidet",
    "zu vermeiden",  "meiden",        "meidet",     "lassen",     "laesst",      "verzichten", "verzichtet",
    "zu verzichten", "ausschleichen", "reduzieren", "streichen",  "aufhoeren",   "aufhoert",   "aufgeben",
    "aufgibt",       "weglaesst man", "mangel"};
constexpr std::array<Phrase, 6> kNone{"no", "kein", "keine", "keinen", "keiner", "keinerlei"};

/// Whether a reason against the treatment follows in a part of its own: "Avoid bed rest, it weakens you".
bool gives_reason(const SentenceHits& hits, const Saying& saying) {
    constexpr std::array<Phrase, 2> kReasons{"because", "weil"};
    constexpr std::array<Phrase, 12> kResults{"and",  "dann",  "dein",      "deine", "else", "or",
                                              "oder", "sonst", "otherwise", "then",  "und",  "your"};
    const Effect effect = saying.effect.effect;
    if (effect == Effect::helps || effect == Effect::no_harm || effect == Effect::needed) return false;
    for (uint32_t i = saying.named.last; i <= saying.effect.first && i < hits.words.size(); ++i) {
        const Phrase word = hits.words[i].folded;
        if (is_in(word, kReasons) || (hits.words[i].before >= Gap::comma && !is_in(word, kResults))) return true;
    }
    return false;
}

/// Where the words end that could leave off the treatment: before it and what may stand between.
uint32_t before_treatment(const SentenceHits& hits, const Saying& saying, std::span<const Phrase> lacks) {
    constexpr uint32_t kMostBetween = 3;
    uint32_t at = saying.named.first;
    for (uint32_t i = 0; i <= kMostBetween && at > saying.first; ++i, --at) {
        if (hits.words[at].before >= Gap::comma) return 0;
        if (ends_in_one(hits, at, lacks)) return at;
        if (!is_in(hits.words[at - 1].folded, kBetween)) return 0;
    }
    return 0;
}

bool is_lie(const SentenceHits& hits, uint32_t first, uint32_t last) {
    constexpr std::array<Phrase, 22> kLies{
        "a lie",         "old lie", "big lie",   "lies",       "false",    "untrue",   "not true", "isnt true",
        "misconception", "fallacy", "falsehood", "luege",      "luegen",   "falsch",   "irrtum",   "irrglaube",
        "stimmt nicht",  "as if",   "von wegen", "yeah right", "debunked", "widerlegt"};
    return holds(hits, first, last, kLies);
}

bool is_denied(Effect effect) {
    return effect == Effect::no_help || effect == Effect::nothing || effect == Effect::no_harm ||
           effect == Effect::not_needed;
}

/// "Everybody says it is rubbish, but it works": which of the two is meant is told only to people.
bool says_but(const SentenceHits& hits) {
    constexpr std::array<Phrase, 2> kBut{"aber", "but"};
    constexpr std::array<Phrase, 7> kIt{"das", "die", "er", "es", "it", "sie", "they"};
    constexpr cue::Set kEffects = cue::helps | cue::harms | cue::nothing;
    const auto size = static_cast<uint32_t>(hits.words.size());
    for (uint32_t i = 1; i + 1 < size; ++i)
        if (is_in(hits.words[i].folded, kBut) && is_in(hits.words[i + 1].folded, kIt) &&
            hits.any(kEffects, i + 1, size) && hits.any(cue::says, 0, i) && hits.any(kEffects, 0, i))
            return true;
    return false;
}

constexpr std::array<Phrase, 12> kTitles{"myth",   "myths", "mythos", "mythen",   "false", "falsch",
                                         "irrtum", "lie",   "luege",  "maerchen", "wrong", "fake"};

} // namespace

bool is_of_the_lack(const SentenceHits& hits, const Saying& saying) {
    if (before_treatment(hits, saying, kLacks) != 0) return true;
    if (before_treatment(hits, saying, kCommands) != 0 && !gives_reason(hits, saying)) return true;
    const bool harmful = saying.effect.effect == Effect::harms || saying.effect.effect == Effect::no_harm;
    if (harmful && before_treatment(hits, saying, kNone) != 0 && saying.named.last <= saying.effect.first) return true;
    constexpr uint32_t kFarthest = 2;
    for (uint32_t end = saying.named.last + 1; end <= std::min(saying.last, saying.named.last + kFarthest); ++end) {
        if (hits.words[end - 1].before >= Gap::comma) return false;
        if (ends_in_one(hits, end, kLacksBehind)) return true;
    }
    return false;
}

bool is_denied_twice(const SentenceHits& hits, uint32_t first, uint32_t last) {
    constexpr std::array<Phrase, 20> kDoubts{"deny",      "denies",     "denied",     "denying",    "doubts",
                                             "dispute",   "disputes",   "disagree",   "disagrees",  "overestimate",
                                             "overstate", "exaggerate", "bestreitet", "bestreiten", "leugnet",
                                             "leugnen",   "bezweifelt", "bezweifeln", "zweifelt",   "abstreiten"};
    constexpr std::array<Phrase, 5> kOnly{"just", "only", "merely", "nur", "bloss"};
    constexpr std::array<Phrase, 6> kAs{"like", "than", "as", "wie", "als", "except"};
    constexpr uint32_t kNear = 4;
    for (const CueHit& each : hits.cues) {
        if (!each.has(cue::not_) || each.first < first || each.last > last) continue;
        const uint32_t near = std::min(last, each.last + kNear);
        if (holds(hits, each.last, near, kDoubts)) return true;
        if (each.last < last && is_in(hits.words[each.last].folded, kOnly)) return true;
        const Phrase word = hits.words[each.first].folded;
        const bool could = word == "couldnt" || (each.first > 0 && hits.words[each.first - 1].folded == "could");
        if (could && holds(hits, each.last, last, std::array<Phrase, 2>{"more", "better"})) return true;
        if (word != "nothing" && word != "nichts" && word != "no" && !word.starts_with("kein")) continue;
        for (const TreatmentHit& named : hits.treatments) {
            if (named.first < each.last + 1 || named.last > last) continue;
            const Phrase one = hits.words[named.first - 1].folded;
            if (is_in(one, kAs) || (named.first > each.last + 1 && is_in(hits.words[named.first - 2].folded, kAs)))
                return true;
        }
    }
    return false;
}

bool is_mocked(const SentenceHits& hits, Effect effect) {
    const auto size = static_cast<uint32_t>(hits.words.size());
    constexpr std::array<Phrase, 17> kFools{
        "fool",          "fools",           "idiot",         "idiots",       "idioten",    "moron",
        "morons",        "spinner",         "my foot",       "my arse",      "my ass",     "the last thing",
        "used to think", "used to believe", "once believed", "once thought", "was thought"};
    constexpr std::array<Phrase, 13> kWrong{
        "is wrong", "are wrong",     "is mistaken",    "is lying",    "think again",  "no clue",  "keine ahnung",
        "luegt",    "selbst schuld", "wer das glaubt", "weniger als", "less harmful", "less harm"};
    if (says_but(hits) || holds(hits, 0, size, kWrong)) return true;
    if (is_denied(effect)) return false;
    for (uint32_t i = 0; i + 1 < size && i < 3; ++i)
        if (is_in(hits.words[i].folded, kTitles) && hits.words[i + 1].before >= Gap::comma) return true;
    if (holds(hits, 0, size, kFools) || is_lie(hits, 0, size)) return true;
    // "Works like sweets": only a few such pictures praise.
    constexpr std::array<Phrase, 6> kPraise{"ein wunder", "wunder", "zauberei", "verrueckt", "geschmiert", "es soll"};
    for (uint32_t i = 1; i + 1 < size && hits.language == Language::german && effect == Effect::helps; ++i) {
        if (hits.words[i].folded != "wie" || !hits.any(cue::helps, 0, i)) continue;
        const bool asked = hits.words[i].before >= Gap::comma || hits.ends == Gap::question;
        if (!asked && !holds(hits, i + 1, std::min(size, i + 3), kPraise)) return true;
    }
    return false;
}

bool denies_before(const SentenceHits& hits, Effect effect) {
    constexpr uint32_t kMostWords = 6;
    constexpr std::array<Phrase, 17> kScorn{"rubbish", "nonsense", "unsinn",   "bloedsinn", "quatsch", "schwachsinn",
                                            "humbug",  "maerchen", "bullshit", "bollocks",  "bs",      "hogwash",
                                            "twaddle", "busted",   "als ob",   "quark",     "crap"};
    constexpr std::array<Phrase, 8> kNo{"not", "nope", "no", "nein", "nicht", "wrong", "myth", "mythos"};
    const auto size = static_cast<uint32_t>(hits.words.size());
    if (size == 0 || size > kMostWords || !hits.treatments.empty() || hits.ends == Gap::question) return false;
    if (is_lie(hits, 0, size)) return true;
    return !is_denied(effect) && (holds(hits, 0, size, kScorn) || (size <= 2 && holds(hits, 0, size, kNo)));
}

bool denies_behind(const SentenceHits& hits) {
    constexpr uint32_t kMostWords = 3;
    const auto size = static_cast<uint32_t>(hits.words.size());
    return size <= kMostWords && hits.treatments.empty() && hits.ends != Gap::question && holds(hits, 0, size, kTitles);
}

} // namespace amble::claims
