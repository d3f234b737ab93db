#include "claims/evidence_shown.h"

#include "claims/evidence_for_test.h"

#include <gtest/gtest.h>

namespace amble::claims {

namespace {

constexpr std::string_view kMedicine =
    "Do not stop or change a prescribed medicine without the person who prescribed it.";
constexpr std::string_view kNotSigned =
    "Compiled from published guidelines and studies; not yet signed by a specialist here.";
constexpr std::string_view kUnchecked = "Sources not yet checked.";
constexpr std::string_view kOverdue = "Its review was due on 2028-11-22.";

std::vector<std::string> sentences(const Shown& shown) {
    std::vector<std::string> made;
    for (const Notice& notice : shown.notices)
        made.push_back(english(notice.sentence));
    return made;
}

} // namespace

TEST(EvidenceShown, says_all_that_belongs_before_a_verdict) {
    const Catalogue catalogue = sound_catalogue();
    const Day due = day_of({2028, 11, 22});
    const struct {
        std::string_view verdict;
        Day today;
        int signatures;
        std::vector<std::string> expected;
    } cases[] = {
        {"heat-acute", due, 2, {}},
        {"heat-acute", due, 1, {std::string(kNotSigned)}},
        {"heat-acute", due + 1, 0, {std::string(kNotSigned), std::string(kOverdue)}},
        {"opioids-chronic", due, 2, {std::string(kMedicine), std::string(kUnchecked)}},
        {"opioids-chronic",
         due + 1,
         0,
         {std::string(kMedicine), std::string(kNotSigned), std::string(kUnchecked), std::string(kOverdue)}},
    };
    for (const auto& each : cases) {
        const Verdict* verdict = catalogue.verdict(each.verdict);
        ASSERT_NE(verdict, nullptr);
        EXPECT_EQ(sentences(shown(catalogue, *verdict, each.today, each.signatures)), each.expected) << each.verdict;
    }
}

TEST(EvidenceShown, unchecked_sources_lower_certainty_and_keep_a_verdict_from_attaching_itself) {
    Catalogue catalogue = sound_catalogue();
    const Verdict& heat = catalogue.verdicts[0];
    const Shown checked = shown(catalogue, heat, heat.compiled_on, 0);
    EXPECT_EQ(checked.certainty, Certainty::moderate);
    EXPECT_EQ(checked.attaching, Attaching::by_itself);

    catalogue.sources[0].checked = Checked::to_be_confirmed;
    const Shown unchecked = shown(catalogue, heat, heat.compiled_on, 2);
    EXPECT_EQ(unchecked.certainty, Certainty::low);
    EXPECT_EQ(unchecked.attaching, Attaching::only_by_a_specialist);
}

TEST(EvidenceShown, what_is_overdue_for_review_is_no_longer_certain_and_does_not_attach_itself) {
    const Catalogue catalogue = sound_catalogue();
    const Verdict& heat = catalogue.verdicts[0];
    EXPECT_EQ(shown(catalogue, heat, heat.review_due, kSignaturesNeeded).attaching, Attaching::by_itself);
    const Shown overdue = shown(catalogue, heat, heat.review_due + 1, kSignaturesNeeded);
    EXPECT_EQ(overdue.certainty, Certainty::low);
    EXPECT_EQ(overdue.attaching, Attaching::only_by_a_specialist);
}

TEST(EvidenceShown, what_names_no_source_says_so_and_does_not_attach_itself) {
    Catalogue catalogue = sound_catalogue();
    Verdict& heat = catalogue.verdicts[0];
    heat.sources = {};
    const Shown said = shown(catalogue, heat, heat.compiled_on, kSignaturesNeeded);
    EXPECT_EQ(sentences(said), std::vector<std::string>{"It names no source: we know of no study of this."});
    EXPECT_EQ(said.attaching, Attaching::only_by_a_specialist);
}

TEST(EvidenceShown, one_confirmed_source_is_enough) {
    Catalogue catalogue = sound_catalogue();
    catalogue.verdicts[0].sources = {"unread", "gone"};
    EXPECT_FALSE(has_confirmed_source(catalogue, catalogue.verdicts[0]));
    catalogue.verdicts[0].sources = {"unread", "cochrane-heat"};
    EXPECT_TRUE(has_confirmed_source(catalogue, catalogue.verdicts[0]));
}

} // namespace amble::claims
