#include "care/booking_store.h"

#include "care/calendar_store.h"
#include "care/feed_store.h"
#include "care/free_time_store.h"
#include "care/telling_store.h"
#include "care/testing/race.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"

namespace amble::care {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr PersonId kAda{1};
constexpr PersonId kBea{2};
constexpr PersonId kLind{10};
constexpr PersonId kMoss{11};
const Instant kNow = *parse_instant("2026-11-23T08:00:00Z");
const Instant kTen = *parse_instant("2026-11-23T10:00:00Z");

Appointment wish(Instant start, PersonId specialist = kLind, std::optional<PersonId> member = {}) {
    Appointment made;
    made.id = random_id();
    made.specialist = specialist;
    made.member = member;
    made.minutes = 30;
    made.buffer = 10;
    made.zone = "Etc/UTC";
    made.local = local_time(start, Zone::utc());
    made.time = {start, start + minutes(30)};
    made.hold_until = kNow + kHold;
    return made;
}

class Bookings : public database::EachEngine {
protected:
    bool tried(const std::function<bool(database::Transaction&)>& work) { return care::tried(database(), work); }
    bool held(const Appointment& made, Instant now = kNow) {
        return tried([&](database::Transaction& data) { return hold(data, made, made.id.text(), now); });
    }
    bool kept(Appointment made, Instant now = kNow) {
        made.state = AppointmentState::booked;
        return tried([&](database::Transaction& data) { return keep(data, made, now); });
    }
    bool moved(Appointment made, Instant start) {
        made = stored(made).value();
        made.local = local_time(start, Zone::utc());
        made.time = {start, start + minutes(30)};
        return tried([&](database::Transaction& data) { return move(data, made, kNow); });
    }
    bool ended(const Appointment& made, Instant now = kNow) {
        const Appointment seen = stored(made).value();
        return tried(
            [&](database::Transaction& data) { return end(data, seen, AppointmentState::cancelled, "ill", now); });
    }
    std::optional<Appointment> stored(const Appointment& made) {
        std::optional<Appointment> found;
        database().read(
            [&](database::Transaction& data) { found = appointment_of_specialist(data, made.specialist, made.id); });
        return found;
    }
};
EACH_ENGINE_OF(Bookings);

constexpr int kClients = 64;

} // namespace

TEST_P(Bookings, of_one_time_can_be_made_once_and_not_even_beside_its_buffer) {
    ASSERT_TRUE(held(wish(kTen)));
    EXPECT_FALSE(held(wish(kTen)));
    EXPECT_FALSE(held(wish(kTen + minutes(35)))) << "the buffer of the first";
    EXPECT_FALSE(held(wish(kTen - minutes(35)))) << "its own buffer";
    EXPECT_TRUE(held(wish(kTen + minutes(40))));
    EXPECT_TRUE(held(wish(kTen, kMoss))) << "another specialist";
}

TEST_P(Bookings, put_no_member_in_two_places_at_once) {
    ASSERT_TRUE(held(wish(kTen, kLind, kAda)));
    EXPECT_FALSE(held(wish(kTen + minutes(25), kMoss, kAda)));
    EXPECT_TRUE(held(wish(kTen + minutes(30), kMoss, kAda))) << "the buffer is the specialist's";
    EXPECT_TRUE(held(wish(kTen + hours(2), kMoss, kBea)));
}

TEST_P(Bookings, refused_leave_nothing) {
    ASSERT_TRUE(held(wish(kTen + minutes(30))));
    const Appointment refused = wish(kTen);
    EXPECT_FALSE(held(refused));
    EXPECT_FALSE(stored(refused));
    EXPECT_TRUE(held(wish(kTen - minutes(10))));
}

TEST_P(Bookings, take_a_hold_that_is_over_and_its_owner_hears_no) {
    const Appointment late = wish(kTen);
    const Instant after = kNow + kHold;
    ASSERT_TRUE(held(late));
    EXPECT_FALSE(held(wish(kTen), after - minutes(1)));
    Appointment quick = wish(kTen);
    quick.hold_until = after + kHold;
    EXPECT_TRUE(held(quick, after));
    EXPECT_FALSE(kept(late, after));
    EXPECT_TRUE(kept(quick, after));
    EXPECT_FALSE(held(wish(kTen), after + hours(1))) << "what is kept does not run out";
}

TEST_P(Bookings, keep_a_hold_that_is_over_while_nobody_else_wanted_it) {
    const Appointment late = wish(kTen);
    ASSERT_TRUE(held(late));
    EXPECT_TRUE(kept(late, kNow + hours(1)));
    EXPECT_FALSE(kept(late, kNow + hours(1))) << "a second time";
}

