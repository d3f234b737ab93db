#include "claims/draft.h"

#include "claims/evidence_for_test.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::claims {

namespace {

const Day kToday = day_of({2026, 11, 23});

Draft sound_draft() {
    const Catalogue catalogue = sound_catalogue();
    Draft made = draft_of(catalogue.verdicts.front(), catalogue);
    made[Part::statement] = "Heat eases old back pain.";
    return made;
}

std::string problem_at(const Draft& draft, Part part) {
    for (const Problem& each : read(draft, "v-1", sound_catalogue(), kToday).problems)
        if (each.field == name(part)) return english(each.sentence);
    return "";
}

} // namespace

TEST(Draft, a_verdict_survives_being_typed_kept_and_read) {
    const Catalogue catalogue = sound_catalogue();
    const Verdict& verdict = catalogue.verdicts.front();
    const auto back = read_kept(kept(draft_of(verdict, catalogue)));
    ASSERT_TRUE(back);
    const ReadDraft made = read(*back, verdict.id, catalogue, verdict.compiled_on);
    EXPECT_TRUE(made.problems.empty()) << english(made.problems.front().sentence);
    Verdict same = made.verdict;
    ASSERT_EQ(made.sources.size(), 1u);
    EXPECT_EQ(made.sources[0].citation, catalogue.source("cochrane-heat")->citation);
    EXPECT_EQ(made.sources[0].year, 2006);
    EXPECT_EQ(made.sources[0].checked, Checked::confirmed);
    same.sources = verdict.sources;
    EXPECT_EQ(same, verdict);
}

TEST(Draft, what_a_file_of_evidence_may_not_say_a_draft_may_not_either) {
    Draft draft = sound_draft();
    EXPECT_TRUE(read(draft, "v-1", sound_catalogue(), kToday).problems.empty());
    draft[Part::summary] = "A heat wrap eases new back pain.";
    EXPECT_NE(problem_at(draft, Part::summary).find("probably"), std::string::npos);
    draft = sound_draft();
    draft[Part::caveats] = "";
    EXPECT_NE(problem_at(draft, Part::caveats), "");
    draft = sound_draft();
    draft[Part::sources] = "French and others. Cochrane review, 2006. | https://example.org/heat";
    EXPECT_NE(problem_at(draft, Part::certainty), "") << "a source nobody read makes nothing moderate";
    draft[Part::sources] = "French and others. Cochrane review.";
    EXPECT_NE(problem_at(draft, Part::sources), "");
    draft = sound_draft();
    draft[Part::review_due] = "2036-01-01";
    EXPECT_NE(problem_at(draft, Part::review_due), "");
    draft[Part::review_due] = "soon";
    EXPECT_NE(problem_at(draft, Part::review_due), "");
    draft = sound_draft();
    draft[Part::treatment] = "prayer";
    EXPECT_NE(problem_at(draft, Part::treatment), "");
    draft = sound_draft();
    draft[Part::answer] = "true";
    EXPECT_NE(problem_at(draft, Part::answer), "");
    draft = sound_draft();
    draft[Part::statement] = "heat eases new back pain.";
    EXPECT_NE(problem_at(draft, Part::statement).find("There is a verdict"), std::string::npos);
    draft[Part::why] = std::string(kMostInPart + 1, 'x');
    EXPECT_NE(problem_at(draft, Part::why), "");
}

TEST(Draft, what_was_not_kept_by_us_is_not_read) {
    const std::string whole = kept(sound_draft());
    for (const std::string& text : {whole.substr(0, whole.size() - 1), whole + "x", std::string("question 99\nx\n"),
                                    std::string("nothing 1\nx\n"), std::string("question -1\nx\n")})
        EXPECT_FALSE(read_kept(text));
    EXPECT_TRUE(read_kept("question 1\nx\n")) << "parts that are new since are empty";
}

TEST(Draft, names_the_parts_that_changed) {
    Draft after = sound_draft();
    after[Part::why] = "Other trials.";
    EXPECT_EQ(changed(sound_draft(), after), std::vector{Part::why});
    EXPECT_TRUE(changed(after, after).empty());
}

} // namespace amble::claims
