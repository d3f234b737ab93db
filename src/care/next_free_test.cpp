#include "account/testing/people.h"
#include "care/booking_store.h"
#include "care/busy_store.h"
#include "care/calendar_store.h"
#include "care/free_time_store.h"
#include "care/own_data_store.h"
#include "care/testing/race.h"
#include "care/zone_change_store.h"
#include "foundation/base/chance.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"

#include <array>

namespace amble::care {

namespace {

using database::Database;
using database::Transaction;
using std::chrono::hours;
using std::chrono::minutes;

constexpr int kSteps = 3000;

/// Three specialists, and what happens to their calendars by two servers of one database. What is found by what was
/// kept is found anew, and is what booking itself would take.
class NextFree : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        other_ = database::open(made().address(), {.sync = database::Sync::off, .connections = 3});
        for (const char* name : {"Ada", "Bea", "Cai"})
            members_.push_back(account::a_person(database(), name));
        for (const char* name : {"Lind", "Moss", "Nair"})
            specialists_.push_back(account::a_person(database(), name));
        for (size_t i = 0; i < specialists_.size(); ++i)
            database().write([&](Transaction& data) { open(data, specialists_[i], *Zone::find(kZones[i])); });
    }

    void open(Transaction& data, PersonId who, const Zone& zone) {
        save_rules(data, who, zone, {.notice_minutes = 60, .horizon_days = 20, .daily_maximum = 4});
        for (const int length : {20, 45})
            add_type(data, who, {random_id(), std::to_string(length), length, 5, Way::telephone, true});
        for (const int weekday : {0, 3, 6})
            add_hours(data, who, {random_id(), weekday, {9 * 60, 11 * 60}});
        add_hours(data, who, {random_id(), 6, {0, 4 * 60}}); // Sundays, when the clocks change
    }

    template<class List>
    auto& one_of(List& list) {
        return list[static_cast<size_t>(chance_.between(0, static_cast<int>(std::size(list)) - 1))];
    }
    PersonId anybody() { return one_of(specialists_); }
    Database& a_server() { return chance_.in_thousand(500) ? database() : *other_; }
    bool tried(const std::function<bool(Transaction&)>& work) { return care::tried(a_server(), work); }
    void write(const std::function<void(Transaction&)>& work) { a_server().write(work); }

    Appointment wish(PersonId specialist) {
        Appointment made;
        made.id = random_id();
        made.specialist = specialist;
        if (chance_.in_thousand(500)) made.member = one_of(members_);
        made.minutes = kGridMinutes * chance_.between(1, 12);
        made.buffer = kGridMinutes * chance_.between(0, 3);
        made.zone = one_of(kZones);
        const Zone zone = *Zone::find(made.zone);
        set_start(made, zone.moment(zone.day_at(now_) + chance_.between(0, 20), 8 * 60 + 5 * chance_.between(0, 40)));
        made.state = one_of(kStates);
        if (made.state == AppointmentState::held) made.hold_until = now_ + minutes(chance_.between(1, 90));
        return made;
    }
    static void set_start(Appointment& made, Instant start) {
        made.local = local_time(start, *Zone::find(made.zone));
        made.time = {start, start + minutes(made.minutes)};
    }

