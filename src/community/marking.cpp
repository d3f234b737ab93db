#include "community/marking.h"

namespace amble::community {

using claims::Speech;

namespace {

bool ends_a_sentence(std::string_view words) {
    return words.ends_with('.') || words.ends_with('!') || words.ends_with('?');
}

} // namespace

Marked marked(const claims::Marker& marker, std::string_view body) {
    Marked made{parse_markdown(body), {}};
    made.spans = marker.mark(made.text.plain);
    return made;
}

Marked marked_line(const claims::Marker& marker, std::string_view line) {
    Marked made;
    made.text.pieces.push_back({Part::text, Edge::whole, std::string(line), 0});
    made.text.plain = line;
    made.spans = marker.mark(line);
    return made;
}

MarkedStory marked(const claims::Marker& marker, const Story& story) {
    return {marked_line(marker, story.title), marked_line(marker, story.facts.own_name()), marked(marker, story.body),
            marked_line(marker, story.facts.beside)};
}

bool is_general(const claims::Span& span) {
    return span.claim.speech == Speech::claim || span.claim.speech == Speech::question;
}

std::optional<std::string> reworded(std::string_view body, std::string_view words, std::string_view experience) {
    const size_t at = words.empty() ? std::string_view::npos : body.find(words);
    if (at == std::string_view::npos) return std::nullopt;
    std::string made(body.substr(0, at));
    made.append(experience);
    if (ends_a_sentence(words)) made.push_back('.');
    return made.append(body.substr(at + words.size()));
}

} // namespace amble::community
