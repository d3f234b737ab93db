#include "care/restored_store.h"

#include "account/notice_store.h"
#include "account/testing/people.h"
#include "account/token.h"
#include "care/booking_store.h"
#include "care/feed_store.h"
#include "care/letter_store.h"
#include "care/share_store.h"
#include "care/telling_store.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"

namespace amble::care {

namespace {

const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");
const Day kToday = *parse_day("2026-11-22");

/// As a copy of the database that was just put back.
class Restored : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        lind_ = account::a_specialist(database(), "Lind", kToday);
    }
    void write(const std::function<void(database::Transaction&)>& change) { database().write(change); }
    void restored() {
        write([](database::Transaction& data) { end_everything_open(data, kNow); });
    }
    int64_t notices(PersonId person) {
        int64_t count = 0;
        database().read([&](database::Transaction& data) { count = account::new_notices(data, person); });
        return count;
    }

    PersonId ada_, lind_;
};
EACH_ENGINE_OF(Restored);

} // namespace

TEST_P(Restored, no_share_holds_and_its_member_is_told) {
    write([&](database::Transaction& data) {
        add_share(data, {random_id(), ada_, lind_, "Lind", kNow, kToday + 30, {}, Parts().with(Part::walks)});
    });
    restored();
    database().read([&](database::Transaction& data) {
        EXPECT_TRUE(shown_to(data, lind_, kNow).empty());
        ASSERT_EQ(shares_of(data, ada_).size(), 1u) << "that it was is the member's own record";
        EXPECT_EQ(shares_of(data, ada_)[0].ended, kNow);
    });
    EXPECT_EQ(notices(ada_), 1);
    restored();
    EXPECT_EQ(notices(ada_), 1) << "nothing was open any more";
}

TEST_P(Restored, a_letter_that_may_have_been_withdrawn_takes_no_answer) {
    write([&](database::Transaction& data) {
        Letter letter;
        letter.id = random_id();
        letter.member = ada_;
        letter.written = kNow;
        letter.expires = kNow + std::chrono::hours(24 * 60);
        add_letter(data, letter, "secret");
    });
    restored();
    write([&](database::Transaction& data) {
        const auto letter = letter_behind(data, "secret");
        ASSERT_TRUE(letter);
        EXPECT_EQ(state_of(*letter, kNow), LetterState::withdrawn);
        EXPECT_FALSE(use_letter(data, *letter, kNow));
    });
    EXPECT_EQ(notices(ada_), 1);
}

TEST_P(Restored, addresses_of_calendars_and_links_of_visitors_lead_nowhere) {
    Appointment made;
    made.id = random_id();
    made.specialist = lind_;
    made.visitor = {"Eve", "eve@example.org"};
    made.state = AppointmentState::booked;
    made.time = {kNow + std::chrono::hours(24), kNow + std::chrono::hours(25)};
    const AppointmentKey key{lind_, made.id, {}};
    write([&](database::Transaction& data) {
        save_feed(data, ada_, "feed", kNow);
        ASSERT_TRUE(hold(data, made, "link", kNow));
        keep_letter_link(data, key, "letter");
        keep_proof(data, key, "proof");
    });
    restored();
    database().read([&](database::Transaction& data) {
        EXPECT_FALSE(feed_owner(data, "feed"));
        EXPECT_FALSE(appointment_by_link(data, "link"));
        EXPECT_FALSE(appointment_by_link(data, "letter"));
        EXPECT_FALSE(appointment_by_proof(data, "proof"));
        EXPECT_TRUE(appointment_of_specialist(data, lind_, made.id)) << "the appointment stands";
    });
    EXPECT_EQ(notices(ada_), 1);
}

} // namespace amble::care
