#include "foundation/json/json.h"

#include <gtest/gtest.h>

#include <string>

namespace amble::json {

TEST(Json, values_are_found_by_name_and_kind) {
    const auto document = Document::parse(R"({"a":[1,"zwei",true,2.5],"b":{"c":"\u00fc"}})");
    ASSERT_TRUE(document);
    const auto list = document->root().member("a").elements();
    ASSERT_EQ(list.size(), 4u);
    EXPECT_EQ(list[0].whole(), 1);
    EXPECT_EQ(list[1].text(), "zwei");
    EXPECT_EQ(list[2].truth(), true);
    EXPECT_EQ(list[3].number(), 2.5);
    EXPECT_EQ(document->root().member("b").member("c").text(), "ü");
}

TEST(Json, what_is_not_there_or_of_another_kind_is_nothing) {
    const auto document = Document::parse(R"({"a":"1"})");
    ASSERT_TRUE(document);
    EXPECT_FALSE(document->root().member("a").whole());
    EXPECT_FALSE(document->root().member("x").present());
    EXPECT_FALSE(document->root().member("x").member("y").text());
    EXPECT_TRUE(document->root().member("a").elements().empty());
}

TEST(Json, what_is_ill_formed_or_too_deep_is_refused) {
    for (const std::string& text : {std::string(""), std::string("{"), std::string("{\"a\":}"), std::string("[1,]"),
                                    std::string("\"\xff\""), std::string(100, '[') + std::string(100, ']')})
        EXPECT_FALSE(Document::parse(text)) << text;
}

} // namespace amble::json
