#include "claims/answers.h"

#include "claims/evidence_shown.h"
#include "claims/experience.h"
#include "claims/red_flags.h"
#include "claims/standing.h"
#include "foundation/base/json_writer.h"

#include <algorithm>

namespace amble::claims {

namespace {

std::string_view primary(std::string_view language) {
    return language.substr(0, language.find('-'));
}

void write_sentence(JsonWriter& json, const Sentence& sentence) {
    json.begin_object().member("text", sentence.text).key("values").begin_array();
    for (const std::string& value : sentence.values)
        json.value(value);
    json.end_array().end_object();
}

void write_verdict(JsonWriter& json, const PortableEvidence& evidence, const Verdict& verdict, const Reader& reader) {
    const Shown how = shown(evidence.catalogue, verdict, reader.today, evidence.signatures(verdict));
    const Translation* translated = verdict.translation(primary(reader.language));
    const Standing answer = standing_of(verdict.answer);
    json.begin_object().member("id", verdict.id).key("notices").begin_array();
    for (const Notice& notice : how.notices)
        write_sentence(json, notice.sentence);
    json.end_array().member("warns", !how.notices.empty() && how.notices.front().kind == NoticeKind::medicine);
    json.member("language", translated ? std::string_view(translated->language) : "en");
    json.member("question", translated ? translated->question : verdict.question);
    json.member("summary", translated ? translated->summary : verdict.summary);
    json.member("answer", answer.words.text).member("tone", answer.tone);
    json.member("certainty", word(how.certainty)).end_object();
}

void write_treatment(JsonWriter& json, const Treatment& treatment, const Reader& reader) {
    json.begin_object().member("id", treatment.id).member("name", treatment.name(reader.language)).end_object();
}

void write_flags(JsonWriter& json, std::string_view text) {
    const auto flags = red_flags(text);
    json.key("flags").begin_array();
    if (any_of(flags, RedFlag::self_harm)) json.value("self_harm");
    if (any_of(flags, RedFlag::cauda_equina)) json.value("cauda_equina");
    json.end_array();
}

} // namespace

std::string answers_json(const Marker& marker, const PortableEvidence& evidence, std::string_view text,
                         const Reader& reader) {
    JsonWriter json;
    json.begin_object();
    write_flags(json, text);
    json.key("spans").begin_array();
    for (const Span& span : marker.mark(text)) {
        const Standing standing = standing_of(span);
        json.begin_object().member("text", text.substr(span.begin, span.end - span.begin));
        json.member("kind", word(span.claim.speech));
        json.member("standing", standing.words.text).member("tone", standing.tone);
        if (const auto experience = as_experience(evidence.catalogue, span)) json.member("experience", *experience);
        if (is_judged(span)) {
            json.key("verdict");
            write_verdict(json, evidence, *span.match.verdict, reader);
        } else if (span.claim.treatment) {
            json.key("treatment");
            write_treatment(json, evidence.catalogue.treatments[*span.claim.treatment], reader);
        }
        json.end_object();
    }
    json.end_array().end_object();
    return json.take();
}

std::vector<std::string> texts_of_answers() {
    std::vector<std::string> texts;
    const auto add = [&texts](std::string text) {
        if (std::ranges::find(texts, text) == texts.end()) texts.push_back(std::move(text));
    };
    for (const Standing& standing : all_standings())
        add(standing.words.text);
    for (const std::string_view certainty : words_of<Certainty>())
        add(std::string(certainty));
    for (const Notice& notice : all_notices())
        add(notice.sentence.text);
    return texts;
}

} // namespace amble::claims
