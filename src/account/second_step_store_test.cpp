#include "account/second_step_store.h"

#include "account/notice_store.h"
#include "account/session_store.h"
#include "account/testing/authenticator.h"
#include "account/testing/people.h"
#include "account/token.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace amble::account {

namespace {

using std::chrono::hours;
using std::chrono::seconds;

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");
const Instant kLater = kNow + hours(1);

class SecondSteps : public database::EachEngine {
protected:
    Owes owed(PersonId person) {
        Owes owed = Owes::nothing;
        database().read([&](database::Transaction& data) { owed = owed_after_password(data, person); });
        return owed;
    }
    bool use(PersonId person, const std::string& code, Instant now) {
        bool right = false;
        database().write([&](database::Transaction& data) { right = use_code(data, person, code, now); });
        return right;
    }
    bool use_recovery(PersonId person, const std::string& code) {
        bool right = false;
        database().write([&](database::Transaction& data) { right = use_recovery_code(data, person, code); });
        return right;
    }
    std::vector<std::string> recovery_codes(PersonId person) {
        std::vector<std::string> codes;
        database().write([&](database::Transaction& data) { codes = new_recovery_codes(data, person, kNow); });
        return codes;
    }
    std::string owing_session(PersonId person, Owes owes) {
        std::string token = new_token();
        database().write(
            [&](database::Transaction& data) { start_session(data, {person, token, "", "", owes}, kNow); });
        return token;
    }
    bool holds(const std::string& token, Instant now) {
        bool found = false;
        database().read([&](database::Transaction& data) { found = viewer_of(data, token, now).has_value(); });
        return found;
    }
};

/// How many of `crowd` threads that try at once hear yes.
template<class Try>
int winners(int crowd, const Try& try_once) {
    std::atomic<int> won = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < crowd; ++i)
        threads.emplace_back([&] { won += try_once() ? 1 : 0; });
    for (auto& thread : threads)
        thread.join();
    return won;
}

} // namespace

EACH_ENGINE_OF(SecondSteps);

TEST_P(SecondSteps, are_owed_by_whoever_sees_or_decides_something_of_others) {
    EXPECT_EQ(owed(a_person(database(), "anna")), Owes::nothing);
    EXPECT_EQ(owed(a_person(database(), "mod", Roles().with(Role::moderator))), Owes::nothing);
    for (const Role role : {Role::specialist, Role::desk, Role::operator_})
        EXPECT_EQ(owed(a_person(database(), name(role), Roles().with(role))), Owes::second_step) << name(role);
}

TEST_P(SecondSteps, once_on_ask_everybody_for_a_code) {
    const PersonId anna = a_person(database(), "anna");
    an_authenticator(database(), anna, kNow);
    EXPECT_EQ(owed(anna), Owes::code);
    database().write([&](database::Transaction& data) { EXPECT_TRUE(remove_second_step(data, anna)); });
    EXPECT_EQ(owed(anna), Owes::nothing);
}

TEST_P(SecondSteps, take_no_code_twice_and_none_of_another_person) {
    const PersonId anna = a_person(database(), "anna");
    const PersonId bo = a_person(database(), "bo");
    const Authenticator phone = an_authenticator(database(), anna, kNow);
    an_authenticator(database(), bo, kNow);
    EXPECT_FALSE(use(anna, phone.code(kNow), kNow)) << "the one that turned it on";
    EXPECT_FALSE(use(bo, phone.code(kLater), kLater));
    EXPECT_TRUE(use(anna, phone.code(kLater), kLater));
    EXPECT_FALSE(use(anna, phone.code(kLater), kLater + seconds(10)));
    EXPECT_TRUE(use(anna, phone.code(kLater, 1), kLater + seconds(10)));
}

TEST_P(SecondSteps, of_one_code_sent_many_times_at_once_take_one) {
    const PersonId anna = a_person(database(), "anna");
    const Authenticator phone = an_authenticator(database(), anna, kNow);
    const std::string code = phone.code(kLater);
    EXPECT_EQ(winners(16, [&] { return use(anna, code, kLater); }), 1);
    const std::string recovery = recovery_codes(anna).front();
    EXPECT_EQ(winners(16, [&] { return use_recovery(anna, recovery); }), 1);
}

TEST_P(SecondSteps, have_ten_recovery_codes_that_count_once_each_and_are_not_stored) {
    const PersonId anna = a_person(database(), "anna");
    an_authenticator(database(), anna, kNow);
    const auto old = recovery_codes(anna);
    const auto codes = recovery_codes(anna);
    ASSERT_EQ(codes.size(), 10u);
    EXPECT_FALSE(use_recovery(anna, old.front())) << "new ones take the place of the old";
    EXPECT_TRUE(use_recovery(anna, codes.front()));
    EXPECT_FALSE(use_recovery(anna, codes.front()));
    std::string typed; // as somebody might: small letters, no blanks
    for (const char c : codes.back())
        if (c != ' ') typed.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    EXPECT_TRUE(use_recovery(anna, typed));
    for (const char* wrong : {"", "AAAA AAAA AAAA AAAA", "1111", "\xFF"})
        EXPECT_FALSE(use_recovery(anna, wrong)) << wrong;
    database().read([&](database::Transaction& data) {
        EXPECT_EQ(second_step_of(data, anna).recovery_codes, 8);
        for (const auto row : data.query("SELECT code_hash FROM recovery_code"))
            EXPECT_EQ(row.text(0).size(), 43u);
    });
}

