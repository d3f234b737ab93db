#include "foundation/http/download.h"

#include <gtest/gtest.h>

namespace amble::http {

TEST(Download, has_a_header_that_no_name_breaks_out_of) {
    const Response saved = download("application/pdf", "%PDF", "Brief \"ä\";\r\n.pdf");
    ASSERT_EQ(saved.headers.size(), 1u);
    EXPECT_EQ(saved.headers[0].second, "attachment; filename=\"Brief_____"
                                       "___.pdf\"; "
                                       "filename*=UTF-8''Brief%20%22%C3%A4%22%3B%0D%0A.pdf");
}

} // namespace amble::http
