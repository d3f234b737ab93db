#include "account/operator_pages.h"

#include "account/access_log_store.h"
#include "account/link_store.h"
#include "account/person_store.h"
#include "account/session.h"
#include "account/session_store.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "account/verification_store.h"
#include "foundation/database/testing.h"
#include "foundation/jobs/queue.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");
const std::string kSession(kSessionCookie);

ServerFacts facts() {
    return {[] { return std::vector<Fact>{{html::say("Sign-up"), "invitation"}}; },
            [](database::Transaction&) { return std::vector<Fact>{{html::say("Requests"), "42"}}; }};
}

class OperatorPages : public database::EachEngine {
protected:
    void SetUp() override {
        database::EachEngine::SetUp();
        if (IsSkipped()) return;
        olof_ = a_person(database(), "olof", Roles().with(Role::operator_));
        eva_ = a_person(database(), "eva", Roles().with(Role::specialist));
    }

    Pages browser_of(PersonId person) {
        Pages pages(database(), operator_routes(facts()), kNow);
        pages.sign_in_as(person);
        return pages;
    }
    Account account(PersonId person) {
        std::optional<Account> found;
        database().read([&](database::Transaction& data) { found = find_account(data, person); });
        return found.value();
    }
    std::string page_of(PersonId person) { return "/operator/people/" + account(person).marker; }
    bool may_act(const std::string& token) {
        bool may = false;
        database().read([&](database::Transaction& data) {
            const auto viewer = viewer_of(data, token, kNow);
            may = viewer && viewer->verified_specialist;
        });
        return may;
    }

    PersonId olof_;
    PersonId eva_;
};

} // namespace

EACH_ENGINE_OF(OperatorPages);

TEST_P(OperatorPages, nobody_else_opens_any_of_them) {
    Pages evas = browser_of(eva_);
    for (const auto& route : operator_routes(facts())) {
        EXPECT_EQ(route.access, Access::operator_) << route.pattern;
        if (route.method == http::Method::get) EXPECT_EQ(evas.get(route.pattern).status, 403) << route.pattern;
    }
}

TEST_P(OperatorPages, the_list_names_accounts_and_holds_no_number_of_a_person) {
    Pages pages = browser_of(olof_);
    const auto list = pages.get("/operator/people");
    EXPECT_TRUE(shows(list, page_of(eva_)));
    EXPECT_FALSE(shows(list, std::to_string(eva_.number)));
    EXPECT_TRUE(shows(pages.get("/operator"), "42"));
}

TEST_P(OperatorPages, an_account_that_is_not_there_is_not_found) {
    Pages pages = browser_of(olof_);
    EXPECT_EQ(pages.get("/operator/people/" + Id().text()).status, 404);
    EXPECT_EQ(pages.get("/operator/people/" + std::to_string(eva_.number)).status, 404);
    EXPECT_EQ(pages.post("/operator/people/" + Id().text() + "/roles").status, 404);
}

TEST_P(OperatorPages, every_pair_of_roles_is_given_or_refused_by_the_rule) {
    const std::vector<Role> all = {Role::specialist, Role::desk, Role::moderator, Role::operator_};
    Pages pages = browser_of(olof_);
    for (const Role one : all) {
        for (const Role two : all) {
            const Roles wanted = Roles().with(one).with(two);
            const SentFields fields = {{"roles-" + std::string(name(one)), std::string(name(one))},
                                       {"roles-" + std::string(name(two)), std::string(name(two))}};
            const int status = pages.post(page_of(eva_) + "/roles", fields).status;
            EXPECT_EQ(status, wanted.allowed() ? 303 : 422) << names(wanted);
            if (wanted.allowed()) EXPECT_EQ(account(eva_).roles, wanted);
        }
    }
}

TEST_P(OperatorPages, a_changed_role_ends_the_persons_sessions) {
    const std::string evas = a_session(database(), eva_, kNow);
    Pages pages = browser_of(olof_);
    ASSERT_EQ(pages.post(page_of(eva_) + "/roles").status, 303);
    database().read([&](database::Transaction& data) { EXPECT_FALSE(viewer_of(data, evas, kNow)); });
}

TEST_P(OperatorPages, the_last_operator_cannot_give_the_role_up) {
    Pages pages = browser_of(olof_);
    EXPECT_EQ(pages.post(page_of(olof_) + "/roles").status, 422);
    EXPECT_TRUE(account(olof_).roles.has(Role::operator_));
}

TEST_P(OperatorPages, a_specialist_acts_from_verification_until_it_is_ended) {
    Pages pages = browser_of(olof_);
    const std::string evas = a_session(database(), eva_, kNow);
    const SentFields seen = {{"registration_number", "PT-4711"},
                             {"body", "The register"},
                             {"scope", "physiotherapy"},
                             {"expires_on", "2027-11-22"}};
    EXPECT_EQ(pages.post(page_of(eva_) + "/verification", {{"body", "The register"}}).status, 422);
    EXPECT_FALSE(may_act(evas));
    EXPECT_EQ(pages.post(page_of(eva_) + "/verification", seen).status, 303);
    EXPECT_TRUE(may_act(evas));
    const auto page = pages.get(page_of(eva_));
    EXPECT_TRUE(shows(page, "PT-4711"));
    EXPECT_TRUE(shows(page, "seen by olof"));
    EXPECT_EQ(pages.post(page_of(eva_) + "/verification/end").status, 303);
    EXPECT_FALSE(may_act(evas));
}

