#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace amble::community {

/// What a post may be made of. Nothing else can come out of a text, whatever was typed: there is no image, no markup
/// of HTML (it is text like any other), and no link but to a page of http or https.
enum class Part : uint8_t {
    text,
    line_break,
    rule,
    paragraph,
    heading,
    quote,
    bullets,
    numbers,
    item,
    code_block,
    code,
    emphasis,
    strong,
    link,
};

/// A part that holds others comes twice, as it opens and as it closes.
enum class Edge : uint8_t { whole, opens, closes };

struct Piece {
    Part part = Part::text;
    Edge edge = Edge::whole;
    std::string text; // of Part::text; the address of a link
    size_t begin = 0; // of Part::text: where it stands in Markdown::plain
};

struct Markdown {
    std::vector<Piece> pieces;
    /// The words alone, in which claims are looked for: a blank line between blocks, and a blank at a line's end.
    std::string plain;
    size_t links = 0;
};

/// Reads CommonMark. Parts nested deeper than 12 are read as if they stood at that depth.
Markdown parse_markdown(std::string_view text);

} // namespace amble::community
