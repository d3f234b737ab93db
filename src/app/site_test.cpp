#include "account/session_store.h"
#include "account/testing/people.h"
#include "app/testing.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <future>
#include <sstream>

namespace amble::app {

namespace {

class SiteOfMine : public database::EachEngine {};
EACH_ENGINE_OF(SiteOfMine);

/// Counts who waits for it, and never has an answer: a server of PostgreSQL behind a cut cable.
class Unreachable : public database::Database {
public:
    int asked = 0;

    database::Engine engine() const override { return database::Engine::postgresql; }
    void read(const std::function<void(database::Transaction&)>&) override { refuse(); }
    void write(const std::function<void(database::Transaction&)>&) override { refuse(); }
    void write_later(std::function<void(database::Transaction&)>, std::function<void(std::exception_ptr)>) override {
        refuse();
    }
    void read_later(std::function<void(database::Transaction&)>, std::function<void(std::exception_ptr)>) override {
        refuse();
    }
    void copy_to(const std::filesystem::path&) override { refuse(); }

private:
    void refuse() {
        ++asked;
        throw database::Error("the database does not answer");
    }
};

struct Kept : http::Reply::Connection {
    std::atomic<int> status = 0;

    void answer(http::Response response) override { status = response.status; }
    void drop() override { status = 500; }
};

/// Everything that can write hangs until it goes, as behind a server of PostgreSQL that does not answer.
class Hanging {
public:
    explicit Hanging(database::Database& database) {
        for (size_t i = 0; i < database::Options().connections; ++i)
            database.write_later([let_go = let_go_](database::Transaction&) { let_go.wait(); },
                                 [](std::exception_ptr) {});
    }
    ~Hanging() { end_.set_value(); }
    Hanging(const Hanging&) = delete;
    Hanging& operator=(const Hanging&) = delete;

private:
    std::promise<void> end_;
    std::shared_future<void> let_go_ = end_.get_future().share();
};

} // namespace

TEST_P(SiteOfMine, goes_only_when_what_the_database_still_has_is_answered) {
    const auto kept = std::make_shared<Kept>();
    auto site = std::make_unique<TestSite>(database());
    auto hanging = std::make_unique<Hanging>(database());
    http::Request request;
    request.method = http::Method::post;
    request.path = "/sign-out";
    request.headers = {{"host", "a"}, {"sec-fetch-site", "same-origin"}};
    site->site().handle(std::move(request), http::Reply(kept));
    auto status = std::async(std::launch::async, [&] {
        site.reset();
        return kept->status.load();
    });
    EXPECT_EQ(status.wait_for(std::chrono::milliseconds(100)), std::future_status::timeout);
    hanging.reset();
    EXPECT_EQ(status.get(), 303);
}

TEST_P(SiteOfMine, what_is_not_there_any_more_is_told_on_a_page_to_who_reads_pages) {
    TestSite site(database());
    Browser browser(site);
    EXPECT_EQ(browser.get("/feed/gone/appointments.ics").body, "There is no such page.\n");
    browser.set_header("accept", "text/html,*/*;q=0.8");
    const auto page = browser.get("/feed/gone/appointments.ics");
    EXPECT_EQ(page.status, 404);
    EXPECT_NE(page.body.find("<h1>That did not work</h1>"), std::string::npos);
}

TEST_P(SiteOfMine, an_unknown_path_is_404_and_a_wrong_verb_405) {
    TestSite site(database());
    Browser browser(site);
    EXPECT_EQ(browser.get("/nowhere").status, 404);
    const auto wrong = browser.post("/healthz", {});
    EXPECT_EQ(wrong.status, 405);
    EXPECT_EQ(header(wrong, "Allow"), "GET, HEAD");
}

TEST_P(SiteOfMine, a_person_who_is_lost_sees_a_page_with_a_way_back) {
    TestSite site(database());
    Browser browser(site);
    browser.set_header("accept", "text/html,*/*;q=0.8");
    const auto response = browser.get("/nowhere");
    EXPECT_EQ(response.status, 404);
    EXPECT_NE(response.body.find("<h1>"), std::string::npos);
    EXPECT_NE(response.body.find("href=\"/\""), std::string::npos);
}

TEST_P(SiteOfMine, a_members_page_leads_a_visitor_to_sign_in_and_back) {
    TestSite site(database());
    Browser browser(site);
    const auto response = browser.get("/walks");
    EXPECT_EQ(response.status, 401);
    EXPECT_NE(response.body.find("action=\"/sign-in\""), std::string::npos);
    EXPECT_NE(response.body.find("value=\"/walks\""), std::string::npos);
    EXPECT_EQ(browser.get("/api/v1/today").status, 401);
}

TEST_P(SiteOfMine, a_form_from_another_site_changes_nothing) {
    TestSite site(database());
    Browser browser(site);
    browser.set_header("sec-fetch-site", "cross-site");
    EXPECT_EQ(browser.post("/walks", {{"minutes", "15"}}).status, 403);
}

TEST_P(SiteOfMine, an_upload_without_origin_is_known_by_its_token) {
    TestSite site(database());
    Browser browser(site);
    browser.set_header("sec-fetch-site", "");
    const auto upload = [&](const std::string& token) {
        return browser.post_body("/import", "multipart/form-data; boundary=xyz",
                                 "--xyz\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\n" + token +
                                     "\r\n--xyz--\r\n");
    };
    const std::string page = browser.get("/sign-in").body;
    const std::string mark = "name=\"form_token\" value=\"";
    const size_t at = page.find(mark) + mark.size();
    EXPECT_EQ(upload(page.substr(at, page.find('"', at) - at)).status, 401) << "past the door, and asked to sign in";
    EXPECT_EQ(upload("guessed").status, 403);
}

TEST_P(SiteOfMine, emergency_numbers_are_shown_although_the_database_is_gone) {
    TestSite site(database());
    Browser browser(site);
    browser.set_header("cookie",
                       "amble=" + account::a_session(database(), account::a_person(database(), "anna"), site.now));
    database().write([](database::Transaction& data) { data.execute("ALTER TABLE session RENAME TO gone"); });
    EXPECT_EQ(browser.get("/walks").status, 500);
    for (const auto* page : {"/emergency", "/crisis", "/stop-signs", "/stop-signs/saddle", "/offline", "/signed-out"}) {
        const auto response = browser.get(page);
        EXPECT_EQ(response.status, 200) << page;
        EXPECT_EQ(header(response, "Amble-Person"), "") << page;
    }
    EXPECT_NE(browser.get("/emergency").body.find("112"), std::string::npos);
}

TEST(SiteWithoutDatabase, shows_a_visitor_emergency_numbers_without_waiting_for_it) {
    Unreachable nothing;
    TestSite site(nothing);
    Browser browser(site);
    for (const auto* page : {"/emergency", "/crisis", "/stop-signs", "/stop-signs/saddle", "/offline", "/signed-out"})
        EXPECT_EQ(browser.get(page).status, 200) << page;
    EXPECT_EQ(nothing.asked, 0);
    EXPECT_EQ(browser.get("/walks").status, 500) << "what needs the database still asks it";
}

TEST_P(SiteOfMine, too_large_an_upload_is_answered_with_a_page_where_a_browser_asks) {
    TestSite site(database());
    http::Request head;
    head.method = http::Method::post;
    head.path = "/import";
    EXPECT_EQ(header(site.site().refuse(413, head), "Content-Security-Policy"), "");
    head.headers.emplace_back("accept", "text/html,*/*;q=0.8");
    const auto page = site.site().refuse(413, head);
    EXPECT_EQ(page.status, 413);
    EXPECT_NE(page.body.find("takes 4096 MB at once"), std::string::npos);
    EXPECT_NE(page.body.find("href=\"/import\""), std::string::npos);
    EXPECT_NE(header(page, "Content-Security-Policy"), "");
    head.path = "/imports/of/nobody";
    EXPECT_EQ(site.site().refuse(413, head).body.find("<h1>"), std::string::npos);
}

TEST_P(SiteOfMine, a_specialist_without_a_verification_reads_why_and_whom_to_ask) {
    TestSite site(database());
    const PersonId sven = account::a_person(database(), "sven", account::Roles().with(account::Role::specialist));
    Browser browser(site);
    browser.set_header("cookie", "amble=" + account::a_session(database(), sven, site.now));
    const auto shut = browser.get("/specialist");
    EXPECT_EQ(shut.status, 403);
    EXPECT_NE(shut.body.find("not verified here"), std::string::npos);
}

TEST_P(SiteOfMine, no_page_allows_a_script_or_frame_from_elsewhere) {
    TestSite site(database());
    const auto response = Browser(site).get("/");
    EXPECT_EQ(response.status, 200);
    const std::string policy = header(response, "Content-Security-Policy");
    EXPECT_NE(policy.find("default-src 'none'"), std::string::npos);
    // WebAssembly of this site alone; no text is ever run as a script.
    EXPECT_NE(policy.find("script-src 'self' 'wasm-unsafe-eval';"), std::string::npos);
    EXPECT_EQ(policy.find("'unsafe"), std::string::npos);
    EXPECT_EQ(response.body.find("<script>"), std::string::npos);
    EXPECT_EQ(response.body.find(" style="), std::string::npos);
}

TEST_P(SiteOfMine, a_browser_is_bound_to_tls_only_at_the_address_that_the_operator_named) {
    const auto bound = [&](const char* base_url, const char* host, bool secure) {
        account::Settings settings;
        settings.base_url = base_url;
        TestSite site(database(), settings);
        http::Request request;
        request.path = "/";
        request.secure = secure;
        request.headers = {{"host", host}};
        return header(site.site().answer(std::move(request)), "Strict-Transport-Security");
    };
    EXPECT_EQ(bound("https://walk.example.org", "walk.example.org", true), "max-age=31536000");
    EXPECT_EQ(bound("https://walk.example.org", "walk.example.org", false), "");
    EXPECT_EQ(bound("https://walk.example.org", "localhost", true), "");
    EXPECT_EQ(bound("https://walk.example.org:8443", "walk.example.org:8443", true), "");
    EXPECT_EQ(bound("", "walk.example.org", true), "");
}

TEST_P(SiteOfMine, a_page_names_a_style_sheet_that_is_there) {
    TestSite site(database());
    const auto page = Browser(site).get("/").body;
    const size_t at = page.find("/assets/app.");
    ASSERT_NE(at, std::string::npos);
    const auto style = Browser(site).get(page.substr(at, page.find('"', at) - at));
    EXPECT_EQ(style.status, 200);
    EXPECT_EQ(style.caching, http::Caching::year);
}

TEST_P(SiteOfMine, the_demo_refuses_every_host_but_this_machine) {
    account::Settings settings;
    settings.demo = true;
    TestSite site(database(), settings);
    Browser browser(site);
    EXPECT_EQ(browser.get("/healthz").status, 200);
    browser.set_header("host", "amble.example.org");
    EXPECT_EQ(browser.get("/healthz").status, 403);
}

TEST_P(SiteOfMine, a_session_that_only_reads_is_kept_alive_with_one_write_a_day) {
    TestSite site(database());
    const PersonId anna = account::a_person(database(), "anna");
    const std::string token = account::a_session(database(), anna, site.now);
    Browser browser(site);
    browser.set_header("cookie", "amble=" + token);
    for (int day = 0; day < 60; day += 20) {
        EXPECT_EQ(browser.get("/walks").status, 200) << day;
        database().read([&](database::Transaction& data) {
            EXPECT_TRUE(account::viewer_of(data, token, site.now)->seen_today) << day;
        });
        site.now = site.now + std::chrono::days(20);
    }
}

// The golden file: every route with its access, in one screen that a reviewer reads. To renew it after a change:
// AMBLE_RENEW=1 build/test/src/app/app_test
TEST(Routes, are_those_of_the_golden_file) {
    const database::TestDatabase made(database::Engine::sqlite, database::TestDatabase::Schema::migrated);
    TestSite site(*made);
    const std::string table = site.site().route_table();
    if (std::getenv("AMBLE_RENEW")) std::ofstream("tests/routes.txt") << table;
    std::ostringstream golden;
    golden << std::ifstream("tests/routes.txt").rdbuf();
    EXPECT_EQ(table, golden.str());
}

} // namespace amble::app
