#include "foundation/http/fields.h"

#include <gtest/gtest.h>

namespace amble::http {

TEST(Fields, a_form_keeps_what_was_typed) {
    const auto form = parse_form("note=+two+%26+three%0D%0A&pain=3&empty=&day=a&day=b&flag");
    ASSERT_TRUE(form);
    EXPECT_EQ(form->raw("note"), " two & three\r\n");
    EXPECT_EQ(form->text("note"), "two & three");
    EXPECT_EQ(form->raw("empty"), "");
    EXPECT_EQ(form->all("day"), (std::vector<std::string_view>{"a", "b"}));
    EXPECT_TRUE(form->has("flag"));
    EXPECT_FALSE(form->raw("absent"));
    EXPECT_EQ(form->text("absent"), "");
}

TEST(Fields, an_ill_formed_form_is_refused_whole) {
    for (const char* body : {"a=%", "a=%4", "a=%zz", "%=1", "a=%00", "a=%ff", "a=%C0%AF", "a=1&b=%ED%A0%80"})
        EXPECT_FALSE(parse_form(body)) << body;
    EXPECT_FALSE(parse_form(std::string("a=\0", 3)));
}

TEST(Fields, a_form_of_more_than_500_fields_is_refused) {
    std::string body;
    for (int i = 0; i < 500; ++i)
        body += "a=1&";
    EXPECT_TRUE(parse_form(body));
    EXPECT_FALSE(parse_form(body + "a=1"));
}

TEST(Fields, a_query_loses_only_its_ill_formed_parts) {
    const auto query = parse_query("a=1&b=%zz&c=%C3%BC&&=x");
    EXPECT_EQ(query.text("a"), "1");
    EXPECT_FALSE(query.has("b"));
    EXPECT_EQ(query.text("c"), "ü");
}

TEST(Fields, what_is_encoded_is_read_back_as_it_was) {
    const std::string odd = "a b&c=d%+\"/?ü\n";
    const auto fields = parse_form("name=" + form_encoded(odd));
    ASSERT_TRUE(fields);
    EXPECT_EQ(fields->raw("name"), odd);
}

} // namespace amble::http
