#include "reminders/reminders_pages.h"

#include "account/person_store.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "account/token.h"
#include "care/booking_store.h"
#include "care/calendar_store.h"
#include "care/telling_store.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "reminders/push_store.h"
#include "reminders/reach_store.h"

#include <gtest/gtest.h>

namespace amble::reminders {

namespace {

using account::shows;

const Instant kNow = *parse_instant("2026-11-23T12:00:00Z");
const account::SentFields kWalkAtTen = {{"appointment-mail", "mail"}, {"walk-mail", "mail"},   {"walk_time", "10:00"},
                                        {"week_time", "18:00"},       {"trial_time", "20:00"}, {"quiet_from", "21:00"},
                                        {"quiet_to", "08:00"}};

class ReminderPages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (!IsSkipped()) anna_ = account::a_person(database(), "anna");
    }
    account::Pages pages(PersonId person, bool sends_mail = true) {
        account::Pages made(database(), routes({sends_mail, "key"}), kNow);
        made.sign_in_as(person);
        return made;
    }
    Choice choice(Kind kind) {
        Choice found;
        database().read([&](database::Transaction& data) { found = choice_of(data, anna_, kind); });
        return found;
    }

    /// An appointment that a visitor asked for, and the secret that the letter to them holds.
    struct Asked {
        care::Appointment appointment;
        std::string token = account::new_token();
    };
    Asked asked_by_visitor(bool confirms) {
        Asked asked;
        care::Appointment& made = asked.appointment;
        made.id = random_id();
        made.specialist = anna_;
        made.visitor = {"Vera", "vera@example.org"};
        made.minutes = 30;
        made.zone = "Etc/UTC";
        made.local = {*parse_day("2026-11-24"), 600};
        made.time = {kNow + std::chrono::hours(22), kNow + std::chrono::minutes(22 * 60 + 30)};
        made.state = care::AppointmentState::asked;
        database().write([&](database::Transaction& data) {
            care::save_rules(data, anna_, Zone::utc(), {.confirms = confirms});
            ASSERT_TRUE(care::hold(data, made, "booking", kNow));
            care::keep_proof(data, {anna_, made.id, {}}, account::token_hash(asked.token));
        });
        return asked;
    }
    care::AppointmentState state_of(const care::Appointment& made) {
        std::optional<care::Appointment> found;
        database().read([&](database::Transaction& data) {
            found = care::appointment_of_specialist(data, made.specialist, made.id);
        });
        return found.value().state;
    }

    PersonId anna_;
};

} // namespace

EACH_ENGINE_OF(ReminderPages);

TEST_P(ReminderPages, keep_what_was_chosen) {
    account::Pages browser = pages(anna_);
    EXPECT_EQ(browser.get("/yours/reminders").status, 200);
    const auto saved = browser.post("/yours/reminders", kWalkAtTen);
    EXPECT_EQ(saved.status, 303);
    EXPECT_TRUE(shows(browser.get(account::leads_to(saved)), "Saved."));
    EXPECT_FALSE(shows(browser.get("/yours/reminders"), "Saved."));
    EXPECT_EQ(choice(Kind::walk), (Choice{true, false, 600}));
    EXPECT_EQ(choice(Kind::appointment), (Choice{true, false, 0}));
    EXPECT_FALSE(choice(Kind::week).is_on());
    EXPECT_TRUE(shows(browser.get("/yours/reminders"), "value=\"10:00\""));
}

TEST_P(ReminderPages, ask_for_no_mail_where_none_is_sent_and_keep_what_was_chosen_of_it) {
    account::Pages browser = pages(anna_, false);
    EXPECT_FALSE(shows(browser.get("/yours/reminders"), "By e-mail"));
    EXPECT_EQ(browser
                  .post("/yours/reminders", {{"walk_time", "10:00"},
                                             {"week_time", "18:00"},
                                             {"trial_time", "20:00"},
                                             {"quiet_from", "21:00"},
                                             {"quiet_to", "08:00"},
                                             {"walk-push", "push"}})
                  .status,
              303);
    EXPECT_EQ(choice(Kind::walk), (Choice{false, true, 600}));
    EXPECT_TRUE(choice(Kind::appointment).by_mail);
}

TEST_P(ReminderPages, refuse_a_time_in_the_quiet_hours_or_that_is_none) {
    account::Pages browser = pages(anna_);
    auto fields = kWalkAtTen;
    fields[2].second = "07:30";
    EXPECT_TRUE(shows(browser.post("/yours/reminders", fields), "f-walk_time-problem"));
    fields[2].second = "25:00";
    EXPECT_EQ(browser.post("/yours/reminders", fields).status, 422);
    EXPECT_FALSE(choice(Kind::walk).is_on());
}

TEST_P(ReminderPages, say_that_too_many_letters_were_sent_and_when_the_next_can_be) {
    database().write([&](database::Transaction& data) { account::save_email(data, anna_, "anna@example.org"); });
    account::Pages browser = pages(anna_);
    for (int time = 0; time < 3; ++time)
        EXPECT_EQ(browser.post("/yours/reminders/address").status, 303);
    const auto refused = browser.post("/yours/reminders/address");
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(shows(refused, "Too many letters were sent to confirm an address. Wait 60 minutes"));
}

