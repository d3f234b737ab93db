#include "account/session_store.h"

#include "account/testing/people.h"
#include "account/token.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

using std::chrono::hours;

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");

} // namespace

EACH_ENGINE(SessionStore);

TEST_P(SessionStore, knows_who_holds_a_token_and_nobody_else) {
    const PersonId anna = a_person(database(), "anna");
    const std::string token = a_session(database(), anna, kNow);
    database().read([&](database::Transaction& data) {
        const auto viewer = viewer_of(data, token, kNow);
        ASSERT_TRUE(viewer);
        EXPECT_EQ(viewer->person, anna);
        EXPECT_TRUE(viewer->seen_today);
        EXPECT_FALSE(viewer_of(data, new_token(), kNow));
        EXPECT_FALSE(viewer_of(data, token_hash(token), kNow)); // what is stored opens nothing
        EXPECT_FALSE(viewer_of(data, "", kNow));
    });
}

TEST_P(SessionStore, signing_in_ends_the_session_whose_cookie_came_along) {
    const PersonId anna = a_person(database(), "anna");
    const std::string former = a_session(database(), anna, kNow);
    const std::string token = new_token();
    database().write([&](database::Transaction& data) {
        start_session(data, {anna, token, "Firefox", former, Owes::nothing}, kNow);
        EXPECT_FALSE(viewer_of(data, former, kNow));
        EXPECT_TRUE(viewer_of(data, token, kNow));
    });
}

TEST_P(SessionStore, a_persons_sessions_share_a_marker_that_is_nobody_elses) {
    const PersonId anna = a_person(database(), "anna");
    const PersonId bo = a_person(database(), "bo");
    const std::string marker = a_viewer(database(), anna, kNow).marker;
    EXPECT_TRUE(Id::parse(marker));
    EXPECT_EQ(a_viewer(database(), anna, kNow + hours(1)).marker, marker);
    EXPECT_NE(a_viewer(database(), bo, kNow).marker, marker);
}

TEST_P(SessionStore, an_unused_one_is_over_and_one_used_goes_on) {
    const PersonId anna = a_person(database(), "anna");
    const std::string used = a_session(database(), anna, kNow);
    const std::string unused = a_session(database(), anna, kNow);
    const Instant later = kNow + hours(24 * 20);
    const Instant last = kNow + hours(24 * 40);
    database().write([&](database::Transaction& data) {
        EXPECT_FALSE(viewer_of(data, used, later)->seen_today);
        mark_seen(data, used, later);
        EXPECT_TRUE(viewer_of(data, used, later)->seen_today);
        EXPECT_TRUE(viewer_of(data, used, last));
        EXPECT_FALSE(viewer_of(data, unused, last));
        EXPECT_EQ(sessions_of(data, anna, last).size(), 1u);
    });
}

TEST_P(SessionStore, one_person_cannot_end_anothers) {
    const PersonId anna = a_person(database(), "anna");
    const PersonId bo = a_person(database(), "bo");
    const std::string token = a_session(database(), anna, kNow);
    database().write([&](database::Transaction& data) {
        const std::string id = viewer_of(data, token, kNow)->session;
        EXPECT_FALSE(end_session(data, bo, id));
        EXPECT_TRUE(viewer_of(data, token, kNow));
        EXPECT_TRUE(end_session(data, anna, id));
        EXPECT_FALSE(viewer_of(data, token, kNow));
    });
}

TEST_P(SessionStore, a_device_is_known_for_the_name_it_signed_in_with_alone) {
    const PersonId anna = a_person(database(), "anna");
    a_person(database(), "bo");
    const std::string device = new_token();
    database().write([&](database::Transaction& data) {
        EXPECT_FALSE(is_known_device(data, device, "anna"));
        remember_device(data, {device, "anna", anna}, *parse_day("2026-11-22"));
        EXPECT_TRUE(is_known_device(data, device, "anna"));
        EXPECT_FALSE(is_known_device(data, device, "bo"));
        EXPECT_FALSE(is_known_device(data, new_token(), "anna"));
    });
}

TEST_P(SessionStore, sweeping_takes_what_is_over_and_nothing_else) {
    const PersonId anna = a_person(database(), "anna");
    const std::string old = a_session(database(), anna, kNow - hours(24 * 60));
    const std::string fresh = a_session(database(), anna, kNow);
    database().write([&](database::Transaction& data) {
        sweep(data, kNow);
        EXPECT_TRUE(viewer_of(data, fresh, kNow));
        EXPECT_FALSE(viewer_of(data, old, kNow - hours(24 * 60)));
    });
}

} // namespace amble::account
