#include "care/programme_change.h"

#include <gtest/gtest.h>

#include <map>

namespace amble::care {

namespace {

using programme::Setting;

/// What the form holds where nothing is typed over.
std::map<std::string, std::string, std::less<>> as_it_holds(const programme::Settings& holding) {
    std::map<std::string, std::string, std::less<>> fields{{"why", "Her knee."}};
    for (const Setting setting : kChangeable)
        fields[std::string(programme::range_of(setting).name)] = shown_value(holding, setting);
    return fields;
}

ReadChange read(const std::map<std::string, std::string, std::less<>>& fields,
                const programme::Settings& holding = {}) {
    const auto typed = [&](std::string_view field) {
        const auto found = fields.find(field);
        return found == fields.end() ? std::string() : found->second;
    };
    return read_change(typed, holding);
}

} // namespace

TEST(ProgrammeChange, takes_what_differs_alone) {
    auto fields = as_it_holds({});
    fields["planned"] = " 5 ";
    fields["profile"] = "gentle";
    const auto change = read(fields);
    EXPECT_TRUE(change.problems.empty());
    EXPECT_EQ(settings_text(change.settings), "planned 5,profile gentle");
    EXPECT_EQ(settings_in("planned 5,profile gentle"), change.settings);
}

TEST(ProgrammeChange, refuses_what_lies_outside_a_range_and_what_changes_nothing) {
    const std::pair<const char*, const char*> outside[] = {
        {"planned", "2"}, {"planned", "8"}, {"goal", "14"},  {"goal", "61"},     {"adherence", "59"}, {"settling", "8"},
        {"band", "16"},   {"band", "2"},    {"planned", ""}, {"goal", "thirty"}, {"profile", "rash"}};
    for (const auto& [field, typed] : outside) {
        auto fields = as_it_holds({});
        fields[field] = typed;
        const auto change = read(fields);
        ASSERT_EQ(change.problems.size(), 1u) << field << ' ' << typed;
        EXPECT_EQ(change.problems.front().field, field) << typed;
        EXPECT_TRUE(change.settings.empty()) << field;
    }
    EXPECT_EQ(read(as_it_holds({})).problems.size(), 1u);
}

TEST(ProgrammeChange, tells_what_holds_without_a_first_level_that_follows_from_pain) {
    programme::Settings settings;
    EXPECT_EQ(settings_text(held(settings)), "planned 7,goal 30,profile normal,adherence 70,settling 3");
    settings.band = 10;
    EXPECT_EQ(holds_of(held(settings), Setting::band), 10);
}

TEST(ProgrammeChange, needs_a_reason) {
    auto fields = as_it_holds({});
    fields["planned"] = "5";
    fields["why"] = " ";
    EXPECT_EQ(read(fields).problems.front().field, "why");
    fields["why"] = std::string(kLongestWords + 1, 'x');
    EXPECT_EQ(read(fields).problems.front().field, "why");
}

TEST(ProgrammeChange, never_touches_the_ceiling_which_is_a_clearances) {
    auto fields = as_it_holds({});
    fields["ceiling"] = "60";
    fields["planned"] = "6";
    EXPECT_EQ(settings_text(read(fields).settings), "planned 6");
}

TEST(ProgrammeChange, is_told_in_a_sentence_for_each_setting) {
    for (const Setting setting : kChangeable)
        EXPECT_FALSE(sentence({setting, 5}).text.empty()) << programme::range_of(setting).name;
    EXPECT_EQ(sentence({Setting::profile, 1}).text, "A step up takes two good weeks.");
}

} // namespace amble::care
