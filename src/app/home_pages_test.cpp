#include "app/testing.h"

#include <gtest/gtest.h>

namespace amble::app {

namespace {

class HomePage : public database::EachEngine {
protected:
    /// The front page of a visitor, under these settings.
    std::string shown(account::SignUp sign_up, const std::string& contact = "") {
        account::Settings settings;
        settings.sign_up = sign_up;
        settings.contact = contact;
        TestSite site(database(), settings);
        return Browser(site).get("/").body;
    }
};
EACH_ENGINE_OF(HomePage);

bool holds(const std::string& page, std::string_view part) {
    return page.find(part) != std::string::npos;
}

} // namespace

TEST_P(HomePage, says_whom_to_ask_for_an_invitation) {
    const auto page = shown(account::SignUp::invitation);
    EXPECT_TRUE(holds(page, "href=\"/join\""));
    EXPECT_TRUE(holds(page, "With an invitation. Ask the clinic or association"));
    EXPECT_TRUE(holds(shown(account::SignUp::invitation, "555 1234"), "With an invitation. Ask for one: 555 1234"));
}

TEST_P(HomePage, lets_anybody_join_where_sign_up_is_open) {
    const auto page = shown(account::SignUp::open, "555 1234");
    EXPECT_TRUE(holds(page, "href=\"/join\""));
    EXPECT_TRUE(holds(page, "Make an account"));
    EXPECT_FALSE(holds(page, "invitation"));
}

TEST_P(HomePage, leads_nobody_to_join_where_nobody_new_is_taken) {
    const auto page = shown(account::SignUp::closed);
    EXPECT_FALSE(holds(page, "href=\"/join\""));
    EXPECT_TRUE(holds(page, "This site takes no new members."));
    EXPECT_TRUE(holds(page, "href=\"/sign-in\""));
}

} // namespace amble::app
