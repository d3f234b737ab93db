#include "account/sign_in_pages.h"

#include "account/consent.h"
#include "account/consent_store.h"
#include "account/password.h"
#include "account/password_hash.h"
#include "account/person_store.h"
#include "account/session.h"
#include "account/session_store.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <optional>
#include <thread>

namespace amble::account {

namespace {

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");
const std::string kPassword = "tin roof umbrella";
const std::string kSession(kSessionCookie);

/// The part of a page that differs between two answers for reasons that say nothing: what was typed.
std::string without(std::string text, const std::string& part) {
    for (size_t at = text.find(part); at != std::string::npos; at = text.find(part))
        text.erase(at, part.size());
    return text;
}

class SignInPages : public database::EachEngine {
protected:
    void SetUp() override {
        database::EachEngine::SetUp();
        if (IsSkipped()) return;
        anna_ = a_person(database(), "anna");
        const auto hash = hash_password(composed_password(kPassword));
        database().write([&](database::Transaction& data) {
            save_password(data, "anna", *hash, *parse_day("2026-01-01"));
            record_consent(data, anna_, {std::string(kJoining), std::string(kJoiningVersion), kNow});
        });
    }

    Pages browser() { return {database(), sign_in_routes(), kNow}; }
    static http::Response sign_in(Pages& pages, const std::string& name, const std::string& password,
                                  const std::string& next = "") {
        return pages.post("/sign-in", {{"sign_in_name", name}, {"password", password}, {"next", next}});
    }
    bool is_signed_in(const Pages& pages) {
        std::optional<Viewer> viewer;
        const auto cookie = pages.cookies.find(kSession);
        if (cookie == pages.cookies.end()) return false;
        database().read([&](database::Transaction& data) { viewer = viewer_of(data, cookie->second, pages.now); });
        return viewer && viewer->person == anna_;
    }

