#include "community/markdown.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::community {

namespace {

bool holds(const Markdown& text, Part part) {
    return std::any_of(text.pieces.begin(), text.pieces.end(), [part](const Piece& each) { return each.part == part; });
}

} // namespace

TEST(Markdown, keeps_html_as_text) {
    const Markdown made = parse_markdown("a <b onclick=x>b</b>\n\n<script>alert(1)</script>");
    EXPECT_NE(made.plain.find("<b onclick=x>"), std::string::npos);
    EXPECT_NE(made.plain.find("<script>alert(1)</script>"), std::string::npos);
}

TEST(Markdown, knows_no_image) {
    const Markdown made = parse_markdown("![a back](https://elsewhere.example/pixel.png)");
    EXPECT_EQ(made.plain, "a back\n\n");
    EXPECT_FALSE(holds(made, Part::link));
}

TEST(Markdown, links_lead_to_web_pages_only) {
    for (const char* hostile : {"[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,hi)",
                                "[x](/yours/erase)", "[x](//elsewhere.example)", "[x](&#106;avascript:alert(1))"})
        EXPECT_FALSE(holds(parse_markdown(hostile), Part::link)) << hostile;
    const Markdown made = parse_markdown("[x](https://elsewhere.example/a?b=1&c=2)");
    EXPECT_TRUE(holds(made, Part::link));
    EXPECT_EQ(made.links, 1u);
}

TEST(Markdown, every_text_stands_in_the_plain_one_where_it_says) {
    const Markdown made =
        parse_markdown("# Heat\n\nHelps *me* a **lot**.\n\n- one\n- two  \n  more\n\n> quote\n\n`code`");
    for (const Piece& piece : made.pieces)
        if (piece.part == Part::text) {
            EXPECT_EQ(made.plain.substr(piece.begin, piece.text.size()), piece.text);
        }
    EXPECT_NE(made.plain.find("Helps me a lot."), std::string::npos);
}

TEST(Markdown, closes_what_it_opens_however_deep) {
    const Markdown made = parse_markdown(std::string(3000, '>') + " deep *a **b** c*\n\n" + std::string(3000, '['));
    int depth = 0;
    int deepest = 0;
    for (const Piece& piece : made.pieces) {
        depth += piece.edge == Edge::opens ? 1 : piece.edge == Edge::closes ? -1 : 0;
        deepest = std::max(deepest, depth);
        EXPECT_GE(depth, 0);
    }
    EXPECT_EQ(depth, 0);
    EXPECT_LE(deepest, 12);
}

TEST(Markdown, takes_any_bytes) {
    std::string bytes;
    for (int i = 0; i < 2000; ++i)
        bytes.push_back(static_cast<char>((i * 7919) % 256));
    EXPECT_FALSE(parse_markdown(bytes).pieces.empty());
    EXPECT_TRUE(parse_markdown("").pieces.empty());
}

} // namespace amble::community
