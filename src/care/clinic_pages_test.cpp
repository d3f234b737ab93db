#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "care/booking_store.h"
#include "care/care_pages.h"
#include "care/clinic_numbers_store.h"
#include "care/practice_store.h"
#include "care/share_store.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "programme/programme_store.h"
#include "tracking/measure_store.h"
#include "tracking/tracking_store.h"

#include <memory>

namespace amble::care {

namespace {

using account::shows;

const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");
const Day kToday = *parse_day("2026-11-22");

constexpr std::string_view kNoConsentToCounting =
    "UPDATE share SET consent_version = '2026-11-22' WHERE person_id = $1";

/// A practice of two specialists and a desk, another of one, and members who began six weeks ago.
class ClinicPages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        using account::Role;
        lind_ = specialist("Lind");
        moss_ = specialist("Moss");
        other_ = specialist("Other");
        desk_ = account::a_person(database(), "Desk", account::Roles().with(Role::desk));
        practice_ = practice({lind_, moss_, desk_});
        elsewhere_ = practice({other_});
        pages_ = std::make_unique<account::Pages>(
            database(), routes([](database::Transaction&, const screening::Happening&) {}), kNow);
    }

    PersonId specialist(std::string_view name) { return account::a_specialist(database(), name, kToday); }
    Id practice(const std::vector<PersonId>& staff) {
        const Practice made{random_id(), "Mill Lane", "", "", "020 7946 0000"};
        database().write([&](database::Transaction& data) {
            save_practice(data, made, kNow);
            for (const PersonId each : staff)
                add_staff(data, made.id, each, kToday);
        });
        return made.id;
    }
    void share(PersonId member, PersonId with, Parts parts, Day until = kToday + 30) {
        database().write([&](database::Transaction& data) {
            add_share(data, {random_id(), member, with, "Lind", kNow, until, {}, parts});
        });
    }
    static Parts all() { return Parts().with(Part::walks).with(Part::pain).with(Part::measures); }

    /// Whose pain fell by `fall` in five weeks; every second one walked yesterday.
    PersonId member(int number, int fall) {
        const PersonId person = account::a_person(database(), "M" + std::to_string(number));
        database().write([&](database::Transaction& data) {
            programme::add_programme(data, person, {kToday - 40, programme::begin({})}, kNow);
            using tracking::MeasureKind;
            tracking::keep_measure(data, person, {MeasureKind::usual_pain, kToday - 36, {8}}, kNow);
            tracking::keep_measure(data, person, {MeasureKind::usual_pain, kToday - 1, {8 - fall}}, kNow);
            tracking::Walk walk;
            walk.id = random_id();
            walk.day = number % 2 == 0 ? kToday - 1 : kToday - 30;
            walk.minutes = 10;
            tracking::add_walk(data, person, walk, kNow);
        });
        return person;
    }
    std::vector<PersonId> members(int count) {
        std::vector<PersonId> made;
        for (int i = 0; i < count; ++i)
            made.push_back(member(i, 1 + i % 3));
        return made;
    }
    ClinicNumbers counted(const Id& practice) {
        count_practices(database(), kToday);
        ClinicNumbers found;
        database().read([&](database::Transaction& data) { found = numbers_kept(data, practice).value(); });
        return found;
    }
    http::Response page(PersonId as, const std::string& address) {
        pages_->sign_in_as(as);
        return pages_->get(address);
    }
    std::string address(std::string_view rest = "") const { return "/clinic/" + practice_.text() + std::string(rest); }

    PersonId lind_, moss_, other_, desk_;
    Id practice_, elsewhere_;
    std::unique_ptr<account::Pages> pages_;
};
EACH_ENGINE_OF(ClinicPages);

} // namespace

TEST_P(ClinicPages, people_are_counted_once_whomever_of_the_practice_they_share_with) {
    for (const PersonId each : members(12)) {
        share(each, lind_, Parts().with(Part::walks));
        share(each, moss_, all());
    }
    const auto numbers = counted(practice_);
    ASSERT_EQ(numbers.weeks.size(), 1u);
    EXPECT_EQ(numbers.weeks[0].people, (std::vector<int64_t>{6, 6}));
    ASSERT_TRUE(numbers.pain);
    EXPECT_NEAR(numbers.pain->change, -2, 1e-3);
    EXPECT_FALSE(numbers.activities);
    EXPECT_EQ(counted(practice_), numbers) << "counting again changes nothing";
    EXPECT_TRUE(counted(elsewhere_).states.empty());
}

