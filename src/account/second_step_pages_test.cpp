#include "account/second_step_pages.h"

#include "account/code_pages.h"
#include "account/consent.h"
#include "account/consent_store.h"
#include "account/link_store.h"
#include "account/notice_store.h"
#include "account/password.h"
#include "account/password_hash.h"
#include "account/password_pages.h"
#include "account/person_store.h"
#include "account/second_step_store.h"
#include "account/session.h"
#include "account/session_store.h"
#include "account/sign_in_pages.h"
#include "account/testing/authenticator.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "account/verification_store.h"
#include "account/yours_pages.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");
const std::string kPassword = "tin roof umbrella";

Routes all() {
    Routes routes;
    for (auto& group : {sign_in_routes(), code_routes(), second_step_routes(), password_routes(), yours_routes()})
        routes.insert(routes.end(), group.begin(), group.end());
    return routes;
}

class SecondStepPages : public database::EachEngine {
protected:
    PersonId person(std::string_view name, Roles roles = {}) {
        const PersonId made = a_person(database(), name, roles);
        static const std::string hash = a_weak_hash(composed_password(kPassword));
        database().write([&](database::Transaction& data) {
            save_password(data, name, hash, *parse_day("2026-01-01"));
            record_consent(data, made, {std::string(kJoining), std::string(kJoiningVersion), kNow});
        });
        return made;
    }
    PersonId specialist(std::string_view name) { return person(name, Roles().with(Role::specialist)); }
    Pages browser() { return {database(), all(), kNow}; }
    static http::Response sign_in(Pages& pages, const std::string& name, const std::string& next = "") {
        return pages.post("/sign-in", {{"sign_in_name", name}, {"password", kPassword}, {"next", next}});
    }
    static http::Response enter(Pages& pages, const std::string& code) {
        return pages.post("/sign-in/code", {{"code", code}, {"next", "/progress"}});
    }
    /// The key on the page, for a phone to take.
    static Authenticator phone_shown(const http::Response& page) {
        return {between(page, "<code class=\"key\">", "</code>")};
    }
    static bool is_let_in(Pages& pages) { return pages.get("/yours").status == 200; }
    int64_t notices(PersonId of) {
        int64_t count = 0;
        database().read([&](database::Transaction& data) { count = new_notices(data, of); });
        return count;
    }
};

} // namespace

EACH_ENGINE_OF(SecondStepPages);

TEST_P(SecondStepPages, ask_for_the_code_after_the_password_and_lead_on) {
    const Authenticator phone = an_authenticator(database(), specialist("eva"), kNow - hours(1));
    Pages pages = browser();
    EXPECT_EQ(leads_to(sign_in(pages, "eva", "/progress")), "/sign-in/code?next=%2Fprogress");
    EXPECT_FALSE(is_let_in(pages));
    const auto asked = pages.get("/sign-in/code?next=%2Fprogress");
    EXPECT_TRUE(shows(asked, "autocomplete=\"one-time-code\""));
    EXPECT_TRUE(shows(asked, "inputmode=\"numeric\""));
    const std::string halfway = pages.cookies[std::string(kSessionCookie)];
    EXPECT_EQ(leads_to(enter(pages, phone.code(kNow))), "/progress");
    EXPECT_TRUE(is_let_in(pages));
    EXPECT_NE(pages.cookies[std::string(kSessionCookie)], halfway) << "a token known before opens nothing";
    Pages thief = browser();
    thief.cookies[std::string(kSessionCookie)] = halfway;
    EXPECT_FALSE(is_let_in(thief));
}

TEST_P(SecondStepPages, lead_who_works_here_to_their_work_where_it_opens) {
    const PersonId eva = specialist("eva");
    const Authenticator phone = an_authenticator(database(), eva, kNow - hours(1));
    const auto begin = [&](Instant now) {
        Pages pages = browser();
        pages.now = now;
        sign_in(pages, "eva");
        return leads_to(pages.post("/sign-in/code", {{"code", phone.code(now)}, {"next", "/today"}}));
    };
    EXPECT_EQ(begin(kNow), "/today") << "not verified, and its page would not open";
    const Day today = Zone::utc().day_at(kNow);
    database().write([&](database::Transaction& data) {
        verify(data, eva, {"PT-1", "the register", "physiotherapy", today + 365}, "olof", today);
    });
    EXPECT_EQ(begin(kNow + hours(1)), "/specialist");
}

