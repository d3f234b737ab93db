#include "app/demo.h"

#include "account/access_log_store.h"
#include "account/verification_store.h"
#include "app/commands.h"
#include "app/demo_cast.h"
#include "app/site_kind.h"
#include "app/testing.h"
#include "care/clinic_numbers_store.h"
#include "care/practice_store.h"
#include "claims/question_store.h"
#include "claims/verdict_store.h"
#include "foundation/base/random.h"
#include "foundation/database/migrations.h"
#include "programme/course_store.h"
#include "screening/screening_store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

namespace amble::app {

namespace {

const Instant kNow = *parse_instant("2026-11-22T09:00:00Z");

/// The clinic, made once for all tests that only read it.
class DemoClinic : public testing::Test {
protected:
    static void SetUpTestSuite() {
        made_ = std::make_unique<database::TestDatabase>(database::Engine::sqlite,
                                                         database::TestDatabase::Schema::migrated);
        make_clinic(**made_, kNow);
    }
    static void TearDownTestSuite() { made_.reset(); }

    static database::Database& database() { return **made_; }

    static account::Account account_of(std::string_view key) {
        std::optional<account::Account> account;
        database().read([&](database::Transaction& data) { account = account::find_account(data, key); });
        return account.value();
    }
    static std::optional<programme::Course> course_of(std::string_view key) {
        std::optional<programme::Course> course;
        const PersonId person = account_of(key).person;
        database().read([&](database::Transaction& data) {
            course = programme::find_course(data, person, {kNow, demo_zone().day_at(kNow), demo_zone()});
        });
        return course;
    }

private:
    static std::unique_ptr<database::TestDatabase> made_;
};

std::unique_ptr<database::TestDatabase> DemoClinic::made_;

account::Settings demo_settings() {
    account::Settings settings;
    settings.demo = true;
    return settings;
}

/// A folder for one test.
class Folder {
public:
    Folder() : path_(std::filesystem::temp_directory_path() / ("amble-demo-" + random_token(9))) {
        std::filesystem::create_directory(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    std::string file(const char* name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

struct Ran {
    int code;
    std::string said;
};

Ran amble(const std::vector<std::string>& words) {
    std::ostringstream out;
    std::ostringstream err;
    cli::Arguments streams(out, err);
    const int code = cli::run(program(), words, streams);
    return {code, out.str() + err.str()};
}

} // namespace

TEST_F(DemoClinic, the_newcomer_is_cleared_and_has_no_walk_yet) {
    EXPECT_FALSE(course_of("demo-new"));
    const PersonId person = account_of("demo-new").person;
    database().read([&](database::Transaction& data) {
        const auto gate = screening::gate(data, person, demo_settings(), {kNow, demo_zone().day_at(kNow)});
        EXPECT_TRUE(gate.open());
    });
}

TEST_F(DemoClinic, week_six_is_in_week_six_and_has_grown) {
    const auto course = course_of("demo-week-six").value();
    EXPECT_EQ(programme::week_of(course.now().day), 6);
    EXPECT_GT(course.now().target, course.programme.state.start_rung.minutes());
    EXPECT_TRUE(course.now().morning_missing);
}

TEST_F(DemoClinic, after_a_flare_the_target_is_below_what_it_was) {
    const auto course = course_of("demo-flare").value();
    EXPECT_EQ(course.now().state, programme::State::flare);
    EXPECT_GT(course.now().target, 0);
    EXPECT_LT(course.now().target, course.programme.state.flare.before.minutes());
}

TEST_F(DemoClinic, after_four_months_the_review_of_a_week_waits) {
    EXPECT_EQ(course_of("demo-four-months").value().now().review_of_week, 17);
}

TEST_F(DemoClinic, whoever_a_specialist_cleared_reads_that_in_the_log) {
    const PersonId person = account_of("demo-week-six").person;
    database().read([&](database::Transaction& data) {
        const auto log = account::access_log(data, person, {kNow}, 100);
        EXPECT_TRUE(std::ranges::any_of(log, [](const account::LogEntry& entry) {
            return entry.by.name == "Dr Amara Osei" && entry.what == "clearance" &&
                   entry.deed == account::Deed::changed;
        }));
    });
}

TEST_F(DemoClinic, a_question_and_a_verdict_wait_for_the_specialist) {
    database().read([&](database::Transaction& data) {
        EXPECT_EQ(claims::open_questions(data).size(), 1u);
        const auto drafts = claims::drafts(data);
        ASSERT_EQ(drafts.size(), 1u);
        EXPECT_EQ(drafts[0].signatures(), 1);
        EXPECT_EQ(drafts[0].opinion_of(account_of("demo-specialist").person), nullptr);
    });
}

TEST_F(DemoClinic, has_people_enough_for_the_numbers_of_its_practice_to_be_told) {
    database().read([](database::Transaction& data) {
        const auto numbers = care::numbers_kept(data, care::practices(data).at(0).id);
        ASSERT_TRUE(numbers);
        EXPECT_FALSE(numbers->states.empty());
        EXPECT_FALSE(numbers->levels.empty());
        EXPECT_TRUE(numbers->pain);
        EXPECT_TRUE(numbers->activities);
    });
}

TEST_F(DemoClinic, the_specialists_are_verified) {
    const Day today = demo_zone().day_at(kNow);
    for (const char* key : {"demo-specialist", "demo-specialist-2"}) {
        const auto account = account_of(key);
        EXPECT_TRUE(account.roles.has(account::Role::specialist));
        database().read([&](database::Transaction& data) {
            EXPECT_TRUE(account::verification_on(data, account.person, today)) << key;
        });
    }
}

TEST_F(DemoClinic, every_members_kept_state_follows_from_what_is_written_down) {
    struct RolledBack {};
    const Day today = demo_zone().day_at(kNow);
    for (int number = 1; number <= 40; ++number) {
        const std::string key = "demo-member-" + std::to_string(number);
        const programme::Programme kept = course_of(key).value().programme;
        EXPECT_EQ(kept.state.day, 7 * kClinicWeeks - 1);
        const PersonId person = account_of(key).person;
        // Decided anew from the first day, as if nothing had been closed.
        const auto decide_anew = [&](database::Transaction& data) {
            programme::keep(data, person, {kept.first_day, begin(kept.state.intake)}, {}, kNow);
            programme::close_days(data, person, {kNow, today, demo_zone()});
            EXPECT_EQ(programme::find_programme(data, person)->state, kept.state) << key;
            throw RolledBack{};
        };
        EXPECT_THROW(database().write(decide_anew), RolledBack);
    }
}

TEST_F(DemoClinic, a_member_with_a_target_may_walk) {
    const Day today = demo_zone().day_at(kNow);
    for (int number = 1; number <= 40; ++number) {
        const std::string key = "demo-member-" + std::to_string(number);
        const bool has_target = course_of(key).value().now().target > 0;
        const PersonId person = account_of(key).person;
        database().read([&](database::Transaction& data) {
            const auto gate = screening::gate(data, person, demo_settings(), {kNow, today});
            if (has_target) EXPECT_TRUE(gate.open()) << key;
        });
    }
}

TEST_F(DemoClinic, choosing_somebody_signs_in_as_them) {
    TestSite site(database(), demo_settings());
    for (const CastMember& person : cast()) {
        Browser browser(site);
        EXPECT_NE(browser.get("/").body.find(person.name), std::string::npos);
        const auto today = browser.follow(browser.post("/demo/sign-in", {{"who", std::string(person.key)}}));
        EXPECT_EQ(today.status, 200) << person.key;
        const auto yours = browser.get("/yours");
        EXPECT_NE(yours.body.find(person.name), std::string::npos) << person.key;
        EXPECT_NE(yours.body.find("made up"), std::string::npos) << person.key;
    }
}

TEST_F(DemoClinic, the_specialist_sees_who_shares_and_nobody_else) {
    TestSite site(database(), demo_settings());
    Browser browser(site);
    const auto list = browser.follow(browser.post("/demo/sign-in", {{"who", "demo-specialist"}}));
    EXPECT_NE(list.body.find("Piet Vermeulen</b> <span class=\"quiet\">Needs a consultation"), std::string::npos);
    EXPECT_NE(list.body.find("<b>Tomas Okafor</b>"), std::string::npos);
    EXPECT_EQ(list.body.find("Mina Castellan"), std::string::npos);
}

TEST_F(DemoClinic, whoever_works_behind_the_scenes_finds_something_to_do) {
    TestSite site(database(), demo_settings());
    const auto shown_to = [&](std::string_view key) {
        Browser browser(site);
        const auto chooser = browser.get("/").body;
        EXPECT_LT(chooser.find("demo-specialist"), chooser.find(key)) << "the others come after the programme's people";
        return browser.follow(browser.post("/demo/sign-in", {{"who", std::string(key)}})).body;
    };
    const auto desk = shown_to("demo-desk");
    EXPECT_NE(desk.find("Petra Lang"), std::string::npos) << "who asks for an appointment";
    EXPECT_NE(desk.find("Walter Brand"), std::string::npos) << "who waits for one";
    EXPECT_NE(shown_to("demo-moderator").find("3 open reports"), std::string::npos);
    EXPECT_NE(shown_to("demo-operator").find("/operator/people"), std::string::npos);
}

TEST_F(DemoClinic, the_start_leads_to_the_work_of_a_role) {
    TestSite site(database(), demo_settings());
    const std::vector<std::pair<std::string, std::string>> starts{{"demo-specialist", "/specialist"},
                                                                  {"demo-desk", "/desk"},
                                                                  {"demo-moderator", "/moderation"},
                                                                  {"demo-new", "/today"}};
    for (const auto& [key, start] : starts) {
        Browser browser(site);
        browser.post("/demo/sign-in", {{"who", key}});
        EXPECT_EQ(header(browser.get("/"), "Location"), start) << key;
    }
}

TEST_F(DemoClinic, nobody_else_can_be_chosen) {
    TestSite site(database(), demo_settings());
    EXPECT_EQ(Browser(site).post("/demo/sign-in", {{"who", "demo-member-1"}}).status, 422);
}

TEST_F(DemoClinic, a_site_of_real_people_has_no_chooser) {
    TestSite site(database());
    EXPECT_EQ(Browser(site).post("/demo/sign-in", {{"who", "demo-new"}}).status, 404);
    EXPECT_EQ(Browser(site).get("/demo").status, 404);
    EXPECT_EQ(Browser(site).get("/").body.find("Mina Castellan"), std::string::npos);
}

TEST_F(DemoClinic, is_served_as_a_demo_alone) {
    EXPECT_NO_THROW(check_site_kind(database(), true));
    EXPECT_THROW(check_site_kind(database(), false), std::runtime_error);
    const database::TestDatabase real(database::Engine::sqlite, database::TestDatabase::Schema::migrated);
    EXPECT_NO_THROW(check_site_kind(*real, false));
    EXPECT_THROW(check_site_kind(*real, true), std::runtime_error);
}

TEST(ServeCommand, leaves_the_schema_of_a_database_alone_that_it_refuses_as_a_demo) {
    const Folder folder;
    const std::string file = folder.file("clinic.db");
    database::open(file);
    EXPECT_NE(amble({"serve", "--demo", "--database", file}).code, 0);
    EXPECT_EQ(database::count_applied(*database::open(file)), 0U);
}

TEST(ServeCommand, makes_no_file_where_the_demo_is_missing) {
    const Folder folder;
    const std::string file = folder.file("demo.db");
    EXPECT_NE(amble({"serve", "--demo", "--database", file}).code, 0);
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST(DemoCommand, makes_a_demo_once_a_day) {
    const Folder folder;
    const std::string file = folder.file("demo.db");
    EXPECT_EQ(amble({"demo", "--database", file}).code, 0);
    const auto written = std::filesystem::last_write_time(file);
    const Ran again = amble({"demo", "--database", file});
    EXPECT_EQ(again.code, 0);
    EXPECT_NE(again.said.find("made today"), std::string::npos);
    EXPECT_EQ(std::filesystem::last_write_time(file), written);
}

TEST(DemoCommand, makes_an_older_demo_anew) {
    const Folder folder;
    const std::string file = folder.file("demo.db");
    ASSERT_EQ(amble({"demo", "--database", file}).code, 0);
    note_demo_made(*database::open(file), *parse_day("2026-01-01"));
    EXPECT_NE(amble({"demo", "--database", file}).said.find("Made the demo clinic"), std::string::npos);
    EXPECT_NE(demo_made_on(*database::open(file)), parse_day("2026-01-01"));
}

TEST(DemoCommand, leaves_a_database_that_is_no_demo_alone) {
    const Folder folder;
    const std::string file = folder.file("amble.db");
    ASSERT_EQ(amble({"migrate", "--database", file}).code, 0);
    const Ran ran = amble({"demo", "--database", file, "--people", "10"});
    EXPECT_EQ(ran.code, cli::kFailed);
    EXPECT_NE(ran.said.find("left alone"), std::string::npos);
    EXPECT_FALSE(is_demo(*database::open(file)));
}

EACH_ENGINE(CrowdOfMade);

TEST_P(CrowdOfMade, can_sign_in_and_walk) {
    mark_as_demo(database());
    int64_t told = 0;
    make_crowd(database(), {.people = 12, .weeks = 4}, kNow, [&](int64_t people) { told = people; });
    EXPECT_EQ(told, 12);
    TestSite site(database(), demo_settings());
    Browser browser(site);
    const auto today = browser.follow(
        browser.post("/sign-in", {{"sign_in_name", "member-1"}, {"password", std::string(kCrowdPassword)}}));
    EXPECT_EQ(today.status, 200);
    EXPECT_NE(today.body.find("data-target"), std::string::npos);
}

} // namespace amble::app