TEST_P(ClinicPages, a_colleagues_single_patient_cannot_be_computed_by_taking_out_ones_own) {
    const auto all_of_them = members(18);
    for (size_t i = 0; i < 12; ++i)
        share(all_of_them[i], lind_, all());
    share(all_of_them[12], moss_, all());
    EXPECT_TRUE(counted(practice_).states.empty());
    EXPECT_TRUE(counted(practice_).weeks.empty());
    EXPECT_FALSE(counted(practice_).pain);
    for (size_t i = 13; i < 18; ++i)
        share(all_of_them[i], moss_, all());
    const auto numbers = counted(practice_);
    ASSERT_EQ(numbers.states.size(), 1u);
    EXPECT_EQ(numbers.states[0].people[0], 18);
    EXPECT_TRUE(numbers.weeks.empty()) << "three of moss's walk on";
    EXPECT_TRUE(numbers.pain);
    for (size_t i = 12; i < 14; ++i)
        share(all_of_them[i], lind_, all(), kToday - 1);
    EXPECT_TRUE(counted(practice_).states.empty()) << "two whom lind saw once can be taken out, and four are left";
}

TEST_P(ClinicPages, nobody_is_counted_without_that_part_of_a_consent_that_holds) {
    const auto all_of_them = members(20);
    for (size_t i = 0; i < all_of_them.size(); ++i) {
        if (i < 5) share(all_of_them[i], lind_, all());
        if (i >= 5 && i < 10) share(all_of_them[i], lind_, all(), kToday - 1);
        if (i >= 10 && i < 15) share(all_of_them[i], lind_, Parts().with(Part::pain));
        if (i >= 15) share(all_of_them[i], lind_, all());
        if (i >= 15)
            database().write([&](database::Transaction& data) { data.execute(kNoConsentToCounting, all_of_them[i]); });
    }
    const auto numbers = counted(practice_);
    ASSERT_EQ(numbers.states.size(), 1u);
    EXPECT_EQ(numbers.states[0].people[0], 5);
    ASSERT_TRUE(numbers.pain) << "all of the five measured, and nobody else's pain is in it";
    database().write([&](database::Transaction& data) {
        for (const Share& each : shares_of(data, all_of_them[0]))
            end_share(data, all_of_them[0], each.id, kNow);
    });
    EXPECT_TRUE(counted(practice_).states.empty()) << "four are too few";
    EXPECT_FALSE(counted(practice_).pain);
}

TEST_P(ClinicPages, pain_is_not_counted_of_whoever_shows_walks_alone) {
    for (const PersonId each : members(12))
        share(each, lind_, Parts().with(Part::walks));
    EXPECT_EQ(counted(practice_).states.size(), 1u);
    EXPECT_FALSE(counted(practice_).pain);
}

TEST_P(ClinicPages, the_page_and_its_table_tell_the_practices_own_specialists_the_numbers) {
    for (const PersonId each : members(12))
        share(each, lind_, all());
    EXPECT_TRUE(shows(page(lind_, address()), "were not yet"));
    count_practices(database(), kToday);
    const auto shown = page(moss_, address());
    EXPECT_TRUE(shows(shown, "<td>12</td>"));
    EXPECT_TRUE(shows(shown, "Weeks 1 to 53") || shows(shown, "Week 1 and later"));
    EXPECT_TRUE(shows(shown, "-2.0 on average"));
    const auto table = page(moss_, address("/numbers.csv"));
    EXPECT_EQ(table.content_type, "text/csv; charset=utf-8");
    EXPECT_NE(table.body.find("walks_on_by_week,1,53,6,6,,,\r\n"), std::string::npos) << table.body;
    EXPECT_NE(table.body.find("usual_pain,,,,,-2.0,-2."), std::string::npos) << table.body;
    EXPECT_EQ(account::leads_to(page(lind_, "/clinic")), address());
    for (const PersonId each : {other_, desk_}) {
        EXPECT_NE(page(each, address()).status, 200);
        EXPECT_NE(page(each, address("/numbers.csv")).status, 200);
    }
}

TEST_P(ClinicPages, a_desk_sees_waiting_and_missed_appointments_and_nothing_of_the_programme) {
    for (const PersonId each : members(12))
        share(each, lind_, all());
    count_practices(database(), kToday);
    database().write([&](database::Transaction& data) {
        for (int i = 0; i < 6; ++i) {
            Appointment made;
            made.id = random_id();
            made.specialist = lind_;
            made.state = AppointmentState::booked;
            made.time.start = kNow - std::chrono::hours(24 * (i + 1));
            made.time.end = made.time.start + std::chrono::minutes(20);
            ASSERT_TRUE(hold(data, made, "hash-" + std::to_string(i), kNow));
            if (i < 5) end(data, made, AppointmentState::missed, "", kNow);
        }
    });
    const auto shown = page(desk_, "/desk/numbers");
    EXPECT_EQ(shown.status, 200);
    EXPECT_TRUE(shows(shown, "Who had booked did not come:</span> <b>5</b>"));
    EXPECT_TRUE(shows(shown, "Took place:</span> <b>fewer than five</b>"));
    EXPECT_FALSE(shows(shown, "Where people stand"));
    EXPECT_FALSE(shows(shown, "<td>12</td>"));
}

} // namespace amble::care
