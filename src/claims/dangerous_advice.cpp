#include "claims/dangerous_advice.h"

#include "claims/alarm_words.h"
#include "claims/readable.h"

#include <algorithm>
#include <array>
#include <utility>

namespace amble::claims {

namespace {

using alarm::Set;

constexpr uint32_t kReachOfDenial = 3;
constexpr uint32_t kReachOfMedicine = 5;
constexpr uint32_t kReachOfTelling = 4;

bool is_number(std::string_view folded) {
    return !folded.empty() && std::all_of(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "800mg", "600er": a number with its unit in one word.
bool is_amount(std::string_view folded) {
    const size_t letters = folded.find_first_not_of("0123456789");
    if (letters == 0 || letters == std::string_view::npos) return false;
    const std::string_view unit = folded.substr(letters);
    return unit == "mg" || unit == "mcg" || unit == "iu" || unit == "ie" || unit == "er" || unit == "ml";
}

/// One sentence, asked whether it tells others.
class Telling {
public:
    explicit Telling(const SentenceHits& hits) : hits_(hits), size_(static_cast<uint32_t>(hits.words.size())) {}

    bool stops_medicine() const {
        return !excused() && (anything(alarm::stop,
                                       [this](const CueHit& each) {
                                           return medicine_near(each, alarm::medicine) && told(each) && !denied(each);
                                       }) ||
                              anything(alarm::stop_not, [this](const CueHit& each) {
                                  const bool general = told(each) || !any(alarm::me);
                                  return (general && medicine_near(each, alarm::yours)) || needless(each);
                              }));
    }
    bool takes_dose() const {
        if (excused() || hits_.ends == Gap::question || !amount()) return false;
        // Without anybody who takes it, a medicine and a number are a recommendation: "1200 mg of ibuprofen sorts it".
        const bool of_nobody =
            any(alarm::medicine) && !speaks_of_oneself() && !any(alarm::studied | alarm::not_ | alarm::stop_not);
        return of_nobody || anything(alarm::take, [this](const CueHit& each) { return told(each) && !denied(each); });
    }
    /// `before` named a sign: "Your legs are numb? That is nothing to worry about."
    bool talks_sign_away(bool before) const {
        if (hits_.ends == Gap::question) return false;
        const bool others = !speaks_of_oneself() || any(alarm::tell | alarm::general);
        if (!others) return false;
        if (any(alarm::stay_away)) return true;
        const auto dismisses = [this](const CueHit& each) { return each.has(alarm::firm) || !denied(each); };
        if ((names_sign() || before) && !sends_there() && anything(alarm::dismiss, dismisses)) return true;
        return may_be_sign() && any(alarm::hospital) &&
               anything(alarm::dismiss, [](const CueHit& each) { return each.has(alarm::firm); });
    }
    bool names_sign() const { return any(alarm::urgent) || !signs_named(hits_).empty(); }
    bool says_do_as_i_did() const {
        return anything(alarm::copy, [this](const CueHit& each) { return !denied(each); }) && !excused();
    }
    bool stopped_medicine() const {
        return anything(alarm::stopped | alarm::stop,
                        [this](const CueHit& each) { return medicine_near(each, alarm::medicine) && !denied(each); });
    }
    bool took_dose() const { return amount() && any(alarm::took); }

private:
    bool any(Set set) const { return hits_.any(set, 0, size_); }

    /// "I was numb": an experience. "Mine lasted a week" is told to others.
    bool speaks_of_oneself() const {
        return anything(alarm::me, [this](const CueHit& each) {
            const Word& word = hits_.words[each.first];
            const bool german_im = word.folded == "im" && word.end - word.begin == 2;
            return !german_im && word.folded != "mine" && word.folded != "us";
        });
    }
    bool may_be_sign() const { return any(alarm::serious) || (any(alarm::numb | alarm::weak) && any(alarm::legs)); }

    /// "Call an ambulance", and not "do not call one".
    bool sends_there() const {
        return anything(alarm::seek, [this](const CueHit& each) { return !denied(each); });
    }

    template<class Holds>
    bool anything(Set set, Holds holds) const {
        return std::any_of(hits_.cues.begin(), hits_.cues.end(),
                           [&](const CueHit& each) { return each.has(set) && holds(each); });
    }

    bool comma(uint32_t first, uint32_t last) const {
        for (uint32_t i = first; i <= last && i < size_; ++i)
            if (hits_.words[i].before >= Gap::comma) return true;
        return false;
    }

    /// "Never stop your tablets", and in German "Setz sie nicht ab".
    bool denied(const CueHit& hit) const {
        if (hit.has(alarm::firm) && hit.has(alarm::stop)) return false; // "nicht mehr nehmen" stops by its denial
        return anything(alarm::not_, [&](const CueHit& each) {
            if (each.last <= hit.first) return hit.first - each.last < kReachOfDenial && !comma(each.last, hit.first);
            const std::string_view word = hits_.words[each.first].folded;
            const bool german = word == "nicht" || word == "nie" || word == "niemals";
            return each.first >= hit.first && german && !comma(hit.last, each.first);
        });
    }

    bool medicine_near(const CueHit& hit, Set set) const {
        return anything(set, [&](const CueHit& each) {
            const uint32_t apart = each.first >= hit.last   ? each.first - hit.last
                                   : hit.first >= each.last ? hit.first - each.last
                                                            : 0;
            return apart <= kReachOfMedicine;
        });
    }

    /// "You don't need gabapentin"; not "don't take tramadol with beer", nor what people as such do not need.
    bool needless(const CueHit& hit) const {
        const std::string_view before = hit.first > 0 ? hits_.words[hit.first - 1].folded : "";
        if (!told(hit) && before != "you" && !hit.has(alarm::general)) return false;
        return anything(alarm::prescribed, [&](const CueHit& each) {
            const bool follows = each.first >= hit.last && each.first - hit.last <= 1;
            return follows && !comma(hit.last, each.first) && !limits(hit.last) && !limits(each.last);
        });
    }

    /// "More than", "with alcohol": the words after it say how a medicine is taken, not that it is left.
    bool limits(uint32_t word) const {
        constexpr std::array<std::string_view, 18> kLimits = {
            "more",  "with", "together", "without", "before", "after",    "on",  "unless", "until",
            "while", "when", "mehr",     "mit",     "ohne",   "zusammen", "vor", "nach",   "wenn"};
        return word < size_ && std::ranges::find(kLimits, hits_.words[word].folded) != kLimits.end();
    }

    /// To ask whoever prescribed it is no danger, unless it is said not to: "without asking your doctor".
    bool excused() const {
        if (hits_.ends == Gap::question && !any(alarm::tell)) return true;
        return anything(alarm::ask, [this](const CueHit& each) { return !denied(each); });
    }

    /// An imperative, or after "you should"; not "I had to stop", nor "my doctor told me to stop".
    bool told(const CueHit& hit) const {
        const bool asked_of = anything(alarm::tell, [&](const CueHit& each) {
            if (each.last > hit.first || comma(each.last, hit.first)) return false;
            return hit.has(alarm::infinitive) || hit.first - each.last <= kReachOfTelling;
        });
        if (asked_of) return true;
        if (hit.has(alarm::infinitive)) return !any(alarm::me) && hit.first <= kReachOfTelling;
        const uint32_t first = led_in(hit.first);
        if (first == 0 || hits_.words[first].before >= Gap::comma) return true;
        return first < hit.first && !hits_.any(alarm::me, 0, first);
    }

    /// Where "so please just" before a word begins.
    uint32_t led_in(uint32_t word) const {
        while (anything(alarm::begins, [word](const CueHit& each) { return each.last == word; }))
            --word;
        return word;
    }

    bool amount() const {
        if (any(alarm::dose)) return true;
        const bool with_medicine = any(alarm::medicine);
        for (uint32_t i = 0; i < size_; ++i) {
            if (is_amount(hits_.words[i].folded)) return true;
            if (!is_number(hits_.words[i].folded) && !number_at(i)) continue;
            const auto follows = [&](Set set) { return hits_.any(set, i + 1, std::min(size_, i + 3)); };
            if (with_medicine && hits_.any(alarm::take, i > 2 ? i - 2 : 0, i) &&
                hits_.any(alarm::medicine, i + 1, std::min(size_, i + 1 + kReachOfMedicine)))
                return true;
            if (follows(alarm::unit) || (with_medicine && follows(alarm::weak_unit | alarm::medicine))) return true;
        }
        return false;
    }

    bool number_at(uint32_t word) const {
        return anything(alarm::number, [word](const CueHit& each) { return each.first == word; });
    }

    const SentenceHits& hits_;
    uint32_t size_;
};

} // namespace

namespace {

void find(const Readable& text, std::vector<DangerousAdviceFound>& found) {
    const Letters letters(text.text);
    bool sign = false, stopped = false, dosed = false; // in the sentence before
    for (const SentenceHits& hits : alarm_sentences(letters)) {
        const Telling telling(hits);
        const auto add = [&](DangerousAdvice advice, bool holds) {
            if (holds)
                found.push_back(
                    {advice, text.origin(hits.words.front().begin), text.origin(hits.words.back().end - 1) + 1});
        };
        const bool copied = telling.says_do_as_i_did();
        const bool stops = telling.stopped_medicine(), doses = telling.took_dose();
        add(DangerousAdvice::stop_medicine, telling.stops_medicine() || (copied && (stopped || stops)));
        add(DangerousAdvice::ignore_emergency, telling.talks_sign_away(sign));
        add(DangerousAdvice::take_dose, telling.takes_dose() || (copied && (dosed || doses)));
        sign = telling.names_sign();
        stopped = stops;
        dosed = doses;
    }
}

} // namespace

std::vector<DangerousAdviceFound> dangerous_advice(std::string_view text) {
    std::vector<DangerousAdviceFound> found;
    find(readable(text, LineEnds::kept), found);
    if (text.find('\n') == std::string_view::npos) return found;
    find(readable(text, LineEnds::blanks), found); // as in red_flags()
    std::ranges::sort(found, {}, [](const DangerousAdviceFound& each) { return std::pair(each.advice, each.begin); });
    const auto said_again =
        std::ranges::unique(found, [](const DangerousAdviceFound& a, const DangerousAdviceFound& b) {
            return a.advice == b.advice && b.begin < a.end;
        });
    found.erase(said_again.begin(), said_again.end());
    std::ranges::sort(found, {}, &DangerousAdviceFound::begin);
    return found;
}

Sentence warning(DangerousAdvice advice) {
    switch (advice) {
    case DangerousAdvice::stop_medicine:
        return {"Do not stop or change a prescribed medicine without the person who prescribed it.", {}};
    case DangerousAdvice::ignore_emergency:
        return {"Do not wait, whatever this text says: with new trouble of bladder or bowel, numbness between the "
                "legs, weakness in both legs or pain in the chest, go to a hospital emergency department now.",
                {}};
    case DangerousAdvice::take_dose:
        break;
    }
    return {"This text names a dose. Do not take more than the packet says, or than you were prescribed.", {}};
}

} // namespace amble::claims
