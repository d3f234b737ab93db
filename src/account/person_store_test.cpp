#include "account/person_store.h"

#include "account/session_store.h"
#include "account/testing/people.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");
const Day kToday = *parse_day("2026-11-22");

NewAccount anna() {
    NewAccount account;
    account.profile = {"Anna Berg", 1971, Sex::female, "Europe/Stockholm", "SE", "en"};
    account.sign_in = *parse_sign_in_name("Anna@Example.org");
    account.password_hash = "hash";
    account.email = "anna@example.org";
    return account;
}

} // namespace

EACH_ENGINE(PersonStore);

TEST_P(PersonStore, keeps_what_a_person_said_of_themself) {
    database().write([](database::Transaction& data) {
        const auto person = add_account(data, anna(), kToday);
        ASSERT_TRUE(person);
        const auto found = find_account(data, *person);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->profile.name, "Anna Berg");
        EXPECT_EQ(found->profile.year_of_birth, 1971);
        EXPECT_EQ(found->profile.sex, Sex::female);
        EXPECT_EQ(found->profile.zone, "Europe/Stockholm");
        EXPECT_EQ(found->profile.country, "SE");
        EXPECT_EQ(found->sign_in, anna().sign_in);
        EXPECT_EQ(found->email, "anna@example.org");
        EXPECT_FALSE(found->email_confirmed_at);
        EXPECT_FALSE(found->handle);
        EXPECT_EQ(found->joined_on, kToday);
    });
}

TEST_P(PersonStore, two_spellings_of_one_sign_in_name_are_one_account) {
    database().write([](database::Transaction& data) {
        ASSERT_TRUE(add_account(data, anna(), kToday));
        NewAccount second = anna();
        second.sign_in = *parse_sign_in_name("ANNA@EXAMPLE.ORG");
        EXPECT_FALSE(add_account(data, second, kToday));
        EXPECT_EQ(accounts_by_name(data, {}, 10).size(), 1u);
    });
}

TEST_P(PersonStore, no_other_account_is_found_by_a_name_that_is_none) {
    a_person(database(), "anna");
    database().read([](database::Transaction& data) {
        EXPECT_TRUE(find_account(data, "anna"));
        EXPECT_FALSE(find_account(data, "ann"));
        EXPECT_FALSE(find_account(data, ""));
        EXPECT_FALSE(find_account(data, PersonId{1}));
    });
}

TEST_P(PersonStore, roles_that_exclude_each_other_are_never_stored) {
    const PersonId person = a_person(database(), "anna");
    for (int64_t stored = 0; stored < 16; ++stored) {
        const Roles roles(stored);
        const auto save = [&] {
            database().write([&](database::Transaction& data) { save_roles(data, person, roles); });
        };
        if (roles.allowed()) {
            EXPECT_NO_THROW(save()) << stored;
        } else {
            EXPECT_THROW(save(), std::logic_error) << stored;
        }
    }
}

TEST_P(PersonStore, a_change_of_roles_ends_the_sessions_begun_before_it) {
    const PersonId person = a_person(database(), "anna", Roles().with(Role::operator_));
    const std::string token = a_session(database(), person, kNow);
    database().write([&](database::Transaction& data) {
        ASSERT_TRUE(viewer_of(data, token, kNow));
        save_roles(data, person, Roles());
        EXPECT_FALSE(viewer_of(data, token, kNow));
        EXPECT_FALSE(operator_exists(data));
    });
}

TEST_P(PersonStore, a_session_sees_a_changed_profile_at_once) {
    const PersonId person = a_person(database(), "anna");
    const std::string token = a_session(database(), person, kNow);
    database().write([&](database::Transaction& data) {
        ASSERT_EQ(viewer_of(data, token, kNow)->zone.name(), "Etc/UTC");
        save_profile(data, person, {"Anna Ek", 1980, Sex::unsaid, "Asia/Tokyo", "JP", "en"});
        const auto viewer = viewer_of(data, token, kNow);
        EXPECT_EQ(viewer->zone.name(), "Asia/Tokyo");
        EXPECT_EQ(viewer->name, "Anna Ek");
        EXPECT_EQ(viewer->country, "JP");
        EXPECT_EQ(viewer->year_of_birth, 1980);
    });
}

TEST_P(PersonStore, a_changed_address_is_not_confirmed) {
    database().write([](database::Transaction& data) {
        const PersonId person = *add_account(data, anna(), kToday);
        data.execute("UPDATE person SET email_confirmed_at = 5 WHERE person_id = $1", person);
        save_email(data, person, "anna@example.org");
        EXPECT_TRUE(find_account(data, person)->email_confirmed_at);
        save_email(data, person, "anna@example.com");
        EXPECT_FALSE(find_account(data, person)->email_confirmed_at);
        save_email(data, person, "");
        EXPECT_EQ(find_account(data, person)->email, "");
    });
}

TEST_P(PersonStore, the_list_goes_by_name_and_goes_on_where_it_stopped) {
    for (const char* name : {"cleo", "anna", "bo"})
        a_person(database(), name);
    database().read([&](database::Transaction& data) {
        const auto first = accounts_by_name(data, {}, 2);
        ASSERT_EQ(first.size(), 2u);
        EXPECT_EQ(first[0].profile.name, "anna");
        const auto rest = accounts_by_name(data, {first[1].profile.name, first[1].marker}, 2);
        ASSERT_EQ(rest.size(), 1u);
        EXPECT_EQ(rest[0].profile.name, "cleo");
    });
}

TEST_P(PersonStore, nobody_is_left_out_of_the_list_for_sharing_a_name) {
    database().write([&](database::Transaction& data) {
        for (const char* sign_in : {"anna1", "anna2", "anna3"}) {
            NewAccount account = anna();
            account.sign_in = *parse_sign_in_name(sign_in);
            add_account(data, account, kToday);
        }
        const auto first = accounts_by_name(data, {}, 2);
        ASSERT_EQ(first.size(), 2u);
        EXPECT_EQ(accounts_by_name(data, {first[1].profile.name, first[1].marker}, 2).size(), 1u);
    });
}

TEST_P(PersonStore, a_new_password_takes_the_place_of_the_old_one) {
    const PersonId person = a_person(database(), "anna");
    database().write([&](database::Transaction& data) {
        save_password(data, "anna", "other", kToday);
        EXPECT_EQ(find_sign_in(data, "anna")->password_hash, "other");
        EXPECT_EQ(find_sign_in(data, "anna")->person, person);
    });
}

} // namespace amble::account
