#include "account/notice_store.h"
#include "account/throttle.h"
#include "account/verification_store.h"
#include "care/busy_calendar.h"
#include "care/testing/practice.h"

#include <algorithm>
#include <regex>

namespace amble::care {

namespace {

using account::leads_to;
using account::Pages;
using account::shows;

class BookingPages : public PracticePages {};
EACH_ENGINE_OF(BookingPages);

} // namespace

TEST_P(BookingPages, the_directory_finds_by_need_language_and_way_and_says_the_next_free_time) {
    const auto all = pages_->get("/specialists");
    EXPECT_TRUE(shows(all, "Lind"));
    EXPECT_TRUE(shows(all, "Monday 23 November, 10:00"));
    for (const char* fits : {"?topic=new_pain", "?language=de", "?way=telephone"})
        EXPECT_TRUE(shows(pages_->get("/specialists" + std::string(fits)), "Lind")) << fits;
    for (const char* other : {"?topic=pregnancy", "?language=fr", "?way=video"})
        EXPECT_TRUE(shows(pages_->get("/specialists" + std::string(other)), "Nobody here fits")) << other;
    const auto practice = pages_->get("/practices/" + practice_.text());
    EXPECT_TRUE(shows(practice, "Monday 23 November, 10:00"));
    EXPECT_TRUE(shows(practice, "<title>Mill Lane – ")) << "two open pages are told apart";
}

TEST_P(BookingPages, whoever_is_not_verified_or_not_shown_is_not_in_the_directory) {
    database().write([&](database::Transaction& data) { account::end_verification(data, lind_, kToday); });
    EXPECT_FALSE(shows(pages_->get("/specialists"), "Lind"));
    EXPECT_EQ(pages_->get(page_path()).status, 404);
    EXPECT_EQ(hold(*pages_, kTen).status, 404);
}

TEST_P(BookingPages, a_visitor_books_and_the_desk_confirms) {
    const auto offered = pages_->get(page_path());
    EXPECT_TRUE(shows(offered, "value=\"" + kTen + "\""));
    EXPECT_TRUE(shows(offered, "tel:02079460000"));
    const std::string page = booked(*pages_);
    EXPECT_TRUE(shows(pages_->get(page), "Waits for the practice to confirm"));
    const auto desk = somebody();
    desk->sign_in_as(desk_);
    const auto list = desk->get("/desk");
    EXPECT_TRUE(shows(list, "Vera"));
    EXPECT_TRUE(shows(list, "vera@example.org"));
    EXPECT_EQ(leads_to(desk->post(desk_action(list), pressed(list, "confirm"))), "/desk");
    EXPECT_TRUE(shows(pages_->get(page), ">Booked<"));
    EXPECT_EQ(desk->post(desk_action(list), pressed(list, "confirm")).status, 409) << "once is enough";
}

TEST_P(BookingPages, a_visitor_is_led_to_join_as_far_as_members_are_taken) {
    const std::string page = booked(*pages_);
    const auto join = [&](account::SignUp sign_up) {
        pages_->settings.sign_up = sign_up;
        return pages_->get(page);
    };
    EXPECT_TRUE(shows(join(account::SignUp::open), "href=\"/join\""));
    const auto invited = join(account::SignUp::invitation);
    EXPECT_TRUE(shows(invited, "href=\"/join\""));
    EXPECT_TRUE(shows(invited, "With an invitation."));
    EXPECT_FALSE(shows(join(account::SignUp::closed), "/join"));
}

TEST_P(BookingPages, a_visitor_gives_a_name_and_a_way_to_be_reached) {
    const std::string page = leads_to(hold(*pages_, kTen));
    const auto refused = pages_->post(page, {{"name", ""}, {"contact", "somewhere"}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(shows(refused, "f-name-problem"));
    EXPECT_TRUE(shows(refused, "f-contact-problem"));
    EXPECT_TRUE(shows(refused, "value=\"somewhere\""));
}

TEST_P(BookingPages, a_member_books_without_typing_and_sees_it_in_their_list) {
    pages_->sign_in_as(ada_);
    const std::string page = leads_to(hold(*pages_, kTen));
    EXPECT_EQ(leads_to(pages_->post(page)), page);
    const auto list = pages_->get("/appointments");
    EXPECT_TRUE(shows(list, "Booked"));
    const std::string own = "/appointments/" + account::between(list, "href=\"/appointments/", "\"");
    EXPECT_TRUE(shows(pages_->get(own), "Cancel the appointment"));
    const auto stranger = somebody();
    EXPECT_EQ(stranger->get(page).status, 404) << "a member's appointment is theirs, whoever has the link";
    stranger->sign_in_as(desk_);
    EXPECT_EQ(stranger->get(own).status, 404);
}

TEST_P(BookingPages, a_member_says_at_which_number_they_are_called_and_only_the_practice_sees_it) {
    pages_->sign_in_as(ada_);
    const std::string page = leads_to(hold(*pages_, kTen));
    for (const char* no_number : {"", "ada@example.org"}) {
        const auto refused = pages_->post(page, {{"contact", no_number}});
        EXPECT_EQ(refused.status, 422) << no_number;
        EXPECT_TRUE(shows(refused, "f-contact-problem")) << no_number;
    }
    EXPECT_EQ(leads_to(pages_->post(page, {{"contact", "020 7946 0123"}})), page);
    const auto desk = somebody();
    desk->sign_in_as(desk_);
    EXPECT_TRUE(shows(desk->get("/desk"), "020 7946 0123"));
    EXPECT_TRUE(shows(desk->get("/desk/appointments?name=79460123"), ">Ada<"));
    EXPECT_TRUE(shows(pages_->get(leads_to(hold(*pages_, "2026-11-23T11:00"))), "value=\"020 7946 0123\""))
        << "as they said the last time";
}

TEST_P(BookingPages, the_same_press_twice_is_one_booking) {
    const std::string key = account::new_token();
    const std::string page = leads_to(hold(*pages_, kTen, key));
    EXPECT_EQ(leads_to(hold(*pages_, kTen, key)), page);
    pages_->post(page, {{"name", "Vera"}, {"contact", "030 123"}});
    EXPECT_EQ(leads_to(pages_->post(page, {{"name", "Vera"}, {"contact", "030 123"}})), page);
    EXPECT_EQ(leads_to(hold(*pages_, kTen, key)), page);
}

TEST_P(BookingPages, another_time_by_the_same_page_lets_the_first_go) {
    const std::string key = account::new_token();
    hold(*pages_, kTen, key);
    hold(*pages_, "2026-11-23T10:30", key);
    EXPECT_EQ(hold(*somebody(), kTen).status, 303);
    EXPECT_EQ(hold(*somebody(), "2026-11-23T10:30").status, 409);
}

TEST_P(BookingPages, a_refusal_lists_every_reason_and_the_free_times) {
    pages_->sign_in_as(ada_);
    pages_->post(leads_to(hold(*pages_, kTen)));
    pages_->now = kNow + std::chrono::minutes(90);
    const auto refused = hold(*pages_, kTen);
    EXPECT_EQ(refused.status, 409);
    for (const char* reason : {"too soon", "Somebody else has taken", "You have another appointment"})
        EXPECT_TRUE(shows(refused, reason)) << reason;
    EXPECT_TRUE(shows(refused, "value=\"2026-11-23T10:30\""));
    EXPECT_FALSE(shows(refused, "value=\"" + kTen + "\""));
}

TEST_P(BookingPages, visitors_of_one_network_wait_after_some_holds_and_nobody_else_does) {
    int held = 0;
    for (const std::string day : {"2026-11-24T", "2026-11-25T"})
        for (const char* time : {"10:00", "10:30", "11:00", "11:30"})
            held += hold(*pages_, day + time).status == 303 ? 1 : 0;
    EXPECT_EQ(held, account::kBookingFromNetwork.free);
    const auto elsewhere = somebody();
    elsewhere->address = "198.51.100.7";
    EXPECT_EQ(hold(*elsewhere, "2026-11-26T10:00").status, 303);
    const auto member = somebody();
    member->sign_in_as(ada_);
    EXPECT_EQ(hold(*member, "2026-11-26T10:30").status, 303);
    pages_->now = kNow + account::kBookingFromNetwork.first_wait;
    EXPECT_EQ(hold(*pages_, "2026-11-26T11:00").status, 303);
}

TEST_P(BookingPages, of_64_visitors_who_press_one_time_one_holds_it_and_63_are_shown_others) {
    std::atomic<int> shown_others = 0;
    const auto answers = race(64, [&](int) {
        const auto answer = hold(*somebody(), kTen);
        if (answer.status == 409 && shows(answer, "value=\"2026-11-23T10:30\"")) ++shown_others;
        return answer;
    });
    EXPECT_EQ(answers, (std::map<int, int>{{303, 1}, {409, 63}}));
    EXPECT_EQ(shown_others, 63);
}

TEST_P(BookingPages, of_64_presses_of_one_form_one_appointment_is_made) {
    const std::string key = account::new_token();
    pages_->sign_in_as(ada_);
    const auto answers = race(64, [&](int) {
        const auto ada = somebody();
        ada->sign_in_as(ada_);
        return hold(*ada, kTen, key);
    });
    EXPECT_EQ(answers, (std::map<int, int>{{303, 64}}));
    const std::string page = "/booking/" + key;
    const auto booked = race(64, [&](int) {
        const auto ada = somebody();
        ada->sign_in_as(ada_);
        return ada->post(page);
    });
    EXPECT_EQ(booked, (std::map<int, int>{{303, 64}}));
    database().read([&](database::Transaction& data) {
        const auto all = appointments_of_member(data, ada_);
        ASSERT_EQ(all.size(), 1u);
        EXPECT_EQ(all.front().sequence, 1) << "kept once";
    });
}

TEST_P(BookingPages, of_64_who_move_to_one_time_one_gets_there_and_63_are_shown_others) {
    std::vector<std::unique_ptr<account::Pages>> members;
    std::vector<std::string> appointments;
    for (int i = 0; i < 64; ++i) {
        members.push_back(somebody());
        members.back()->sign_in_as(account::a_person(database(), "Member" + std::to_string(i)));
        const int workday = 1 + i / 4; // four a day, from tomorrow on
        const LocalTime time{kToday + 7 * (workday / 5) + workday % 5, 600 + 30 * (i % 4)};
        appointments.push_back(leads_to(hold(*members.back(), iso(time.day) + "T" + clock_text(time.minute))));
        ASSERT_EQ(leads_to(members.back()->post(appointments.back())), appointments.back());
    }
    std::atomic<int> shown_others = 0;
    const auto answers = race(64, [&](int i) {
        const auto place = static_cast<size_t>(i);
        const auto answer = members[place]->post(appointments[place] + "/move", {{"start", kTen}, {"sequence", "1"}});
        if (answer.status == 409 && shows(answer, "These times are free")) ++shown_others;
        return answer;
    });
    EXPECT_EQ(answers, (std::map<int, int>{{303, 1}, {409, 63}}));
    EXPECT_EQ(shown_others, 63);
}

TEST_P(BookingPages, of_64_who_confirm_one_request_one_does) {
    booked(*pages_);
    const auto desk = somebody();
    desk->sign_in_as(desk_);
    const auto list = desk->get("/desk");
    const auto answers = race(64, [&](int) {
        const auto each = somebody();
        each->sign_in_as(desk_);
        return each->post(desk_action(list), pressed(list, "confirm"));
    });
    EXPECT_EQ(answers, (std::map<int, int>{{303, 1}, {409, 63}}));
}

TEST_P(BookingPages, a_hold_that_went_to_another_offers_other_times_to_the_same_page) {
    const std::string page = leads_to(hold(*pages_, kTen));
    const auto quick = somebody();
    quick->now = kNow + kHold;
    EXPECT_EQ(hold(*quick, kTen).status, 303);
    pages_->now = quick->now;
    const auto refused = pages_->post(page, {{"name", "Vera"}, {"contact", "030 123"}});
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(leads_to(pages_->post(page + "/move", {{"start", "2026-11-23T11:00"}})), page);
    EXPECT_EQ(leads_to(pages_->post(page, {{"name", "Vera"}, {"contact", "030 123"}})), page);
    EXPECT_TRUE(shows(pages_->get(page), "11:00"));
}

TEST_P(BookingPages, a_hold_that_is_over_is_booked_only_while_its_time_could_still_be_chosen) {
    const std::string page = leads_to(hold(*pages_, kTen));
    const account::SentFields vera{{"name", "Vera"}, {"contact", "030 123"}};
    for (const auto later : {std::chrono::minutes(61), std::chrono::minutes(180)}) {
        pages_->now = kNow + later;
        const auto refused = pages_->post(page, vera);
        EXPECT_EQ(refused.status, 409) << later.count();
        EXPECT_TRUE(shows(refused, "too soon"));
    }
    pages_->now = kNow + std::chrono::minutes(59);
    EXPECT_EQ(leads_to(pages_->post(page, vera)), page);
}

TEST_P(BookingPages, moved_twice_by_the_same_press_are_moved_once) {
    const std::string page = booked(*pages_);
    const account::SentFields again{{"start", "2026-11-23T11:30"}, {"sequence", "1"}};
    const auto told = [&] {
        int64_t count = 0;
        database().read([&](database::Transaction& data) { count = account::new_notices(data, lind_); });
        return count;
    };
    EXPECT_EQ(leads_to(pages_->post(page + "/move", again)), page);
    const int64_t once = told();
    EXPECT_EQ(leads_to(pages_->post(page + "/move", again)), page);
    EXPECT_EQ(told(), once);
}

TEST_P(BookingPages, a_member_books_twenty_times_ahead_and_no_more) {
    pages_->sign_in_as(ada_);
    const std::string early = leads_to(hold(*pages_, "2026-12-01T10:30"));
    pages_->now = kNow + kHold;
    size_t made = 0;
    for (const std::string day : {"2026-11-24T", "2026-11-25T", "2026-11-26T", "2026-11-27T", "2026-11-30T"})
        for (const char* time : {"10:00", "10:30", "11:00", "11:30"})
            made += leads_to(pages_->post(leads_to(hold(*pages_, day + time)))).empty() ? 0 : 1;
    EXPECT_EQ(made, kMostAhead);
    const auto refused = hold(*pages_, "2026-12-01T10:00");
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(shows(refused, "You have 20 appointments ahead of you"));
    EXPECT_EQ(pages_->post(early).status, 409) << "nor by a page whose hold was over before";
}

TEST_P(BookingPages, a_member_holds_five_times_at_once_and_no_more) {
    pages_->sign_in_as(ada_);
    int held = 0;
    for (const std::string day : {"2026-11-24T", "2026-11-25T"})
        for (const char* time : {"10:00", "10:30", "11:00", "11:30"})
            held += hold(*pages_, day + time).status == 303 ? 1 : 0;
    EXPECT_EQ(held, kMostMemberHolds);
    const auto refused = hold(*pages_, "2026-11-26T10:00");
    EXPECT_EQ(refused.status, 429);
    EXPECT_TRUE(shows(refused, "You hold 5 times that you have not booked"));
    pages_->now = kNow + kHold;
    EXPECT_EQ(hold(*pages_, "2026-11-26T10:00").status, 303) << "what was held and not booked counts no more";
}

TEST_P(BookingPages, a_time_that_is_held_is_held_no_longer_by_moving_it) {
    const std::string page = leads_to(hold(*pages_, kTen));
    pages_->now = kNow + kHold - std::chrono::seconds(30);
    EXPECT_EQ(leads_to(pages_->post(page + "/move", {{"start", "2026-11-23T11:00"}})), page);
    const auto other = somebody();
    other->address = "198.51.100.7";
    other->now = pages_->now;
    EXPECT_EQ(hold(*other, "2026-11-23T11:00").status, 409);
    other->now = kNow + kHold;
    EXPECT_EQ(hold(*other, "2026-11-23T11:00").status, 303);
}

TEST_P(BookingPages, moving_a_hold_that_is_over_counts_as_holding_a_time) {
    std::vector<std::string> pages;
    for (const char* start : {"2026-11-24T10:00", "2026-11-24T10:30", "2026-11-24T11:00", "2026-11-24T11:30",
                              "2026-11-25T10:00", "2026-11-25T10:30"})
        pages.push_back(leads_to(hold(*pages_, start)));
    ASSERT_EQ(pages.size(), static_cast<size_t>(account::kBookingFromNetwork.free));
    pages_->now = kNow + kHold;
    EXPECT_EQ(pages_->post(pages[0] + "/move", {{"start", "2026-11-26T10:00"}}).status, 303);
    EXPECT_EQ(pages_->post(pages[1] + "/move", {{"start", "2026-11-26T10:30"}}).status, 429);
}

TEST_P(BookingPages, moving_and_cancelling_end_with_the_notice_that_the_practice_asks_for) {
    const std::string page = booked(*pages_);
    EXPECT_EQ(leads_to(move(*pages_, page, "2026-11-23T11:30")), page);
    EXPECT_TRUE(shows(pages_->get(page), "11:30"));
    EXPECT_EQ(hold(*somebody(), kTen).status, 303) << "the time before is free";
    pages_->now = kNow + std::chrono::minutes(151);
    EXPECT_TRUE(shows(pages_->get(page), "please call"));
    EXPECT_TRUE(shows(pages_->post(page + "/cancel", {{"sequence", "2"}}), "too late to cancel"));
    EXPECT_TRUE(shows(pages_->get(page + "/move"), "too late to move"));
    EXPECT_TRUE(shows(pages_->post(page + "/move", {{"start", "2026-11-24T10:00"}, {"sequence", "2"}}), "too late"));
    pages_->now = kNow;
    EXPECT_EQ(pages_->post(page + "/cancel", {{"sequence", "99"}}).status, 409) << "another time than was read";
    EXPECT_EQ(leads_to(cancel(*pages_, page)), page);
    EXPECT_TRUE(shows(pages_->get(page), "Cancelled"));
    EXPECT_EQ(leads_to(pages_->post(page + "/cancel")), page) << "twice is once";
}

TEST_P(BookingPages, a_feed_shows_the_appointments_neutrally_and_ends_with_its_address) {
    pages_->sign_in_as(ada_);
    const std::string page = leads_to(hold(*pages_, kTen));
    pages_->post(page);
    const auto address = [&] {
        return "/feed/" + account::between(pages_->post("/appointments/feed"), "/feed/", "</code>");
    };
    const std::string first = address();
    const auto client = somebody();
    const auto told = client->get(first);
    EXPECT_EQ(told.caching, http::Caching::own);
    client->if_none_match = account::header_of(told, "ETag");
    EXPECT_EQ(client->get(first).status, 304);
    client->if_none_match.clear();
    EXPECT_TRUE(shows(client->get(first), "DTSTART;TZID=Etc/UTC:20261123T100000\r\n"));
    for (const char* telling : {"Lind", "talk", "Ada", "back", "telephone"})
        EXPECT_FALSE(shows(client->get(first), telling)) << telling;
    cancel(*pages_, page);
    EXPECT_TRUE(shows(client->get(first), "STATUS:CANCELLED\r\n"));
    EXPECT_TRUE(shows(client->get(first), "SEQUENCE:2\r\n"));
    const std::string second = address();
    EXPECT_EQ(client->get(first).status, 404);
    EXPECT_EQ(client->get(second).status, 200);
    pages_->post("/appointments/feed/stop");
    EXPECT_EQ(client->get(second).status, 404);
}

TEST_P(BookingPages, the_desk_of_another_practice_sees_and_answers_nothing) {
    booked(*pages_);
    const auto own = somebody();
    own->sign_in_as(desk_);
    const auto list = own->get("/desk");
    const PersonId other = account::a_person(database(), "Other", account::Roles().with(account::Role::desk));
    const auto stranger = somebody();
    stranger->sign_in_as(other);
    EXPECT_FALSE(shows(stranger->get("/desk"), "Vera"));
    EXPECT_EQ(stranger->post(desk_action(list), pressed(list, "cancel")).status, 404);
    EXPECT_FALSE(shows(stranger->get("/desk/appointments?name=vera"), "vera@"));
    stranger->sign_in_as(ada_);
    EXPECT_EQ(stranger->get("/desk").status, 403);
}

TEST_P(BookingPages, the_specialists_day_shows_todays_appointments_and_who_waits) {
    pages_->sign_in_as(ada_);
    pages_->post(leads_to(hold(*pages_, kTen)));
    booked(*somebody(), "2026-11-23T11:00");
    const auto own = somebody();
    own->sign_in_as(lind_);
    const auto day = own->get("/specialist");
    EXPECT_TRUE(shows(day, "Appointments waiting for your yes"));
    EXPECT_TRUE(shows(day, "Ada"));
    own->now = kNow + std::chrono::hours(3);
    const auto later = own->get("/specialist");
    const std::string ada = account::between(later, "/specialist/appointments/", "\"");
    EXPECT_EQ(leads_to(own->post("/specialist/appointments/" + ada, pressed(later, "missed"))), "/specialist");
    EXPECT_TRUE(shows(own->get("/specialist"), "Missed"));
}

TEST_P(BookingPages, a_specialist_makes_the_calendar_that_others_book) {
    const PersonId moss = account::a_person(database(), "Moss", account::Roles().with(account::Role::specialist));
    database().write([&](database::Transaction& data) {
        account::verify(data, moss, {"PT-2", "the register", "medicine", kToday + 365}, "olof", kToday);
    });
    pages_->sign_in_as(moss);
    EXPECT_EQ(pages_->post("/calendar/page", {{"about", ""}}).status, 422);
    EXPECT_EQ(leads_to(pages_->post("/calendar/page", {{"about", "Knees"}, {"language-en", "en"}, {"shown", "yes"}})),
              "/calendar");
    EXPECT_EQ(pages_->post("/calendar/hours", {{"weekday", "0"}, {"from", "12:00"}, {"to", "09:01"}}).status, 422);
    EXPECT_EQ(leads_to(pages_->post("/calendar/hours", {{"weekday", "0"}, {"from", "11:00"}, {"to", "12:00"}})),
              "/calendar");
    const auto overlapping = pages_->post("/calendar/hours", {{"weekday", "0"}, {"from", "11:55"}, {"to", "13:00"}});
    EXPECT_EQ(overlapping.status, 422);
    EXPECT_TRUE(shows(overlapping, "That day has hours from 11:00 to 12:00 already"));
    EXPECT_TRUE(shows(overlapping, "value=\"13:00\"")) << "what was typed is kept";
    const account::SentFields call{
        {"type_name", "A call"}, {"minutes", "60"}, {"buffer", "0"}, {"way", "video"}, {"for_first", "yes"}};
    EXPECT_EQ(leads_to(pages_->post("/calendar/types", call)), "/calendar");
    auto same = call;
    same[0].second = " a CALL ";
    EXPECT_TRUE(shows(pages_->post("/calendar/types", same), "Another appointment has this name already."));
    EXPECT_TRUE(shows(pages_->get("/specialists?way=video"), "Monday 23 November, 11:00"));
    pages_->post("/calendar/days", {{"first", "2026-11-23"}});
    EXPECT_TRUE(shows(pages_->get("/specialists?way=video"), "Monday 30 November, 11:00"));
    const std::string calendar = pages_->get("/calendar").body;
    std::smatch remove;
    ASSERT_TRUE(std::regex_search(calendar, remove, std::regex(R"re(action="(/calendar/[^"/]+/remove)")re")));
    EXPECT_EQ(leads_to(pages_->post(remove[1].str())), "/calendar");
    EXPECT_EQ(pages_->post(remove[1].str()).status, 404) << "it is gone";
    EXPECT_EQ(pages_->post("/calendar/" + random_id().text() + "/remove").status, 404);
}

TEST_P(BookingPages, an_operator_makes_a_practice_and_puts_people_in_it) {
    const PersonId olga = account::a_person(database(), "Olga", account::Roles().with(account::Role::operator_));
    pages_->sign_in_as(olga);
    EXPECT_EQ(pages_->post("/operator/practices", {{"name", ""}, {"phone", "call us"}}).status, 422);
    const std::string page = leads_to(pages_->post("/operator/practices", {{"name", "Hill"}, {"phone", "020 77"}}));
    EXPECT_EQ(pages_->post(page + "/staff", {{"sign_in_name", "nobody"}}).status, 422);
    EXPECT_EQ(leads_to(pages_->post(page + "/staff", {{"sign_in_name", "lind"}})), page);
    EXPECT_TRUE(shows(pages_->get(page), "Lind"));
    const std::string remove = "/staff/" + account::between(pages_->get(page), "/staff/", "\"");
    EXPECT_EQ(leads_to(pages_->post(page + remove)), page);
    EXPECT_FALSE(shows(pages_->get(page), "Lind"));
}

TEST_P(BookingPages, a_name_that_is_too_long_is_told_so_and_one_of_blanks_asked_for) {
    const std::string page = leads_to(hold(*pages_, kTen));
    const auto named = [&](const std::string& name) {
        return pages_->post(page, {{"name", name}, {"contact", "020 555 1234"}});
    };
    EXPECT_TRUE(shows(named(std::string(kLongestName + 1, 'a')), "Please shorten this to 100 characters."));
    EXPECT_TRUE(shows(named("  "), "Please give the name the practice should call you by."));
}

TEST_P(BookingPages, an_address_of_another_calendar_that_leads_inside_is_refused_when_it_is_given) {
    pages_->sign_in_as(lind_);
    for (const char* url : {"https://[::1]/a.ics", "https://127.0.0.1/a.ics", "https://me@192.168.1.2:8443/a.ics",
                            "https://169.254.169.254", "https://localhost:8015/a.ics", "https://2130706433/a.ics",
                            "webcal://[fd00::1]/a.ics"}) {
        const auto page = pages_->post("/calendar/busy/url", {{"url", url}});
        EXPECT_EQ(page.status, 422) << url;
        EXPECT_TRUE(shows(page, "a network of its own, which is not asked")) << url;
    }
    EXPECT_EQ(leads_to(pages_->post("/calendar/busy/url", {{"url", "https://10.example.org/a.ics"}})), "/calendar");
    account::Pages inside(database(), routes([](auto&, const auto&) {}, [](const auto&) { return true; }), kNow);
    inside.sign_in_as(lind_);
    EXPECT_EQ(leads_to(inside.post("/calendar/busy/url", {{"url", "https://10.0.0.5/a.ics"}})), "/calendar");
    EXPECT_TRUE(shows(inside.get("/calendar/busy/file"), "at most 16 MB")) << "where too large a file leads back to";
}

TEST_P(BookingPages, an_address_of_another_calendar_is_taken_however_its_scheme_is_written) {
    pages_->sign_in_as(lind_);
    const auto give = [&](const std::string& url) { return pages_->post("/calendar/busy/url", {{"url", url}}); };
    for (const char* scheme : {"Https", "WEBCAL", "webcals"}) {
        EXPECT_EQ(leads_to(give(std::string(scheme) + "://example.org/A.ics")), "/calendar") << scheme;
        EXPECT_TRUE(shows(pages_->get("/calendar"), ">https://example.org/A.ics<")) << scheme;
    }
    for (const char* url : {"http://example.org/a.ics", "https://", "https:///a.ics", "https://:8443/a.ics",
                            "https://ex ample.org/a.ics", "example.org/a.ics"})
        EXPECT_TRUE(shows(give(url), "begins with https://.")) << url;
}

TEST_P(BookingPages, a_file_of_another_calendar_that_is_too_large_is_told_so_beside_its_field) {
    pages_->sign_in_as(lind_);
    const auto refused = pages_->upload("/calendar/busy/file", {{"a.ics", std::string(kMostCalendarBytes + 1, ' ')}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(shows(refused, "id=\"f-calendar-problem\""));
    EXPECT_TRUE(shows(refused, "larger than 16 MB"));
    for (const account::Route& each : routes([](auto&, const auto&) {})) {
        if (each.max_body <= kMostCalendarBytes) continue;
        EXPECT_TRUE(each.upload) << each.pattern << " would take it into memory";
        EXPECT_GE(each.max_body, size_t{24} << 20) << each.pattern << " refuses a photograph before its form can";
    }
}

} // namespace amble::care
