#include "foundation/html/form.h"

#include <gtest/gtest.h>

namespace amble::html {

namespace {

bool has(const Html& page, std::string_view part) {
    return page.text().find(part) != std::string::npos;
}

FormState typed(std::string name, std::string value, Problems problems = {}) {
    return {[name = std::move(name), value = std::move(value)](std::string_view asked) {
                return asked == name ? value : std::string();
            },
            std::move(problems)};
}

const Field kMinutes = {.name = "minutes", .label = say("Minutes walked"), .hint = say("Whole minutes")};
const ScaleEnds kPain = {say("no pain"), say("the worst you can imagine")};

} // namespace

TEST(Form, a_label_belongs_to_its_field) {
    Html page;
    const FormState state;
    Form(page, state).number(kMinutes);
    EXPECT_TRUE(has(page, R"(<label for="f-minutes">Minutes walked</label>)"));
    EXPECT_TRUE(has(page, R"(id="f-minutes" name="minutes" type="text")"));
    EXPECT_TRUE(has(page, R"(inputmode="numeric")"));
}

TEST(Form, what_was_typed_is_kept_and_escaped) {
    Html page;
    const FormState state = typed("minutes", "<15\"");
    Form(page, state).number(kMinutes);
    EXPECT_TRUE(has(page, R"(value="&lt;15&quot;")"));
}

TEST(Form, a_password_is_never_sent_back) {
    Html page;
    const FormState state = typed("password", "secret");
    Form(page, state).text({.name = "password", .label = say("Password")}, TextKind::password);
    EXPECT_FALSE(has(page, "secret"));
}

TEST(Form, a_problem_stands_beside_its_field_and_is_read_with_it) {
    Html page;
    const FormState state = typed("minutes", "x", {problem("minutes", "Write the minutes as a whole number.")});
    Form(page, state).number(kMinutes);
    EXPECT_TRUE(has(page, R"(<p class="problem" id="f-minutes-problem">Write the minutes as a whole number.</p>)"));
    EXPECT_TRUE(has(page, R"(aria-describedby="f-minutes-hint f-minutes-problem" required aria-invalid="true")"));
}

TEST(Form, a_field_without_a_problem_is_not_called_invalid) {
    Html page;
    const FormState state = typed("minutes", "x", {problem("day", "Choose a day.")});
    Form(page, state).number(kMinutes);
    EXPECT_FALSE(has(page, "aria-invalid"));
    EXPECT_TRUE(has(page, R"(aria-describedby="f-minutes-hint")"));
}

TEST(Form, the_summary_links_to_each_field) {
    Html page;
    const FormState state = typed("", "", {problem("pain", "Choose a number."), problem("", "Nothing was saved.")});
    Form form(page, state);
    form.summary();
    form.scale({.name = "pain", .label = say("Pain now")}, kPain);
    EXPECT_TRUE(has(page, "2 answers need a change"));
    EXPECT_TRUE(has(page, R"(<a href="#f-pain">Choose a number.</a>)"));
    EXPECT_TRUE(has(page, "<li>Nothing was saved.</li>"));
    EXPECT_TRUE(has(page, R"(id="f-pain" name="pain" value="0")")) << "the link has to land on the first button";
}

TEST(Form, without_problems_there_is_no_summary) {
    Html page;
    const FormState state;
    Form(page, state).summary();
    EXPECT_EQ(page.text(), "");
}

TEST(Form, a_scale_has_eleven_buttons_and_keeps_the_one_chosen) {
    Html page;
    const FormState state = typed("pain", "10");
    Form(page, state).scale({.name = "pain", .label = say("Pain now")}, kPain);
    size_t buttons = 0;
    for (size_t at = page.text().find("type=\"radio\""); at != std::string::npos;
         at = page.text().find("type=\"radio\"", at + 1))
        ++buttons;
    EXPECT_EQ(buttons, 11U);
    EXPECT_TRUE(has(page, R"(value="10" checked)"));
    EXPECT_FALSE(has(page, R"(value="1" checked)"));
    EXPECT_TRUE(has(page, R"(10<span class="unseen">: the worst you can imagine</span>)"));
}

TEST(Form, not_sure_is_an_answer) {
    Html page;
    const FormState state = typed("fever", "not_sure");
    Form(page, state).yes_no_not_sure({.name = "fever", .label = say("Fever")});
    EXPECT_TRUE(has(page, R"(name="fever" value="not_sure" checked><span>Not sure)"));
}

TEST(Form, each_box_of_several_has_its_own_name) {
    Html page;
    const FormState state = typed("sign-chest", "chest");
    Form(page, state)
        .boxes({.name = "sign", .label = say("Signs"), .need = Need::optional},
               {{"chest", say("Chest pain")}, {"legs", say("Legs giving way")}});
    EXPECT_TRUE(has(page, R"(name="sign-chest" value="chest" checked)"));
    EXPECT_TRUE(has(page, R"(name="sign-legs" value="legs">)"));
    EXPECT_TRUE(has(page, "optional"));
    EXPECT_FALSE(has(page, "aria-required"));
}

TEST(Form, a_group_says_its_problem_once) {
    Html page;
    const FormState state = typed("", "", {problem("fever", "Choose one answer.")});
    Form(page, state).yes_no_not_sure({.name = "fever", .label = say("Fever")});
    EXPECT_TRUE(has(page, R"(aria-describedby="f-fever-problem" role="radiogroup" aria-invalid="true")"));
    EXPECT_EQ(page.text().find("Choose one answer."), page.text().rfind("Choose one answer."));
}

TEST(Form, the_chosen_option_of_a_list_stays_chosen) {
    Html page;
    const FormState state = typed("country", "DE");
    Form(page, state)
        .select({.name = "country", .label = say("Country")}, {{"AT", say("Austria")}, {"DE", say("Germany")}});
    EXPECT_TRUE(has(page, R"(<option value="DE" selected>Germany</option>)"));
    EXPECT_TRUE(has(page, R"(<option value="AT">Austria</option>)"));
}

TEST(Form, a_first_line_end_in_a_long_text_survives) {
    Html page;
    const FormState state = typed("note", "\nsecond line");
    Form(page, state).long_text({.name = "note", .label = say("Note")});
    EXPECT_TRUE(has(page, ">\n\nsecond line</textarea>"));
}

} // namespace amble::html