    void book() { held(wish(anybody())); }
    bool held(const Appointment& made) {
        const bool done = tried([&](Transaction& data) { return hold(data, made, made.id.text(), now_); });
        if (done) appointments_.push_back(made);
        return done;
    }
    void book_what_is_shown() {
        std::optional<Appointment> shown;
        a_server().read([&](Transaction& data) {
            shown.reset();
            const auto all = calendars(data);
            const auto wanted = wanted_of(all);
            const auto next = next_free(data, wanted, now_);
            for (size_t i = 0; i < wanted.size(); ++i)
                if (next[i] && (!shown || chance_.in_thousand(400))) shown = at(wanted[i], *next[i]);
        });
        if (shown) EXPECT_TRUE(held(*shown)) << "what is shown can be had";
    }
    Appointment at(const Wanted& wanted, const FreeTime& time) {
        Appointment made = wish(wanted.specialist);
        made.member.reset();
        made.zone = wanted.calendar->zone.name();
        made.minutes = wanted.type->minutes;
        made.buffer = wanted.type->buffer;
        set_start(made, time.time.start);
        return made;
    }
    void change_an_appointment() {
        if (appointments_.empty()) return;
        const Appointment made = one_of(appointments_);
        const int which = chance_.between(0, 5);
        const int by = kGridMinutes * chance_.between(-24, 24);
        tried([&](Transaction& data) {
            auto found = appointment_of_specialist(data, made.specialist, made.id);
            if (!found) return false;
            return changed(data, *found, which, by);
        });
    }
    bool changed(Transaction& data, Appointment& found, int which, int by) {
        switch (which) {
        case 0:
            found.state = AppointmentState::booked;
            return keep(data, found, now_);
        case 1:
            return confirm(data, found, now_);
        case 2:
            drop_hold(data, found);
            return true;
        case 3:
            if (!stands(found.state)) return false;
            set_start(found, found.time.start + minutes(by));
            return move(data, found, now_);
        default:
            return end(data, found, AppointmentState::cancelled, "", now_);
        }
    }
    void be_busy_elsewhere() {
        std::vector<Interval> times;
        for (int i = chance_.between(0, 3); i > 0; --i) {
            const Instant start = now_ + minutes(chance_.between(0, 5 * 24 * 60));
            times.push_back({start, start + minutes(chance_.between(1, 48 * 60))});
        }
        const PersonId who = anybody();
        const int how = chance_.between(0, 3);
        write([&](Transaction& data) {
            if (how == 0) return forget_busy(data, who);
            if (how == 1) return save_busy_url(data, who, "https://calendar.example/lind.ics");
            save_busy_file(data, who, {merged(times), 0}, now_);
        });
    }
    void change_rules() {
        const PersonId who = anybody();
        const Zone zone = *Zone::find(one_of(kZones));
        const BookingRules rules{.notice_minutes = chance_.between(0, 600),
                                 .horizon_days = chance_.between(3, 25),
                                 .daily_maximum = chance_.between(1, 6)};
        write([&](Transaction& data) { save_rules(data, who, zone, rules); });
    }
    void change_hours() {
        const PersonId who = anybody();
        const Day day = Zone::utc().day_at(now_) + chance_.between(0, 14);
        const int from = 8 * 60 + chance_.between(0, 300);
        const Hours hours{from, from + chance_.between(10, 200)};
        const int which = chance_.between(0, 5);
        write([&](Transaction& data) {
            const Calendar calendar = calendar_of(data, who).value();
            if (which == 0) add_hours(data, who, {random_id(), weekday(day), hours});
            if (which == 1 && calendar.weekly.size() > 1) remove_hours(data, who, calendar.weekly.front().id);
            if (which == 2) add_other_hours(data, who, {random_id(), day, day + 2, hours});
            if (which == 3) add_other_hours(data, who, {random_id(), day, day + 2, std::nullopt});
            if (which == 4 && !calendar.others.empty()) remove_other_hours(data, who, calendar.others.front().id);
            if (which == 5) {
                remove_type(data, who, calendar.types.front().id);
                add_type(data, who, {random_id(), iso(day), 5 * (1 + hours.to % 12), 0, Way::video, true});
            }
        });
    }
    void erase_a_member() {
        const PersonId who = one_of(members_);
        write([&](Transaction& data) { own_data().erase_person(data, who); });
    }
    /// As if the winter time of London began on another day.
    void move_the_clocks() {
        const bool winter = chance_.in_thousand(500);
        const auto zone_of = [winter](const std::string& zone) {
            return *Zone::find(winter && zone == "Europe/London" ? "Etc/UTC" : zone);
        };
        const Clocks clocks{
            [=](const std::string& zone, const LocalTime& at) { return zone_of(zone).moment(at.day, at.minute); },
            [=](const std::string& zone, Instant moment) { return local_time(moment, zone_of(zone)); }};
        write([&](Transaction& data) { derive_moments(data, winter ? "winter" : "summer", clocks, now_); });
    }
    void let_time_pass() {
        const int how = chance_.between(0, 9);
        if (how < 6) now_ = now_ + minutes(chance_.between(0, 30));
        if (how == 6 || how == 7) now_ = now_ + hours(chance_.between(1, 10));
        if (how == 8) now_ = now_ + hours(24 * chance_.between(1, 3));
        if (how == 9) now_ = now_ - minutes(chance_.between(1, 120));
    }
    void sweep() {
        write([&](Transaction& data) { forget_old_bookings(data, now_); });
    }

    void do_something() {
        const int what = chance_.between(0, 99);
        if (what < 25) return let_time_pass();
        if (what < 43) return book_what_is_shown();
        if (what < 52) return book();
        if (what < 68) return change_an_appointment();
        if (what < 80) return be_busy_elsewhere();
        if (what < 84) return change_rules();
        if (what < 91) return change_hours();
        if (what < 93) return erase_a_member();
        if (what < 99) return move_the_clocks();
        sweep();
    }

