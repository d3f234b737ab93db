#include "claims/red_flags.h"

#include "claims/alarm_words.h"
#include "claims/readable.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace amble::claims {

namespace {

using alarm::Set;

/// How far a sign's two halves may stand apart ("numb" and "between the legs"), in words.
constexpr uint32_t kReachOfSign = 7;
constexpr uint32_t kReachOfDenial = 3;
/// How far a denial is carried on in a list: "no numbness and no pain, or bladder trouble".
constexpr uint32_t kReachInList = 6;
constexpr uint32_t kReachOfDenialBehind = 3;

uint32_t gap(const CueHit& a, const CueHit& b) {
    return b.first >= a.last ? b.first - a.last : a.first >= b.last ? a.first - b.last : 0;
}

bool between(const SentenceHits& hits, Set set, uint32_t first, uint32_t last) {
    return first <= last && hits.any(set, first, last);
}

/// Whether a comma or more stands before one of these words.
bool comma(const SentenceHits& hits, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i <= last && i < hits.words.size(); ++i)
        if (hits.words[i].before >= Gap::comma) return true;
    return false;
}

/// "I have no fever, I cannot pee": a comma and a new subject.
bool new_clause(const SentenceHits& hits, uint32_t first, uint32_t last) {
    return std::any_of(hits.cues.begin(), hits.cues.end(), [&](const CueHit& each) {
        return each.has(alarm::me) && each.first > first && each.last <= last &&
               hits.words[each.first].before >= Gap::comma;
    });
}

/// Words over which a denial reaches one of dying: "not really going to", "no thoughts of". Any other word ends it:
/// what is denied may be sleep, hope or a husband's knowing of it.
bool carries_to_dying(std::string_view word) {
    constexpr std::array<std::string_view, 45> kCarry{
        "a",        "about",  "actively",  "actually", "akut",     "any",     "at",       "been",     "currently",
        "das",      "ever",   "feel",      "feeling",  "going",    "gonna",   "had",      "have",     "ich",
        "in",       "intend", "intention", "leben",    "mich",     "no",      "of",       "on",       "plan",
        "planning", "plans",  "really",    "selbst",   "suicidal", "the",     "think",    "thinking", "thought",
        "thoughts", "to",     "trying",    "want",     "wanted",   "wanting", "wirklich", "wish",     "would"};
    static_assert(std::is_sorted(kCarry.begin(), kCarry.end()));
    return std::binary_search(kCarry.begin(), kCarry.end(), word);
}

/// "I can't say that I don't": what is denied twice is not denied.
bool twice_denied(const SentenceHits& hits, const CueHit& denial) {
    constexpr std::array<std::string_view, 6> kTakesBack{"cannot", "cant", "deny", "lie", "pretend", "swear"};
    const uint32_t from = denial.first > 5 ? denial.first - 5 : 0;
    for (uint32_t i = from; i < denial.first; ++i)
        if (std::ranges::find(kTakesBack, hits.words[i].folded) != kTakesBack.end()) return true;
    return std::any_of(hits.cues.begin(), hits.cues.end(), [&](const CueHit& each) {
        return each.has(alarm::not_) && each.last <= denial.first && each.first >= from &&
               !comma(hits, each.last, denial.first);
    });
}

/// "I am not suicidal", "Ich will mich nicht umbringen", "Sterben will ich nicht."
bool denies_dying(const SentenceHits& hits, const CueHit& denial, const CueHit& sign) {
    const auto words = hits.words;
    if (denial.first >= sign.last) {
        constexpr std::array<std::string_view, 6> kCarry{"bin", "habe", "hab", "ich", "mich", "will"};
        for (uint32_t i = sign.last; i < denial.first; ++i)
            if (std::ranges::find(kCarry, words[i].folded) == kCarry.end()) return false;
        const bool last = denial.last == words.size() || words[denial.last].before >= Gap::comma;
        const std::string_view word = words[denial.first].folded;
        return last && (word == "nicht" || word == "keine") && denial.first - sign.last <= kReachOfDenialBehind &&
               !comma(hits, sign.last, denial.first);
    }
    const bool inside = denial.last > sign.first;
    const uint32_t end = inside ? sign.last - 1 : sign.first;
    if (comma(hits, denial.last, end)) return false;
    for (uint32_t i = denial.last; i < end; ++i)
        if (!carries_to_dying(words[i].folded)) return false;
    return !twice_denied(hits, denial);
}