TEST_P(ReminderPages, stop_everything_with_one_press_or_by_the_link_of_a_letter) {
    account::Pages browser = pages(anna_);
    browser.post("/yours/reminders", kWalkAtTen);
    EXPECT_EQ(browser.post("/yours/reminders/stop").status, 303);
    EXPECT_FALSE(choice(Kind::walk).is_on() || choice(Kind::appointment).is_on());

    browser.post("/yours/reminders", kWalkAtTen);
    Id stop;
    database().write([&](database::Transaction& data) { stop = stop_id(data, anna_).value(); });
    account::Pages visitor(database(), routes({true, ""}), kNow);
    const std::string link = "/stop-reminders/" + stop.text();
    EXPECT_EQ(visitor.get(link).status, 200);
    EXPECT_TRUE(choice(Kind::walk).is_on()) << "opening the link is not pressing the button";
    EXPECT_EQ(visitor.post(link, {{"List-Unsubscribe", "One-Click"}}).status, 200);
    EXPECT_FALSE(choice(Kind::walk).is_on() || choice(Kind::appointment).is_on());
    EXPECT_EQ(visitor.post("/stop-reminders/AAAAAAAAAAAAAAAAAAAAAA").status, 404);
}

TEST_P(ReminderPages, confirm_a_visitors_appointment_by_the_link_of_their_letter) {
    const auto asked = asked_by_visitor(false);
    account::Pages visitor(database(), routes({true, ""}), kNow);
    const auto page = visitor.get("/confirm-appointment?link=" + asked.token);
    EXPECT_TRUE(shows(page, "Is this your appointment?"));
    EXPECT_TRUE(shows(page, "Tuesday 24 November, 10:00"));
    EXPECT_EQ(state_of(asked.appointment), care::AppointmentState::asked) << "opening it is not pressing the button";
    EXPECT_EQ(visitor.post("/confirm-appointment", {{"link", account::new_token()}}).status, 404);
    EXPECT_EQ(state_of(asked.appointment), care::AppointmentState::asked);
    EXPECT_EQ(account::leads_to(visitor.post("/confirm-appointment", {{"link", asked.token}, {"sequence", "99"}})),
              "/confirm-appointment?link=" + asked.token)
        << "it was moved since the page was opened";
    EXPECT_EQ(state_of(asked.appointment), care::AppointmentState::asked);
    EXPECT_TRUE(shows(visitor.post("/confirm-appointment", {{"link", asked.token}}), "The appointment is confirmed."));
    EXPECT_EQ(state_of(asked.appointment), care::AppointmentState::booked);
    EXPECT_TRUE(shows(visitor.post("/confirm-appointment", {{"link", asked.token}}), "The appointment is confirmed."))
        << "twice is once";
    visitor.now = asked.appointment.time.end;
    EXPECT_EQ(visitor.get("/confirm-appointment?link=" + asked.token).status, 404) << "it is over";
}

TEST_P(ReminderPages, leave_the_yes_to_a_specialist_who_confirms_each_booking) {
    const auto asked = asked_by_visitor(true);
    account::Pages visitor(database(), routes({true, ""}), kNow);
    EXPECT_TRUE(shows(visitor.post("/confirm-appointment", {{"link", asked.token}}),
                      "The practice will confirm the appointment"));
    EXPECT_EQ(state_of(asked.appointment), care::AppointmentState::asked);
    database().read([&](database::Transaction& data) {
        EXPECT_FALSE(care::awaits_answer(data, asked.appointment)) << "it ends by no clock any more";
    });
}

TEST_P(ReminderPages, take_subscriptions_that_are_some_and_only_remove_ones_own) {
    account::Pages browser = pages(anna_);
    const std::string key = base64url(std::string(65, 'k'));
    const std::string secret = base64url(std::string(16, 's'));
    const account::SentFields fields = {{"endpoint", "https://push.example/a"}, {"key", key}, {"secret", secret}};
    EXPECT_EQ(browser.post("/yours/push", fields).status, 303);
    for (size_t i = 0; i < fields.size(); ++i) {
        auto wrong = fields;
        wrong[i].second = "x y";
        EXPECT_EQ(browser.post("/yours/push", wrong).status, 422) << fields[i].first;
    }
    auto plain = fields;
    plain[0].second = "http://127.0.0.1:9200/x/_close";
    EXPECT_EQ(browser.post("/yours/push", plain).status, 422) << "browsers' services have https";
    const std::string id = account::between(browser.get("/yours/reminders"), "/yours/push/", "/remove");
    account::Pages other = pages(account::a_person(database(), "bert"));
    other.post("/yours/push/" + id + "/remove");
    const auto count = [&] {
        size_t found = 0;
        database().read([&](database::Transaction& data) { found = subscriptions_of(data, anna_).size(); });
        return found;
    };
    EXPECT_EQ(count(), 1u);
    browser.post("/yours/push/" + id + "/remove");
    EXPECT_EQ(count(), 0u);
}

} // namespace amble::reminders
