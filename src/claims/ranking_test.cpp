#include "claims/ranking.h"

#include "claims/table.h"

#include <gtest/gtest.h>

namespace amble::claims {

namespace {

const std::vector<Document> kClaims{
    {"walk", "", "Walking eases long-lasting back pain."},
    {"acupuncture", "needles", "Acupuncture eases back pain."},
    {"disc", "", "Herniated discs never heal by themselves."},
    {"mattress", "Matratze", "A firm mattress is best for the back."},
};

std::string first(std::string_view query) {
    const auto ranked = Ranking(kClaims).top(query, 3);
    return ranked.empty() ? "" : kClaims[ranked.front().document].id;
}

} // namespace

TEST(Ranking, finds_other_forms_misspellings_and_titles) {
    EXPECT_EQ(first("does walking every day ease back pain"), "walk");
    EXPECT_EQ(first("accupunture"), "acupuncture");
    EXPECT_EQ(first("will needles do anything"), "acupuncture");
    EXPECT_EQ(first("herniation of a disc, does it heal"), "disc");
    EXPECT_EQ(first("Matratzen"), "mattress");
}

TEST(Ranking, finds_nothing_where_nothing_is_in_common) {
    EXPECT_TRUE(Ranking(kClaims).top("", 20).empty());
    EXPECT_TRUE(Ranking(kClaims).top("zzz qqq", 20).empty());
    EXPECT_TRUE(Ranking({}).top("walking", 20).empty());
}

TEST(Ranking, gives_at_most_what_was_asked_for_best_first) {
    const auto ranked = Ranking(kClaims).top("back pain", 2);
    ASSERT_EQ(ranked.size(), 2u);
    EXPECT_GE(ranked[0].score, ranked[1].score);
    EXPECT_LE(ranked[0].score, 1.0001);
}

TEST(Ranking, takes_no_notice_of_addresses) {
    EXPECT_TRUE(Ranking(kClaims).top("https://example.org/mattress www.mattress.example", 20).empty());
}

TEST(Table, is_read_with_and_without_names_of_columns) {
    const auto plain = read_table("1\tWalking helps\textra\r\n\n2\tYoga\n");
    ASSERT_TRUE(plain);
    ASSERT_EQ(plain->size(), 2u);
    EXPECT_EQ((*plain)[0].text, "Walking helps");
    const auto named = read_table("\xEF\xBB\xBFlang\tID\tTitle\tvclaim\nen\t7\tneedles\tAcupuncture works");
    ASSERT_TRUE(named);
    EXPECT_EQ((*named)[0].id, "7");
    EXPECT_EQ((*named)[0].title, "needles");
    EXPECT_EQ((*named)[0].text, "Acupuncture works");
    const auto other = read_table("claim_id\tclaim\n7\tAcupuncture works\n");
    ASSERT_TRUE(other);
    EXPECT_EQ(other->size(), 1u);
}

TEST(Table, says_which_line_is_wrong) {
    const auto broken = read_table("1\tWalking helps\nno tab here\n");
    ASSERT_FALSE(broken);
    EXPECT_NE(english(broken.error().sentence).find("Line 2"), std::string::npos);
    const auto doubled = read_table("1\tWalking helps\n1\tYoga\n");
    ASSERT_FALSE(doubled);
    EXPECT_NE(english(doubled.error().sentence).find("Line 2"), std::string::npos);
    EXPECT_FALSE(read_table(" \tWalking helps\n")) << "without an id";
    EXPECT_FALSE(read_table(""));
    EXPECT_FALSE(read_table("id\tname\n1\tx\n"));
}

} // namespace amble::claims
