#pragma once

#include "account/testing/people.h"
#include "account/verification_store.h"
#include "care/booking_store.h"
#include "care/calendar_store.h"
#include "care/freed_time_store.h"
#include "care/specialist_page_store.h"
#include "care/testing/race.h"
#include "care/waiting_store.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace amble::care {

/// Lind has one time a day, from 10 to 10:30; today's and the next week's are booked.
class WaitingWorld : public database::EachEngine {
protected:
    static inline const Instant kNow = *parse_instant("2026-11-23T08:00:00Z"); // a Monday
    static inline const Day kToday = *parse_day("2026-11-23");
    static inline const Instant kTomorrowTen = *parse_instant("2026-11-24T10:00:00Z");
    static constexpr int kClients = 64;

    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        lind_ = a_full_specialist("Lind", booked_);
    }

    /// One more of the same kind, with `week` booked: today and the six days after it.
    PersonId a_full_specialist(std::string_view name, std::vector<Appointment>& week) {
        const PersonId made = account::a_person(database(), name, account::Roles().with(account::Role::specialist));
        database().write([&](database::Transaction& data) { open(data, made); });
        for (int day = 0; day < 7; ++day)
            week.push_back(booked(wish(kTomorrowTen + std::chrono::hours(24 * (day - 1)), made)));
        return made;
    }

    void open(database::Transaction& data, PersonId specialist) const {
        account::verify(data, specialist, {"PT-1", "the register", "physiotherapy", kToday + 365}, "olof", kToday);
        SpecialistPage page;
        page.id = random_id();
        page.shown = true;
        save_page(data, specialist, page);
        save_rules(data, specialist, Zone::utc(), {.notice_minutes = 60, .horizon_days = 6});
        // Of the same name in every calendar, which no two persons share.
        add_type(data, specialist, {type_, "First talk", 30, 0, Way::telephone, true});
        for (int weekday = 0; weekday < 7; ++weekday)
            add_hours(data, specialist, {random_id(), weekday, {600, 630}});
    }

    Appointment wish(Instant start, PersonId specialist) const {
        Appointment made;
        made.id = random_id();
        made.specialist = specialist;
        made.minutes = 30;
        made.zone = "Etc/UTC";
        made.local = local_time(start, Zone::utc());
        made.time = {start, start + std::chrono::minutes(30)};
        made.state = AppointmentState::booked;
        return made;
    }
    Appointment wish(Instant start) const { return wish(start, lind_); }
    Appointment booked(const Appointment& made) {
        database().write([&](database::Transaction& data) { EXPECT_TRUE(hold(data, made, made.id.text(), kNow)); });
        return made;
    }

    Waiting wait(Waiting made) {
        made.id = random_id();
        made.since = kNow + std::chrono::seconds(++turns_);
        database().write([&](database::Transaction& data) { EXPECT_TRUE(add_waiting(data, made, made.id.text())); });
        return made;
    }
    Waiting wait_as(PersonId member, Day until = kToday + 6, DayPart part = DayPart::any) {
        Waiting made;
        made.specialist = lind_;
        made.whom = "Lind";
        made.member = member;
        made.type = type_;
        made.type_name = "First talk";
        made.until = until;
        made.part = part;
        return wait(made);
    }
    PersonId person(const std::string& name) { return account::a_person(database(), name); }

    void cancel(const Appointment& made, Instant now = kNow) {
        database().write([&](database::Transaction& data) {
            if (end(data, made, AppointmentState::cancelled, "", now)) offer_freed(data, made.specialist, now);
        });
    }
    void look_again(Instant now, PersonId specialist) {
        database().write([&](database::Transaction& data) { offer_freed(data, specialist, now); });
    }
    void look_again(Instant now) { look_again(now, lind_); }
    std::optional<Waiting> now_of(const Waiting& waiting) {
        std::optional<Waiting> found;
        database().read([&](database::Transaction& data) { found = waiting_by_link(data, waiting.id.text()); });
        return found;
    }
    WaitingState state(const Waiting& waiting) { return now_of(waiting)->state; }
    std::optional<Appointment> offered_now(const Waiting& waiting) {
        std::optional<Appointment> found;
        const auto there = now_of(waiting);
        database().read([&](database::Transaction& data) { found = held_for(data, *there); });
        return found;
    }
    bool tried(const std::function<bool(database::Transaction&)>& work) { return care::tried(database(), work); }
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

} // namespace amble::care
