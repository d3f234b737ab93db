#include "account/notice_store.h"
#include "care/history_store.h"
#include "care/testing/practice.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::leads_to;
using account::Pages;
using account::shows;

class WaitingPages : public PracticePages {
protected:
    /// A visitor books the only time that is left tomorrow, and who else comes finds the day full.
    std::string take_tomorrow() {
        database().write([&](database::Transaction& data) {
            save_rules(data, lind_, Zone::utc(), {.notice_minutes = 60, .horizon_days = 1, .daily_maximum = 1});
            add_other_hours(data, lind_, {random_id(), kToday, kToday, std::nullopt});
        });
        return booked(*pages_, "2026-11-24T10:00");
    }
    http::Response wait(Pages& who, const std::string& until = "2026-11-25") {
        return who.post(page_path() + "/wait", {{"type", type_.text()},
                                                {"key", account::new_token()},
                                                {"until", until},
                                                {"part", "any"},
                                                {"name", "Walter"},
                                                {"contact", "020 555"}});
    }
    std::unique_ptr<Pages> at_desk() {
        auto desk = somebody();
        desk->sign_in_as(desk_);
        return desk;
    }
};
EACH_ENGINE_OF(WaitingPages);

class Override : public PracticePages {
protected:
    account::SentFields booking(const std::string& time, account::SentFields more = {}) {
        account::SentFields fields{{"type", type_.text()}, {"key", account::new_token()},
                                   {"day", "2026-11-23"},  {"time", time},
                                   {"name", "Vera"},       {"contact", "020 777"}};
        fields.insert(fields.end(), more.begin(), more.end());
        return fields;
    }
};
EACH_ENGINE_OF(Override);

} // namespace

TEST_P(WaitingPages, a_member_waits_is_offered_what_is_cancelled_and_takes_it) {
    const std::string taken = take_tomorrow();
    const auto ada = somebody();
    ada->sign_in_as(ada_);
    EXPECT_TRUE(shows(ada->get(page_path()), "Wait for an earlier time"));
    EXPECT_TRUE(shows(ada->get(page_path() + "/wait?type=" + type_.text()), "Wait for it"));
    EXPECT_EQ(leads_to(wait(*ada)), "/appointments");
    EXPECT_EQ(wait(*ada).status, 409) << "once is enough";
    EXPECT_TRUE(shows(ada->get("/appointments"), "You wait for"));
    EXPECT_TRUE(shows(at_desk()->get("/desk"), "Waiting list"));
    cancel(*pages_, taken);
    const std::string offer = "/appointments/" + account::between(ada->get("/appointments"), "\"/appointments/", "\"");
    EXPECT_TRUE(shows(ada->get(offer), "Held until Monday 23 November, 20:00"));
    EXPECT_EQ(hold(*somebody(), "2026-11-24T10:00").status, 409);
    EXPECT_EQ(leads_to(ada->post(offer)), offer);
    EXPECT_TRUE(shows(ada->get(offer), ">Booked<"));
    EXPECT_FALSE(shows(ada->get("/appointments"), "You wait for"));
}

TEST_P(WaitingPages, who_takes_an_earlier_time_gives_up_the_later_one_unless_they_say_otherwise) {
    const auto ada = somebody();
    ada->sign_in_as(ada_);
    const auto later = [&](const std::string& start) {
        const std::string held = leads_to(hold(*ada, start));
        EXPECT_EQ(leads_to(ada->post(held)), held);
    };
    later("2026-11-25T10:00");
    later("2026-11-26T10:00");
    const std::string taken = take_tomorrow();
    EXPECT_EQ(leads_to(wait(*ada)), "/appointments");
    cancel(*pages_, taken);
    std::string offer = ada->get("/appointments").body;
    offer = offer.substr(offer.find("You wait for"));
    offer = offer.substr(offer.find("\"/appointments/") + 1);
    offer = offer.substr(0, offer.find('"'));

    const auto form = ada->get(offer);
    EXPECT_TRUE(shows(form, "You have an appointment with Lind already. If you take this one:"));
    EXPECT_TRUE(shows(form, "Give up Wednesday 25 November, 10:00"));
    const std::string chosen = account::between(form, "name=\"give_up\" value=\"", "\"");
    const std::string next = chosen.substr(0, chosen.find('.'));
    EXPECT_TRUE(shows(form, "value=\"" + chosen + "\" checked")) << "the next one is chosen";
    EXPECT_EQ(ada->post(offer, {{"give_up", "another"}}).status, 422);
    EXPECT_TRUE(shows(ada->get("/appointments/" + next), ">Booked<")) << "nothing is given up by a form with a problem";
    database().write([&](database::Transaction& data) {
        Appointment there = appointment_of_member(data, ada_, Id::parse(next).value()).value();
        there.local.day = there.local.day + 2;
        there.time = {there.time.start + std::chrono::hours(48), there.time.end + std::chrono::hours(48)};
        EXPECT_TRUE(care::move(data, there, kNow));
    });
    const auto moved = ada->post(offer, {{"give_up", chosen}});
    EXPECT_EQ(moved.status, 422) << "nor one that was moved since they read when it is";
    EXPECT_TRUE(shows(moved, "Give up Friday 27 November, 10:00"));
    const auto again = moved.body.find("value=\"" + next);
    ASSERT_NE(again, std::string::npos);
    const std::string now = moved.body.substr(again + 7, moved.body.find('"', again + 7) - again - 7);
    EXPECT_EQ(leads_to(ada->post(offer, {{"give_up", now}})), offer);
    EXPECT_TRUE(shows(ada->get(offer), ">Booked<"));
    EXPECT_TRUE(shows(ada->get("/appointments/" + next), ">Cancelled<"));
    database().read([&](database::Transaction& data) {
        const auto all = appointments_of_member(data, ada_);
        EXPECT_EQ(std::ranges::count(all, AppointmentState::booked, &Appointment::state), 2) << "the third is kept";
        EXPECT_EQ(promised(data, ada_, {kNow, kNow + std::chrono::hours(24 * 30)}, kNow).size(), 2u);
    });
}