    static std::vector<Wanted> wanted_of(const std::map<PersonId, Calendar>& all) {
        std::vector<Wanted> wanted;
        for (const auto& [specialist, calendar] : all)
            for (const AppointmentType& type : calendar.types)
                wanted.push_back({specialist, &calendar, &type});
        return wanted;
    }
    /// The first minute of the grid that nothing stands against when it is booked.
    std::optional<FreeTime> bookable(Transaction& data, const Wanted& wanted) {
        const Calendar& calendar = *wanted.calendar;
        const Day today = calendar.zone.day_at(now_);
        const Day last = today + calendar.rules.horizon_days;
        const Interval span{calendar.zone.start_of(today - 1), calendar.zone.start_of(last + 2)};
        const Promised promised{
            taken(data, wanted.specialist, span, now_), {}, busy_times(data, wanted.specialist, span)};
        for (Day day = today; day <= last; day = day + 1)
            for (int minute = 0; minute < 24 * 60 && !hours_on(calendar, day).empty(); minute += kGridMinutes)
                if (clashes(calendar, *wanted.type, {day, minute}, promised, now_).empty()) {
                    const Instant start = moment_of({day, minute}, calendar.zone).value();
                    return FreeTime{{day, minute}, {start, start + minutes(wanted.type->minutes)}};
                }
        return std::nullopt;
    }
    void expect_what_is_free(bool by_booking) {
        a_server().read([&](Transaction& data) {
            const auto all = calendars(data);
            auto without_edition = all;
            for (auto& [specialist, calendar] : without_edition)
                calendar.edition.clear();
            const auto found = next_free(data, wanted_of(all), now_);
            EXPECT_EQ(found, next_free(data, wanted_of(without_edition), now_));
            for (size_t i = 0; by_booking && i < found.size(); ++i)
                EXPECT_EQ(found[i], bookable(data, wanted_of(all)[i]));
            for (const auto& each : found)
                ++(each ? free_ : full_);
        });
    }

    /// Of the first specialist's first type.
    std::optional<FreeTime> found(Database& where, Instant now) {
        std::optional<FreeTime> found;
        where.read([&](Transaction& data) {
            const auto all = calendars(data);
            const Calendar& calendar = all.at(specialists_[0]);
            found = next_free(data, {{specialists_[0], &calendar, &calendar.types.front()}}, now).front();
        });
        return found;
    }
    std::optional<FreeTime> found() { return found(database(), now_); }
    Appointment wish_at(const FreeTime& time, AppointmentState state) {
        Appointment made;
        made.id = random_id();
        made.specialist = specialists_[0];
        made.zone = kZones[0];
        made.minutes = 20;
        made.buffer = 5;
        set_start(made, time.time.start);
        made.state = state;
        if (state == AppointmentState::held) made.hold_until = now_ + kHold;
        return made;
    }

    static constexpr std::array kZones{"Europe/London", "America/New_York", "Asia/Kolkata"};
    static constexpr std::array kStates{AppointmentState::held, AppointmentState::asked, AppointmentState::booked};

    std::unique_ptr<Database> other_;
    std::vector<PersonId> members_, specialists_;
    std::vector<Appointment> appointments_;
    Chance chance_{110};
    Instant now_ = *parse_instant("2026-10-12T08:00:00Z"); // a Monday, before the clocks change
    int free_ = 0, full_ = 0;
};
EACH_ENGINE_OF(NextFree);

} // namespace

TEST_P(NextFree, is_what_is_found_anew_and_can_be_booked_whatever_happened_on_whichever_server) {
    for (int step = 0; step < kSteps; ++step) {
        do_something();
        expect_what_is_free(step % 8 == 0);
        ASSERT_FALSE(HasFailure()) << "at step " << step << ", " << iso(now_);
    }
    EXPECT_GT(free_, kSteps) << "the test means nothing where there is never one";
    EXPECT_GT(full_, kSteps / 10) << "nor where there always is";
}

TEST_P(NextFree, is_searched_again_only_in_a_calendar_that_changed) {
    const auto first = found();
    ASSERT_TRUE(first);
    const Appointment made = wish_at(*first, AppointmentState::booked);
    database().write([&](Transaction& data) { ASSERT_TRUE(hold(data, made, made.id.text(), now_)); });
    const auto second = found();
    ASSERT_NE(second, first);
    // Behind the stores' back, so that what is kept can be told from what is there.
    database().write([](Transaction& data) { data.execute("UPDATE appointment SET state = 'cancelled'"); });
    EXPECT_EQ(found(), second);
    database().write([&](Transaction& data) { renew_edition(data, specialists_[0]); });
    EXPECT_EQ(found(), first);
}