    PersonId anna_;
};

} // namespace

EACH_ENGINE_OF(SignInPages);

TEST_P(SignInPages, the_right_password_lets_in_and_leads_on) {
    Pages pages = browser();
    EXPECT_EQ(leads_to(sign_in(pages, " ANNA ", kPassword, "/progress?week=3")), "/progress?week=3");
    EXPECT_TRUE(is_signed_in(pages));
}

TEST_P(SignInPages, nobody_is_led_to_another_site) {
    for (const char* next :
         {"//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "", "/sign-in"}) {
        Pages pages = browser();
        EXPECT_EQ(leads_to(sign_in(pages, "anna", kPassword, next)), "/today") << next;
    }
}

TEST_P(SignInPages, whoever_has_not_agreed_to_the_text_of_today_is_asked_first) {
    database().write([&](database::Transaction& data) {
        data.execute("UPDATE consent SET version = '2020-01-01' WHERE person_id = $1", anna_);
    });
    Pages pages = browser();
    EXPECT_EQ(leads_to(sign_in(pages, "anna", kPassword, "/progress")), "/agree?next=%2Fprogress");
}

TEST_P(SignInPages, an_unknown_name_and_a_wrong_password_get_the_same_answer) {
    Pages one = browser();
    Pages other = browser();
    other.address = "198.51.100.1";
    const auto wrong = sign_in(one, "anna", "something else entirely");
    const auto unknown = sign_in(other, "bert", "something else entirely");
    EXPECT_EQ(wrong.status, 422);
    EXPECT_EQ(unknown.status, 422);
    EXPECT_EQ(without(wrong.body, "anna"), without(unknown.body, "bert"));
    EXPECT_FALSE(is_signed_in(one));
}

// Accounts that the command line made have no password until their owner sets one.
TEST(SignInTime, is_that_of_an_unknown_name_where_no_password_is_set_yet) {
    const auto time_of = [](const std::optional<std::string>& stored) {
        const auto begun = std::chrono::steady_clock::now();
        EXPECT_EQ(check_password(composed_password(kPassword), stored), PasswordCheck::wrong);
        return std::chrono::steady_clock::now() - begun;
    };
    time_of(std::nullopt); // what is made once
    EXPECT_GT(5 * time_of(""), time_of(std::nullopt));
}

TEST_P(SignInPages, the_typed_name_is_kept_and_the_password_is_not_sent_back) {
    Pages pages = browser();
    const auto answer = sign_in(pages, "an<na", "secret words here");
    EXPECT_TRUE(shows(answer, "value=\"an&lt;na\""));
    EXPECT_FALSE(shows(answer, "secret words here"));
}

TEST_P(SignInPages, the_token_changes_at_sign_in_and_the_former_one_is_worthless) {
    Pages pages = browser();
    sign_in(pages, "anna", kPassword);
    Pages thief = browser();
    thief.cookies[kSession] = pages.cookies[kSession];
    ASSERT_TRUE(is_signed_in(thief));
    sign_in(pages, "anna", kPassword);
    EXPECT_NE(thief.cookies[kSession], pages.cookies[kSession]);
    EXPECT_FALSE(is_signed_in(thief));
    EXPECT_TRUE(is_signed_in(pages));
}

TEST_P(SignInPages, a_token_that_was_planted_is_not_taken_over) {
    Pages pages = browser();
    pages.cookies[kSession] = "planted";
    sign_in(pages, "anna", kPassword);
    EXPECT_NE(pages.cookies[kSession], "planted");
    EXPECT_TRUE(is_signed_in(pages));
}

TEST_P(SignInPages, signing_out_ends_the_session_on_the_server_too) {
    Pages pages = browser();
    sign_in(pages, "anna", kPassword);
    Pages copy = browser();
    copy.cookies = pages.cookies;
    pages.post("/sign-out");
    EXPECT_FALSE(pages.cookies.contains(kSession));
    EXPECT_FALSE(is_signed_in(copy));
}

TEST_P(SignInPages, a_stranger_who_guesses_has_to_wait_and_anna_gets_in_meanwhile) {
    Pages annas = browser();
    sign_in(annas, "anna", kPassword);
    Pages stranger = browser();
    http::Response answer;
    for (int i = 0; i < 10 && answer.status != 429; ++i)
        answer = sign_in(stranger, "anna", "guess number " + std::to_string(i));
    ASSERT_EQ(answer.status, 429);
    EXPECT_NE(header_of(answer, "Retry-After"), "");
    EXPECT_EQ(sign_in(stranger, "anna", kPassword).status, 429);
    annas.post("/sign-out");
    EXPECT_EQ(sign_in(annas, "anna", kPassword).status, 303); // from the same address as the stranger
    Pages at_a_library = browser();
    at_a_library.address = "198.51.100.9";
    EXPECT_EQ(sign_in(at_a_library, "anna", kPassword).status, 303);
    stranger.now = stranger.now + std::chrono::seconds(std::stoi(header_of(answer, "Retry-After")) - 1);
    EXPECT_TRUE(shows(sign_in(stranger, "anna", kPassword), "too many attempts from here. Wait 1 second, then try"));
}

TEST_P(SignInPages, a_password_that_its_owner_changes_meanwhile_lets_nobody_in) {
    const std::string other = *hash_password(composed_password("another umbrella"));
    Pages thief = browser();
    std::atomic<bool> was_looked_at = false;
    std::thread signing_in([&] {
        sign_in(thief, "anna", kPassword);
        was_looked_at = true;
    });
    bool is_looked_at = false;
    while (!is_looked_at && !was_looked_at)
        database().read([&](database::Transaction& data) {
            is_looked_at = data.query("SELECT COUNT(*) FROM sign_in_attempt").only().integer(0) > 0;
        });
    database().write([&](database::Transaction& data) {
        save_password(data, "anna", other, *parse_day("2026-11-22"));
        end_sessions(data, anna_);
    });
    signing_in.join();
    EXPECT_FALSE(is_signed_in(thief));
}

TEST_P(SignInPages, a_hash_made_with_less_work_is_made_anew_at_sign_in) {
    const auto weak = [&] {
        std::string stored;
        database().read([&](database::Transaction& data) { stored = find_sign_in(data, "anna")->password_hash; });
        return needs_rehash(stored);
    };
    database().write([&](database::Transaction& data) {
        save_password(data, "anna", a_weak_hash(kPassword), *parse_day("2026-01-01"));
    });
    ASSERT_TRUE(weak());
    Pages pages = browser();
    EXPECT_EQ(sign_in(pages, "anna", kPassword).status, 303);
    EXPECT_FALSE(weak());
}

TEST_P(SignInPages, whoever_is_not_signed_in_is_asked_and_then_led_back) {
    Routes routes = sign_in_routes();
    routes.push_back(
        {http::Method::get, "/asked", Access::anyone, Work::read, [](Visit& visit) { return ask_to_sign_in(visit); }});
    routes.push_back({http::Method::post, "/asked", Access::anyone, Work::write,
                      [](Visit& visit) { return ask_to_sign_in(visit); }});
    Pages pages(database(), routes, kNow);
    const auto page = pages.get("/asked?day=2026-11-22");
    EXPECT_EQ(page.status, 401);
    EXPECT_EQ(between(page, "name=\"next\" value=\"", "\""), "/asked?day=2026-11-22");
    EXPECT_TRUE(shows(pages.post("/asked"), "nothing was saved"));
}

} // namespace amble::account