TEST_P(SecondStepPages, refuse_a_wrong_code_and_one_that_was_used) {
    const Authenticator phone = an_authenticator(database(), specialist("eva"), kNow - hours(1));
    Pages one = browser();
    sign_in(one, "eva");
    const auto wrong = enter(one, "12345");
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(shows(wrong, "This code is not right"));
    EXPECT_FALSE(is_let_in(one));
    EXPECT_EQ(enter(one, phone.code(kNow)).status, 303);
    Pages other = browser();
    sign_in(other, "eva");
    EXPECT_EQ(enter(other, phone.code(kNow)).status, 422) << "looked at over a shoulder";
    EXPECT_FALSE(is_let_in(other));
}

TEST_P(SecondStepPages, let_in_by_a_recovery_code_once_and_tell) {
    const PersonId eva = specialist("eva");
    an_authenticator(database(), eva, kNow - hours(1));
    std::vector<std::string> codes;
    database().write([&](database::Transaction& data) { codes = new_recovery_codes(data, eva, kNow); });
    Pages pages = browser();
    sign_in(pages, "eva");
    EXPECT_FALSE(shows(pages.get("/sign-in/code?with=recovery"), "inputmode=\"numeric\""));
    EXPECT_EQ(pages.post("/sign-in/code", {{"code", codes[3]}, {"with", "recovery"}}).status, 303);
    EXPECT_TRUE(is_let_in(pages));
    EXPECT_EQ(notices(eva), 1);
    Pages again = browser();
    sign_in(again, "eva");
    EXPECT_EQ(again.post("/sign-in/code", {{"code", codes[3]}, {"with", "recovery"}}).status, 422);
}

TEST_P(SecondStepPages, make_whoever_guesses_wait_while_the_owners_browser_goes_in) {
    const Authenticator phone = an_authenticator(database(), specialist("eva"), kNow - hours(2));
    Pages evas = browser();
    sign_in(evas, "eva");
    enter(evas, phone.code(kNow));
    Pages thief = browser();
    thief.now = kNow + minutes(5);
    http::Response answer;
    for (int i = 0; i < 10 && answer.status != 429; ++i) {
        thief.cookies.clear(); // the password again: it wins no new attempts, and the browser is not known by it
        sign_in(thief, "eva");
        answer = enter(thief, "000000");
    }
    ASSERT_EQ(answer.status, 429);
    EXPECT_NE(header_of(answer, "Retry-After"), "");
    EXPECT_EQ(enter(thief, phone.code(thief.now)).status, 429);
    evas.now = thief.now;
    evas.post("/sign-out");
    sign_in(evas, "eva");
    EXPECT_EQ(enter(evas, phone.code(evas.now)).status, 303);
}

