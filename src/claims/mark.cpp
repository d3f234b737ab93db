#include "claims/mark.h"

#include "claims/alarm_words.h"
#include "claims/stem.h"
#include "claims/turned.h"

#include <algorithm>
#include <array>

namespace amble::claims {

namespace {

/// Up to so many words that only name a treatment, and what for, are a heading of what follows: "Cupping? Placebo."
/// Other than as a question, only of a sentence that is as short: "Globules for back pain. No use."
constexpr uint32_t kMostHeadingWords = 8;
constexpr uint32_t kMostAnswerWords = 4;

/// How many sentences a treatment stays what is spoken of without being named.
constexpr int kTopicLasts = 2;

struct SearchedWords {
    std::vector<WordNumber> numbers;
    std::vector<Phrases::Hit> cues;
    std::vector<uint8_t> known;
};

size_t count_known(std::span<const WordNumber> numbers) {
    return static_cast<size_t>(
        std::count_if(numbers.begin(), numbers.end(), [](WordNumber each) { return each != 0; }));
}

void number(const Phrases& phrases, std::span<const Word> words, std::vector<WordNumber>& numbers) {
    numbers.resize(words.size());
    for (size_t i = 0; i < words.size(); ++i)
        numbers[i] = phrases.number_of(words[i].folded);
}

/// One text on its way through the rules.
class Marking {
public:
    Marking(const Lexicon& lexicon, const Letters& letters) : lexicon_(lexicon), letters_(letters) {
        number(cues(Language::english), letters.words(), english_);
        number(cues(Language::german), letters.words(), german_);
        usual_ = count_known(german_) > count_known(english_) ? Language::german : Language::english;
    }

    SentenceHits hits_in(const Stretch& sentence) {
        const size_t size = sentence.last - sentence.first;
        SentenceHits hits;
        hits.words = std::span(letters_.words()).subspan(sentence.first, size);
        hits.ends = sentence.ends;
        const auto english = std::span(english_).subspan(sentence.first, size);
        const auto german = std::span(german_).subspan(sentence.first, size);
        const size_t in_english = count_known(english), in_german = count_known(german);
        hits.language = in_english == in_german  ? usual_
                        : in_english > in_german ? Language::english
                                                 : Language::german;
        known_.assign(size, 0);
        for (size_t i = 0; i < size; ++i)
            known_[i] = english[i] != 0 || german[i] != 0;
        cues(hits.language).find(hits.language == Language::german ? german : english, found_);
        for (const Phrases::Hit& each : found_)
            if (each.value != cue::plain) hits.cues.push_back({each.first, each.last, each.value});
        hits.told.assign(size, 0);
        for (const Phrases::Hit& each : found_)
            std::fill(hits.told.begin() + each.first, hits.told.begin() + each.last, uint8_t{1});
        lexicon_.find(hits.words, known_, hits.treatments);
        for (size_t i = 0; i < size && !hits.treatments.empty(); ++i)
            if (hits.told[i] == 0 && is_filler(hits.words[i].folded)) hits.told[i] = 1;
        if (hits.language == Language::german) find_other_pains(hits);
        drop_idioms(hits.treatments);
        hits.known = known_;
        return hits;
    }

    /// Whether the sentence, by its number, speaks of a sign of something serious. Looked up only where somebody asks.
    bool danger_in(size_t sentence) {
        if (!alarms_) alarms_ = alarm_sentences(letters_);
        return speaks_of_danger((*alarms_)[sentence]);
    }

private:
    /// "In the long run" names no sport, and "after surgery" says when.
    void drop_idioms(std::vector<TreatmentHit>& treatments) const {
        std::erase_if(treatments, [this](const TreatmentHit& each) {
            return std::any_of(found_.begin(), found_.end(), [&](const Phrases::Hit& idiom) {
                return (idiom.value & (cue::plain | cue::after_surgery | cue::says | cue::opinion)) != 0 &&
                       idiom.last - idiom.first > each.last - each.first && idiom.first <= each.first &&
                       each.last <= idiom.last;
            });
        });
    }

    /// Schulterschmerzen, Kniearthrose: a compound with another part of the body.
    void find_other_pains(SentenceHits& hits) const {
        constexpr std::array<std::string_view, 7> kTails{"arthrose", "beschwerden", "probleme", "problemen",
                                                         "schmerz",  "schmerzen",   "weh"};
        constexpr std::array<std::string_view, 9> kOfBacks{"bandscheib", "dauer",  "iliosakral", "ischias", "kreuz",
                                                           "lenden",     "lumbal", "rueck",      "wirbel"};
        for (uint32_t i = 0; i < hits.words.size(); ++i) {
            const std::string_view word = hits.words[i].folded;
            const auto ends = [word](std::string_view tail) {
                return word.size() > tail.size() + 2 && word.ends_with(tail);
            };
            const auto begins = [word](std::string_view head) { return word.starts_with(head); };
            if (known_[i] == 0 && std::any_of(kTails.begin(), kTails.end(), ends) &&
                std::none_of(kOfBacks.begin(), kOfBacks.end(), begins))
                hits.cues.push_back({i, i + 1, cue::elsewhere});
        }
        std::sort(hits.cues.begin(), hits.cues.end(),
                  [](const CueHit& a, const CueHit& b) { return a.first < b.first; });
    }

