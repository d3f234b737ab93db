#include "account/join_pages.h"

#include "account/consent.h"
#include "account/consent_store.h"
#include "account/link_store.h"
#include "account/person_store.h"
#include "account/session.h"
#include "account/sign_in_pages.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "account/throttle.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

using std::chrono::hours;

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");
const std::string kSession(kSessionCookie);

SentFields anna(const std::string& link) {
    return {{"link", link},
            {"sign_in_name", "anna@example.org"},
            {"new_password", "tin roof umbrella"},
            {"name", "Anna Berg"},
            {"year_of_birth", "1971"},
            {"sex", "female"},
            {"zone", "Europe/Oslo"},
            {"country", "NO"},
            {"email", ""},
            {"agree", "yes"}};
}

SentFields changed(SentFields fields, const std::string& name, const std::string& value) {
    for (auto& [known, held] : fields)
        if (known == name) held = value;
    return fields;
}

class JoinPages : public database::EachEngine {
protected:
    Pages browser(SignUp sign_up) {
        Routes routes = join_routes();
        for (auto& route : sign_in_routes())
            routes.push_back(route);
        Pages pages(database(), routes, kNow);
        pages.settings.sign_up = sign_up;
        return pages;
    }
    std::string invitation(Roles roles = {}) {
        std::string token;
        database().write(
            [&](database::Transaction& data) { token = add_link(data, {LinkKind::invitation, {}, roles, ""}, kNow); });
        return token;
    }
    std::optional<Account> account(std::string_view name_key) {
        std::optional<Account> found;
        database().read([&](database::Transaction& data) { found = find_account(data, name_key); });
        return found;
    }
};

} // namespace

EACH_ENGINE_OF(JoinPages);

TEST_P(JoinPages, an_invitation_makes_one_member_who_is_signed_in_and_has_agreed) {
    Pages pages = browser(SignUp::invitation);
    const std::string token = invitation();
    EXPECT_EQ(pages.get("/join?invitation=" + token).status, 200);
    EXPECT_EQ(leads_to(pages.post("/join", anna(token))), "/today");
    EXPECT_TRUE(pages.cookies.contains(kSession));
    const auto joined = account("anna@example.org");
    ASSERT_TRUE(joined);
    EXPECT_EQ(joined->profile.zone, "Europe/Oslo");
    EXPECT_EQ(joined->roles, Roles());
    database().read([&](database::Transaction& data) {
        const Consent agreed{std::string(kJoining), std::string(kJoiningVersion), kNow};
        EXPECT_EQ(consents_of(data, joined->person), std::vector{agreed});
    });
    Pages second = browser(SignUp::invitation);
    EXPECT_EQ(second.get("/join?invitation=" + token).status, 403);
    EXPECT_EQ(second.post("/join", changed(anna(token), "sign_in_name", "bert")).status, 403);
    EXPECT_FALSE(account("bert"));
}

TEST_P(JoinPages, without_an_invitation_the_setting_decides) {
    const std::tuple<SignUp, int, int> table[] = {
        {SignUp::closed, 403, 403}, {SignUp::invitation, 403, 403}, {SignUp::open, 200, 303}};
    for (const auto& [sign_up, page, joined] : table) {
        Pages pages = browser(sign_up);
        EXPECT_EQ(pages.get("/join").status, page) << static_cast<int>(sign_up);
        EXPECT_EQ(pages.post("/join", anna("")).status, joined) << static_cast<int>(sign_up);
    }
}

TEST_P(JoinPages, without_an_invitation_the_page_says_whom_to_ask_where_one_can_be_had) {
    Pages invited = browser(SignUp::invitation);
    EXPECT_TRUE(shows(invited.get("/join"), "ask the clinic or association that told you of this site"));
    invited.settings.contact = "Dr. <Lind>, 555 1234";
    EXPECT_TRUE(shows(invited.get("/join"), "ask for one: Dr. &lt;Lind&gt;, 555 1234"));
    const auto closed = browser(SignUp::closed).get("/join");
    EXPECT_TRUE(shows(closed, "<h1>This site takes no new members</h1>"));
    EXPECT_FALSE(shows(closed, "invitation"));
    EXPECT_FALSE(shows(browser(SignUp::open).get("/join"), "invitation"));
}

