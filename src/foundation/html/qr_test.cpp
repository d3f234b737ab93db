#include "foundation/html/qr.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace amble::html {

namespace {

size_t count(std::string_view text, std::string_view part) {
    size_t found = 0;
    for (size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

std::string drawn(std::string_view text) {
    Html page;
    write_qr(page, text, say("A code"));
    return page.take();
}

} // namespace

TEST(Qr, is_a_named_picture_with_its_quiet_zone) {
    const std::string svg = drawn("HELLO");
    EXPECT_EQ(svg.find("<svg class=\"qr\" role=\"img\" aria-label=\"A code\" viewBox=\"0 0 29 29\""), 0u) << svg;
    // The three corners' squares: seven black in their first row, four modules in from the edge.
    EXPECT_EQ(count(svg, "M4 4h7v1h-7z"), 1u);
    EXPECT_EQ(count(svg, "M18 4h7v1h-7z"), 1u);
    EXPECT_EQ(count(svg, "M4 24h7v1h-7z"), 1u);
    EXPECT_EQ(svg.find("M0 "), std::string::npos);
}

TEST(Qr, grows_with_the_text_and_refuses_what_no_camera_would_read) {
    EXPECT_NE(drawn(std::string(500, 'x')), drawn(std::string(500, 'y')));
    EXPECT_THROW(drawn(std::string(501, 'x')), std::runtime_error);
}

} // namespace amble::html