TEST_P(SecondSteps, show_a_new_key_to_the_session_that_asked_and_for_an_hour) {
    const PersonId anna = a_person(database(), "anna");
    const Viewer one = a_viewer(database(), anna, kNow);
    const Viewer other = a_viewer(database(), anna, kNow);
    database().write([&](database::Transaction& data) {
        offer_key(data, one, kNow);
        const Authenticator phone{offered_key(data, one, kNow)};
        EXPECT_EQ(phone.key.size(), 32u);
        EXPECT_EQ(offered_key(data, other, kNow), "");
        EXPECT_EQ(offered_key(data, one, kLater), "");
        EXPECT_FALSE(accept_offered_key(data, other, phone.code(kNow), kNow));
        EXPECT_FALSE(accept_offered_key(data, one, "000000", kNow - hours(1)));
        EXPECT_FALSE(second_step_of(data, anna).is_on());
        EXPECT_TRUE(accept_offered_key(data, one, phone.code(kNow), kNow));
        EXPECT_TRUE(second_step_of(data, anna).is_on());
        EXPECT_EQ(offered_key(data, one, kNow), "");
    });
}

TEST_P(SecondSteps, on_another_phone_leave_the_old_one_in_force_until_the_new_one_has_shown_a_code) {
    const PersonId anna = a_person(database(), "anna");
    const Authenticator old = an_authenticator(database(), anna, kNow);
    const Viewer viewer = a_viewer(database(), anna, kLater);
    Authenticator fresh;
    database().write([&](database::Transaction& data) {
        offer_key(data, viewer, kLater);
        fresh.key = offered_key(data, viewer, kLater);
    });
    EXPECT_FALSE(use(anna, fresh.code(kLater), kLater));
    EXPECT_TRUE(use(anna, old.code(kLater), kLater));
    database().write([&](database::Transaction& data) {
        EXPECT_TRUE(accept_offered_key(data, viewer, fresh.code(kLater), kLater));
    });
    EXPECT_FALSE(use(anna, old.code(kLater, 1), kLater));
    EXPECT_TRUE(use(anna, fresh.code(kLater, 1), kLater));
}

TEST_P(SecondSteps, set_up_by_one_session_end_those_that_owed_something) {
    const PersonId eva = a_person(database(), "eva", Roles().with(Role::specialist));
    const std::string whole = a_session(database(), eva, kNow);
    const std::string thief = owing_session(eva, Owes::second_step);
    ASSERT_TRUE(holds(thief, kNow));
    an_authenticator(database(), eva, kNow);
    EXPECT_FALSE(holds(thief, kNow));
    EXPECT_TRUE(holds(whole, kNow));
}

TEST_P(SecondSteps, are_owed_for_an_hour_and_such_a_session_is_in_no_list) {
    const PersonId eva = a_person(database(), "eva", Roles().with(Role::specialist));
    const std::string owing = owing_session(eva, Owes::code);
    EXPECT_TRUE(holds(owing, kNow + std::chrono::minutes(59)));
    EXPECT_FALSE(holds(owing, kLater));
    database().write([&](database::Transaction& data) {
        EXPECT_TRUE(sessions_of(data, eva, kNow).empty());
        sweep(data, kLater + seconds(1));
        EXPECT_TRUE(data.query("SELECT 1 FROM session").empty());
    });
}

TEST_P(SecondSteps, taken_away_by_somebody_end_the_sessions_and_the_person_reads_it) {
    const PersonId eva = a_person(database(), "eva", Roles().with(Role::specialist));
    an_authenticator(database(), eva, kNow);
    recovery_codes(eva);
    const std::string session = a_session(database(), eva, kNow);
    database().write([&](database::Transaction& data) {
        EXPECT_TRUE(take_second_step_away(data, eva, at_command_line("root"), kNow));
        EXPECT_FALSE(take_second_step_away(data, eva, at_command_line("root"), kNow)) << "there is none any more";
        const auto log = access_log(data, eva, {kLater}, 10);
        ASSERT_EQ(log.size(), 1u);
        EXPECT_EQ(log[0].by.name, "root");
        EXPECT_EQ(log[0].deed, Deed::changed);
        EXPECT_EQ(new_notices(data, eva), 1);
        EXPECT_EQ(second_step_of(data, eva).recovery_codes, 0);
    });
    EXPECT_FALSE(holds(session, kNow));
    EXPECT_EQ(owed(eva), Owes::second_step);
}

} // namespace amble::account
