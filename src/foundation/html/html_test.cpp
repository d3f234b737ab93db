#include "foundation/html/html.h"

#include "foundation/base/json_writer.h"

#include <gtest/gtest.h>

namespace amble::html {

TEST(Html, what_a_person_typed_is_never_markup) {
    Html page;
    page << "<p>" << std::string("<script>alert('1')</script> & \"x\"") << "</p>";
    EXPECT_EQ(page.text(), "<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;</p>");
}

TEST(Html, values_in_a_sentence_are_escaped_too) {
    Html page;
    page << say("Hello {0}", "<b>");
    EXPECT_EQ(page.text(), "Hello &lt;b&gt;");
}

TEST(Html, attributes_are_quoted_and_escaped) {
    Html page;
    page << "<input" << attribute("value", "\" onfocus=\"x") << flag("required", true) << flag("checked", false) << ">";
    EXPECT_EQ(page.text(), "<input value=\"&quot; onfocus=&quot;x\" required>");
}

TEST(Html, no_text_in_a_block_of_data_ends_it_or_becomes_markup) {
    JsonWriter json;
    json.begin_object().member("a", "</script><script>alert(1)</script><!-- & \" --> ]]>").end_object();
    Html page;
    page << DataBlock(json.text());
    const std::string& text = page.text();
    EXPECT_EQ(text.find("<script type=\"application/ld+json\">"), 0u);
    EXPECT_EQ(text.find('<', 1), text.size() - std::string_view("</script>").size());
    EXPECT_EQ(text.find("<!--"), std::string::npos);
    EXPECT_NE(text.find("\\u003c/script\\u003e"), std::string::npos);
}

TEST(Html, a_count_chooses_its_form) {
    Html page;
    page << counted("{0} walk", "{0} walks", 1) << " " << counted("{0} walk", "{0} walks", 2);
    EXPECT_EQ(page.text(), "1 walk 2 walks");
}

TEST(Html, a_script_gets_the_forms_of_a_count) {
    Html page;
    page << "<b" << CountedData{"{0} walk", "{0} \"walks\""} << ">";
    EXPECT_EQ(page.text(), R"(<b data-plural-one="{0} walk" data-plural-other="{0} &quot;walks&quot;">)");
}

TEST(Outward, only_known_schemes_lead_out) {
    EXPECT_TRUE(Outward::parse("https://example.org/a?b"));
    EXPECT_TRUE(Outward::parse("tel:112"));
    for (const char* address :
         {"javascript:alert(1)", "JaVaScript:1", "data:text/html,x", "//example.org", "http", "https://a b", ""})
        EXPECT_FALSE(Outward::parse(address)) << address;
}

TEST(Url, names_are_appended_as_they_are) {
    EXPECT_EQ(Url("/walks/", Id(), "/edit").text(), "/walks/AAAAAAAAAAAAAAAAAAAAAA/edit");
}

} // namespace amble::html