TEST_P(Bookings, moved_free_what_they_leave) {
    const Appointment made = wish(kTen, kLind, kAda);
    ASSERT_TRUE(held(made));
    ASSERT_TRUE(kept(made));
    ASSERT_TRUE(moved(made, kTen + minutes(15))) << "over its own time";
    EXPECT_EQ(stored(made)->local.minute, 10 * 60 + 15);
    EXPECT_EQ(stored(made)->sequence, 2);
    EXPECT_FALSE(held(wish(kTen + minutes(45))));
    EXPECT_TRUE(held(wish(kTen - minutes(25))));
    EXPECT_TRUE(held(wish(kTen - minutes(15), kMoss, kAda))) << "the member's time too";
}

TEST_P(Bookings, moved_onto_another_stay_where_they_were) {
    const Appointment made = wish(kTen);
    ASSERT_TRUE(held(made) && kept(made) && held(wish(kTen + hours(1))));
    EXPECT_FALSE(moved(made, kTen + hours(1)));
    EXPECT_EQ(stored(made)->local.minute, 600);
    EXPECT_FALSE(held(wish(kTen)));
}

TEST_P(Bookings, cancelled_free_their_time_once) {
    const Appointment made = wish(kTen, kLind, kAda);
    ASSERT_TRUE(held(made) && kept(made));
    ASSERT_TRUE(ended(made));
    EXPECT_FALSE(ended(made));
    EXPECT_EQ(stored(made)->state, AppointmentState::cancelled);
    EXPECT_TRUE(held(wish(kTen, kLind, kAda)));
}

TEST_P(Bookings, raced_for_by_64_go_to_exactly_one) {
    EXPECT_EQ(winners(kClients, [&](int) { return held(wish(kTen)); }), 1);
}

TEST_P(Bookings, that_overlap_raced_for_by_64_never_share_five_minutes) {
    std::array<Appointment, kClients> wishes;
    for (size_t i = 0; i < wishes.size(); ++i)
        wishes[i] = wish(kTen + minutes(5 * (i % 16)));
    const int won = winners(kClients, [&](int client) { return held(wishes[static_cast<size_t>(client)]); });
    EXPECT_GE(won, 1);
    std::vector<Interval> busy;
    database().read([&](database::Transaction& data) { busy = taken(data, kLind, {kNow, kNow + hours(24)}, kNow); });
    EXPECT_EQ(busy.size(), static_cast<size_t>(won));
    for (size_t i = 1; i < busy.size(); ++i)
        EXPECT_LE(busy[i - 1].end, busy[i].start);
}

TEST_P(Bookings, of_one_hold_confirmed_by_64_happen_once) {
    Appointment made = wish(kTen);
    made.state = AppointmentState::held;
    ASSERT_TRUE(held(made));
    EXPECT_EQ(winners(kClients, [&](int) { return kept(made); }), 1);
}

TEST_P(Bookings, asked_for_and_confirmed_by_64_are_confirmed_once) {
    Appointment made = wish(kTen);
    ASSERT_TRUE(held(made));
    made.state = AppointmentState::asked;
    ASSERT_TRUE(tried([&](database::Transaction& data) { return keep(data, made, kNow); }));
    const Appointment seen = stored(made).value();
    EXPECT_EQ(
        winners(kClients,
                [&](int) { return tried([&](database::Transaction& data) { return confirm(data, seen, kNow); }); }),
        1);
}

TEST_P(Bookings, that_changed_since_they_were_read_are_left_as_they_are) {
    Appointment made = wish(kTen);
    ASSERT_TRUE(held(made));
    made.state = AppointmentState::asked;
    ASSERT_TRUE(tried([&](database::Transaction& data) { return keep(data, made, kNow); }));
    Appointment seen = stored(made).value();
    ASSERT_TRUE(moved(made, kTen + hours(1)));
    EXPECT_FALSE(tried([&](database::Transaction& data) { return confirm(data, seen, kNow); }));
    EXPECT_FALSE(
        tried([&](database::Transaction& data) { return end(data, seen, AppointmentState::cancelled, "", kNow); }));
    EXPECT_FALSE(tried([&](database::Transaction& data) { return move(data, seen, kNow); }));
    EXPECT_EQ(stored(made)->local.minute, 11 * 60);
    EXPECT_EQ(stored(made)->state, AppointmentState::asked);
}

