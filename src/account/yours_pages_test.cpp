#include "account/yours_pages.h"

#include "account/access_log_store.h"
#include "account/handle_store.h"
#include "account/link_store.h"
#include "account/notice_store.h"
#include "account/password.h"
#include "account/password_hash.h"
#include "account/password_pages.h"
#include "account/profile_pages.h"
#include "account/record_pages.h"
#include "account/session.h"
#include "account/session_pages.h"
#include "account/session_store.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "account/verification_store.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>

#include <regex>

namespace amble::account {

namespace {

using std::chrono::hours;

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");
const std::string kPassword = "tin roof umbrella";
const std::string kSession(kSessionCookie);

Routes all_routes() {
    Routes all;
    for (const auto& group : {yours_routes(), profile_routes(), password_routes(), session_routes(), record_routes()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

class YoursPages : public database::EachEngine {
protected:
    void SetUp() override {
        database::EachEngine::SetUp();
        if (IsSkipped()) return;
        anna_ = a_person(database(), "anna");
        bert_ = a_person(database(), "bert");
        set_password("anna", kPassword);
    }

    void set_password(std::string_view name_key, const std::string& password) {
        const std::string hash = a_weak_hash(composed_password(password));
        write([&](database::Transaction& data) { save_password(data, name_key, hash, *parse_day("2026-01-01")); });
    }
    Pages annas_browser() {
        Pages pages(database(), all_routes(), kNow);
        pages.sign_in_as(anna_);
        return pages;
    }
    void write(const std::function<void(database::Transaction&)>& work) { database().write(work); }
    bool fits(std::string_view name_key, const std::string& password) {
        std::string stored;
        write([&](database::Transaction& data) { stored = find_sign_in(data, name_key)->password_hash; });
        return check_password(composed_password(password), stored) == PasswordCheck::right;
    }
    bool holds(const std::string& token) {
        bool found = false;
        write([&](database::Transaction& data) { found = viewer_of(data, token, kNow).has_value(); });
        return found;
    }

    PersonId anna_;
    PersonId bert_;
};

} // namespace

EACH_ENGINE_OF(YoursPages);

TEST_P(YoursPages, every_page_asks_a_visitor_to_sign_in) {
    Pages visitor(database(), all_routes(), kNow);
    for (const auto& route : all_routes())
        if (route.access != Access::anyone && route.method == http::Method::get)
            EXPECT_EQ(visitor.get(route.pattern).status, 401) << route.pattern;
}

TEST_P(YoursPages, the_profile_shows_what_is_stored_and_keeps_what_is_saved) {
    Pages pages = annas_browser();
    EXPECT_TRUE(shows(pages.get("/yours/profile"), "value=\"1970\""));
    const SentFields fields = {{"name", "Anna Ek"},    {"year_of_birth", "1980"}, {"sex", "male"},
                               {"zone", "Asia/Tokyo"}, {"country", "jp"},         {"email", "anna@example.org"}};
    EXPECT_EQ(pages.post("/yours/profile", fields).status, 303);
    write([&](database::Transaction& data) {
        const auto account = find_account(data, anna_);
        EXPECT_EQ(account->profile.name, "Anna Ek");
        EXPECT_EQ(account->profile.sex, Sex::male);
        EXPECT_EQ(account->profile.country, "JP");
        EXPECT_EQ(account->email, "anna@example.org");
        EXPECT_EQ(find_account(data, bert_)->profile.name, "bert");
    });
}

TEST_P(YoursPages, nobody_makes_themself_a_child_or_lives_in_a_zone_that_is_none) {
    Pages pages = annas_browser();
    const auto answer =
        pages.post("/yours/profile", {{"name", "Anna"}, {"year_of_birth", "2015"}, {"zone", "Mars/Base"}});
    EXPECT_EQ(answer.status, 422);
    EXPECT_TRUE(shows(answer, "f-year_of_birth-problem"));
    EXPECT_TRUE(shows(answer, "f-zone-problem"));
    EXPECT_TRUE(shows(pages.get("/yours/profile"), "value=\"1970\""));
}

TEST_P(YoursPages, a_handle_that_somebody_has_or_that_tells_who_it_is_is_refused) {
    Pages pages = annas_browser();
    write([&](database::Transaction& data) {
        take_handle(data, bert_, *parse_handle("slow-fox", {}), *parse_day("2026-01-01"));
    });
    EXPECT_EQ(pages.post("/yours/handle", {{"handle", "s10w-fox"}}).status, 422);
    EXPECT_EQ(pages.post("/yours/handle", {{"handle", "anna-walks"}}).status, 422);
    EXPECT_EQ(pages.post("/yours/handle", {{"handle", "quick-hare"}}).status, 303);
    EXPECT_EQ(pages.post("/yours/handle", {{"handle", "old-owl"}}).status, 303);
    EXPECT_EQ(pages.post("/yours/handle", {{"handle", "grey-heron"}}).status, 303);
    EXPECT_TRUE(shows(pages.post("/yours/handle", {{"handle", "red-otter"}}), "You have chosen 3 names in 30 days"));
    EXPECT_EQ(pages.post("/yours/handle", {{"handle", "quick-hare"}}).status, 303) << "their own";
    EXPECT_TRUE(shows(pages.get("/yours"), "quick-hare"));
}

TEST_P(YoursPages, a_handle_that_passes_for_a_verified_specialist_is_refused) {
    Pages pages = annas_browser();
    const PersonId specialist = a_person(database(), "Amara Osei", Roles().with(Role::specialist));
    const Verification verification{"PH1", "HCPC", "physiotherapy", *parse_day("2027-06-30")};
    write(
        [&](database::Transaction& data) { verify(data, specialist, verification, "olof", *parse_day("2026-01-01")); });
    EXPECT_TRUE(shows(pages.post("/yours/handle", {{"handle", "osei-amara"}}), "taken for a specialist here"));
    EXPECT_EQ(pages.post("/yours/handle", {{"handle", "amaryllis"}}).status, 303);
}

TEST_P(YoursPages, a_new_password_needs_the_old_one_and_signs_out_everywhere_else) {
    Pages pages = annas_browser();
    const std::string elsewhere = a_session(database(), anna_, kNow);
    const std::string before = pages.cookies[kSession];
    const std::string other = "seven herons asleep";
    EXPECT_EQ(pages.post("/yours/password", {{"password", "wrong wrong wrong"}, {"new_password", other}}).status, 422);
    EXPECT_TRUE(fits("anna", kPassword));
    EXPECT_TRUE(holds(elsewhere));
    EXPECT_EQ(pages.post("/yours/password", {{"password", kPassword}, {"new_password", other}}).status, 303);
    EXPECT_TRUE(fits("anna", other));
    EXPECT_FALSE(holds(elsewhere));
    EXPECT_FALSE(holds(before));
    EXPECT_TRUE(holds(pages.cookies[kSession]));
    EXPECT_TRUE(shows(pages.get("/yours/notices"), "Your password was changed"));
}

TEST_P(YoursPages, a_new_password_ends_a_link_that_would_set_another) {
    std::string token;
    write([&](database::Transaction& data) { token = add_link(data, {LinkKind::reset, anna_, {}, ""}, kNow); });
    Pages pages = annas_browser();
    const std::string other = "seven herons asleep";
    ASSERT_EQ(pages.post("/yours/password", {{"password", kPassword}, {"new_password", other}}).status, 303);
    EXPECT_EQ(Pages(database(), all_routes(), kNow).get("/reset?link=" + token).status, 403);
}

TEST_P(YoursPages, a_browser_left_open_does_not_allow_guessing_the_password) {
    Pages pages = annas_browser();
    const auto guess = [&](int number) {
        return pages.post("/yours/password", {{"password", "guess number " + std::to_string(number)},
                                              {"new_password", "seven herons asleep"}});
    };
    for (int i = 0; i < 5; ++i)
        EXPECT_TRUE(shows(guess(i), "This is not your password")) << i;
    EXPECT_TRUE(shows(guess(6), "too many attempts"));
}

TEST_P(YoursPages, a_reset_link_sets_a_password_once) {
    std::string token;
    write([&](database::Transaction& data) { token = add_link(data, {LinkKind::reset, anna_, {}, ""}, kNow); });
    Pages visitor(database(), all_routes(), kNow);
    EXPECT_EQ(visitor.get("/reset?link=" + token).status, 200);
    EXPECT_EQ(visitor.post("/reset", {{"link", token}, {"new_password", "short"}}).status, 422);
    const std::string old_session = a_session(database(), anna_, kNow);
    EXPECT_EQ(visitor.post("/reset", {{"link", token}, {"new_password", "seven herons asleep"}}).status, 303);
    EXPECT_TRUE(fits("anna", "seven herons asleep"));
    EXPECT_TRUE(holds(visitor.cookies[kSession]));
    EXPECT_FALSE(holds(old_session));
    Pages second(database(), all_routes(), kNow);
    EXPECT_EQ(second.post("/reset", {{"link", token}, {"new_password", "another one, too"}}).status, 403);
    EXPECT_EQ(second.get("/reset?link=forged").status, 403);
    EXPECT_TRUE(fits("anna", "seven herons asleep"));
}

TEST_P(YoursPages, sessions_are_listed_and_only_ones_own_can_be_ended) {
    Pages pages = annas_browser();
    const std::string elsewhere = a_session(database(), anna_, kNow - hours(24));
    const Viewer bert = a_viewer(database(), bert_, kNow);
    const auto list = pages.get("/yours/sessions");
    EXPECT_TRUE(shows(list, "(this one)"));
    EXPECT_TRUE(shows(list, "Signed in on 21 Nov 2026 at 1")) << "two of one day are told apart";
    const std::string end = between(list, "action=\"/yours/sessions/", "\"");
    ASSERT_NE(end, "");
    EXPECT_EQ(pages.post("/yours/sessions/" + bert.session + "/end").status, 404);
    EXPECT_EQ(pages.post("/yours/sessions/" + end).status, 303);
    EXPECT_FALSE(holds(elsewhere));
    EXPECT_TRUE(holds(pages.cookies[kSession]));
    write([&](database::Transaction& data) { EXPECT_EQ(sessions_of(data, bert_, kNow).size(), 1u); });
}

TEST_P(YoursPages, the_log_shows_ones_own_lookers_and_nobody_elses) {
    write([&](database::Transaction& data) {
        log_access(data, anna_, {kNow - hours(1), {"Eva <Ek>", "specialist"}, Deed::looked, "screening answers"});
        log_access(data, bert_, {kNow - hours(1), {"Olof", "specialist"}, Deed::changed, "walks"});
    });
    Pages pages = annas_browser();
    const auto log = pages.get("/yours/access-log");
    EXPECT_TRUE(shows(log, "Eva &lt;Ek&gt;"));
    EXPECT_TRUE(shows(log, "screening answers"));
    EXPECT_FALSE(shows(log, "Olof"));
}

TEST_P(YoursPages, the_log_loses_no_line_between_two_pages) {
    write([&](database::Transaction& data) {
        for (int i = 0; i < 98; ++i)
            log_access(data, anna_, {kNow - hours(1), {"Eva", "specialist"}, Deed::looked, "a later look"});
        for (const char* part : {"walks", "pain", "measures", "messages", "answers"})
            log_access(data, anna_, {kNow - hours(2), {"Eva", "specialist"}, Deed::looked, part});
    });
    Pages pages = annas_browser();
    const auto newest = pages.get("/yours/access-log");
    const std::string query = between(newest, "href=\"/yours/access-log", "\"");
    const auto older = pages.get("/yours/access-log" + std::regex_replace(query, std::regex("&amp;"), "&"));
    EXPECT_FALSE(shows(older, "a later look"));
    for (const char* part : {"walks", "pain", "measures", "messages", "answers"})
        EXPECT_NE(shows(newest, std::string(": ") + part), shows(older, std::string(": ") + part)) << part;
}

TEST_P(YoursPages, notices_are_new_until_marked) {
    write([&](database::Transaction& data) {
        notify(data, anna_, {{"Cleared by {0}.", {"Eva & Co"}}, "/clearance"}, kNow - hours(1));
        notify(data, anna_, {{"Leads elsewhere.", {}}, "//elsewhere.example"}, kNow - hours(1));
    });
    Pages pages = annas_browser();
    const auto notices = pages.get("/yours/notices");
    EXPECT_TRUE(shows(notices, "Cleared by Eva &amp; Co."));
    EXPECT_TRUE(shows(notices, "href=\"/clearance\""));
    EXPECT_FALSE(shows(notices, "elsewhere.example"));
    EXPECT_TRUE(shows(pages.get("/yours"), "2 new"));
    EXPECT_EQ(pages.post("/yours/notices/seen").status, 303);
    EXPECT_FALSE(shows(pages.get("/yours"), "2 new"));
}

TEST_P(YoursPages, a_day_in_a_notice_is_told_in_words) {
    write([&](database::Transaction& data) {
        notify(data, anna_, {{"An appointment on {0} at {1} is booked.", {"2026-11-24", "10:00"}}, "/care"}, kNow);
    });
    EXPECT_TRUE(shows(annas_browser().get("/yours/notices"), "An appointment on 24 Nov 2026 at 10:00 is booked."));
}

} // namespace amble::account