/// "No numbness", "no pain, tingling or numbness"; not "no pain, just numbness", nor "nobody believes that I am numb".
bool denies_sign(const SentenceHits& hits, const CueHit& denial, const CueHit& sign) {
    constexpr Set kEnds = alarm::but | alarm::apart;
    if (denial.first >= sign.last) {
        const bool last = denial.last == hits.words.size() || hits.words[denial.last].before >= Gap::comma;
        return last && hits.words[denial.first].folded == "nicht" && gap(sign, denial) < kReachOfDenialBehind &&
               !between(hits, kEnds, sign.last, denial.first) && !comma(hits, sign.last, denial.first);
    }
    if (denial.last > sign.first) return !between(hits, kEnds, denial.last, sign.last); // "numb, but not there"
    if (between(hits, kEnds | alarm::me, denial.last, sign.first)) return false;
    const uint32_t near = sign.first > 2 ? sign.first - 2 : 0;
    if (between(hits, alarm::or_, std::max(near, denial.last), sign.last)) return gap(denial, sign) <= kReachInList;
    return gap(denial, sign) <= kReachOfDenial && !comma(hits, denial.last, sign.first);
}

bool denied(const SentenceHits& hits, const CueHit& sign) {
    if (sign.has(alarm::firm)) return false;
    const bool dying = sign.has(alarm::self_harm);
    return std::any_of(hits.cues.begin(), hits.cues.end(), [&](const CueHit& each) {
        if (!each.has(alarm::not_)) return false;
        return dying ? denies_dying(hits, each, sign) : denies_sign(hits, each, sign);
    });
}

bool carries_denial(const SentenceHits& hits, const CueHit& before, const CueHit& sign) {
    constexpr Set kEnds = alarm::but | alarm::me | alarm::now | alarm::apart;
    return !sign.has(alarm::firm | alarm::self_harm) && gap(before, sign) <= kReachInList &&
           !between(hits, kEnds, before.last, sign.first) &&
           between(hits, alarm::or_, before.last, static_cast<uint32_t>(hits.words.size()));
}

/// "Numb in one foot, but not between the legs"; not "my groin is not sore but numb".
bool set_apart(const SentenceHits& hits, const CueHit& one, const CueHit& other) {
    const uint32_t first = std::min(one.last, other.last), last = std::max(one.first, other.first);
    return std::any_of(hits.cues.begin(), hits.cues.end(), [&](const CueHit& each) {
        return each.has(alarm::but) && each.first >= first && each.last <= last &&
               between(hits, alarm::not_, each.last, last);
    });
}

/// Two halves of a sign that stand near each other.
std::optional<CueHit> joined(const SentenceHits& hits, const CueHit& what, Set where) {
    for (const CueHit& each : hits.cues)
        if (each.has(where) && gap(what, each) <= kReachOfSign && !set_apart(hits, what, each))
            return CueHit{std::min(what.first, each.first), std::max(what.last, each.last),
                          alarm::cauda | (what.set & alarm::firm)};
    return std::nullopt;
}

/// Whether the sentence speaks of a sign of this sort as something that somebody has now.
class Speaker {
public:
    explicit Speaker(const SentenceHits& hits) : hits_(hits) {}

    bool has(const CueHit& sign) const {
        const bool of_me = any(alarm::me);
        if (around(alarm::over, sign) && !any(alarm::now)) return false;
        if (around(alarm::told_of, sign) && (!sign.has(alarm::self_harm) || sign.has(alarm::of_me))) return false;
        if (sign.has(alarm::self_harm)) {
            if (sign.has(alarm::of_kin)) return of_me && any(alarm::kin);
            return !sign.has(alarm::of_me) || of_me || any(alarm::kin);
        }
        if (of_animal(sign) || (around(alarm::lasting, sign) && !any(alarm::now))) return false;
        if (sign.has(alarm::of_me)) return of_me || hits_.ends == Gap::question;
        return of_me || hits_.ends == Gap::question || !any(alarm::general);
    }

private:
    bool any(Set set) const { return hits_.any(set, 0, static_cast<uint32_t>(hits_.words.size())); }

    /// In the sign's own clause: "years ago I was numb", not "I used to run, and I am numb".
    bool around(Set set, const CueHit& sign) const {
        return std::any_of(hits_.cues.begin(), hits_.cues.end(), [&](const CueHit& each) {
            if (!each.has(set)) return false;
            const uint32_t first = std::min(each.last, sign.last), last = std::max(each.first, sign.first);
            return first >= last ||
                   (!between(hits_, alarm::but | alarm::apart, first, last) && !new_clause(hits_, first - 1, last));
        });
    }

