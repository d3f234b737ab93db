#include "reminders/reminder_store.h"

#include "account/own_data_store.h"
#include "account/testing/people.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "reminders/own_data_store.h"
#include "tracking/trial_store.h"

#include <gtest/gtest.h>

namespace amble::reminders {

namespace {

using namespace std::chrono_literals;

const Instant kEvening = *parse_instant("2026-11-23T20:00:00Z");
const Day kToday = *parse_day("2026-11-23");

class ReminderStore : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        anna_ = account::a_person(database(), "anna");
        database().write([&](database::Transaction& data) {
            save_choice(data, anna_, Kind::trial, {false, true, 20 * 60}, kEvening - 1h);
        });
    }
    tracking::OwnTrial begin_trial(Day first_day) {
        tracking::OwnTrial trial{random_id(), "heat", {{8, 3, 0}, first_day, {}}};
        trial.trial.order = order_of(trial.trial.plan, 7);
        database().write([&](database::Transaction& data) { tracking::add_trial(data, anna_, trial, kEvening - 48h); });
        return trial;
    }
    Fate fate() {
        Judged judged;
        database().read([&](database::Transaction& data) {
            judged = judge(data, anna_, {.kind = Kind::trial, .way = Way::push, .due = kEvening},
                           screening::ClearanceMode::attest, kEvening);
        });
        return judged.fate;
    }

    PersonId anna_;
};

} // namespace

EACH_ENGINE_OF(ReminderStore);

TEST_P(ReminderStore, notes_nothing_of_who_erased_their_account_while_a_letter_was_on_its_way) {
    database().write([&](database::Transaction& data) {
        EXPECT_TRUE(stop_id(data, anna_));
        own_data().erase_person(data, anna_);
        account::own_data().erase_person(data, anna_);
        note_refused(data, anna_, "anna@example.org", kEvening);
        note_delivered(data, anna_, Way::mail, kEvening);
        EXPECT_FALSE(stop_id(data, anna_));
        EXPECT_TRUE(data.query("SELECT 1 FROM reach").empty());
    });
}

TEST_P(ReminderStore, reminds_of_a_trial_only_while_its_day_waits_for_a_rating) {
    EXPECT_EQ(fate(), Fate::over) << "none runs";
    const tracking::OwnTrial trial = begin_trial(kToday);
    EXPECT_EQ(fate(), Fate::send);
    const auto rate = [&](Day day) {
        database().write([&](database::Transaction& data) {
            tracking::rate_trial_day(data, anna_, trial.id, {day, 3, true}, kEvening);
        });
    };
    rate(kToday - 1);
    EXPECT_EQ(fate(), Fate::send);
    rate(kToday);
    EXPECT_EQ(fate(), Fate::over) << "it is rated";
}

TEST_P(ReminderStore, reminds_of_no_trial_that_begins_tomorrow) {
    begin_trial(kToday + 1);
    EXPECT_EQ(fate(), Fate::over);
}

TEST_P(ReminderStore, reminds_of_no_trial_that_was_ended) {
    const tracking::OwnTrial running = begin_trial(kToday - 3);
    EXPECT_EQ(fate(), Fate::send);
    database().write([&](database::Transaction& data) { tracking::end_trial(data, anna_, running.id, kEvening); });
    EXPECT_EQ(fate(), Fate::over);
}

} // namespace amble::reminders
