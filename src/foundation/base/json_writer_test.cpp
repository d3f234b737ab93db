#include "foundation/base/json_writer.h"

#include <gtest/gtest.h>

#include <limits>

namespace amble {

TEST(JsonWriter, commas_stand_between_and_nowhere_else) {
    JsonWriter json;
    json.begin_object()
        .member("a", 1)
        .key("b")
        .begin_array()
        .value("x")
        .value(2.5)
        .null()
        .end_array()
        .member("c", true)
        .end_object();
    EXPECT_EQ(json.text(), R"({"a":1,"b":["x",2.5,null],"c":true})");
}

TEST(JsonWriter, no_text_can_leave_its_quotes_or_end_a_script) {
    JsonWriter json;
    json.value("a\"b\\c\n\x01</script>");
    EXPECT_EQ(json.text(), R"("a\"b\\c\n\u0001\u003c/script>")");
}

TEST(JsonWriter, broken_utf8_is_replaced_and_the_rest_kept) {
    JsonWriter json;
    json.value("a\xFF ü\xE2\x82");
    EXPECT_EQ(json.text(), "\"a\xEF\xBF\xBD ü\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST(JsonWriter, what_is_not_a_number_is_null) {
    JsonWriter json;
    json.value(std::numeric_limits<double>::quiet_NaN());
    EXPECT_EQ(json.text(), "null");
}

} // namespace amble
