#include "account/verification_store.h"

#include "account/session_store.h"
#include "account/testing/people.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

using std::chrono::hours;

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");
const Day kToday = *parse_day("2026-11-22");
const Verification kForAYear{"PT-4711", "the register", "physiotherapy", kToday + 365};

class VerificationStore : public database::EachEngine {
protected:
    /// Whether somebody with this session may act as a specialist.
    bool may_act(const std::string& token, Instant now = kNow) {
        bool may = false;
        database().read([&](database::Transaction& data) {
            const auto viewer = viewer_of(data, token, now);
            may = viewer && viewer->verified_specialist;
        });
        return may;
    }
    void verify_now(PersonId person, const Verification& verification) {
        database().write([&](database::Transaction& data) { verify(data, person, verification, "olof", kToday); });
    }
};

} // namespace

EACH_ENGINE_OF(VerificationStore);

TEST_P(VerificationStore, the_role_alone_lets_nobody_act) {
    const PersonId eva = a_person(database(), "eva", Roles().with(Role::specialist));
    const std::string token = a_session(database(), eva, kNow);
    EXPECT_FALSE(may_act(token));
    verify_now(eva, kForAYear);
    EXPECT_TRUE(may_act(token));
}

TEST_P(VerificationStore, a_verification_without_the_role_lets_nobody_act) {
    const PersonId bo = a_person(database(), "bo");
    verify_now(bo, kForAYear);
    EXPECT_FALSE(may_act(a_session(database(), bo, kNow)));
}

TEST_P(VerificationStore, the_list_holds_whom_members_may_turn_to_and_nobody_else) {
    const PersonId eva = a_person(database(), "eva", Roles().with(Role::specialist));
    const PersonId old = a_person(database(), "old", Roles().with(Role::specialist));
    verify_now(eva, kForAYear);
    verify_now(old, {"PT-1", "the register", "physiotherapy", kToday - 1});
    verify_now(a_person(database(), "bo"), kForAYear);
    a_person(database(), "new", Roles().with(Role::specialist));
    database().read([&](database::Transaction& data) {
        const auto list = verified_specialists(data, kToday);
        ASSERT_EQ(list.size(), 1u);
        EXPECT_EQ(list[0].person, eva);
        EXPECT_EQ(list[0].name, "eva");
    });
}

TEST_P(VerificationStore, a_lapsed_one_ends_the_right_to_act_within_a_running_session) {
    const PersonId eva = a_person(database(), "eva", Roles().with(Role::specialist));
    verify_now(eva, {"PT-4711", "the register", "physiotherapy", kToday});
    const Instant evening = kNow + hours(8);
    const std::string token = a_session(database(), eva, evening);
    EXPECT_TRUE(may_act(token, evening));
    EXPECT_FALSE(may_act(token, evening + hours(5)));
}

TEST_P(VerificationStore, ending_it_works_at_once) {
    const PersonId eva = a_person(database(), "eva", Roles().with(Role::specialist));
    verify_now(eva, kForAYear);
    const std::string token = a_session(database(), eva, kNow);
    ASSERT_TRUE(may_act(token));
    database().write([&](database::Transaction& data) { end_verification(data, eva, kToday); });
    EXPECT_FALSE(may_act(token));
}

TEST_P(VerificationStore, a_new_one_takes_over_and_the_old_one_stays_in_the_history) {
    const PersonId eva = a_person(database(), "eva", Roles().with(Role::specialist));
    verify_now(eva, kForAYear);
    const Verification shorter{"PT-4711", "the register", "physiotherapy", kToday + 30};
    verify_now(eva, shorter);
    database().read([&](database::Transaction& data) {
        EXPECT_EQ(verifications(data, eva).size(), 2u);
        EXPECT_EQ(verification_on(data, eva, kToday)->verification, shorter);
        EXPECT_EQ(verification_on(data, eva, kToday)->verified_by, "olof");
        EXPECT_FALSE(verification_on(data, eva, kToday + 31));
    });
}

} // namespace amble::account