TEST_P(JoinPages, a_made_up_role_in_the_form_gives_nothing) {
    Pages pages = browser(SignUp::open);
    SentFields fields = anna("");
    fields.emplace_back("roles", "15");
    fields.emplace_back("roles-operator", "yes");
    ASSERT_EQ(pages.post("/join", fields).status, 303);
    EXPECT_EQ(account("anna@example.org")->roles, Roles());
}

TEST_P(JoinPages, an_invitation_for_a_role_gives_that_role) {
    Pages pages = browser(SignUp::invitation);
    const Roles desk = Roles().with(Role::desk);
    ASSERT_EQ(pages.post("/join", anna(invitation(desk))).status, 303);
    EXPECT_EQ(account("anna@example.org")->roles, desk);
}

TEST_P(JoinPages, somebody_under_eighteen_is_sent_to_a_clinician_and_nothing_is_kept) {
    Pages pages = browser(SignUp::open);
    const auto answer = pages.post("/join", changed(anna(""), "year_of_birth", "2010"));
    EXPECT_EQ(answer.status, 200);
    EXPECT_TRUE(shows(answer, "doctor or physiotherapist"));
    EXPECT_FALSE(pages.cookies.contains(kSession));
    EXPECT_FALSE(account("anna@example.org"));
}

TEST_P(JoinPages, a_mistyped_year_of_birth_leads_back_to_the_form_by_the_same_link) {
    Pages pages = browser(SignUp::invitation);
    const std::string token = invitation();
    const auto answer = pages.post("/join", changed(anna(token), "year_of_birth", "2010"));
    EXPECT_TRUE(shows(answer, "Did you mistype your year of birth?"));
    EXPECT_TRUE(shows(answer, "href=\"/join?invitation=" + token + "\""));
}

TEST_P(JoinPages, an_invitation_outlives_somebody_under_eighteen) {
    Pages pages = browser(SignUp::invitation);
    const std::string token = invitation();
    pages.post("/join", changed(anna(token), "year_of_birth", "2010"));
    EXPECT_EQ(pages.post("/join", anna(token)).status, 303);
}

TEST_P(JoinPages, in_the_year_of_the_eighteenth_birthday_the_person_says) {
    Pages pages = browser(SignUp::open);
    SentFields fields = changed(anna(""), "year_of_birth", "2008");
    const auto asked = pages.post("/join", fields);
    EXPECT_EQ(asked.status, 422);
    EXPECT_TRUE(shows(asked, "name=\"is_adult\""));
    fields.emplace_back("is_adult", "yes");
    EXPECT_EQ(pages.post("/join", fields).status, 303);
}

TEST_P(JoinPages, nobody_joins_without_agreeing) {
    Pages pages = browser(SignUp::open);
    EXPECT_EQ(pages.post("/join", changed(anna(""), "agree", "")).status, 422);
    EXPECT_FALSE(account("anna@example.org"));
}

TEST_P(JoinPages, every_mistake_is_named_and_what_was_typed_stays) {
    Pages pages = browser(SignUp::open);
    const auto answer = pages.post("/join", {{"sign_in_name", "a"}, {"new_password", "short"}, {"name", "Anna Berg"}});
    EXPECT_EQ(answer.status, 422);
    for (const char* field : {"sign_in_name", "new_password", "year_of_birth", "zone", "agree"})
        EXPECT_TRUE(shows(answer, "id=\"f-" + std::string(field) + "-problem\"")) << field;
    EXPECT_TRUE(shows(answer, "value=\"Anna Berg\""));
    EXPECT_FALSE(shows(answer, "value=\"short\""));
}