TEST_P(SecondStepPages, are_set_up_at_the_first_sign_in_and_nothing_else_can_be_done_before) {
    const PersonId eva = specialist("eva");
    Pages pages = browser();
    sign_in(pages, "eva", "/specialist");
    EXPECT_EQ(pages.get("/yours").status, 401);
    EXPECT_EQ(pages.get("/yours/password").status, 401);
    EXPECT_TRUE(shows(pages.get("/yours/second-step?next=/specialist"), "needs a second step"));
    EXPECT_FALSE(shows(pages.get("/yours/second-step"), "href=\"/sign-in\"")) << "the password was right already";
    const auto begun = pages.post("/yours/second-step", {{"do", "phone"}, {"next", "/specialist"}});
    EXPECT_EQ(leads_to(begun), "/yours/second-step/phone?next=%2Fspecialist");
    const auto page = pages.get(leads_to(begun));
    const Authenticator phone = phone_shown(page);
    EXPECT_TRUE(shows(page, "<svg class=\"qr\""));
    EXPECT_TRUE(shows(page, "otpauth://totp/Amble:eva?secret="));
    const auto refused = pages.post("/yours/second-step/phone", {{"code", "1"}, {"next", "/specialist"}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(phone_shown(refused).key, phone.key) << "the same key is shown again";
    const auto done = pages.post("/yours/second-step/phone", {{"code", phone.code(kNow)}, {"next", "/specialist"}});
    EXPECT_EQ(done.status, 200);
    EXPECT_TRUE(shows(done, "Your recovery codes"));
    EXPECT_TRUE(shows(done, "href=\"/specialist\""));
    EXPECT_TRUE(is_let_in(pages));
    EXPECT_EQ(notices(eva), 1);
}

TEST_P(SecondStepPages, cannot_be_replaced_by_a_session_that_owes_a_code) {
    an_authenticator(database(), specialist("eva"), kNow - hours(1));
    Pages thief = browser();
    sign_in(thief, "eva");
    EXPECT_EQ(thief.get("/yours/second-step").status, 401);
    EXPECT_EQ(thief.post("/yours/second-step", {{"do", "phone"}}).status, 401);
    EXPECT_EQ(thief.post("/yours/second-step", {{"do", "off"}, {"password", kPassword}}).status, 401);
    EXPECT_EQ(thief.post("/yours/second-step/phone", {{"code", "000000"}}).status, 401);
}

TEST_P(SecondStepPages, let_a_member_turn_it_on_and_off_with_the_password) {
    person("anna");
    Pages pages = browser();
    sign_in(pages, "anna");
    EXPECT_TRUE(is_let_in(pages)) << "nobody asks a member";
    EXPECT_EQ(pages.post("/yours/second-step", {{"do", "phone"}, {"password", "wrong words"}}).status, 422);
    pages.post("/yours/second-step", {{"do", "phone"}, {"password", kPassword}});
    const Authenticator phone = phone_shown(pages.get("/yours/second-step/phone"));
    EXPECT_TRUE(shows(pages.post("/yours/second-step/phone", {{"code", phone.code(kNow)}}), "Your recovery codes"));
    const auto codes = pages.post("/yours/second-step", {{"do", "codes"}, {"password", kPassword}});
    EXPECT_TRUE(shows(codes, "Your recovery codes"));
    pages.post("/sign-out");
    EXPECT_EQ(leads_to(sign_in(pages, "anna")), "/sign-in/code?next=%2Ftoday");
    enter(pages, phone.code(kNow, 1));
    EXPECT_TRUE(shows(pages.get("/yours/second-step"), "Turn it off"));
    EXPECT_EQ(leads_to(pages.post("/yours/second-step", {{"do", "off"}, {"password", kPassword}})),
              "/yours/second-step");
    pages.post("/sign-out");
    sign_in(pages, "anna");
    EXPECT_TRUE(is_let_in(pages));
}

TEST_P(SecondStepPages, cannot_be_turned_off_by_whoever_needs_it) {
    const PersonId eva = specialist("eva");
    an_authenticator(database(), eva, kNow - hours(1));
    Pages pages = browser();
    pages.sign_in_as(eva);
    EXPECT_FALSE(shows(pages.get("/yours/second-step"), "Turn it off"));
    EXPECT_EQ(pages.post("/yours/second-step", {{"do", "off"}, {"password", kPassword}}).status, 422);
    database().read([&](database::Transaction& data) { EXPECT_TRUE(second_step_of(data, eva).is_on()); });
}

TEST_P(SecondStepPages, are_not_passed_by_a_link_for_a_new_password) {
    const PersonId eva = specialist("eva");
    an_authenticator(database(), eva, kNow - hours(1));
    std::string token;
    database().write(
        [&](database::Transaction& data) { token = add_link(data, {LinkKind::reset, eva, {}, ""}, kNow); });
    Pages pages = browser();
    EXPECT_EQ(pages.post("/reset", {{"link", token}, {"new_password", "four plain words together"}}).status, 303);
    EXPECT_FALSE(is_let_in(pages));
    EXPECT_EQ(pages.get("/sign-in/code").status, 200);
}

} // namespace amble::account
