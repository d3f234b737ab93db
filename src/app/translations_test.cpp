#include "app/translations.h"

#include "app/testing.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace amble::app {

namespace {

html::Catalogue catalogue(std::string language) {
    return {.language = std::move(language)};
}

std::string refusal(std::string_view json) {
    const auto read = read_catalogue(json);
    return read ? "" : english(read.error().sentence);
}

Translations german_and_portuguese() {
    Translations all;
    all.add(catalogue("de"));
    all.add(catalogue("pt-BR"));
    return all;
}

class TranslatedSite : public database::EachEngine {};
EACH_ENGINE_OF(TranslatedSite);

} // namespace

TEST_P(TranslatedSite, speaks_the_visitor_s_language_where_a_text_is_translated) {
    html::Catalogue german = catalogue("de");
    german.texts["Ask the specialists"] = {"Fragen Sie die Fachleute"};
    Translations all;
    all.add(std::move(german));
    TestSite site(database(), {}, std::move(all));
    Browser browser(site);
    EXPECT_NE(browser.get("/ask").body.find("<h1>Ask the specialists</h1>"), std::string::npos);
    browser.set_header("accept-language", "de-AT,de;q=0.9");
    const std::string page = browser.get("/ask").body;
    EXPECT_NE(page.find("<h1>Fragen Sie die Fachleute</h1>"), std::string::npos);
    EXPECT_NE(page.find(R"(<html lang="de")"), std::string::npos);
}

TEST(Translations, a_catalogue_is_read_whole) {
    const auto read = read_catalogue(R"({"language": "pl", "plural": "polish", "texts": [
        ["Today", "Dzisiaj"], ["{0} minutes", "{0} minuta", "{0} minuty", "{0} minut"], ["Not yet", ""]]})");
    ASSERT_TRUE(read) << english(read.error().sentence);
    EXPECT_EQ(read->language, "pl");
    EXPECT_EQ(read->texts.at("Today"), std::vector<std::string>{"Dzisiaj"});
    EXPECT_EQ(read->texts.at("{0} minutes").size(), 3U);
    EXPECT_FALSE(read->texts.contains("Not yet")) << "an empty translation would show nothing";
}

TEST(Translations, what_is_wrong_is_said) {
    EXPECT_NE(refusal("{"), "");
    EXPECT_NE(refusal(R"({"texts": []})"), "");
    EXPECT_NE(refusal(R"({"language": "de", "plural": "klingon"})").find("polish"), std::string::npos);
    EXPECT_NE(refusal(R"({"language": "de", "texts": [["Walk {0} minutes", "Gehen"]]})").find("{0}"),
              std::string::npos);
    EXPECT_NE(refusal(R"({"language": "pl", "plural": "polish", "texts": [["{0} a", "{0} b", "{0} c"]]})").find('3'),
              std::string::npos);
}

TEST(Translations, the_heaviest_language_that_is_here_wins) {
    const auto all = german_and_portuguese();
    EXPECT_EQ(all.words_for("fr, de;q=0.5, pt-BR;q=0.8").language(), "pt-BR");
    EXPECT_EQ(all.words_for("de-AT").language(), "de");
    EXPECT_EQ(all.words_for("en-GB, de").language(), "en");
    EXPECT_EQ(all.words_for("fr, de;q=0").language(), "en");
    EXPECT_EQ(all.words_for("").language(), "en");
    EXPECT_EQ(all.words_for(";;q=,,").language(), "en");
    EXPECT_EQ(all.words_for("en-XA").language(), "en-XA");
}

TEST(Translations, a_broken_file_is_named) {
    const auto folder = std::filesystem::temp_directory_path() / "amble_translations_test";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "de.json") << R"({"language": "de", "texts": [["Today", "Heute"]]})";
    EXPECT_EQ(Translations::load(folder).words_for("de").say("Today"), "Heute");
    std::ofstream(folder / "xx.json") << "{";
    try {
        Translations::load(folder);
        ADD_FAILURE() << "a broken file was taken";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string(error.what()).find("xx.json"), std::string::npos);
    }
    std::filesystem::remove_all(folder);
}

TEST(Translations, gives_german_readers_the_evidence_in_german_without_a_file) {
    const Translations none;
    EXPECT_EQ(none.words_for("de-CH, en;q=0.8").language(), "en");
    EXPECT_EQ(none.words_for("de-CH, en;q=0.8").reads(), "de");
    EXPECT_EQ(none.words_for("en-GB, de;q=0.9").reads(), "en");
    EXPECT_EQ(none.words_for("fr, de;q=0.5").reads(), "de");
    EXPECT_EQ(none.words_for("nl").reads(), "en");
}

} // namespace amble::app