    const Lexicon& lexicon_;
    const Letters& letters_;
    std::vector<WordNumber> english_, german_;
    Language usual_ = Language::english;
    std::vector<uint8_t> known_;
    std::vector<Phrases::Hit> found_;
    std::optional<std::vector<SentenceHits>> alarms_;
};

/// Whether anything could be claimed here that a verdict is about.
bool may_name_claim(const SentenceHits& hits) {
    return !hits.treatments.empty() || hits.any(cue::back | cue::pain, 0, static_cast<uint32_t>(hits.words.size()));
}

/// Whether all that it names is one treatment.
bool names_one(const SentenceHits& hits, const Lexicon& lexicon) {
    const auto called = [&](const TreatmentHit& each) -> const auto& { return lexicon.treatments(each.name); };
    return !hits.treatments.empty() &&
           std::all_of(hits.treatments.begin(), hits.treatments.end(),
                       [&](const TreatmentHit& each) { return called(each) == called(hits.treatments.front()); });
}

/// Whether a sentence only names a treatment of which the `next` one speaks, naming none.
bool is_heading(const SentenceHits& hits, const SentenceHits* next, const Lexicon& lexicon) {
    constexpr cue::Set kSays = cue::helps | cue::harms | cue::nothing | cue::needed | cue::best | cue::better_than;
    const auto size = static_cast<uint32_t>(hits.words.size());
    if (size > kMostHeadingWords || !names_one(hits, lexicon)) return false;
    if (hits.any(kSays | cue::me | cue::past | cue::asks | cue::asks_other, 0, size)) return false;
    const bool asks = hits.ends == Gap::question;
    const bool only_named = std::all_of(hits.cues.begin(), hits.cues.end(), [&](const CueHit& each) {
        return std::any_of(hits.treatments.begin(), hits.treatments.end(), [&](const TreatmentHit& named) {
            return named.first <= each.first && each.last <= named.last;
        });
    });
    if (asks && only_named && size <= kMostAnswerWords) return true;
    if (!next || next->ends == Gap::question || !next->treatments.empty()) return false;
    const auto follows = static_cast<uint32_t>(next->words.size());
    const bool answers = next->any(kSays | cue::mocking, 0, follows) || next->any(cue::that, 0, 1);
    return answers && (asks || follows <= kMostAnswerWords);
}

/// Whether no span from `first` on names a treatment, so that the sentence may state a fact instead.
bool tell_nothing(const std::vector<Span>& spans, size_t first) {
    return std::all_of(spans.begin() + static_cast<std::ptrdiff_t>(first), spans.end(), [](const Span& each) {
        return !each.claim.treatment && each.claim.speech != Speech::question && each.match.band != Band::attach;
    });
}

std::optional<Condition> condition_in(const SentenceHits& hits) {
    const auto size = static_cast<uint32_t>(hits.words.size());
    if (!hits.treatments.empty() && hits.ends != Gap::question) return std::nullopt;
    if (!hits.any(cue::back | cue::sciatica, 0, size)) return std::nullopt;
    return Condition{outcome_said(hits, 0, size), phase_said(hits, 0, size), hits.any(cue::me, 0, size)};
}

/// Whether the sentences around that at `i` turn round what it says: "Rubbish!", "Myth.", or the line before that
/// breaks off in a denial.
bool turned_around(const std::vector<SentenceHits>& all, size_t i, Effect effect) {
    if (i + 1 < all.size() && denies_before(all[i + 1], effect)) return true;
    if (i == 0) return false;
    const SentenceHits& before = all[i - 1];
    const auto size = static_cast<uint32_t>(before.words.size());
    const bool breaks_off = before.ends == Gap::line && before.any(cue::not_ | cue::no_proof | cue::lacking, 0, size) &&
                            !before.any(cue::helps | cue::harms | cue::nothing | cue::needed, 0, size);
    return breaks_off || denies_behind(before);
}

/// Up to the blank after the last word, so that the sentence's own stop is in the span.
size_t end_of(std::string_view text, size_t end) {
    constexpr std::string_view kCloses = ".!?,;:)\"'";
    while (end < text.size() && kCloses.find(text[end]) != std::string_view::npos)
        ++end;
    return end;
}

} // namespace

Marker::Marker(const Catalogue& catalogue) : catalogue_(catalogue), lexicon_(catalogue), matcher_(catalogue) {}

Span Marker::span_of(const Letters& letters, std::string_view text, const Stretch& sentence,
                     const Reading& reading) const {
    const size_t begin = letters.words()[sentence.first + reading.first].begin;
    const size_t end = end_of(text, letters.words()[sentence.first + reading.last - 1].end);
    const size_t said_from = letters.words()[sentence.first + reading.clause_first].begin;
    const size_t said_to = end_of(text, letters.words()[sentence.first + reading.clause_last - 1].end);
    return {begin, end, reading.claim, matcher_.match(reading.claim, text.substr(said_from, said_to - said_from))};
}

/// A fact that the sentence states, or else the first of what stands between its commas: "Discs don't slip, they are
/// grown to the bone."
void Marker::mark_fact(const Letters& letters, std::string_view text, const Stretch& sentence, const SentenceHits& hits,
                       std::vector<Span>& spans) const {
    const auto size = static_cast<uint32_t>(hits.words.size());
    const auto states = [&](uint32_t first, uint32_t last, double least) {
        const size_t begin = letters.words()[sentence.first + first].begin;
        const size_t end = end_of(text, letters.words()[sentence.first + last - 1].end);
        if (!matcher_.states_fact(text.substr(begin, end - begin), least)) return false;
        Reading fact{first, last, {}, first, last};
        fact.claim.speech = Speech::claim;
        fact.claim.phase = phase_said(hits, first, last);
        fact.claim.outcome = outcome_said(hits, first, last);
        fact.claim.danger = hits.danger;
        const auto named = std::find_if(hits.treatments.begin(), hits.treatments.end(), [=](const TreatmentHit& each) {
            return each.first >= first && each.last <= last;
        });
        if (named != hits.treatments.end()) fact.claim.treatment = lexicon_.treatments(named->name).front();
        spans.push_back(span_of(letters, text, sentence, fact));
        return true;
    };
    if (states(0, size, kLeastAlike)) return;
    uint32_t first = 0;
    for (uint32_t next = 1; next <= size; ++next) {
        const bool joint = std::any_of(hits.cues.begin(), hits.cues.end(), [next](const CueHit& each) {
            return each.first == next && each.has(cue::joint);
        });
        if (next < size && hits.words[next].before < Gap::comma && !joint) continue;
        if (next - first < size && states(first, next, kLeastAlikeInPart)) return;
        first = next;
    }
}

std::vector<Span> Marker::mark(std::string_view text) const {
    const Letters letters(text);
    Marking marking(lexicon_, letters);
    const std::vector<Stretch> stretches = sentences(letters);
    std::vector<SentenceHits> found;
    for (const Stretch& sentence : stretches)
        found.push_back(marking.hits_in(sentence));
    std::vector<Span> spans;
    const auto condition_of = [&](size_t sentence) {
        auto condition = condition_in(found[sentence]);
        if (condition) condition->danger = marking.danger_in(sentence);
        return condition;
    };
    Topic topic;
    int topic_age = 0;
    for (size_t i = 0; i < found.size(); ++i) {
        SentenceHits& hits = found[i];
        hits.danger = may_name_claim(hits) && marking.danger_in(i);
        if (++topic_age > kTopicLasts) topic.treatment.reset();
        const bool heading = is_heading(hits, i + 1 < found.size() ? &found[i + 1] : nullptr, lexicon_);
        const size_t before = spans.size();
        if (!topic.condition && hits.ends == Gap::question && i + 1 < found.size())
            topic.condition = condition_of(i + 1);
        if (!heading)
            for (Reading& reading : read(hits, lexicon_, topic)) {
                reading.claim.turned = reading.claim.turned || turned_around(found, i, reading.claim.effect);
                spans.push_back(span_of(letters, text, stretches[i], reading));
            }
        if (!heading && may_state_fact(hits) && tell_nothing(spans, before)) {
            std::vector<Span> facts;
            if (!turned_around(found, i, Effect::helps)) mark_fact(letters, text, stretches[i], hits, facts);
            if (!facts.empty()) spans.resize(before);
            spans.insert(spans.end(), facts.begin(), facts.end());
        }
        topic.heading = false;
        topic.sole = false;
        topic.condition = condition_of(i);
        if (hits.treatments.empty()) continue;
        topic.treatment = lexicon_.treatments(hits.treatments.front().name).front();
        topic.heading = heading;
        topic.sole = names_one(hits, lexicon_);
        topic_age = 0;
    }
    return spans;
}

const Span* surest(const std::vector<Span>& spans) {
    const Span* best = nullptr;
    for (const Span& span : spans) {
        if (span.claim.speech == Speech::experience) continue;
        if (!best || span.match.score > best->match.score) best = &span;
    }
    return best ? best : spans.empty() ? nullptr : &spans.front();
}

} // namespace amble::claims
