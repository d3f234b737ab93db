#include "claims/mark.h"

#include "claims/alarm_words.h"

#include <algorithm>

namespace amble::claims {

namespace {

/// A question of one to three words that only names a treatment is a heading for what follows: "Cupping? Placebo."
constexpr uint32_t kMostHeadingWords = 3;

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
        lexicon_.find(hits.words, known_, hits.treatments);
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
    /// "In the long run" names no sport.
    void drop_idioms(std::vector<TreatmentHit>& treatments) const {
        std::erase_if(treatments, [this](const TreatmentHit& each) {
            return std::any_of(found_.begin(), found_.end(), [&](const Phrases::Hit& idiom) {
                return idiom.value == cue::plain && idiom.last - idiom.first > each.last - each.first &&
                       idiom.first <= each.first && each.last <= idiom.last;
            });
        });
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
        Reading fact{first, last, {}, first, last};
        fact.claim.speech = Speech::claim;
        fact.claim.phase = phase_said(hits, first, last);
        fact.claim.outcome = outcome_said(hits, first, last);
        fact.claim.danger = hits.danger;
        const auto named = std::find_if(hits.treatments.begin(), hits.treatments.end(), [=](const TreatmentHit& each) {
            return each.first >= first && each.last <= last;
        });
        if (named != hits.treatments.end()) fact.claim.treatment = lexicon_.treatments(named->name).front();
        const Span span = span_of(letters, text, sentence, fact);
        if (!matcher_.states_fact(text.substr(span.begin, span.end - span.begin), least)) return false;
        spans.push_back(span);
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
    std::vector<Span> spans;
    Topic topic;
    int topic_age = 0;
    size_t number = 0;
    for (const Stretch& sentence : sentences(letters)) {
        SentenceHits hits = marking.hits_in(sentence);
        hits.danger = may_name_claim(hits) && marking.danger_in(number);
        ++number;
        if (++topic_age > kTopicLasts) topic = {};
        const bool heading = hits.ends == Gap::question && !hits.treatments.empty() &&
                             hits.words.size() <= kMostHeadingWords && hits.cues.empty();
        const size_t before = spans.size();
        if (!heading)
            for (const Reading& reading : read(hits, lexicon_, topic))
                spans.push_back(span_of(letters, text, sentence, reading));
        if (spans.size() == before && !heading && may_state_fact(hits)) mark_fact(letters, text, sentence, hits, spans);
        topic.heading = false;
        if (hits.treatments.empty()) continue;
        topic = {lexicon_.treatments(hits.treatments.front().name).front(), heading};
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
