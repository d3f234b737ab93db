#include "care/own_data_store.h"

#include "account/testing/coverage.h"
#include "care/booking_store.h"
#include "care/calendar_store.h"
#include "care/share_store.h"
#include "care/telling_store.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"

namespace amble::care {

namespace {

constexpr PersonId kAda{1};
constexpr PersonId kLind{2};
const Day kToday = *parse_day("2026-11-22");

class CareData : public database::EachEngine {
protected:
    void share() {
        database().write([](database::Transaction& data) {
            add_share(data, {random_id(), kAda, kLind, "Lind", Instant{7}, kToday + 30, {}});
        });
    }
    void erase(PersonId person) {
        database().write([&](database::Transaction& data) { own_data().erase_person(data, person); });
    }
    std::vector<Share> shares() {
        std::vector<Share> found;
        database().read([&](database::Transaction& data) { found = shares_of(data, kAda); });
        return found;
    }
};
EACH_ENGINE_OF(CareData);

} // namespace

TEST_P(CareData, an_erased_member_leaves_nothing) {
    share();
    erase(kAda);
    EXPECT_TRUE(shares().empty());
}

TEST_P(CareData, an_erased_specialist_leaves_the_members_their_own_record) {
    share();
    erase(kLind);
    const auto left = shares();
    ASSERT_EQ(left.size(), 1u);
    EXPECT_EQ(left[0].specialist, PersonId{});
    EXPECT_FALSE(left[0].holds_on(kToday));
}

TEST_P(CareData, an_erased_specialist_leaves_the_members_their_appointment_as_cancelled) {
    Appointment made;
    made.id = random_id();
    made.specialist = kLind;
    made.member = kAda;
    made.state = AppointmentState::booked;
    made.time = {Instant{0}, Instant{600'000'000}};
    database().write([&](database::Transaction& data) { EXPECT_TRUE(hold(data, made, "hash", Instant{})); });
    erase(kLind);
    std::vector<Appointment> left;
    database().read([&](database::Transaction& data) { left = appointments_of_member(data, kAda); });
    ASSERT_EQ(left.size(), 1u);
    EXPECT_EQ(left[0].state, AppointmentState::cancelled);
    database().write([&](database::Transaction& data) {
        Appointment held = made;
        held.specialist = PersonId{};
        held.id = random_id();
        held.state = AppointmentState::held;
        held.time = {Instant{7'200'000'000}, Instant{7'800'000'000}};
        EXPECT_TRUE(hold(data, held, "third", Instant{}));
        drop_hold(data, held);
        EXPECT_FALSE(editions(data).contains(PersonId{})) << "nobody has no calendar";
    });
    made.specialist = PersonId{3};
    made.id = random_id();
    database().write([&](database::Transaction& data) {
        EXPECT_TRUE(hold(data, made, "other", Instant{})) << "the member's time is free again";
    });
}

TEST_P(CareData, an_erased_specialist_leaves_nothing_of_a_hold_and_tells_nobody_twice) {
    const auto made = [&](int64_t hour, AppointmentState state) {
        Appointment one;
        one.id = random_id();
        one.specialist = kLind;
        one.member = kAda;
        one.state = state;
        one.time = {Instant{hour * 3'600'000'000}, Instant{hour * 3'600'000'000 + 600'000'000}};
        database().write([&](database::Transaction& data) { EXPECT_TRUE(hold(data, one, one.id.text(), Instant{})); });
        return one;
    };
    made(1, AppointmentState::held);
    const Appointment booked = made(2, AppointmentState::booked);
    const Appointment cancelled = made(3, AppointmentState::booked);
    const auto told = [&] {
        std::vector<Id> ids;
        database().write([&](database::Transaction& data) {
            ids.clear();
            for (const AppointmentKey& each : take_untold(data, Instant{}, 10))
                ids.push_back(each.id);
        });
        return ids;
    };
    database().write([&](database::Transaction& data) {
        EXPECT_TRUE(end(data, cancelled, AppointmentState::cancelled, "", Instant{}));
    });
    EXPECT_EQ(told(), std::vector<Id>{cancelled.id});
    erase(kLind);
    EXPECT_EQ(told(), std::vector<Id>{booked.id});
    database().read([&](database::Transaction& data) { EXPECT_EQ(appointments_of_member(data, kAda).size(), 2u); });
}

TEST_P(CareData, an_erased_specialist_leaves_a_visitors_letters_their_way_to_what_was_cancelled) {
    Appointment made;
    made.id = random_id();
    made.specialist = kLind;
    made.state = AppointmentState::booked;
    made.time = {Instant{0}, Instant{600'000'000}};
    database().write([&](database::Transaction& data) {
        EXPECT_TRUE(hold(data, made, "booking", Instant{}));
        keep_letter_link(data, {kLind, made.id, {}}, "letter");
    });
    erase(kLind);
    database().read([&](database::Transaction& data) {
        for (const char* link : {"booking", "letter"}) {
            const auto found = appointment_by_link(data, link);
            ASSERT_TRUE(found) << link;
            EXPECT_EQ(found->state, AppointmentState::cancelled) << link;
        }
    });
}

TEST(CareTables, every_table_is_exported_and_erased) {
    database::TestDatabase made(database::Engine::sqlite, database::TestDatabase::Schema::migrated);
    const std::vector<std::string> tables{
        "share",           "practice_staff", "specialist_page",  "booking_rule",       "weekly_hours",
        "other_hours",     "appointment",    "appointment_type", "calendar_feed",      "member_time",
        "specialist_time", "pointer",        "prescription",     "treatment_day",      "review_point",
        "message",         "waiting",        "waiting_offer",    "appointment_change", "appointment_clash",
        "review_declined", "busy_source",    "busy_time",        "calendar_edition",   "visitor_letter"};
    EXPECT_EQ(account::left_out(*made, {own_data()}, tables), std::vector<std::string>{});
}

} // namespace amble::care