TEST_P(JoinPages, a_taken_name_keeps_the_invitation_good) {
    a_person(database(), "anna@example.org");
    Pages pages = browser(SignUp::invitation);
    const std::string token = invitation();
    const auto answer = pages.post("/join", anna(token));
    EXPECT_EQ(answer.status, 422);
    EXPECT_TRUE(shows(answer, "signs in with this name already"));
    EXPECT_EQ(pages.post("/join", changed(anna(token), "sign_in_name", "anna")).status, 303);
}

TEST_P(JoinPages, who_asks_for_many_names_that_are_taken_is_told_of_no_more_whether_they_are) {
    Pages pages = browser(SignUp::open);
    ASSERT_EQ(pages.post("/join", anna("")).status, 303);
    Pages other = browser(SignUp::open);
    for (int i = 0; i < kNamesTaken.free; ++i)
        EXPECT_TRUE(shows(other.post("/join", anna("")), "Somebody signs in with this name already"));
    for (const char* name : {"anna@example.org", "bert@example.org"}) {
        const auto answer = other.post("/join", changed(anna(""), "sign_in_name", name));
        EXPECT_EQ(answer.status, 429) << name;
        EXPECT_FALSE(shows(answer, "already")) << name;
    }
    EXPECT_FALSE(account("bert@example.org"));
    other.now = kNow + hours{1};
    EXPECT_EQ(other.post("/join", changed(anna(""), "sign_in_name", "bert@example.org")).status, 303);
    Pages third = browser(SignUp::open);
    third.now = other.now;
    EXPECT_EQ(third.post("/join", changed(anna(""), "sign_in_name", "carl@example.org")).status, 303)
        << "who joins keeps nobody of the same network waiting";
}

TEST_P(JoinPages, what_is_kept_after_an_erasure_is_said_before_joining) {
    Pages pages = browser(SignUp::open);
    EXPECT_TRUE(shows(pages.get("/join"), "is gone on 23 Dec 2026"));
    EXPECT_TRUE(shows(pages.get("/join"), "Nothing else is kept."));
    pages.settings.keep_records_years = 10;
    EXPECT_TRUE(shows(pages.get("/join"), "until 22 Nov 2036"));
}

TEST_P(JoinPages, the_first_operators_link_works_once_and_only_while_there_is_none) {
    const auto path = first_operator_link(database(), kNow);
    ASSERT_TRUE(path);
    Pages pages = browser(SignUp::closed);
    ASSERT_EQ(pages.get(*path).status, 200);
    const std::string token = path->substr(path->find('=') + 1);
    EXPECT_EQ(leads_to(pages.post("/first-operator", anna(token))), "/operator");
    EXPECT_TRUE(account("anna@example.org")->roles.has(Role::operator_));
    EXPECT_FALSE(first_operator_link(database(), kNow));
    Pages second = browser(SignUp::closed);
    EXPECT_EQ(second.post("/first-operator", changed(anna(token), "sign_in_name", "bert")).status, 403);
}

TEST_P(JoinPages, the_first_operators_link_ends_with_an_operator_who_came_by_another_way) {
    const auto path = first_operator_link(database(), kNow);
    a_person(database(), "olga", Roles().with(Role::operator_));
    Pages pages = browser(SignUp::closed);
    EXPECT_EQ(pages.get(*path).status, 403);
    EXPECT_EQ(pages.post("/first-operator", anna(path->substr(path->find('=') + 1))).status, 403);
    EXPECT_FALSE(account("anna@example.org"));
}

TEST_P(JoinPages, a_restart_before_anybody_came_makes_a_new_first_link_and_ends_the_old_one) {
    const auto first = first_operator_link(database(), kNow);
    const auto second = first_operator_link(database(), kNow + hours(1));
    ASSERT_NE(first, second);
    Pages pages = browser(SignUp::open);
    EXPECT_EQ(pages.get(*first).status, 403);
    EXPECT_EQ(pages.get(*second).status, 200);
    EXPECT_EQ(pages.get("/first-operator").status, 403);
}

} // namespace amble::account
