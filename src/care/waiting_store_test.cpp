#include "care/waiting_store.h"

#include "account/notice_store.h"
#include "account/testing/people.h"
#include "account/verification_store.h"
#include "care/booking_store.h"
#include "care/calendar_store.h"
#include "care/freed_time_store.h"
#include "care/specialist_page_store.h"
#include "care/testing/race.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"

#include <algorithm>

namespace amble::care {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

const Instant kNow = *parse_instant("2026-11-23T08:00:00Z"); // a Monday
const Day kToday = *parse_day("2026-11-23");
const Instant kTomorrowTen = *parse_instant("2026-11-24T10:00:00Z");
constexpr int kClients = 64;

/// Lind has one time a day, from 10 to 10:30; today's and the next week's are booked.
class WaitingList : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        lind_ = account::a_person(database(), "Lind", account::Roles().with(account::Role::specialist));
        database().write([&](database::Transaction& data) { open(data); });
        for (int day = 0; day < 7; ++day)
            booked_.push_back(booked(kTomorrowTen - hours(24) + hours(24 * day)));
    }

    void open(database::Transaction& data) const {
        account::verify(data, lind_, {"PT-1", "the register", "physiotherapy", kToday + 365}, "olof", kToday);
        SpecialistPage page;
        page.id = random_id();
        page.shown = true;
        save_page(data, lind_, page);
        save_rules(data, lind_, Zone::utc(), {.notice_minutes = 60, .horizon_days = 6});
        add_type(data, lind_, {type_, "First talk", 30, 0, Way::telephone, true});
        for (int weekday = 0; weekday < 7; ++weekday)
            add_hours(data, lind_, {random_id(), weekday, {600, 630}});
    }

    Appointment wish(Instant start) const {
        Appointment made;
        made.id = random_id();
        made.specialist = lind_;
        made.minutes = 30;
        made.zone = "Etc/UTC";
        made.local = local_time(start, Zone::utc());
        made.time = {start, start + minutes(30)};
        made.state = AppointmentState::booked;
        return made;
    }
    Appointment booked(Instant start) {
        const Appointment made = wish(start);
        database().write([&](database::Transaction& data) { EXPECT_TRUE(hold(data, made, made.id.text(), kNow)); });
        return made;
    }

    Waiting wait_as(PersonId member, Day until = kToday + 6, DayPart part = DayPart::any) {
        Waiting made;
        made.id = random_id();
        made.specialist = lind_;
        made.specialist_name = "Lind";
        made.member = member;
        made.type = type_;
        made.type_name = "First talk";
        made.until = until;
        made.part = part;
        made.since = kNow + std::chrono::seconds(++turns_);
        database().write([&](database::Transaction& data) { EXPECT_TRUE(add_waiting(data, made, made.id.text())); });
        return made;
    }
    PersonId person(const std::string& name) { return account::a_person(database(), name); }

    void cancel(const Appointment& made, Instant now = kNow) {
        database().write([&](database::Transaction& data) {
            if (end(data, made, AppointmentState::cancelled, "", now)) offer_freed(data, lind_, now);
        });
    }
    void look_again(Instant now) {
        database().write([&](database::Transaction& data) { offer_freed(data, lind_, now); });
    }
    std::optional<Waiting> now_of(const Waiting& waiting) {
        std::optional<Waiting> found;
        database().read([&](database::Transaction& data) { found = waiting_by_link(data, waiting.id.text()); });
        return found;
    }
    WaitingState state(const Waiting& waiting) { return now_of(waiting)->state; }
    std::optional<Appointment> offered_to(const Waiting& waiting) {
        std::optional<Appointment> found;
        const auto there = now_of(waiting);
        if (!there->appointment) return found;
        database().read(
            [&](database::Transaction& data) { found = appointment_of_specialist(data, lind_, *there->appointment); });
        return found;
    }
    bool tried(const std::function<bool(database::Transaction&)>& work) {
        struct Refused {};
        try {
            database().write([&](database::Transaction& data) {
                if (!work(data)) throw Refused{};
            });
        } catch (const Refused&) {
            return false;
        }
        return true;
    }
    bool take(Appointment offered, Instant now = kNow) {
        offered.state = AppointmentState::booked;
        return tried([&](database::Transaction& data) {
            note_taken(data, offered);
            return keep(data, offered, now);
        });
    }

    PersonId lind_;
    Id type_ = random_id();
    std::vector<Appointment> booked_; // of today and the six days after it
    int turns_ = 0;
};
EACH_ENGINE_OF(WaitingList);

} // namespace

TEST_P(WaitingList, offers_a_freed_time_to_the_first_in_line_and_tells_them) {
    const PersonId ada = person("Ada");
    const Waiting first = wait_as(ada);
    const Waiting second = wait_as(person("Bea"));
    cancel(booked_[2]);
    EXPECT_EQ(state(second), WaitingState::waiting);
    const auto offered = offered_to(first);
    ASSERT_TRUE(offered);
    EXPECT_EQ(offered->time.start, kTomorrowTen + hours(24));
    EXPECT_EQ(offered->hold_until, kNow + kOffer);
    database().read([&](database::Transaction& data) { EXPECT_EQ(account::new_notices(data, ada), 1); });
    EXPECT_FALSE(tried([&](database::Transaction& data) {
        const Appointment other = wish(offered->time.start);
        return hold(data, other, other.id.text(), kNow);
    })) << "nobody else can have it meanwhile";
    EXPECT_TRUE(take(*offered));
    EXPECT_EQ(state(first), WaitingState::taken);
}

