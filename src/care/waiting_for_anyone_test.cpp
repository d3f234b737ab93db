#include "care/own_data_store.h"
#include "care/practice_store.h"
#include "care/testing/waiting.h"

#include <algorithm>

namespace amble::care {

namespace {

/// Lind and Moss work in one practice; both are full.
class WaitingForAnyone : public WaitingWorld {
protected:
    void SetUp() override {
        WaitingWorld::SetUp();
        if (IsSkipped()) return;
        moss_ = a_full_specialist("Moss", booked_of_moss_);
        database().write([&](database::Transaction& data) {
            save_practice(data, {practice_, "Mill Lane", "", "", "020 1"}, kNow);
            add_staff(data, practice_, lind_, kToday);
            add_staff(data, practice_, moss_, kToday);
        });
    }

    Waiting anyone() const {
        Waiting made;
        made.practice = practice_;
        made.whom = "Mill Lane";
        made.until = kToday + 6;
        return made;
    }
    Waiting anyone_as(PersonId member) {
        Waiting made = anyone();
        made.member = member;
        return wait(made);
    }
    void look_now_for(const Waiting& waiting) {
        database().write([&](database::Transaction& data) { look_now(data, waiting, kNow); });
    }
    /// How many times are held for somebody now.
    size_t held_times() {
        size_t held = 0;
        database().read([&](database::Transaction& data) {
            for (const auto row : data.query("SELECT COUNT(*) FROM appointment WHERE state = 'held'"))
                held += static_cast<size_t>(row.integer(0));
        });
        return held;
    }

    PersonId moss_;
    Id practice_ = random_id();
    std::vector<Appointment> booked_of_moss_;
};
EACH_ENGINE_OF(WaitingForAnyone);

} // namespace

TEST_P(WaitingForAnyone, is_offered_a_time_of_whoever_is_free_first_and_takes_it) {
    const PersonId ada = person("Ada");
    const Waiting waiting = anyone_as(ada);
    cancel(booked_of_moss_[2]);
    const auto offered = offered_now(waiting);
    ASSERT_TRUE(offered);
    EXPECT_EQ(offered->specialist, moss_);
    EXPECT_EQ(offered->specialist_name, "Moss");
    EXPECT_EQ(offered->type_name, "First talk");
    EXPECT_EQ(offered->hold_until, kNow + kOffer);
    cancel(booked_[1]);
    EXPECT_EQ(held_times(), 1u) << "one offer at a time, whoever else becomes free";
    EXPECT_TRUE(take(*offered));
    EXPECT_EQ(state(waiting), WaitingState::taken);
}

TEST_P(WaitingForAnyone, stands_in_one_line_with_those_who_wait_for_one) {
    const Waiting early = anyone_as(person("Ada"));
    const Waiting later = wait_as(person("Bea"));
    const Waiting last = anyone_as(person("Cleo"));
    cancel(booked_[2]);
    EXPECT_EQ(state(early), WaitingState::offered);
    cancel(booked_[3]);
    EXPECT_EQ(state(later), WaitingState::offered);
    EXPECT_EQ(state(last), WaitingState::waiting);
    cancel(booked_of_moss_[3]);
    EXPECT_EQ(offered_now(last)->specialist, moss_);
}

TEST_P(WaitingForAnyone, gets_the_soonest_time_when_they_begin_to_wait) {
    cancel(booked_[4]);
    cancel(booked_of_moss_[3]);
    const Waiting waiting = anyone_as(person("Ada"));
    look_now_for(waiting);
    ASSERT_TRUE(offered_now(waiting));
    EXPECT_EQ(offered_now(waiting)->specialist, moss_);
}

TEST_P(WaitingForAnyone, lets_a_time_pass_and_is_asked_of_the_others_at_once) {
    const Waiting waiting = anyone_as(person("Ada"));
    cancel(booked_of_moss_[2]);
    cancel(booked_[4]);
    const auto first = offered_now(waiting);
    EXPECT_TRUE(tried([&](database::Transaction& data) { return pass_on(data, *first, kNow); }));
    const auto second = offered_now(waiting);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->specialist, lind_);
    EXPECT_EQ(held_times(), 1u);
    database().write([&](database::Transaction& data) { EXPECT_TRUE(stop_waiting(data, *now_of(waiting), kNow)); });
    EXPECT_EQ(held_times(), 0u);
    EXPECT_EQ(state(waiting), WaitingState::ended);
}

