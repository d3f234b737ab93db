#include "account/notice_store.h"
#include "care/telling_store.h"
#include "care/testing/waiting.h"

#include <algorithm>

namespace amble::care {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

class WaitingList : public WaitingWorld {};
EACH_ENGINE_OF(WaitingList);

} // namespace

TEST_P(WaitingList, offers_a_freed_time_to_the_first_in_line_and_tells_them) {
    const PersonId ada = person("Ada");
    const Waiting first = wait_as(ada);
    const Waiting second = wait_as(person("Bea"));
    cancel(booked_[2]);
    EXPECT_EQ(state(second), WaitingState::waiting);
    const auto offered = offered_now(first);
    ASSERT_TRUE(offered);
    EXPECT_EQ(offered->time.start, kTomorrowTen + hours(24));
    EXPECT_EQ(offered->hold_until, kNow + kOffer);
    database().read([&](database::Transaction& data) { EXPECT_EQ(account::new_notices(data, ada), 1); });
    database().write([&](database::Transaction& data) {
        const auto told = take_untold(data, kNow, 10);
        EXPECT_TRUE(std::ranges::any_of(told, [&](const AppointmentKey& each) { return each.id == offered->id; }));
    });
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
    const auto missed = offered_now(first);
    ASSERT_TRUE(missed);
    look_again(kNow + kOffer - minutes(1));
    EXPECT_EQ(state(first), WaitingState::offered);
    look_again(kNow + kOffer);
    EXPECT_EQ(state(first), WaitingState::waiting);
    ASSERT_EQ(state(second), WaitingState::offered);
    EXPECT_EQ(offered_now(second)->time.start, missed->time.start);
    EXPECT_FALSE(take(*missed, kNow + kOffer)) << "who comes too late hears so";
    look_again(kNow + kOffer + kOffer);
    EXPECT_EQ(state(first), WaitingState::waiting) << "they had it once";
    EXPECT_EQ(state(second), WaitingState::waiting);
}

TEST_P(WaitingList, passes_a_time_on_that_somebody_does_not_want) {
    const Waiting first = wait_as(person("Ada"));
    const Waiting second = wait_as(person("Bea"));
    cancel(booked_[4]);
    const auto offered = offered_now(first);
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
    const auto offered = offered_now(only);
    EXPECT_EQ(winners(kClients, [&](int) { return take(*offered); }), 1);
}

} // namespace amble::care
