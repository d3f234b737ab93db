#include "account/handle_store.h"

#include "account/testing/people.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

const Day kToday = *parse_day("2026-11-22");

Handle handle(std::string_view typed) {
    return *parse_handle(typed, {});
}

} // namespace

EACH_ENGINE(HandleStore);

TEST_P(HandleStore, leads_from_person_to_handle) {
    const PersonId anna = a_person(database(), "anna");
    database().write([&](database::Transaction& data) {
        EXPECT_FALSE(handle_of(data, anna));
        EXPECT_TRUE(take_handle(data, anna, handle("slow-fox"), kToday));
        EXPECT_EQ(handle_of(data, anna), "slow-fox");
    });
}

TEST_P(HandleStore, nobody_gets_one_that_looks_like_anothers) {
    const PersonId anna = a_person(database(), "anna");
    const PersonId bo = a_person(database(), "bo");
    database().write([&](database::Transaction& data) {
        ASSERT_TRUE(take_handle(data, anna, handle("slow-fox"), kToday));
        for (const char* typed : {"slow-fox", "slowfox", "s10w-f0x"})
            EXPECT_FALSE(take_handle(data, bo, handle(typed), kToday)) << typed;
        EXPECT_FALSE(handle_of(data, bo));
        EXPECT_EQ(handle_of(data, anna), "slow-fox");
    });
}

TEST_P(HandleStore, one_given_up_stays_its_persons) {
    const PersonId anna = a_person(database(), "anna");
    const PersonId bo = a_person(database(), "bo");
    database().write([&](database::Transaction& data) {
        ASSERT_TRUE(take_handle(data, anna, handle("slow-fox"), kToday));
        ASSERT_TRUE(take_handle(data, anna, handle("quick-hare"), kToday));
        EXPECT_FALSE(take_handle(data, bo, handle("slow-fox"), kToday));
        EXPECT_TRUE(take_handle(data, anna, handle("slow-fox"), kToday));
        EXPECT_EQ(handle_of(data, anna), "slow-fox");
    });
}

TEST_P(HandleStore, gives_many_at_once_without_those_who_have_none) {
    const PersonId anna = a_person(database(), "anna");
    const PersonId bo = a_person(database(), "bo");
    database().write([&](database::Transaction& data) {
        ASSERT_TRUE(take_handle(data, anna, handle("slow-fox"), kToday));
        const std::map<PersonId, std::string> wanted{{anna, "slow-fox"}};
        EXPECT_EQ(handles_of(data, {anna, bo, anna, PersonId{}}), wanted);
    });
}

} // namespace amble::account