TEST_P(OperatorPages, only_a_specialist_can_be_verified) {
    const PersonId bert = a_person(database(), "bert");
    Pages pages = browser_of(olof_);
    EXPECT_EQ(pages
                  .post(page_of(bert) + "/verification",
                        {{"registration_number", "1"}, {"body", "b"}, {"scope", "s"}, {"expires_on", "2027-01-01"}})
                  .status,
              404);
}

TEST_P(OperatorPages, a_reset_link_is_shown_once_and_the_person_is_told) {
    Pages pages = browser_of(olof_);
    const auto page = pages.post(page_of(eva_) + "/reset");
    const std::string token = between(page, "/reset?link=", "<");
    database().read(
        [&](database::Transaction& data) { EXPECT_EQ(find_link(data, LinkKind::reset, token, kNow)->person, eva_); });
    EXPECT_FALSE(shows(pages.get(page_of(eva_)), token));
    std::vector<LogEntry> log;
    database().read(
        [&](database::Transaction& data) { log = access_log(data, eva_, {kNow + std::chrono::hours(1)}, 10); });
    ASSERT_EQ(log.size(), 1u) << "whoever holds the link can sign in as her";
    EXPECT_EQ(log[0].by.name, "olof");
    EXPECT_EQ(log[0].what, "a link to set a new password");
}

TEST_P(OperatorPages, an_invitation_is_made_for_a_role_and_withdrawn) {
    Pages pages = browser_of(olof_);
    const auto page = pages.post("/operator/invitations", {{"note", "for <desk>"}, {"roles-desk", "desk"}});
    const std::string token = between(page, "/join?invitation=", "<");
    database().read([&](database::Transaction& data) {
        EXPECT_EQ(find_link(data, LinkKind::invitation, token, kNow)->roles, Roles().with(Role::desk));
    });
    EXPECT_TRUE(shows(page, "for &lt;desk&gt;"));
    EXPECT_TRUE(shows(page, "It works once, for 14 days."));
    const std::string withdraw = between(page, "action=\"/operator/invitations/", "\"");
    EXPECT_EQ(pages.post("/operator/invitations/" + withdraw).status, 303);
    EXPECT_EQ(pages.post("/operator/invitations/" + withdraw).status, 404);
    database().read(
        [&](database::Transaction& data) { EXPECT_FALSE(find_link(data, LinkKind::invitation, token, kNow)); });
}

TEST_P(OperatorPages, an_invitation_for_roles_that_exclude_each_other_is_refused) {
    Pages pages = browser_of(olof_);
    EXPECT_EQ(pages.post("/operator/invitations", {{"roles-moderator", "moderator"}, {"roles-desk", "desk"}}).status,
              422);
}

TEST_P(OperatorPages, work_that_was_given_up_can_be_tried_again_or_dropped) {
    database().write([](database::Transaction& data) {
        for (const char* kind : {"first kind", "second kind"}) {
            jobs::Job job{jobs::enqueue(data, {kind, "{}", {}}, kNow), kind, "{}", {}, 12};
            data.execute("UPDATE job SET attempts = 12 WHERE id = $1", job.id);
            jobs::fail(data, job, kNow, "the disk is full");
        }
    });
    Pages pages = browser_of(olof_);
    const auto list = pages.get("/operator/jobs");
    EXPECT_TRUE(shows(list, "the disk is full"));
    const std::string first = between(list, "action=\"/operator/jobs/", "/again\"");
    EXPECT_EQ(pages.post("/operator/jobs/" + first + "/again").status, 303);
    EXPECT_EQ(pages.post("/operator/jobs/" + first + "/again").status, 404);
    const std::string second = between(pages.get("/operator/jobs"), "action=\"/operator/jobs/", "/again\"");
    ASSERT_NE(second, "");
    EXPECT_EQ(pages.post("/operator/jobs/" + second + "/discard").status, 303);
    EXPECT_TRUE(shows(pages.get("/operator/jobs"), "There is none."));
}

TEST_P(OperatorPages, work_that_keeps_failing_is_shown_long_before_it_is_given_up) {
    database().write([&](database::Transaction& data) { jobs::enqueue(data, {"sweep", "{}", {}}, kNow); });
    const auto fail_once = [&] {
        const Instant later = kNow + std::chrono::hours(1);
        const auto job = jobs::claim(database(), later, std::chrono::minutes(1));
        ASSERT_TRUE(job);
        database().write([&](database::Transaction& data) { jobs::fail(data, *job, kNow, "the disk is full"); });
    };
    Pages pages = browser_of(olof_);
    fail_once();
    fail_once();
    EXPECT_FALSE(shows(pages.get("/operator/jobs"), "the disk is full")) << "twice may be a hiccup";
    fail_once();
    EXPECT_TRUE(shows(pages.get("/operator/jobs"), "Failed 3 times so far"));
    EXPECT_TRUE(shows(pages.get("/operator"), "Work that failed (1)"));
}

TEST_P(OperatorPages, a_link_that_opens_on_this_machine_alone_says_so) {
    const std::string warning = "opens on this machine only";
    Pages pages = browser_of(olof_);
    EXPECT_TRUE(shows(pages.post("/operator/invitations", {{"note", "Ben"}}), warning));
    pages.settings.base_url = "https://amble.example.org";
    EXPECT_FALSE(shows(pages.post("/operator/invitations", {{"note", "Ben"}}), warning));
}

} // namespace amble::account
