#include "claims/evidence_shipped.h"

#include "claims/dangerous_advice.h"
#include "claims/evidence_folder.h"
#include "claims/evidence_shown.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::claims {

namespace {

const Verdict& shipped(std::string_view id) {
    static const Verdict kNone;
    const Verdict* verdict = shipped_evidence().verdict(id);
    EXPECT_NE(verdict, nullptr) << id;
    return verdict ? *verdict : kNone;
}

bool any_holds(const std::vector<std::string>& texts, std::string_view part) {
    return std::any_of(texts.begin(), texts.end(),
                       [part](const std::string& each) { return each.find(part) != std::string::npos; });
}

} // namespace

TEST(EvidenceShipped, is_the_folder_of_the_repository) {
    const EvidenceFolder folder = read_evidence("evidence");
    ASSERT_FALSE(folder.catalogue.verdicts.empty());
    EXPECT_EQ(shipped_evidence(), folder.catalogue);
}

TEST(EvidenceShipped, answers_what_would_hurt_if_it_were_turned_round) {
    const struct {
        std::string_view verdict;
        Direction direction;
        Answer answer;
    } cases[] = {
        {"opioids-acute", Direction::helps, Answer::harmful},
        {"opioids-chronic", Direction::helps, Answer::harmful},
        {"bed-rest", Direction::helps, Answer::harmful},
        {"gabapentinoids-pain", Direction::helps, Answer::not_supported},
        {"fusion-pain", Direction::helps, Answer::not_supported},
        {"mri-first", Direction::needed, Answer::not_supported},
        {"walking-unsafe", Direction::harms, Answer::not_supported},
        {"walking-overdo", Direction::helps, Answer::not_supported},
        {"walking-chronic-pain", Direction::helps, Answer::supported_with_caveats},
        {"walking-best-exercise", Direction::helps, Answer::not_supported},
    };
    for (const auto& each : cases) {
        EXPECT_EQ(shipped(each.verdict).direction, each.direction) << each.verdict;
        EXPECT_EQ(shipped(each.verdict).answer, each.answer) << each.verdict;
    }
}

TEST(EvidenceShipped, walking_holds_its_caveats) {
    const Verdict& walking = shipped("walking-chronic-pain");
    EXPECT_TRUE(any_holds(walking.caveats, "Do not overdo it"));
    EXPECT_TRUE(any_holds(walking.caveats, "See a doctor or physiotherapist before you start"));
    EXPECT_TRUE(any_holds(shipped("inversion-pain").harms, "glaucoma"));
}

TEST(EvidenceShipped, every_verdict_on_a_medicine_opens_with_the_warning) {
    const Catalogue& catalogue = shipped_evidence();
    int medicines = 0;
    for (const Verdict& verdict : catalogue.verdicts) {
        if (catalogue.treatment(verdict.treatment)->kind != Kind::medicine) continue;
        const Shown said = shown(catalogue, verdict, verdict.compiled_on, kSignaturesNeeded);
        ASSERT_FALSE(said.notices.empty()) << verdict.id;
        EXPECT_EQ(said.notices.front().kind, NoticeKind::medicine) << verdict.id;
        ++medicines;
    }
    EXPECT_GT(medicines, 10);
}

TEST(EvidenceShipped, every_verdict_has_german) {
    for (const Verdict& verdict : shipped_evidence().verdicts)
        EXPECT_NE(verdict.translation("de"), nullptr) << verdict.id;
}

TEST(EvidenceShipped, says_of_each_treatment_what_is_known_or_why_nothing_is_said) {
    const Catalogue& evidence = shipped_evidence();
    for (const Treatment& treatment : evidence.treatments) {
        const bool judged = std::any_of(evidence.verdicts.begin(), evidence.verdicts.end(),
                                        [&](const Verdict& each) { return each.treatment == treatment.id; });
        EXPECT_NE(judged, !treatment.no_verdict.empty()) << treatment.id;
    }
}

TEST(EvidenceShipped, to_stop_any_medicine_by_any_of_its_names_is_dangerous) {
    // Too vague to be a medicine's name in a text of any kind.
    const std::vector<std::string> vague{"ASS",     "strong stuff", "the strong stuff", "gel on the back",
                                         "doc Gel", "numbing spray"};
    int names = 0;
    for (const Treatment& treatment : shipped_evidence().treatments) {
        if (!treatment.prescribed_medicine || treatment.id == "cannabis") continue;
        for (const Words& words : treatment.words)
            for (const auto* list : {&words.names, &words.lay, &words.misspelt})
                for (const std::string& name : *list) {
                    if (std::ranges::find(vague, name) != vague.end()) continue;
                    EXPECT_FALSE(dangerous_advice("Stop taking " + name + ".").empty()) << name;
                    ++names;
                }
    }
    EXPECT_GT(names, 500);
}

} // namespace amble::claims
