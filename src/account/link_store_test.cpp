#include "account/link_store.h"

#include "account/testing/people.h"
#include "account/token.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

using std::chrono::hours;

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");

} // namespace

EACH_ENGINE(LinkStore);

TEST_P(LinkStore, an_invitation_is_used_once_and_gives_what_it_was_made_for) {
    database().write([](database::Transaction& data) {
        const std::string token =
            add_link(data, {LinkKind::invitation, {}, Roles().with(Role::desk), "for the front desk"}, kNow);
        EXPECT_TRUE(find_link(data, LinkKind::invitation, token, kNow));
        const auto link = use_link(data, LinkKind::invitation, token, kNow);
        ASSERT_TRUE(link);
        EXPECT_EQ(link->roles, Roles().with(Role::desk));
        EXPECT_EQ(link->note, "for the front desk");
        EXPECT_FALSE(use_link(data, LinkKind::invitation, token, kNow));
        EXPECT_FALSE(find_link(data, LinkKind::invitation, token, kNow));
    });
}

TEST_P(LinkStore, a_link_of_one_kind_does_not_serve_as_another) {
    database().write([](database::Transaction& data) {
        const std::string token = add_link(data, {LinkKind::invitation, {}, {}, ""}, kNow);
        EXPECT_FALSE(use_link(data, LinkKind::first_operator, token, kNow));
        EXPECT_FALSE(use_link(data, LinkKind::reset, token, kNow));
        EXPECT_TRUE(use_link(data, LinkKind::invitation, token, kNow));
    });
}

TEST_P(LinkStore, a_forged_or_late_one_opens_nothing) {
    database().write([](database::Transaction& data) {
        const std::string token = add_link(data, {LinkKind::invitation, {}, {}, ""}, kNow);
        EXPECT_FALSE(use_link(data, LinkKind::invitation, new_token(), kNow));
        EXPECT_FALSE(use_link(data, LinkKind::invitation, token_hash(token), kNow));
        EXPECT_FALSE(use_link(data, LinkKind::invitation, "", kNow));
        EXPECT_FALSE(use_link(data, LinkKind::invitation, token, kNow + hours(24 * 14)));
        EXPECT_TRUE(use_link(data, LinkKind::invitation, token, kNow + hours(24 * 14 - 1)));
    });
}

TEST_P(LinkStore, a_new_reset_takes_the_place_of_the_same_persons_alone) {
    const PersonId anna = a_person(database(), "anna");
    const PersonId bo = a_person(database(), "bo");
    database().write([&](database::Transaction& data) {
        const std::string first = add_link(data, {LinkKind::reset, anna, {}, ""}, kNow);
        const std::string bos = add_link(data, {LinkKind::reset, bo, {}, ""}, kNow);
        const std::string second = add_link(data, {LinkKind::reset, anna, {}, ""}, kNow);
        EXPECT_FALSE(find_link(data, LinkKind::reset, first, kNow));
        EXPECT_EQ(find_link(data, LinkKind::reset, second, kNow)->person, anna);
        EXPECT_EQ(find_link(data, LinkKind::reset, bos, kNow)->person, bo);
    });
}

TEST_P(LinkStore, only_the_last_first_operators_link_works) {
    database().write([](database::Transaction& data) {
        const std::string first = add_link(data, {LinkKind::first_operator, {}, {}, ""}, kNow);
        const std::string second = add_link(data, {LinkKind::first_operator, {}, {}, ""}, kNow);
        EXPECT_FALSE(find_link(data, LinkKind::first_operator, first, kNow));
        EXPECT_TRUE(find_link(data, LinkKind::first_operator, second, kNow));
    });
}

TEST_P(LinkStore, a_withdrawn_invitation_is_gone_and_the_others_stay) {
    database().write([](database::Transaction& data) {
        const std::string one = add_link(data, {LinkKind::invitation, {}, {}, "one"}, kNow);
        const std::string two = add_link(data, {LinkKind::invitation, {}, {}, "two"}, kNow + hours(1));
        const auto open = open_invitations(data, kNow + hours(2));
        ASSERT_EQ(open.size(), 2u);
        EXPECT_EQ(open[0].note, "two");
        EXPECT_TRUE(withdraw_link(data, open[0].id));
        EXPECT_FALSE(withdraw_link(data, open[0].id));
        EXPECT_TRUE(find_link(data, LinkKind::invitation, one, kNow));
        EXPECT_FALSE(find_link(data, LinkKind::invitation, two, kNow));
    });
}

} // namespace amble::account
