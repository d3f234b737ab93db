#include "claims/evidence_file.h"

#include <gtest/gtest.h>

namespace amble::claims {

namespace {

constexpr std::string_view kVerdict = R"(treatment = "heat"
question = "Does heat help?"
statement = "Heat helps."
said_as = ["a hot bath helps"]
for_whom = "Adults."
outcome = "pain"
phase = "after surgery"
direction = "no effect"
than = "ice"
verdict = "supported with caveats"
certainty = "very low"
summary = "We are very uncertain."
why = "Few trials."
caveats = ["Short."]
harms = ["Burns."]
disagreements = ["One says yes, one says no."]
sources = ["a", "b"]
compiled_on = 2026-11-22
review_due = 2028-11-22
[de]
question = "Hilft Wärme?"
summary = "Sehr unsicher."
)";

std::string with(std::string_view text, std::string_view from, std::string_view to) {
    std::string changed(text);
    const size_t at = changed.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return changed.replace(at, from.size(), to);
}

std::vector<std::string> faults_of(std::string_view text) {
    std::vector<Fault> found;
    read_verdict({"verdicts/v.toml", "v", text}, found);
    std::vector<std::string> sentences;
    for (const Fault& fault : found) {
        EXPECT_EQ(fault.file, "verdicts/v.toml");
        sentences.push_back(english(fault.sentence));
    }
    return sentences;
}

} // namespace

TEST(EvidenceFile, every_setting_of_a_verdict_is_read) {
    std::vector<Fault> found;
    const Verdict read = read_verdict({"verdicts/heat.toml", "heat-x", kVerdict}, found);
    EXPECT_TRUE(found.empty());
    Verdict expected;
    expected.id = "heat-x";
    expected.treatment = "heat";
    expected.question = "Does heat help?";
    expected.statement = "Heat helps.";
    expected.said_as = {"a hot bath helps"};
    expected.for_whom = "Adults.";
    expected.phase = Phase::after_surgery;
    expected.direction = Direction::no_effect;
    expected.than = "ice";
    expected.answer = Answer::supported_with_caveats;
    expected.summary = "We are very uncertain.";
    expected.why = "Few trials.";
    expected.caveats = {"Short."};
    expected.harms = {"Burns."};
    expected.disagreements = {"One says yes, one says no."};
    expected.sources = {"a", "b"};
    expected.compiled_on = day_of({2026, 11, 22});
    expected.review_due = day_of({2028, 11, 22});
    expected.translations = {{"de", "Hilft Wärme?", "Sehr unsicher."}};
    EXPECT_EQ(read, expected);
}

TEST(EvidenceFile, every_setting_of_a_treatment_and_of_a_source_is_read) {
    std::vector<Fault> found;
    const Treatment treatment = read_treatment({"treatments/t.toml", "t", R"(
kind = "medicine"
invasive = true
prescribed_medicine = true
cautions = ["Careful."]
[trial]
key = "tee"
name = "Tea in the evening"
with = "Drink it."
without = "Leave it out."
cautions = ["Let it cool."]
because = "It is soon over."
sources = ["s"]
pairs = 6
days = 4
washout = 1
[en]
names = ["tee"]
lay = ["cup"]
misspelt = ["te"]
stems = ["teee"]
[de]
names = ["Tee"]
)"},
                                               found);
    Treatment expected{
        "t",  Kind::medicine, true,
        true, {"Careful."},   {{"en", {"tee"}, {"cup"}, {"te"}, {"teee"}}, {"de", {"Tee"}, {}, {}, {}}},
    };
    expected.trial = {
        "tee", "Tea in the evening", "Drink it.", "Leave it out.", {"Let it cool."}, "It is soon over.", {"s"}, 6, 4,
        1};
    EXPECT_EQ(treatment, expected);
    const Source source = read_source({"sources/s.toml", "s", R"(
citation = "A 2001"
year = 2001
link = "https://example.org"
checked = "confirmed"
read = "abstract"
)"},
                                      found);
    EXPECT_EQ(source, (Source{"s", "A 2001", 2001, "https://example.org", Checked::confirmed, "abstract"}));
    EXPECT_TRUE(found.empty());
}

TEST(EvidenceFile, a_fault_is_said_with_its_line) {
    const struct {
        std::string_view from, to, sentence;
    } cases[] = {
        {R"(treatment = "heat")", "", R"("treatment" is missing.)"},
        {R"("pain")", "3",
         R"(Line 6: "outcome" must be one of "pain", "function", "prevention", "structure", "other".)"},
        {R"("very low")", R"("lowish")",
         R"(Line 11: "certainty" must be one of "very low", "low", "moderate", "high".)"},
        {R"(["Short."])", R"("Short.")", R"(Line 14: "caveats" must be a list of at most 100 texts in quotes.)"},
        {R"(["a", "b"])", R"(["a", 2])", R"(Line 17: "sources" must be a list of at most 100 texts in quotes.)"},
        {"2026-11-22", R"("2026-11-22")", R"(Line 18: "compiled_on" must be a day like 2026-11-22, without quotes.)"},
        {"harms", "harm", R"(Line 15: it has the setting "harm", which is not known. Did you mean "harms"?)"},
        {"[de]\nquestion", "[de]\nfrage", R"("de.question" is missing.)"},
    };
    for (const auto& each : cases) {
        const auto found = faults_of(with(kVerdict, each.from, each.to));
        ASSERT_FALSE(found.empty()) << each.sentence;
        EXPECT_EQ(found.front(), each.sentence);
    }
}

TEST(EvidenceFile, what_is_no_toml_is_a_fault_and_not_a_crash) {
    const auto found = faults_of("treatment = \"heat\"\nquestion = ");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().substr(0, 7), "Line 2:") << found.front();
    EXPECT_FALSE(faults_of("compiled_on = 2026-02-31").empty());
    EXPECT_FALSE(faults_of(std::string(60'000, '[')).empty());
}

} // namespace amble::claims
