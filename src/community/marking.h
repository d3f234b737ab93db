#pragma once

#include "claims/mark.h"
#include "community/markdown.h"
#include "community/story.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::community {

/// A post's words with what the claim rules found in them. Only in these may a post be shown: no general claim then
/// stands without its verdict or "not checked yet".
struct Marked {
    Markdown text;
    std::vector<claims::Span> spans; // places of text.plain

    std::string_view words(const claims::Span& span) const {
        return std::string_view(text.plain).substr(span.begin, span.end - span.begin);
    }
};

Marked marked(const claims::Marker& marker, std::string_view body);
/// For a line of plain text, a title.
Marked marked_line(const claims::Marker& marker, std::string_view line);

/// All that a story says, in the order of its page.
struct MarkedStory {
    Marked title;
    Marked name; // of the treatment, in the writer's words
    Marked body;
    Marked beside;

    std::vector<const Marked*> texts() const { return {&title, &name, &body, &beside}; }
};
MarkedStory marked(const claims::Marker& marker, const Story& story);

/// Whether something general is said or asked here, as against what happened to one person.
bool is_general(const claims::Span& span);

/// `body` with the stretch `words` put as `experience`; nothing where they do not stand in it as they are, because
/// Markdown's signs are between them.
std::optional<std::string> reworded(std::string_view body, std::string_view words, std::string_view experience);

} // namespace amble::community