TEST_P(WaitingList, skips_those_whom_the_time_does_not_suit) {
    const Waiting soon = wait_as(person("Ada"), kToday + 1);
    const Waiting late = wait_as(person("Bea"), kToday + 6, DayPart::afternoon);
    const Waiting any = wait_as(person("Cleo"));
    cancel(booked_[3]);
    EXPECT_EQ(state(soon), WaitingState::waiting);
    EXPECT_EQ(state(late), WaitingState::waiting);
    EXPECT_EQ(state(any), WaitingState::offered);
}

TEST_P(WaitingList, gives_an_offer_that_is_over_to_the_next) {
    const Waiting first = wait_as(person("Ada"));
    const Waiting second = wait_as(person("Bea"));
    cancel(booked_[4]);
    const auto missed = offered_to(first);
    ASSERT_TRUE(missed);
    look_again(kNow + kOffer - minutes(1));
    EXPECT_EQ(state(first), WaitingState::offered);
    look_again(kNow + kOffer);
    EXPECT_EQ(state(first), WaitingState::waiting);
    ASSERT_EQ(state(second), WaitingState::offered);
    EXPECT_EQ(offered_to(second)->time.start, missed->time.start);
    EXPECT_FALSE(take(*missed, kNow + kOffer)) << "who comes too late hears so";
    look_again(kNow + kOffer + kOffer);
    EXPECT_EQ(state(first), WaitingState::waiting) << "they had it once";
    EXPECT_EQ(state(second), WaitingState::waiting);
}

TEST_P(WaitingList, passes_a_time_on_that_somebody_does_not_want) {
    const Waiting first = wait_as(person("Ada"));
    const Waiting second = wait_as(person("Bea"));
    cancel(booked_[4]);
    const auto offered = offered_to(first);
    EXPECT_TRUE(tried([&](database::Transaction& data) { return pass_on(data, *offered, kNow); }));
    EXPECT_EQ(state(first), WaitingState::waiting);
    EXPECT_EQ(state(second), WaitingState::offered);
    database().write([&](database::Transaction& data) { stop_waiting(data, *now_of(second), kNow); });
    EXPECT_EQ(state(second), WaitingState::ended);
    EXPECT_EQ(state(first), WaitingState::waiting) << "it was offered to them before";
}

TEST_P(WaitingList, asks_nobody_who_would_have_less_than_an_hour) {
    const Waiting only = wait_as(person("Ada"));
    cancel(booked_[0], kNow + minutes(1)); // at 10, with an hour's notice: until 9
    EXPECT_EQ(state(only), WaitingState::waiting);
}

TEST_P(WaitingList, ends_after_three_offers_without_an_answer_and_after_its_last_day) {
    const Waiting silent = wait_as(person("Ada"));
    const Waiting past = wait_as(person("Bea"), kToday);
    for (size_t day = 4; day < 7; ++day)
        cancel(booked_[day]);
    for (int i = 1; i <= kMostUnanswered; ++i)
        look_again(kNow + kOffer * i);
    EXPECT_EQ(state(silent), WaitingState::ended);
    EXPECT_EQ(state(past), WaitingState::ended);
    database().write([&](database::Transaction& data) { forget_old_waiting(data, kNow + hours(48)); });
    EXPECT_FALSE(now_of(silent));
}

TEST_P(WaitingList, takes_each_member_once_for_a_kind) {
    const Waiting first = wait_as(person("Ada"));
    Waiting again = first;
    again.id = random_id();
    EXPECT_FALSE(tried([&](database::Transaction& data) { return add_waiting(data, again, again.id.text()); }));
}

TEST_P(WaitingList, raced_over_by_64_who_look_at_once_offers_each_time_to_one) {
    std::vector<Waiting> all;
    for (int i = 0; i < kClients; ++i)
        all.push_back(wait_as(person("Member" + std::to_string(i))));
    database().write([&](database::Transaction& data) {
        EXPECT_TRUE(end(data, booked_[3], AppointmentState::cancelled, "", kNow));
    });
    at_once(kClients,
            [&](int) { tried([&](database::Transaction& data) { return offer_freed(data, lind_, kNow), true; }); });
    EXPECT_EQ(std::ranges::count_if(all, [&](const Waiting& each) { return state(each) == WaitingState::offered; }), 1);
    EXPECT_EQ(state(all.front()), WaitingState::offered);
}

TEST_P(WaitingList, raced_against_by_64_who_book_gives_the_time_to_exactly_one) {
    const Waiting only = wait_as(person("Ada"));
    const Instant start = booked_[3].time.start;
    const int won = winners(kClients, [&](int client) {
        if (client == 0) {
            cancel(booked_[3]);
            return false;
        }
        return tried([&](database::Transaction& data) {
            const Appointment other = wish(start);
            return hold(data, other, other.id.text(), kNow);
        });
    });
    EXPECT_EQ(won, 0) << "it is never free between the cancellation and the offer";
    ASSERT_EQ(state(only), WaitingState::offered);
    const auto offered = offered_to(only);
    EXPECT_EQ(winners(kClients, [&](int) { return take(*offered); }), 1);
}

} // namespace amble::care
