#include "claims/red_flags.h"

#include "claims/alarm_words.h"

#include <algorithm>
#include <optional>

namespace amble::claims {

namespace {

using alarm::Set;

/// How far a sign's two halves may stand apart ("numb" and "between the legs"), in words.
constexpr uint32_t kReachOfSign = 7;
constexpr uint32_t kReachOfDenial = 6;
/// How far a denial is carried on in a list: "no numbness and no pain, or bladder trouble".
constexpr uint32_t kReachInList = 4;
constexpr uint32_t kReachOfDenialBehind = 3;

uint32_t gap(const CueHit& a, const CueHit& b) {
    return b.first >= a.last ? b.first - a.last : a.first >= b.last ? a.first - b.last : 0;
}

bool between(const SentenceHits& hits, Set set, uint32_t first, uint32_t last) {
    return first <= last && hits.any(set, first, last);
}

/// "I have no fever, I cannot pee": a comma and a new subject.
bool new_clause(const SentenceHits& hits, uint32_t first, uint32_t last) {
    return std::any_of(hits.cues.begin(), hits.cues.end(), [&](const CueHit& each) {
        return each.has(alarm::me) && each.first > first && each.last <= last &&
               hits.words[each.first].before >= Gap::comma;
    });
}

bool denied(const SentenceHits& hits, const CueHit& sign) {
    if (sign.has(alarm::firm)) return false;
    return std::any_of(hits.cues.begin(), hits.cues.end(), [&](const CueHit& each) {
        if (!each.has(alarm::not_)) return false;
        if (each.first >= sign.last)
            return hits.words[each.first].folded == "nicht" && gap(sign, each) < kReachOfDenialBehind &&
                   !between(hits, alarm::but, sign.last, each.first);
        if (each.last > sign.first) return true; // inside: "will nicht sterben"
        return gap(each, sign) <= kReachOfDenial && !between(hits, alarm::but, each.last, sign.first) &&
               !new_clause(hits, each.last - 1, sign.first);
    });
}

bool carries_denial(const SentenceHits& hits, const CueHit& before, const CueHit& sign) {
    return !sign.has(alarm::firm) && gap(before, sign) <= kReachInList &&
           !between(hits, alarm::but | alarm::me | alarm::now, before.last, sign.first);
}

/// Two halves of a sign that stand near each other.
std::optional<CueHit> joined(const SentenceHits& hits, const CueHit& what, Set where) {
    for (const CueHit& each : hits.cues)
        if (each.has(where) && gap(what, each) <= kReachOfSign &&
            !between(hits, alarm::but, std::min(what.last, each.last), std::max(what.first, each.first)))
            return CueHit{std::min(what.first, each.first), std::max(what.last, each.last),
                          alarm::cauda | (what.set & alarm::firm)};
    return std::nullopt;
}

/// Whether the sentence speaks of a sign of this sort as something that somebody has now.
class Speaker {
public:
    explicit Speaker(const SentenceHits& hits) : hits_(hits) {}

    bool has(const CueHit& sign) const {
        if (any(alarm::animal)) return false;
        const bool of_me = any(alarm::me);
        if (any(alarm::over) && !any(alarm::now)) return false;
        if (sign.has(alarm::self_harm)) {
            if (sign.has(alarm::of_kin)) return of_me && any(alarm::kin);
            return !sign.has(alarm::of_me) || (of_me && !any(alarm::kin | alarm::told_of));
        }
        if (any(alarm::lasting | alarm::told_of)) return false;
        if (sign.has(alarm::of_me)) return of_me || hits_.ends == Gap::question;
        return of_me || hits_.ends == Gap::question || !any(alarm::general);
    }

private:
    bool any(Set set) const { return hits_.any(set, 0, static_cast<uint32_t>(hits_.words.size())); }

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
        numbers[i] = alarm_words().number_of(letters.words()[i].folded);
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

std::vector<RedFlagFound> red_flags(std::string_view text) {
    const Letters letters(text);
    std::vector<RedFlagFound> found;
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
            found.push_back({flag, hits.words[sign.first].begin, hits.words[sign.last - 1].end});
        }
    }
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
