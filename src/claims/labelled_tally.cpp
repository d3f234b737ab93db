#include "claims/labelled_tally.h"

#include "foundation/base/text.h"

#include <algorithm>

namespace amble::claims {

namespace {

double rate(int part, int whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / whole;
}

double f1_of(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}

/// The label's direction for what was read. A denial of any kind is "no effect".
std::string_view direction_of(const Claim& claim) {
    switch (claim.effect) {
    case Effect::helps:
    case Effect::needed:
        return "helps";
    case Effect::harms:
        return "harms";
    case Effect::no_help:
    case Effect::no_harm:
    case Effect::nothing:
    case Effect::not_needed:
        return "no effect";
    case Effect::unclear:
        break;
    }
    return "-";
}

bool wrong_way(const Labelled& label, const Claim& claim) {
    if (label.direction == "compares" || label.direction == "-") return false;
    const std::string_view read = direction_of(claim);
    if (label.direction == "helps") return read != "helps";
    return read == "helps" || (label.direction == "harms" && claim.effect == Effect::no_harm);
}

/// The spans that read the sentence, the one that a verdict was found for first, or else in order.
std::vector<const Span*> spans_of(const std::vector<Span>& spans, size_t begin, size_t end) {
    std::vector<const Span*> found;
    for (const Span& span : spans)
        if (span.begin >= begin && span.begin < end) found.push_back(&span);
    const auto best = std::max_element(found.begin(), found.end(),
                                       [](const Span* a, const Span* b) { return a->match.score < b->match.score; });
    if (best != found.end()) std::rotate(found.begin(), best, best + 1);
    return found;
}

class Counting {
public:
    explicit Counting(const Marker& marker) : marker_(marker) {}

    void count(const LabelledText& text) {
        ++tally_.texts;
        const auto spans = marker_.mark(text.text);
        for (size_t i = 0; i < text.sentences.size(); ++i) {
            const size_t end = i + 1 < text.begins.size() ? text.begins[i + 1] : text.text.size();
            count(text.sentences[i], spans_of(spans, text.begins[i], end));
        }
    }

    Tally take() { return std::move(tally_); }

private:
    void count(const Labelled& label, const std::vector<const Span*>& spans);
    void count_verdicts(const Labelled& label, const std::vector<const Span*>& spans);
    void count_attached(const Labelled& label, const Span& span, bool right);
    bool is_confirmed(const std::string& id) const;
    void fault(std::string_view what, const Labelled& label, const Span* span);

    const Marker& marker_;
    Tally tally_;
};

void Counting::fault(std::string_view what, const Labelled& label, const Span* span) {
    std::string line = std::string(what) + '\t' + label.id + '\t' + std::string(word(label.speech)) + '/' +
                       label.treatment + '/' + label.direction + '/' + label.verdict + '\t';
    if (span) {
        line += std::string(word(span->claim.speech)) + '/';
        if (span->claim.treatment) line += marker_.catalogue().treatments[*span->claim.treatment].id;
        line += '/' + std::string(word(span->claim.effect)) + '/';
        if (span->claim.outcome) line += word(*span->claim.outcome);
        line += '/' + std::string(word(span->match.band)) + '/' + (span->match.verdict ? span->match.verdict->id : "");
        line += '/' + english(span->match.why);
    }
    tally_.faults.push_back(line + '\t' + label.text);
}

bool Counting::is_confirmed(const std::string& id) const {
    const Catalogue& catalogue = marker_.catalogue();
    const Verdict* verdict = catalogue.verdict(id);
    return verdict && std::any_of(verdict->sources.begin(), verdict->sources.end(), [&](const std::string& each) {
               const Source* source = catalogue.source(each);
               return source && source->checked == Checked::confirmed;
           });
}

void Counting::count_attached(const Labelled& label, const Span& span, bool right) {
    ++tally_.attached;
    tally_.attached_right += right;
    if (!right) {
        ++tally_.attached_falsely;
        fault("attached falsely", label, &span);
    }
    const bool of_label =
        span.claim.treatment && marker_.catalogue().treatments[*span.claim.treatment].id == label.treatment;
    if (of_label && label.speech == Speech::claim && span.match.verdict->direction != Direction::is_so &&
        span.match.reply != Reply::none && wrong_way(label, span.claim)) {
        ++tally_.wrong_way;
        fault("wrong way", label, &span);
    }
}

/// Every verdict attached to the sentence must be one of the label's; the sentence is covered by any of them.
void Counting::count_verdicts(const Labelled& label, const std::vector<const Span*>& spans) {
    const auto wanted = split(label.verdict, '+');
    const bool may = label.verdict != "-" && is_confirmed(std::string(wanted.front()));
    bool covered = false, suggested = false;
    for (const Span* span : spans) {
        const bool right = may && span->match.verdict &&
                           std::find(wanted.begin(), wanted.end(), span->match.verdict->id) != wanted.end();
        if (span->match.band == Band::attach) count_attached(label, *span, right);
        covered = covered || (right && span->match.band == Band::attach);
        suggested = suggested || (right && span->match.band == Band::suggest);
    }
    tally_.attachable += may;
    tally_.covered += covered;
    tally_.suggested += suggested && !covered;
    if (may && !covered) fault("not attached", label, spans.empty() ? nullptr : spans.front());
}

void Counting::count(const Labelled& label, const std::vector<const Span*>& spans) {
    const Span* span = spans.empty() ? nullptr : spans.front();
    ++tally_.sentences;
    const Speech read = span ? span->claim.speech : Speech::neither;
    auto& counts = tally_.by_speech;
    if (read == label.speech) {
        ++counts[static_cast<size_t>(read)].right;
    } else {
        ++counts[static_cast<size_t>(label.speech)].missed;
        ++counts[static_cast<size_t>(read)].wrong;
        tally_.claims_as_experience += label.speech == Speech::claim && read == Speech::experience;
        tally_.experiences_as_claim += label.speech == Speech::experience && read == Speech::claim;
        fault("speech", label, span);
    }
    const bool told = label.speech == Speech::claim || label.speech == Speech::experience;
    if (told && label.treatment != "-") {
        ++tally_.treatment_labelled;
        const bool right = span && span->claim.treatment &&
                           marker_.catalogue().treatments[*span->claim.treatment].id == label.treatment;
        tally_.treatment_right += right;
        if (!right) fault("treatment", label, span);
    }
    if (label.speech == Speech::claim && span && span->claim.speech == Speech::claim && wrong_way(label, span->claim))
        fault("direction", label, span);
    count_verdicts(label, spans);
}

} // namespace

double Tally::Counts::precision() const {
    return rate(right, right + wrong);
}

double Tally::Counts::recall() const {
    return rate(right, right + missed);
}

double Tally::Counts::f1() const {
    return f1_of(precision(), recall());
}

double Tally::verdict_accuracy() const {
    return rate(attached_right, attached);
}

double Tally::coverage() const {
    return rate(covered, attachable);
}

double Tally::false_attach_rate() const {
    return rate(attached_falsely, attached);
}

double Tally::wrong_way_rate() const {
    return rate(wrong_way, attached);
}

double Tally::claim_experience_f1() const {
    const int right = by_speech[static_cast<size_t>(Speech::claim)].right;
    const int missed = by_speech[static_cast<size_t>(Speech::claim)].missed;
    return f1_of(rate(right, right + experiences_as_claim), rate(right, right + missed));
}

Tally tally(const Marker& marker, const std::vector<LabelledText>& texts) {
    Counting counting(marker);
    for (const LabelledText& text : texts)
        counting.count(text);
    return counting.take();
}

} // namespace amble::claims
