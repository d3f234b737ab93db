#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace amble::claims {

/// A text as somebody sees it: without marks of Markdown and HTML inside its words, characters written as entities or
/// with letters that only look alike as what they show, and nothing that is not seen at all. So that what is hidden
/// from a rule is hidden from people too. For finding words in it, not for showing it.
struct Readable {
    std::string text;
    std::vector<uint32_t> from; // of each byte, and of the end: where it stood in the text as it was given

    uint32_t origin(size_t byte) const { return from[byte]; }
};

/// What one end of a line is: a browser shows it as a blank, a list in a mail means it.
enum class LineEnds : uint8_t { kept, blanks };

Readable readable(std::string_view given, LineEnds line_ends);

} // namespace amble::claims
