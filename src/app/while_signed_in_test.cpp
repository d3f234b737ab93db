#include "app/while_signed_in.h"

#include "account/notice_store.h"
#include "account/password.h"
#include "account/session.h"
#include "account/session_store.h"
#include "account/testing/people.h"
#include "app/personal_data.h"
#include "app/testing.h"
#include "foundation/base/random.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace amble::app {

namespace {

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");
const std::string kPassword = "tin roof umbrella";

/// A page that opens its own transactions, and what happens to its person between its look and its write.
class LatePage : public database::EachEngine {
protected:
    void SetUp() override {
        database::EachEngine::SetUp();
        if (IsSkipped()) return;
        anna_ = account::a_person(database(), "anna");
        session_ = account::a_session(database(), anna_, kNow);
    }
    ~LatePage() override { std::filesystem::remove(ledger_); }

    http::Response write_after(account::Work work, const std::function<void()>& meanwhile) {
        const auto handler = [&](account::Visit& visit) {
            const PersonId person = visit.person();
            meanwhile();
            visit.database.write([&](database::Transaction& data) {
                account::notify(data, person, {{"Something was stored.", {}}, ""}, visit.now);
            });
            return http::see_other("/");
        };
        const http::Method post = http::Method::post;
        Site site({database(), {}, {{post, "/late", account::Access::member, work, handler}}, [] { return kNow; }});
        http::Request request;
        request.method = post;
        request.path = "/late";
        request.headers = {{"host", "a"},
                           {"sec-fetch-site", "same-origin"},
                           {"cookie", std::string(account::kSessionCookie) + "=" + session_}};
        return site.answer(std::move(request));
    }
    void erase_anna() { account::erase(database(), erasing({}, ledger_), anna_, kNow); }
    size_t notices() {
        size_t count = 0;
        database().read([&](database::Transaction& data) { count = account::notices_of(data, anna_, 10).size(); });
        return count;
    }

    PersonId anna_;
    std::string session_;
    std::filesystem::path ledger_ = std::filesystem::temp_directory_path() / ("amble-late-" + random_token(9));
};

class SignedIn : public database::EachEngine {
protected:
    void SetUp() override {
        database::EachEngine::SetUp();
        if (IsSkipped()) return;
        account::a_person(database(), "anna");
        const std::string hash = account::a_weak_hash(account::composed_password(kPassword));
        database().write(
            [&](database::Transaction& data) { account::save_password(data, "anna", hash, *parse_day("2026-01-01")); });
        site_.emplace(database());
        browser_.emplace(*site_);
        EXPECT_EQ(browser_->post("/sign-in", {{"sign_in_name", "anna"}, {"password", kPassword}}).status, 303);
    }
    int64_t count(std::string_view sql) {
        int64_t found = 0;
        database().read([&](database::Transaction& data) { found = data.query(sql).only().integer(0); });
        return found;
    }

    std::optional<TestSite> site_;
    std::optional<Browser> browser_;
};

} // namespace

EACH_ENGINE_OF(LatePage);
EACH_ENGINE_OF(SignedIn);

TEST_P(LatePage, writes_for_who_is_there_as_ever) {
    EXPECT_EQ(write_after(account::Work::slow, [] {}).status, 303);
    EXPECT_EQ(notices(), 1u);
}

TEST_P(LatePage, writes_nothing_after_the_erasure_of_its_person) {
    const auto slow = write_after(account::Work::slow, [&] { erase_anna(); });
    EXPECT_EQ(slow.status, 401);
    EXPECT_NE(slow.body.find("action=\"/sign-in\""), std::string::npos);
    EXPECT_EQ(notices(), 0u);
}

TEST_P(LatePage, writes_nothing_once_its_session_was_ended_elsewhere) {
    const auto lengthy = write_after(account::Work::heavy, [&] {
        database().write([&](database::Transaction& data) { account::end_sessions(data, anna_); });
    });
    EXPECT_EQ(lengthy.status, 401);
    EXPECT_EQ(notices(), 0u);
}

TEST_P(SignedIn, erases_themselves_to_the_end_and_the_ledger_is_written) {
    EXPECT_EQ(browser_->post("/yours/erase", {{"sure", "yes"}, {"password", kPassword}}).status, 200);
    EXPECT_EQ(count("SELECT COUNT(*) FROM person"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM erasure"), 0) << "what is in the ledger waits for it no more";
}

TEST_P(SignedIn, changes_their_password_and_is_signed_in_anew) {
    const auto changed =
        browser_->post("/yours/password", {{"password", kPassword}, {"new_password", "a slow green kettle sings"}});
    EXPECT_EQ(changed.status, 303) << changed.body;
    EXPECT_EQ(browser_->get("/yours").status, 200);
}

} // namespace amble::app