TEST_P(Bookings, moved_are_asked_for_anew_where_their_mover_says_so) {
    const Appointment made = wish(kTen);
    ASSERT_TRUE(held(made) && kept(made));
    Appointment asking = stored(made).value();
    asking.state = AppointmentState::asked;
    asking.local.minute += 60;
    asking.time = {kTen + hours(1), kTen + hours(1) + minutes(30)};
    ASSERT_TRUE(tried([&](database::Transaction& data) { return move(data, asking, kNow); }));
    EXPECT_EQ(stored(made)->state, AppointmentState::asked);
}

TEST_P(Bookings, moved_by_64_to_one_time_get_there_once) {
    std::vector<Appointment> all;
    for (int i = 0; i < kClients; ++i) {
        all.push_back(wish(kTen + hours(1 + i)));
        ASSERT_TRUE(held(all.back()) && kept(all.back()));
    }
    EXPECT_EQ(winners(kClients, [&](int client) { return moved(all[static_cast<size_t>(client)], kTen); }), 1);
}

TEST_P(Bookings, of_visitors_are_forgotten_a_month_later) {
    Appointment made = wish(kTen);
    made.visitor = {"Nobody", "030 123"};
    ASSERT_TRUE(held(made) && kept(made));
    const auto forget = [&](Instant now) {
        database().write([&](database::Transaction& data) { forget_old_bookings(data, now); });
    };
    const std::vector<std::string> letters{"first", "second"};
    database().write([&](database::Transaction& data) {
        for (const std::string& each : letters) {
            keep_letter_link(data, {made.specialist, made.id, {}}, each);
            keep_proof(data, {made.specialist, made.id, {}}, "proof of " + each);
        }
    });
    const auto links = [&] {
        int leading = 0;
        database().read([&](database::Transaction& data) {
            for (const std::string& each : letters) {
                leading += appointment_by_link(data, each) ? 1 : 0;
                leading += appointment_by_proof(data, "proof of " + each) ? 1 : 0;
                EXPECT_FALSE(appointment_by_link(data, "proof of " + each)) << "which proves, and no more";
            }
            leading += appointment_by_link(data, made.id.text()) ? 1 : 0; // by that of the booking
        });
        return leading;
    };
    forget(kTen + hours(24 * kKeepVisitorDays));
    EXPECT_EQ(stored(made)->visitor.name, "Nobody");
    EXPECT_EQ(links(), 5);
    forget(kTen + hours(24 * kKeepVisitorDays + 1));
    EXPECT_TRUE(stored(made)->visitor.empty());
    EXPECT_EQ(links(), 0);
    const Appointment never_kept = wish(kTen + hours(3));
    ASSERT_TRUE(held(never_kept));
    forget(kNow + hours(48));
    EXPECT_FALSE(stored(never_kept));
}

TEST_P(Bookings, that_a_visitor_asked_for_end_after_two_days_where_nobody_answered_the_letter) {
    const auto asked = [&](Instant start, bool has_letter) {
        Appointment made = wish(start);
        made.visitor = {"Nobody", "nobody@example.org"};
        EXPECT_TRUE(held(made));
        made.state = AppointmentState::asked;
        EXPECT_TRUE(tried([&](database::Transaction& data) { return keep(data, made, kNow); }));
        database().write([&](database::Transaction& data) {
            if (has_letter) keep_proof(data, {made.specialist, made.id, {}}, "proof of " + made.id.text());
        });
        return made;
    };
    const Instant far = kTen + hours(24 * 7);
    const Appointment unanswered = asked(far, true);
    const Appointment answered = asked(far + hours(1), true);
    const Appointment without_letter = asked(far + hours(2), false);
    const Appointment was_booked = asked(far + hours(3), true);
    database().write([&](database::Transaction& data) {
        note_address_confirmed(data, answered);
        EXPECT_TRUE(confirm(data, stored(was_booked).value(), kNow));
        EXPECT_TRUE(awaits_answer(data, unanswered));
        EXPECT_FALSE(awaits_answer(data, answered) || awaits_answer(data, without_letter));
    });
    Appointment elsewhere = stored(was_booked).value();
    elsewhere.state = AppointmentState::asked;
    EXPECT_TRUE(tried([&](database::Transaction& data) { return move(data, elsewhere, kNow); }));
    const auto end_at = [&](Instant now) {
        database().write([&](database::Transaction& data) { end_unanswered_requests(data, now); });
    };
    end_at(kNow + kAnswerTime - minutes(1));
    EXPECT_EQ(stored(unanswered)->state, AppointmentState::asked);
    end_at(kNow + kAnswerTime);
    EXPECT_EQ(stored(unanswered)->state, AppointmentState::cancelled);
    EXPECT_EQ(stored(unanswered)->reason, kUnanswered);
    for (const Appointment& stays : {answered, without_letter, was_booked})
        EXPECT_EQ(stored(stays)->state, AppointmentState::asked);
    const Appointment next = wish(far);
    EXPECT_TRUE(held(next)) << "its time is free";
    database().write([&](database::Transaction& data) {
        for (const AppointmentKey& told : take_untold(data, kNow, 100))
            EXPECT_NE(told.id, unanswered.id) << "no second letter to an address that may be a stranger's";
    });
}