TEST_P(NextFree, comes_back_with_the_moment_at_which_a_hold_is_over) {
    now_ = now_ - hours(2); // what is free first is not too soon for a while
    const auto first = found();
    const Appointment made = wish_at(first.value(), AppointmentState::held);
    database().write([&](Transaction& data) { ASSERT_TRUE(hold(data, made, made.id.text(), now_)); });
    EXPECT_NE(found(), first);
    EXPECT_NE(found(database(), now_ + kHold - std::chrono::microseconds(1)), first);
    EXPECT_EQ(found(database(), now_ + kHold), first);
    EXPECT_NE(found(), first) << "a clock that was set back";
}

TEST_P(NextFree, is_the_next_one_once_it_is_too_soon) {
    const auto first = found();
    const Instant latest = first.value().time.start - minutes(60);
    EXPECT_EQ(found(database(), latest), first);
    const auto later = found(database(), latest + std::chrono::microseconds(1));
    EXPECT_EQ(later.value().time.start, first->time.start + minutes(5));
    EXPECT_EQ(found(database(), latest), first) << "a clock that was set back";
}

TEST_P(NextFree, comes_into_reach_with_the_day_behind_the_horizon) {
    database().write([&](Transaction& data) {
        save_rules(data, specialists_[0], *Zone::find(kZones[0]), {.notice_minutes = 60, .horizon_days = 2});
    });
    now_ = *parse_instant("2026-10-12T20:00:00Z"); // Monday evening; the next hours are Thursday's
    EXPECT_FALSE(found());
    const Instant midnight = *parse_instant("2026-10-12T23:00:00Z"); // in London
    EXPECT_FALSE(found(database(), midnight - std::chrono::microseconds(1)));
    EXPECT_EQ(found(database(), midnight).value().local.day, *parse_day("2026-10-15"));
}

TEST_P(NextFree, behind_a_long_hold_comes_back_also_where_the_search_went_on_over_midnight) {
    const Instant noon = *parse_instant("2026-10-14T12:00:00Z");
    now_ = noon - hours(40); // Monday evening; the only day in reach is Thursday
    database().write([&](Transaction& data) {
        save_rules(data, specialists_[0], *Zone::find(kZones[0]),
                   {.notice_minutes = 60, .horizon_days = 3, .daily_maximum = 1});
    });
    const auto first = found();
    Appointment made = wish_at(first.value(), AppointmentState::held);
    made.hold_until = noon;
    database().write([&](Transaction& data) { ASSERT_TRUE(hold(data, made, made.id.text(), now_)); });
    EXPECT_FALSE(found());
    EXPECT_FALSE(found(database(), noon - hours(24)));
    EXPECT_FALSE(found(database(), noon - hours(2)));
    EXPECT_EQ(found(database(), noon), first);
}

TEST_P(NextFree, of_a_booking_that_is_not_saved_yet_or_never_is_kept_for_nobody) {
    struct Regretted {};
    const auto first = found();
    const Appointment made = wish_at(first.value(), AppointmentState::booked);
    const auto book = [&](Transaction& data) { ASSERT_TRUE(hold(data, made, made.id.text(), now_)); };
    const auto inside = [&](Transaction& data) {
        const auto all = calendars(data);
        const Calendar& calendar = all.at(specialists_[0]);
        return next_free(data, {{specialists_[0], &calendar, &calendar.types.front()}}, now_).front();
    };
    EXPECT_THROW(database().write([&](Transaction& data) {
        book(data);
        EXPECT_NE(inside(data), first);
        throw Regretted();
    }),
                 Regretted);
    EXPECT_EQ(found(), first);
    database().write([&](Transaction& data) {
        book(data);
        EXPECT_EQ(found(*other_, now_), first) << "nothing is saved yet";
    });
    EXPECT_NE(found(*other_, now_), first);
}

TEST_P(NextFree, in_a_calendar_that_was_read_before_is_searched_anew) {
    std::map<PersonId, Calendar> old;
    database().read([&](Transaction& data) { old = calendars(data); });
    const Calendar& calendar = old.at(specialists_[0]);
    const auto in_old = [&] {
        std::optional<FreeTime> found;
        database().read([&](Transaction& data) {
            found = next_free(data, {{specialists_[0], &calendar, &calendar.types.front()}}, now_).front();
        });
        return found;
    };
    const auto first = in_old();
    const Appointment made = wish_at(first.value(), AppointmentState::booked);
    database().write([&](Transaction& data) { ASSERT_TRUE(hold(data, made, made.id.text(), now_)); });
    EXPECT_NE(in_old(), first);
    const Day today = first.value().local.day;
    database().write(
        [&](Transaction& data) { add_other_hours(data, specialists_[0], {random_id(), today, today, std::nullopt}); });
    EXPECT_EQ(in_old().value().local.day, today) << "as the calendar was";
    EXPECT_EQ(found().value().local.day, today + 3) << "it is kept for nobody who reads what it is now";
}

} // namespace amble::care
