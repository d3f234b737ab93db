#include "care/zone_change_store.h"

#include "account/notice_store.h"
#include "account/testing/people.h"
#include "care/booking_store.h"
#include "care/history_store.h"
#include "foundation/base/random.h"
#include "foundation/base/zone.h"
#include "foundation/database/testing.h"

namespace amble::care {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

const Instant kNow = *parse_instant("2027-03-01T08:00:00Z");
const Day kSummer = *parse_day("2027-06-01");

/// As if London kept its winter time for ever from now on: an hour later than the appointments were made for.
Clocks without_summer_time() {
    const auto as_utc = [](const std::string& zone) { return *Zone::find(zone == "Europe/London" ? "Etc/UTC" : zone); };
    return {[=](const std::string& zone, const LocalTime& at) { return as_utc(zone).moment(at.day, at.minute); },
            [=](const std::string& zone, Instant moment) { return local_time(moment, as_utc(zone)); }};
}

class ZoneChange : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        lind_ = account::a_person(database(), "Lind", account::Roles().with(account::Role::specialist));
        derive("2026c", clocks_of_zone_data());
    }

    Appointment booked(const std::string& zone, int minute, std::optional<PersonId> member = {}) {
        Appointment made;
        made.id = random_id();
        made.specialist = lind_;
        made.member = member;
        made.minutes = 30;
        made.local = {kSummer, minute};
        made.zone = zone;
        const Instant start = clocks_of_zone_data().moment(zone, made.local);
        made.time = {start, start + minutes(30)};
        made.state = AppointmentState::booked;
        database().write([&](database::Transaction& data) { EXPECT_TRUE(hold(data, made, made.id.text(), kNow)); });
        return made;
    }
    Derived derive(const std::string& edition, const Clocks& clocks) {
        Derived derived;
        database().write([&](database::Transaction& data) { derived = derive_moments(data, edition, clocks, kNow); });
        return derived;
    }
    Appointment stored(const Appointment& made) {
        std::optional<Appointment> found;
        database().read([&](database::Transaction& data) { found = appointment_of_specialist(data, lind_, made.id); });
        return *found;
    }
    std::vector<Appointment> listed() {
        std::vector<Appointment> found;
        database().read([&](database::Transaction& data) { found = clashing(data, lind_); });
        return found;
    }

    PersonId ada_, lind_;
};
EACH_ENGINE_OF(ZoneChange);

} // namespace

TEST_P(ZoneChange, keeps_the_wall_and_moves_the_moment_of_a_whole_day_without_a_clash) {
    const Appointment ten = booked("Europe/London", 600, ada_);
    const Appointment eleven = booked("Europe/London", 660);
    const Derived derived = derive("2027a", without_summer_time());
    EXPECT_EQ(derived.changed, 2);
    EXPECT_EQ(derived.clashing, 0);
    EXPECT_EQ(stored(ten).local, ten.local);
    EXPECT_EQ(stored(ten).time.start, ten.time.start + hours(1));
    EXPECT_EQ(stored(ten).sequence, ten.sequence + 1) << "calendars hear of it";
    EXPECT_EQ(stored(eleven).time.start, eleven.time.start + hours(1));
    database().read([&](database::Transaction& data) {
        EXPECT_EQ(account::new_notices(data, ada_), 1);
        EXPECT_EQ(history_of(data, ten).size(), 2u);
    });
    database().write([&](database::Transaction& data) {
        Appointment other = ten;
        other.id = random_id();
        EXPECT_TRUE(hold(data, other, "other", kNow)) << "the moment before is free";
    });
}

TEST_P(ZoneChange, lists_a_clash_and_moves_neither) {
    const Appointment london = booked("Europe/London", 600, ada_); // 09:00 UTC, then 10:00
    const Appointment utc = booked("Etc/UTC", 610);
    const Derived derived = derive("2027a", without_summer_time());
    EXPECT_EQ(derived.clashing, 1);
    ASSERT_EQ(listed().size(), 1u);
    EXPECT_EQ(listed().front().id, london.id);
    EXPECT_EQ(stored(london).local, london.local);
    EXPECT_EQ(stored(utc).time.start, utc.time.start);
    Appointment third = utc;
    third.id = random_id();
    third.time = {utc.time.start - minutes(10), utc.time.start};
    third.minutes = 10;
    struct Refused {};
    EXPECT_THROW(database().write([&](database::Transaction& data) {
        if (!hold(data, third, "third", kNow)) throw Refused{};
    }),
                 Refused)
        << "what is listed still keeps its time from others";
}

TEST_P(ZoneChange, takes_a_clash_off_the_list_when_the_other_goes) {
    const Appointment london = booked("Europe/London", 600);
    const Appointment utc = booked("Etc/UTC", 610);
    derive("2027a", without_summer_time());
    ASSERT_EQ(listed().size(), 1u);
    database().write([&](database::Transaction& data) { settle_clashes(data, lind_, kNow); });
    EXPECT_EQ(listed().size(), 1u) << "nothing has changed";
    database().write([&](database::Transaction& data) {
        EXPECT_TRUE(end(data, utc, AppointmentState::cancelled, "", kNow));
        settle_clashes(data, lind_, kNow);
    });
    EXPECT_TRUE(listed().empty());
    Appointment late = utc;
    late.id = random_id();
    database().write([&](database::Transaction& data) {
        EXPECT_FALSE(hold(data, late, "late", kNow)) << "all its time is its own again";
        drop_hold(data, late);
    });
}

TEST_P(ZoneChange, lists_a_minute_that_the_clocks_jump_over) {
    const Appointment made = booked("Europe/London", 600);
    Clocks jumps = clocks_of_zone_data();
    jumps.moment = [real = jumps.moment](const std::string& zone, const LocalTime& at) {
        return real(zone, at) + minutes(20); // as if the clocks went from 10:00 to 10:20
    };
    EXPECT_EQ(derive("2027a", jumps).clashing, 1);
    EXPECT_EQ(listed().front().id, made.id);
}

TEST_P(ZoneChange, is_looked_for_once_an_edition) {
    booked("Europe/London", 600);
    EXPECT_EQ(derive("2026c", without_summer_time()).changed, 0) << "the edition it was made with";
    EXPECT_EQ(derive("2027a", without_summer_time()).changed, 1);
    EXPECT_EQ(derive("2027a", clocks_of_zone_data()).changed, 0);
    EXPECT_EQ(derive("", without_summer_time()).changed, 0) << "of an unknown edition each time, and nothing differs";
}

TEST(ZoneData, has_an_edition) {
    const std::string edition = zone_data_edition();
    EXPECT_GE(edition.size(), 5u) << edition; // "2025b"
}

} // namespace amble::care
