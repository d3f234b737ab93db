#include "account/throttle_store.h"

#include "foundation/database/testing.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

using std::chrono::hours;
using std::chrono::seconds;

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");
const Attempt kGuesser{"anna", "192.0.2.1", ""};
const Attempt kOwnerElsewhere{"anna", "198.51.100.7", ""};
const Attempt kOwnerBesideTheGuesser{"anna", "192.0.2.1", "cookie of a browser that signed anna in"};

class ThrottleStore : public database::EachEngine {
protected:
    seconds try_once(const Attempt& attempt, Instant now = kNow) {
        seconds wait{0};
        database().write([&](database::Transaction& data) { wait = admit(data, attempt, now); });
        return wait;
    }
    void fail_until_refused(const Attempt& attempt) {
        for (int i = 0; i < 100; ++i)
            if (try_once(attempt) > seconds(0)) return;
        FAIL() << "a hundred attempts were let through";
    }
};

} // namespace

EACH_ENGINE_OF(ThrottleStore);

TEST_P(ThrottleStore, guessing_from_one_place_has_to_wait_and_the_owner_elsewhere_has_not) {
    fail_until_refused(kGuesser);
    EXPECT_EQ(try_once(kOwnerElsewhere), seconds(0));
}

TEST_P(ThrottleStore, a_browser_that_knows_the_account_gets_in_beside_whoever_guesses) {
    fail_until_refused(kGuesser);
    EXPECT_EQ(try_once(kOwnerBesideTheGuesser), seconds(0));
}

TEST_P(ThrottleStore, a_browser_that_knows_the_account_cannot_guess_on_for_ever) {
    fail_until_refused(kOwnerBesideTheGuesser);
}

TEST_P(ThrottleStore, trying_one_password_on_many_names_from_one_place_has_to_wait) {
    int admitted = 0;
    for (int i = 0; i < 200; ++i)
        admitted += try_once({"name" + std::to_string(i), "192.0.2.1", ""}) == seconds(0) ? 1 : 0;
    EXPECT_EQ(admitted, kNetwork.free);
}

TEST_P(ThrottleStore, a_refused_attempt_is_not_counted_so_that_waiting_helps) {
    fail_until_refused(kGuesser);
    const seconds wait = try_once(kGuesser);
    EXPECT_EQ(try_once(kGuesser), wait);
    EXPECT_EQ(try_once(kGuesser, kNow + wait), seconds(0));
}

TEST_P(ThrottleStore, signing_in_takes_the_failures_back) {
    for (int i = 0; i < 4; ++i)
        ASSERT_EQ(try_once(kGuesser), seconds(0));
    database().write([](database::Transaction& data) { succeeded(data, kGuesser); });
    for (int i = 0; i < kAccountFromPlace.free; ++i)
        EXPECT_EQ(try_once(kGuesser), seconds(0)) << i;
    EXPECT_GT(try_once(kGuesser), seconds(0));
}

TEST_P(ThrottleStore, people_behind_one_address_who_sign_in_rightly_never_wait) {
    for (int i = 0; i < 3 * kNetwork.free; ++i) {
        const Attempt attempt{"patient" + std::to_string(i), "192.0.2.1", ""};
        ASSERT_EQ(try_once(attempt), seconds(0)) << i;
        database().write([&](database::Transaction& data) { succeeded(data, attempt); });
    }
}

TEST_P(ThrottleStore, a_name_that_does_not_exist_waits_like_one_that_does) {
    const Attempt nobody{"nobody-of-that-name", "192.0.2.1", ""};
    fail_until_refused(nobody);
}

} // namespace amble::account