TEST_P(WaitingPages, a_visitor_waits_under_a_link_and_the_desk_answers_for_them_after_a_call) {
    const std::string taken = take_tomorrow();
    const auto walter = somebody();
    EXPECT_TRUE(shows(wait(*walter, "yesterday"), "Please give a day from today to 21 Feb 2027."));
    const std::string page = leads_to(wait(*walter));
    EXPECT_TRUE(shows(walter->get(page), "tells you when a time is free"));
    cancel(*pages_, taken);
    EXPECT_TRUE(shows(walter->get(page), "/booking/"));
    EXPECT_TRUE(shows(walter->get("/booking/" + page.substr(9)), "value=\"Walter\"")) << "they said so already";
    EXPECT_EQ(walter->post("/booking/" + page.substr(9) + "/pass", {{"start", kTen}}).status, 409)
        << "that was the offer before this one";
    const auto desk = at_desk();
    const auto list = desk->get("/desk");
    EXPECT_TRUE(shows(list, "020 555"));
    const auto from = list.body.find("Waiting list");
    ASSERT_NE(from, std::string::npos);
    const size_t at = list.body.find("action=\"/desk/", from) + 8;
    const std::string action = list.body.substr(at, list.body.find('"', at) - at);
    const account::SentFields take{{"do", "take"}, {"sequence", "0"}};
    EXPECT_EQ(leads_to(desk->post(action, take)), "/desk");
    EXPECT_EQ(desk->post(action, take).status, 409);
    EXPECT_TRUE(shows(walter->get("/booking/" + page.substr(9)), ">Booked<"));
    EXPECT_TRUE(shows(walter->get(page), "You wait no longer"));
}

TEST_P(WaitingPages, of_a_practice_take_whoever_is_free_first_and_the_desk_answers_for_a_visitor) {
    const std::string taken = take_tomorrow();
    const std::string practice = "/practices/" + practice_.text();
    const auto walter = somebody();
    EXPECT_TRUE(shows(walter->get(practice), "href=\"" + practice + "/wait\""));
    EXPECT_TRUE(shows(walter->get(practice + "/wait"), "whoever of the practice is free first"));
    const account::SentFields fields{{"key", account::new_token()},
                                     {"until", "2026-11-25"},
                                     {"part", "any"},
                                     {"name", "Walter"},
                                     {"contact", "020 555"}};
    const std::string page = leads_to(walter->post(practice + "/wait", fields));
    EXPECT_EQ(leads_to(walter->post(practice + "/wait", fields)), page) << "the same press twice";
    EXPECT_TRUE(shows(walter->get(page), "Mill Lane"));
    cancel(*pages_, taken);
    const auto lind = somebody();
    lind->sign_in_as(lind_);
    EXPECT_TRUE(shows(lind->get("/specialist"), "They take it"));
    const auto desk = at_desk();
    const auto list = desk->get("/desk");
    const size_t at = list.body.find("action=\"/desk/", list.body.find("Waiting list")) + 8;
    const std::string action = list.body.substr(at, list.body.find('"', at) - at);
    EXPECT_EQ(leads_to(desk->post(action, {{"do", "take"}, {"sequence", "0"}})), "/desk");
    EXPECT_TRUE(shows(walter->get("/booking/" + page.substr(9)), ">Booked<"));
    EXPECT_TRUE(shows(walter->get(page), "You wait no longer"));
    EXPECT_EQ(walter->get("/practices/" + random_id().text() + "/wait").status, 404);
}

TEST_P(WaitingPages, who_does_not_want_it_waits_on_and_the_next_is_asked) {
    const std::string taken = take_tomorrow();
    const auto ada = somebody();
    ada->sign_in_as(ada_);
    wait(*ada);
    const auto walter = somebody();
    walter->now = kNow + std::chrono::seconds(1);
    const std::string page = leads_to(wait(*walter));
    cancel(*pages_, taken);
    const std::string offer = "/appointments/" + account::between(ada->get("/appointments"), "\"/appointments/", "\"");
    EXPECT_EQ(leads_to(ada->post(offer + "/pass")), "/appointments");
    EXPECT_TRUE(shows(ada->get("/appointments"), "You wait for"));
    EXPECT_TRUE(shows(walter->get(page), "A time is free for you"));
    EXPECT_EQ(leads_to(walter->post(page + "/stop")), page);
    EXPECT_TRUE(shows(walter->get(page), "You wait no longer"));
}