TEST_P(Bookings, are_forgotten_a_month_after_they_were_cancelled_however_far_ahead_they_were) {
    const Instant far = kTen + hours(24 * 300);
    Appointment of_visitor = wish(far);
    of_visitor.visitor = {"Nobody", "030 123"};
    Appointment of_member = wish(far + hours(1), kLind, PersonId{77});
    of_member.visitor.contact = "030 124";
    Appointment stays = wish(far + hours(2));
    stays.visitor = {"Somebody", "030 125"};
    for (const Appointment& each : {of_visitor, of_member, stays})
        ASSERT_TRUE(held(each) && kept(each));
    ASSERT_TRUE(ended(of_visitor) && ended(of_member));
    const auto forget = [&](Instant now) {
        database().write([&](database::Transaction& data) { forget_old_bookings(data, now); });
    };
    forget(kNow + hours(24 * kKeepVisitorDays));
    EXPECT_FALSE(stored(of_visitor)->visitor.empty());
    EXPECT_FALSE(stored(of_member)->visitor.empty());
    forget(kNow + hours(24 * kKeepVisitorDays + 1));
    EXPECT_TRUE(stored(of_visitor)->visitor.empty());
    EXPECT_TRUE(stored(of_member)->visitor.empty());
    EXPECT_EQ(stored(stays)->visitor.name, "Somebody");
}

TEST_P(Bookings, of_a_full_quarter_do_not_hide_those_to_come) {
    const Instant quarter_ago = kTen - hours(24 * 60);
    database().write([&](database::Transaction& data) {
        for (int i = 0; i < 700; ++i) {
            Appointment past = wish(quarter_ago + hours(2 * i));
            past.state = AppointmentState::booked;
            ASSERT_TRUE(hold(data, past, past.id.text(), kNow));
        }
    });
    Appointment ahead = wish(kTen + hours(24 * 50));
    ahead.state = AppointmentState::asked;
    ASSERT_TRUE(held(ahead));
    database().read([&](database::Transaction& data) {
        const auto feed = feed_of(data, kLind, quarter_ago);
        EXPECT_EQ(feed.size(), 701u);
        EXPECT_EQ(feed.back().id, ahead.id);
        const auto asked = asked_of_specialist(data, kLind, ahead.time.end - minutes(1));
        ASSERT_EQ(asked.size(), 1u);
        EXPECT_EQ(asked.front().id, ahead.id);
        EXPECT_TRUE(asked_of_specialist(data, kLind, ahead.time.end).empty());
    });
}

TEST_P(Bookings, leave_the_next_free_time_behind_them) {
    Calendar calendar;
    calendar.rules.notice_minutes = 0;
    for (int weekday = 0; weekday < 7; ++weekday)
        calendar.weekly.push_back({random_id(), weekday, {600, 640}});
    calendar.types.push_back({random_id(), "First visit", 30, 10, Way::video, true});
    Calendar found;
    database().write([&](database::Transaction& data) {
        save_rules(data, kLind, Zone::utc(), calendar.rules);
        add_type(data, kLind, calendar.types.front());
        for (const WeeklyHours& each : calendar.weekly)
            add_hours(data, kLind, each);
        found = calendars(data).at(kLind);
    });
    ASSERT_EQ(found.types.size(), 1u);
    EXPECT_EQ(found.types.front().way, Way::video);
    const auto next = [&] {
        std::optional<FreeTime> first;
        database().read([&](database::Transaction& data) {
            first = next_free(data, {{kLind, &found, &found.types.front()}}, kNow).front();
        });
        return first;
    };
    EXPECT_EQ(next()->time.start, kTen);
    for (int day = 0; day < 8; ++day)
        ASSERT_TRUE(held(wish(kTen + hours(24 * day))));
    EXPECT_EQ(next()->time.start, kTen + hours(24 * 8)) << "past the first week that is looked at";
}

} // namespace amble::care