    /// "My dog can't pee"; not "since my cat died I can't", nor "I walked the dog and can't".
    bool of_animal(const CueHit& sign) const {
        bool animal = false;
        for (const CueHit& each : hits_.cues) {
            if (each.first >= sign.last) break;
            if (each.has(alarm::me) && !owns_animal(each)) return false;
            animal = animal || each.has(alarm::animal);
        }
        return animal;
    }
    bool owns_animal(const CueHit& mine) const {
        return mine.last < hits_.words.size() && hits_.any(alarm::animal, mine.last, mine.last + 2);
    }

    const SentenceHits& hits_;
};

} // namespace

std::vector<CueHit> signs_named(const SentenceHits& hits) {
    std::vector<CueHit> signs;
    for (const CueHit& each : hits.cues) {
        if (each.has(alarm::cauda | alarm::self_harm)) signs.push_back(each);
        if (each.has(alarm::numb))
            if (const auto sign = joined(hits, each, alarm::saddle | alarm::both_legs)) signs.push_back(*sign);
        if (each.has(alarm::weak))
            if (const auto sign = joined(hits, each, alarm::both_legs)) signs.push_back(*sign);
    }
    std::sort(signs.begin(), signs.end(), [](const CueHit& a, const CueHit& b) { return a.first < b.first; });
    return signs;
}

bool speaks_of_danger(const SentenceHits& hits) {
    constexpr Set kDanger = alarm::serious | alarm::urgent | alarm::numb;
    return hits.any(kDanger, 0, static_cast<uint32_t>(hits.words.size())) || !signs_named(hits).empty();
}

std::vector<SentenceHits> alarm_sentences(const Letters& letters) {
    std::vector<WordNumber> numbers(letters.words().size());
    for (size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = alarm_word(letters.words()[i].folded);
    std::vector<SentenceHits> found;
    std::vector<Phrases::Hit> hits;
    for (const Stretch& sentence : sentences(letters)) {
        const size_t size = sentence.last - sentence.first;
        SentenceHits made;
        made.words = std::span(letters.words()).subspan(sentence.first, size);
        made.ends = sentence.ends;
        alarm_words().find(std::span(numbers).subspan(sentence.first, size), hits);
        for (const Phrases::Hit& each : hits)
            if (each.value != alarm::plain) made.cues.push_back({each.first, each.last, each.value});
        found.push_back(std::move(made));
    }
    return found;
}

namespace {

void find(const Readable& text, std::vector<RedFlagFound>& found) {
    const Letters letters(text.text);
    for (const SentenceHits& hits : alarm_sentences(letters)) {
        const Speaker speaker(hits);
        std::optional<CueHit> last_denied;
        for (const CueHit& sign : signs_named(hits)) {
            if (denied(hits, sign) || (last_denied && carries_denial(hits, *last_denied, sign))) {
                last_denied = sign;
                continue;
            }
            if (!speaker.has(sign)) continue;
            const RedFlag flag = sign.has(alarm::self_harm) ? RedFlag::self_harm : RedFlag::cauda_equina;
            found.push_back(
                {flag, text.origin(hits.words[sign.first].begin), text.origin(hits.words[sign.last - 1].end - 1) + 1});
        }
    }
}

} // namespace

std::vector<RedFlagFound> red_flags(std::string_view text) {
    std::vector<RedFlagFound> found;
    find(readable(text, LineEnds::kept), found);
    if (text.find('\n') == std::string_view::npos) return found;
    // An end of a line may part two sentences or none, so that both readings count.
    find(readable(text, LineEnds::blanks), found);
    std::ranges::sort(found, {}, [](const RedFlagFound& each) { return std::pair(each.flag, each.begin); });
    const auto said_again = std::ranges::unique(
        found, [](const RedFlagFound& a, const RedFlagFound& b) { return a.flag == b.flag && b.begin < a.end; });
    found.erase(said_again.begin(), said_again.end());
    std::ranges::sort(found, {}, &RedFlagFound::begin);
    return found;
}

std::vector<Sentence> help(RedFlag flag) {
    if (flag == RedFlag::self_harm)
        return {
            {"This text speaks of dying or of hurting yourself. If that is you, or somebody near you, please talk with "
             "a person now.",
             {}},
            {"Call a crisis line, or the emergency number where somebody may act on it. Nobody watches this page.",
             {}}};
    return {{"This text speaks of a change in bladder, bowel, both legs or the feeling between the legs.", {}},
            {"If that is new, for you or somebody near you, go to a hospital emergency department now. Treated early, "
             "these nerves recover better. Nobody watches this page.",
             {}}};
}

bool any_of(const std::vector<RedFlagFound>& found, RedFlag flag) {
    return std::any_of(found.begin(), found.end(), [flag](const RedFlagFound& each) { return each.flag == flag; });
}

} // namespace amble::claims