TEST_P(WaitingPages, of_64_who_press_while_it_is_cancelled_none_takes_it_from_who_waits) {
    const std::string taken = take_tomorrow();
    const auto ada = somebody();
    ada->sign_in_as(ada_);
    wait(*ada);
    const auto answers = race(64, [&](int i) {
        if (i == 0) return cancel(*pages_, taken);
        return hold(*somebody(), "2026-11-24T10:00");
    });
    EXPECT_EQ(answers, (std::map<int, int>{{303, 1}, {409, 63}}));
    const std::string offer = "/appointments/" + account::between(ada->get("/appointments"), "\"/appointments/", "\"");
    EXPECT_EQ(leads_to(ada->post(offer)), offer);
}

TEST_P(Override, lists_every_rule_first_and_books_with_a_reason_that_stays_with_it) {
    const auto desk = somebody();
    desk->sign_in_as(desk_);
    const std::string book = "/desk/" + page_.id.text() + "/book";
    EXPECT_TRUE(shows(desk->get(book), "Book for somebody"));
    const auto refused = desk->post(book, booking("08:30"));
    EXPECT_EQ(refused.status, 409);
    for (const char* reason : {"too soon", "outside the hours", "Why do you book it all the same?"})
        EXPECT_TRUE(shows(refused, reason)) << reason;
    const std::string seen = account::between(refused, "name=\"seen\" value=\"", "\"");
    EXPECT_EQ(seen, "too_soon outside_hours");
    EXPECT_EQ(desk->post(book, booking("08:30", {{"seen", seen}, {"reason", " "}})).status, 409) << "no reason";
    EXPECT_EQ(desk->post(book, booking("08:30", {{"seen", "too_soon"}, {"reason", "Pain"}})).status, 409)
        << "not what was shown";
    EXPECT_EQ(leads_to(desk->post(book, booking("08:30", {{"seen", seen}, {"reason", "Pain since the night"}}))),
              "/desk");
    for (const char* kept : {"Vera", "Pain since the night", "outside the usual hours"})
        EXPECT_TRUE(shows(desk->get("/desk"), kept)) << kept;
}

TEST_P(Override, never_promises_a_time_twice) {
    booked(*pages_);
    const auto lind = somebody();
    lind->sign_in_as(lind_);
    const auto refused = lind->post(
        "/calendar/book", booking("10:00", {{"seen", "specialist_busy"}, {"reason", "They have to be seen"}}));
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(shows(refused, "Nobody is booked twice"));
    EXPECT_FALSE(shows(refused, "name=\"seen\""));
}

TEST_P(Override, needs_a_reason_of_its_length_and_a_time_to_come) {
    const auto lind = somebody();
    lind->sign_in_as(lind_);
    auto early = booking("18:00", {{"seen", "outside_hours"}, {"reason", ""}});
    const auto without = lind->post("/calendar/book", early);
    EXPECT_TRUE(shows(without, "f-reason-problem"));
    const auto lengthy =
        lind->post("/calendar/book", booking("18:00", {{"seen", "outside_hours"}, {"reason", std::string(501, 'a')}}));
    EXPECT_TRUE(shows(lengthy, "f-reason-problem"));
    EXPECT_TRUE(shows(lengthy, std::string(501, 'a')));
    for (auto& [name, value] : early)
        if (name == "day") value = "2026-11-20";
    EXPECT_TRUE(shows(lind->post("/calendar/book", early), "That time is over"));
}

TEST_P(Override, moves_an_appointment_and_tells_the_member) {
    pages_->sign_in_as(ada_);
    const std::string page = leads_to(hold(*pages_, kTen));
    pages_->post(page);
    const std::string own = account::between(pages_->get("/appointments"), "\"/appointments/", "\"");
    const auto lind = somebody();
    lind->sign_in_as(lind_);
    EXPECT_TRUE(shows(lind->get("/calendar/book?move=" + own), "Move the appointment"));
    const account::SentFields late{{"move", own},     {"key", account::new_token()}, {"day", "2026-11-23"},
                                   {"time", "18:00"}, {"seen", "outside_hours"},     {"reason", "A meeting"},
                                   {"sequence", "1"}};
    EXPECT_EQ(leads_to(lind->post("/calendar/book", late)), "/specialist");
    EXPECT_EQ(leads_to(lind->post("/calendar/book", late)), "/specialist") << "twice is once";
    for (const char* kept : {"18:00", "A meeting", "outside the usual hours"})
        EXPECT_TRUE(shows(pages_->get(page), kept)) << kept;
    database().read([&](database::Transaction& data) { EXPECT_EQ(account::new_notices(data, ada_), 1); });
    const auto other = somebody();
    other->sign_in_as(desk_);
    EXPECT_EQ(other->post("/desk/" + random_id().text() + "/book", late).status, 404);
}

} // namespace amble::care
