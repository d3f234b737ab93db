#include "account/session.h"
#include "account/session_store.h"
#include "account/testing/people.h"
#include "account/token.h"
#include "app/personal_data.h"
#include "app/routes.h"
#include "app/server_facts.h"
#include "app/testing.h"
#include "foundation/base/random.h"
#include "foundation/base/text.h"

#include <gtest/gtest.h>

#include <optional>

namespace amble::app {

namespace {

using account::Access;
using account::Owes;

const std::string kEva = "Eva-who-signs-in";

/// Somebody whose password was right, in front of the whole site, with every role that needs a second step.
class HalfwayIn : public database::EachEngine {
protected:
    void SetUp() override {
        database::EachEngine::SetUp();
        if (IsSkipped()) return;
        site_.emplace(database());
        using account::Role;
        const auto roles = account::Roles().with(Role::specialist).with(Role::desk).with(Role::operator_);
        eva_ = account::a_person(database(), kEva, roles);
        const auto connections = [] { return http::Server::Counts{}; };
        routes_ =
            all_routes({{metrics_, connections, ""}, erasing({}, "unused"), server_facts({}, connections), {}, false});
    }

    Browser browser(Owes owes) {
        const std::string token = account::new_token();
        database().write([&](database::Transaction& data) {
            account::start_session(data, {eva_, token, "", "", owes}, site_->now);
        });
        Browser browser(*site_);
        browser.set_header("cookie", std::string(account::kSessionCookie) + "=" + token);
        return browser;
    }

    /// A path of the route, with a name that nothing has in each place.
    static std::string path_of(const account::Route& route) {
        std::string path;
        for (const std::string_view piece : split(route.pattern.substr(1), '/'))
            path += "/" + (piece.starts_with(':') ? random_id().text() : std::string(piece));
        return path;
    }

    /// What a session that owes this gets to see, of all pages that are not for anyone.
    std::vector<std::string> opened_by(Owes owes) {
        Browser halfway = browser(owes);
        std::vector<std::string> opened;
        for (const account::Route& route : routes_) {
            if (route.access == Access::anyone && route.pattern == "/sign-out") continue;
            const bool reads = route.method == http::Method::get;
            const auto answer = reads ? halfway.get(path_of(route)) : halfway.post(path_of(route), {});
            if (route.access != Access::owing_code)
                EXPECT_EQ(answer.body.find(kEva), std::string::npos) << route.pattern;
            const bool led_away =
                answer.status == 401 || header(answer, "Location").find("?next=") != std::string::npos;
            if (route.access != Access::anyone && !led_away)
                opened.push_back(std::string(http::name(route.method)) + " " + std::string(route.pattern));
        }
        return opened;
    }

    PersonId eva_;
    std::optional<TestSite> site_;
    Metrics metrics_;
    account::Routes routes_;
};

} // namespace

EACH_ENGINE_OF(HalfwayIn);

TEST_P(HalfwayIn, opens_nothing_but_the_code_while_a_code_is_owed) {
    EXPECT_EQ(opened_by(Owes::code), (std::vector<std::string>{"GET /sign-in/code", "POST /sign-in/code"}));
}

TEST_P(HalfwayIn, opens_nothing_but_setting_it_up_while_a_second_step_is_owed) {
    EXPECT_EQ(opened_by(Owes::second_step),
              (std::vector<std::string>{"GET /yours/second-step", "POST /yours/second-step",
                                        "GET /yours/second-step/phone", "POST /yours/second-step/phone"}));
}

TEST_P(HalfwayIn, is_a_visitor_on_public_pages_and_can_leave) {
    Browser halfway = browser(Owes::second_step);
    for (const char* page : {"/emergency", "/crisis", "/stop-signs", "/verdicts", "/"})
        EXPECT_EQ(halfway.get(page).status, 200) << page;
    EXPECT_EQ(header(halfway.get("/operator"), "Location"), "/yours/second-step?next=%2Foperator");
    EXPECT_EQ(halfway.post_json("/api/v1/entries", "{}").status, 401);
    EXPECT_EQ(header(halfway.post("/sign-out", {}), "Location"), "/");
    database().read([&](database::Transaction& data) { EXPECT_TRUE(data.query("SELECT 1 FROM session").empty()); });
}

} // namespace amble::app