TEST_P(WaitingForAnyone, loses_an_offer_that_is_over_to_the_next_in_the_line_of_that_specialist) {
    const Waiting first = anyone_as(person("Ada"));
    const Waiting second = anyone_as(person("Bea"));
    cancel(booked_of_moss_[4]);
    const auto missed = offered_now(first);
    look_again(kNow + kOffer, lind_);
    EXPECT_EQ(state(first), WaitingState::offered) << "it is a time of Moss, whose line decides";
    look_again(kNow + kOffer, moss_);
    EXPECT_EQ(state(first), WaitingState::waiting);
    ASSERT_TRUE(offered_now(second));
    EXPECT_EQ(offered_now(second)->time.start, missed->time.start);
}

TEST_P(WaitingForAnyone, is_not_bound_by_the_offer_of_a_specialist_who_goes) {
    const Waiting waiting = anyone_as(person("Ada"));
    cancel(booked_of_moss_[2]);
    ASSERT_EQ(state(waiting), WaitingState::offered);
    database().write([&](database::Transaction& data) { own_data().erase_person(data, moss_); });
    EXPECT_EQ(state(waiting), WaitingState::waiting) << "at once, not when the offer would have been over";
    cancel(booked_[4]);
    ASSERT_TRUE(offered_now(waiting));
    EXPECT_EQ(offered_now(waiting)->specialist, lind_);
}

TEST_P(WaitingForAnyone, is_offered_only_the_way_that_they_want_to_meet) {
    Waiting by_video = anyone();
    by_video.member = person("Ada");
    by_video.way = Way::video;
    by_video = wait(by_video);
    Waiting by_phone = anyone();
    by_phone.visitor = {"Walter", "020 555"};
    by_phone.way = Way::telephone;
    by_phone = wait(by_phone);
    cancel(booked_[2]);
    EXPECT_EQ(state(by_video), WaitingState::waiting);
    ASSERT_TRUE(offered_now(by_phone)) << "a visitor's is found by their link";
    EXPECT_EQ(offered_now(by_phone)->visitor.name, "Walter");
}

TEST_P(WaitingForAnyone, is_possible_once_for_each_member_and_practice) {
    const PersonId ada = person("Ada");
    anyone_as(ada);
    Waiting again = anyone();
    again.id = random_id();
    again.member = ada;
    EXPECT_FALSE(tried([&](database::Transaction& data) { return add_waiting(data, again, again.id.text()); }));
    again.practice = random_id();
    EXPECT_TRUE(tried([&](database::Transaction& data) { return add_waiting(data, again, again.id.text()); }));
}

TEST_P(WaitingForAnyone, raced_over_by_64_who_look_for_both_offers_one_time_to_each_in_line) {
    std::vector<Waiting> all;
    for (int i = 0; i < kClients; ++i)
        all.push_back(anyone_as(person("Member" + std::to_string(i))));
    database().write([&](database::Transaction& data) {
        for (const Appointment& each : {booked_[3], booked_of_moss_[3]})
            EXPECT_TRUE(end(data, each, AppointmentState::cancelled, "", kNow));
    });
    at_once(kClients, [&](int client) { look_again(kNow, client % 2 == 0 ? lind_ : moss_); });
    EXPECT_EQ(state(all[0]), WaitingState::offered);
    EXPECT_EQ(state(all[1]), WaitingState::offered);
    EXPECT_NE(offered_now(all[0])->specialist, offered_now(all[1])->specialist);
    EXPECT_EQ(std::ranges::count_if(all, [&](const Waiting& each) { return state(each) == WaitingState::offered; }), 2);
    EXPECT_EQ(held_times(), 2u);
}

TEST_P(WaitingForAnyone, raced_for_by_64_times_that_become_free_is_offered_exactly_one) {
    const Waiting only = anyone_as(person("Ada"));
    std::vector<Appointment> all;
    for (size_t day = 1; day < 7; ++day)
        for (const Appointment& each : {booked_[day], booked_of_moss_[day]})
            all.push_back(each);
    at_once(kClients, [&](int client) { cancel(all[static_cast<size_t>(client) % all.size()]); });
    EXPECT_EQ(held_times(), 1u);
    const auto offered = offered_now(only);
    ASSERT_TRUE(offered);
    EXPECT_EQ(winners(kClients, [&](int) { return take(*offered); }), 1);
}

} // namespace amble::care
