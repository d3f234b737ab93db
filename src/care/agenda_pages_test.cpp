#include "account/notice_store.h"
#include "care/booking_store.h"
#include "care/busy_store.h"
#include "care/telling_store.h"
#include "care/testing/practice.h"

namespace amble::care {

namespace {

using account::leads_to;
using account::shows;

/// What the practice sees and does of appointments: at the desk, or the specialist by themself.
class AgendaPages : public PracticePages {
protected:
    static inline const std::string kFar = "2026-12-21T10:00"; // four weeks ahead, a Monday

    std::unique_ptr<account::Pages> at_desk() {
        auto desk = somebody();
        desk->sign_in_as(desk_);
        return desk;
    }
    std::string desk_book() const { return "/desk/" + page_.id.text() + "/book"; }
    account::SentFields booking(account::SentFields more) const {
        account::SentFields fields{{"key", account::new_token()}, {"type", type_.text()}, {"contact", "020 5"}};
        fields.insert(fields.end(), more.begin(), more.end());
        return fields;
    }
    /// The page of a member's appointment that is booked.
    std::string booked_by_ada() {
        pages_->sign_in_as(ada_);
        const std::string page = leads_to(hold(*pages_, kTen));
        EXPECT_EQ(leads_to(pages_->post(page)), page);
        return page;
    }
};
EACH_ENGINE_OF(AgendaPages);

} // namespace

TEST_P(AgendaPages, find_by_name_whoever_booked_weeks_ahead_and_cancel_it) {
    const std::string page = booked(*pages_, kFar);
    const auto desk = at_desk();
    EXPECT_TRUE(shows(desk->get("/desk/appointments?name=nobody"), "Nobody with that name"));
    for (const char* typed : {"VERA", "era", "vera%40example"}) {
        const auto found = desk->get("/desk/appointments?name=" + std::string(typed));
        EXPECT_TRUE(shows(found, "Monday 21 December")) << typed;
    }
    const auto found = desk->get("/desk/appointments?name=vera");
    auto cancel = pressed(found, "cancel");
    cancel.emplace_back("wanted", account::between(found, "name=\"wanted\" value=\"", "\""));
    EXPECT_EQ(leads_to(desk->post(desk_action(found), cancel)), "/desk/appointments?name=vera");
    EXPECT_TRUE(shows(pages_->get(page), "Cancelled"));
    EXPECT_FALSE(shows(desk->get("/desk/appointments?name=vera"), "vera@"));
}

TEST_P(AgendaPages, lead_back_to_the_week_or_the_name_from_which_an_appointment_was_moved) {
    booked(*pages_, kFar);
    const auto desk = at_desk();
    const auto lind = somebody();
    lind->sign_in_as(lind_);
    const auto move_from = [](account::Pages& who, const std::string& list, const std::string& start) {
        const std::string body = who.get(list).body;
        const size_t end = body.find("\">Move it");
        const size_t begin = body.rfind("href=\"", end) + 6;
        std::string link = body.substr(begin, end - begin);
        if (const size_t more = link.find("&amp;"); more != std::string::npos) link.replace(more, 5, "&");
        const auto form = who.get(link);
        auto sent = pressed(form, "");
        for (const char* field : {"key", "move", "week", "wanted"})
            sent.emplace_back(field, account::between(form, "name=\"" + std::string(field) + "\" value=\"", "\""));
        sent.emplace_back("start", start);
        return leads_to(who.post(link.substr(0, link.find('?')), sent));
    };
    for (const std::string place : {"?from=2026-12-21", "?name=vera%40example"}) {
        EXPECT_EQ(move_from(*desk, "/desk/appointments" + place, "2026-12-21T10:30"), "/desk/appointments" + place);
        EXPECT_EQ(move_from(*lind, "/calendar/appointments" + place, "2026-12-21T11:00"),
                  "/calendar/appointments" + place);
    }
}

TEST_P(AgendaPages, are_in_the_specialists_own_calendar_with_a_link_that_opens) {
    booked(*pages_, kFar);
    const auto ada = somebody();
    ada->sign_in_as(ada_);
    ada->post(leads_to(hold(*ada, "2026-12-21T11:00")));
    const auto lind = somebody();
    lind->sign_in_as(lind_);
    const std::string address = "/feed/" + account::between(lind->post("/appointments/feed"), "/feed/", "</code>");
    std::string feed = somebody()->get(address).body;
    for (size_t fold = feed.find("\r\n "); fold != std::string::npos; fold = feed.find("\r\n "))
        feed.erase(fold, 3);
    int links = 0;
    for (size_t at = feed.find("URL:"); at != std::string::npos; at = feed.find("URL:", at + 1), ++links) {
        const std::string link = feed.substr(at, feed.find('\r', at) - at);
        const auto page = lind->get(link.substr(link.find("/calendar/")));
        EXPECT_TRUE(shows(page, "Vera")) << link;
        EXPECT_TRUE(shows(page, "Ada")) << link;
    }
    EXPECT_EQ(links, 2);
}

TEST_P(AgendaPages, lead_past_quiet_weeks_to_the_next_appointment) {
    booked(*pages_, kFar);
    const auto desk = at_desk();
    const auto lind = somebody();
    lind->sign_in_as(lind_);
    const std::map<std::string, account::Pages*> lists{{"/desk/appointments", desk.get()},
                                                       {"/calendar/appointments", lind.get()}};
    EXPECT_TRUE(shows(desk->get("/desk"), "href=\"/desk/appointments\""));
    EXPECT_TRUE(shows(lind->get("/specialist"), "href=\"/calendar/appointments\""));
    for (const auto& [list, who] : lists) {
        const auto now = who->get(list);
        EXPECT_TRUE(shows(now, "Nothing is booked in this week."));
        const std::string later = list + "?from=" + account::between(now, list + "?from=", "\"");
        EXPECT_EQ(later, list + "?from=2026-12-21");
        const auto then = who->get(later);
        EXPECT_TRUE(shows(then, "Vera"));
        EXPECT_TRUE(shows(then, "Nothing is booked after it."));
        EXPECT_TRUE(shows(then, "book?move="));
        EXPECT_TRUE(shows(then, list + "?from=2026-12-14")) << "the week before";
        EXPECT_TRUE(shows(who->get(list + "?from=2020-01-01"), "Week from Monday 23 November")) << "no further back";
    }
}

TEST_P(AgendaPages, say_on_the_specialists_day_since_when_their_other_calendar_cannot_be_read) {
    const auto lind = somebody();
    lind->sign_in_as(lind_);
    const auto says = [&](const std::string& words) { return shows(lind->get("/specialist"), words); };
    const auto fetch = [&](int hour, const Result<std::string>& answer) {
        EXPECT_TRUE(
            fetch_next_busy(database(), [&](const std::string&) { return answer; }, kNow + std::chrono::hours(hour)));
    };
    const Result<std::string> calendar = std::string("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    const Result<std::string> silence = problem("", "It did not answer.");
    database().write(
        [&](database::Transaction& data) { save_busy_url(data, lind_, "https://calendar.example/a.ics"); });
    EXPECT_FALSE(says("Your other calendar")) << "it was not asked yet";
    fetch(0, silence);
    EXPECT_TRUE(says("Your other calendar could not be read so far."));
    fetch(1, calendar);
    EXPECT_FALSE(says("Your other calendar"));
    fetch(2, silence);
    EXPECT_TRUE(says("Your other calendar was read last on 23 Nov 2026, 09:00, and cannot be read since."));
    EXPECT_TRUE(says("href=\"/calendar#busy\""));
    EXPECT_TRUE(shows(lind->get("/calendar"), "id=\"busy\""));
    fetch(3, calendar);
    EXPECT_FALSE(says("Your other calendar"));
}

TEST_P(AgendaPages, do_nothing_to_an_appointment_that_moved_since_they_were_opened) {
    const std::string page = booked(*pages_);
    const auto desk = at_desk();
    const auto seen = desk->get("/desk");
    EXPECT_EQ(leads_to(move(*pages_, page, "2026-11-24T11:00")), page);
    for (const char* does : {"confirm", "cancel"})
        EXPECT_EQ(desk->post(desk_action(seen), pressed(seen, does)).status, 409) << does;
    EXPECT_TRUE(shows(pages_->get(page), "Waits for the practice to confirm"));
    const auto again = desk->get("/desk");
    EXPECT_EQ(leads_to(desk->post(desk_action(again), pressed(again, "confirm"))), "/desk");
}

TEST_P(AgendaPages, cancel_nothing_that_has_begun_and_confirm_nothing_that_is_over) {
    const std::string page = booked(*pages_);
    const auto desk = at_desk();
    const auto seen = desk->get("/desk");
    desk->now = kNow + std::chrono::minutes(121);
    EXPECT_EQ(desk->post(desk_action(seen), pressed(seen, "cancel")).status, 409);
    desk->now = kNow + std::chrono::minutes(151);
    EXPECT_EQ(desk->post(desk_action(seen), pressed(seen, "confirm")).status, 409);
    EXPECT_TRUE(shows(pages_->get(page), "Waits for the practice to confirm"));
    EXPECT_EQ(leads_to(desk->post(desk_action(seen), pressed(seen, "missed"))), "/desk");
}

TEST_P(AgendaPages, take_back_that_somebody_did_not_come) {
    const std::string page = booked_by_ada();
    const auto desk = at_desk();
    desk->now = kNow + std::chrono::minutes(121);
    const auto seen = desk->get("/desk");
    EXPECT_EQ(leads_to(desk->post(desk_action(seen), pressed(seen, "missed"))), "/desk");
    EXPECT_TRUE(shows(pages_->get(page), "Missed"));
    desk->now = kNow + std::chrono::hours(48);
    desk->sign_in_as(desk_);
    const auto later = desk->get("/desk");
    EXPECT_TRUE(shows(later, "They did come"));
    EXPECT_EQ(leads_to(desk->post(desk_action(later), pressed(later, "came"))), "/desk");
    EXPECT_TRUE(shows(pages_->get(page), ">Booked<"));
    EXPECT_EQ(desk->post(desk_action(later), pressed(later, "came")).status, 409) << "once is enough";
}

TEST_P(AgendaPages, take_no_time_for_a_visitor_who_is_still_typing) {
    const std::string key = account::new_token();
    hold(*pages_, kTen, key);
    std::string id;
    database().read([&](database::Transaction& data) {
        id = appointment_by_link(data, account::token_hash(key)).value().id.text();
    });
    for (const char* does : {"take", "pass", "confirm", "cancel", "missed"})
        EXPECT_EQ(at_desk()->post("/desk/" + page_.id.text() + "/" + id, {{"do", does}, {"sequence", "0"}}).status, 409)
            << does;
    EXPECT_TRUE(shows(pages_->get("/booking/" + key), "Book this time"));
}

TEST_P(AgendaPages, move_nothing_that_moved_since_the_form_was_opened) {
    const std::string page = booked(*pages_);
    const auto desk = at_desk();
    const auto list = desk->get("/desk");
    const std::string id = desk_action(list).substr(desk_action(list).rfind('/') + 1);
    const auto form = desk->get(desk_book() + "?move=" + id);
    EXPECT_TRUE(shows(form, "Vera")) << "whose appointment it is";
    EXPECT_EQ(leads_to(move(*pages_, page, "2026-11-25T11:00")), page);
    auto sent = pressed(form, "");
    sent.insert(sent.end(), {{"key", account::new_token()}, {"move", id}, {"start", "2026-11-26T11:00"}});
    const auto refused = desk->post(desk_book(), sent);
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(shows(refused, "It has changed since this form was opened"));
    EXPECT_TRUE(shows(refused, "Wednesday 25 November, 11:00")) << "as it is now";
    EXPECT_TRUE(shows(refused, "value=\"2026-11-26\"")) << "what was chosen is kept";
    EXPECT_TRUE(shows(pages_->get(page), "Wednesday 25 November, 11:00"));
    sent[1].second = account::between(refused, "name=\"sequence\" value=\"", "\"");
    EXPECT_EQ(leads_to(desk->post(desk_book(), sent)), "/desk");
    EXPECT_TRUE(shows(pages_->get(page), "Thursday 26 November, 11:00")) << "one press away";
}

TEST_P(AgendaPages, move_nothing_that_is_over) {
    booked(*pages_);
    const auto desk = at_desk();
    const auto list = desk->get("/desk");
    const std::string id = desk_action(list).substr(desk_action(list).rfind('/') + 1);
    auto sent = pressed(desk->get(desk_book() + "?move=" + id), "");
    sent.insert(sent.end(), {{"key", account::new_token()}, {"move", id}, {"start", "2026-11-26T11:00"}});
    desk->now = kNow + std::chrono::minutes(150); // half past ten
    const auto refused = desk->post(desk_book(), sent);
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(shows(refused, "It is over, so it was not moved."));
}

TEST_P(AgendaPages, show_free_times_to_press_and_more_where_one_is_taken) {
    const auto desk = at_desk();
    const auto form = desk->get(desk_book());
    EXPECT_TRUE(shows(form, "value=\"" + kTen + "\""));
    EXPECT_EQ(leads_to(desk->post(desk_book(), booking({{"name", "Walter"}, {"start", kTen}}))), "/desk");
    EXPECT_TRUE(shows(desk->get("/desk"), "Walter"));
    const auto refused =
        desk->post(desk_book(), booking({{"name", "Wanda"}, {"day", "2026-11-23"}, {"time", "10:00"}}));
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(shows(refused, "These times are free"));
    EXPECT_FALSE(shows(refused, "value=\"" + kTen + "\""));
    EXPECT_TRUE(shows(refused, "value=\"2026-11-23T10:30\""));
    EXPECT_TRUE(shows(refused, "value=\"Wanda\"")) << "what was typed goes with the time that is pressed";
}

TEST_P(AgendaPages, book_the_next_person_too_where_the_form_is_gone_back_to) {
    const auto desk = at_desk();
    const auto walter = booking({{"name", "Walter"}, {"start", kTen}});
    EXPECT_EQ(leads_to(desk->post(desk_book(), walter)), "/desk");
    EXPECT_EQ(leads_to(desk->post(desk_book(), walter)), "/desk") << "twice is once";
    auto wanda = walter; // by the same key
    wanda[3].second = "Wanda";
    EXPECT_EQ(desk->post(desk_book(), wanda).status, 409) << "that time is Walter's";
    wanda[4].second = "2026-11-23T11:00";
    EXPECT_EQ(leads_to(desk->post(desk_book(), wanda)), "/desk");
    EXPECT_EQ(leads_to(desk->post(desk_book(), wanda)), "/desk") << "twice is once for her too";
    const auto cancel_first = [&] {
        const auto list = desk->get("/desk");
        return leads_to(desk->post(desk_action(list), pressed(list, "cancel")));
    };
    EXPECT_TRUE(shows(desk->get("/desk"), "Walter") && shows(desk->get("/desk"), "Wanda"));
    EXPECT_EQ(cancel_first(), "/desk");
    EXPECT_EQ(leads_to(desk->post(desk_book(), walter)), "/desk") << "who was cancelled is booked anew";
    EXPECT_EQ(hold(*pages_, kTen).status, 409);
}

TEST_P(AgendaPages, show_what_is_free_from_another_day_on_and_keep_what_was_typed) {
    const auto desk = at_desk();
    const auto looked = desk->post(desk_book(), booking({{"name", "Wanda"}, {"day", "2026-12-14"}, {"look", "yes"}}));
    EXPECT_EQ(looked.status, 200);
    EXPECT_TRUE(shows(looked, "value=\"2026-12-14T10:00\""));
    EXPECT_FALSE(shows(looked, "value=\"" + kTen + "\""));
    EXPECT_TRUE(shows(looked, "value=\"Wanda\""));
    EXPECT_FALSE(shows(desk->get("/desk/appointments?name=wanda"), "020 5")) << "looking books nothing";
}

TEST_P(AgendaPages, book_no_time_that_the_clocks_skip_and_the_earlier_of_one_that_comes_twice) {
    database().write([&](database::Transaction& data) {
        save_rules(data, lind_, *Zone::find("Europe/Berlin"), {.notice_minutes = 60, .horizon_days = 30});
    });
    const auto desk = at_desk();
    const auto skipped = desk->post(desk_book(), booking({{"name", "W"}, {"day", "2027-03-28"}, {"time", "02:30"}}));
    EXPECT_EQ(skipped.status, 409);
    EXPECT_TRUE(shows(skipped, "that time does not exist"));
    EXPECT_FALSE(shows(skipped, "Nobody is booked twice"));
    EXPECT_FALSE(shows(skipped, "name=\"seen\"")) << "no reason makes it exist";
    const auto twice = booking({{"name", "W"},
                                {"day", "2027-10-31"},
                                {"time", "02:30"},
                                {"seen", "too_far outside_hours"},
                                {"reason", "A night ward"}});
    EXPECT_EQ(leads_to(desk->post(desk_book(), twice)), "/desk");
    database().read([&](database::Transaction& data) {
        const Instant earlier = *parse_instant("2027-10-31T00:30:00Z");
        const auto there = appointments_of_specialist(data, lind_, {earlier, earlier + std::chrono::hours(2)});
        ASSERT_EQ(there.size(), 1u);
        EXPECT_EQ(there.front().time.start, earlier);
    });
}

TEST_P(AgendaPages, press_a_time_without_a_name_and_are_asked_for_it_with_the_time_kept) {
    const auto asked = at_desk()->post(desk_book(), booking({{"start", "2026-11-24T11:30"}}));
    EXPECT_EQ(asked.status, 422);
    EXPECT_TRUE(shows(asked, "f-name-problem"));
    EXPECT_TRUE(shows(asked, "value=\"2026-11-24\""));
    EXPECT_TRUE(shows(asked, "value=\"11:30\""));
}

TEST_P(AgendaPages, book_a_member_who_was_here_again_as_that_member_and_never_in_two_places) {
    booked_by_ada();
    const auto desk = at_desk();
    const std::string id = account::between(desk->get("/desk"), "?again=", "\"");
    const auto form = desk->get(desk_book() + "?again=" + id);
    EXPECT_TRUE(shows(form, "For Ada, who reads it under their appointments."));
    const auto book = [&](const std::string& start) {
        return desk->post(
            desk_book(),
            {{"key", account::new_token()}, {"type", type_.text()}, {"again", id}, {"contact", ""}, {"start", start}});
    };
    const auto refused = book(kTen);
    EXPECT_EQ(leads_to(refused), "/desk") << "the very one that is there";
    const std::string later = "2026-11-25T11:00";
    EXPECT_EQ(leads_to(book(later)), "/desk");
    EXPECT_TRUE(shows(pages_->get("/appointments"), "Wednesday 25 November, 11:00"));
    std::vector<account::KeptNotice> notices;
    database().read([&](database::Transaction& data) { notices = account::notices_of(data, ada_, 5); });
    ASSERT_FALSE(notices.empty());
    EXPECT_TRUE(notices.front().notice.sentence.text.starts_with("The practice has booked"));
    // Busy elsewhere, of which the desk learns no more than that.
    Appointment elsewhere;
    elsewhere.id = random_id();
    elsewhere.specialist = account::a_specialist(database(), "Moss", kToday);
    elsewhere.member = ada_;
    elsewhere.state = AppointmentState::booked;
    elsewhere.time = {*parse_instant("2026-11-26T11:00:00Z"), *parse_instant("2026-11-26T11:30:00Z")};
    database().write([&](database::Transaction& data) { EXPECT_TRUE(care::hold(data, elsewhere, "other", kNow)); });
    const auto busy = book("2026-11-26T11:00");
    EXPECT_EQ(busy.status, 409);
    EXPECT_TRUE(shows(busy, "They have another appointment at that time."));
    EXPECT_FALSE(shows(busy, "Moss"));
    EXPECT_EQ(desk->get(desk_book() + "?again=" + elsewhere.id.text()).status, 404) << "of another practice";
}

TEST_P(AgendaPages, find_whoever_was_here_before_to_book_them_again) {
    booked(*pages_);
    const auto desk = at_desk();
    desk->now = kNow + std::chrono::hours(24 * 10);
    desk->sign_in_as(desk_);
    const auto found = desk->get("/desk/appointments?name=vera");
    EXPECT_TRUE(shows(found, "Were here in the last year"));
    const std::string id = account::between(found, "?again=", "\"");
    const auto form = desk->get(desk_book() + "?again=" + id);
    EXPECT_TRUE(shows(form, "value=\"Vera\"")) << "what a visitor gave stands in the form";
}

TEST_P(AgendaPages, close_the_calendar_of_a_specialist_who_is_ill_and_list_who_is_booked) {
    const std::string page = booked(*pages_);
    const auto desk = at_desk();
    const std::string days = "/desk/" + page_.id.text() + "/days";
    EXPECT_EQ(desk->post(days, {{"first", "today"}}).status, 422);
    EXPECT_EQ(leads_to(desk->post(days, {{"first", "2026-11-23"}, {"everybody", "yes"}})), days);
    const auto entered = desk->get(days);
    EXPECT_TRUE(shows(entered, "Still booked while they are away"));
    EXPECT_TRUE(shows(entered, "Vera"));
    EXPECT_EQ(hold(*somebody(), "2026-11-23T11:00").status, 409);
    const auto list = desk->get("/desk");
    EXPECT_EQ(leads_to(desk->post(desk_action(list), pressed(list, "cancel"))), "/desk");
    EXPECT_FALSE(shows(desk->get(days), "Still booked"));
    const std::string remove = account::between(desk->get(days), "action=\"" + days + "/", "\"");
    EXPECT_EQ(leads_to(desk->post(days + "/" + remove)), days);
    EXPECT_EQ(hold(*somebody(), "2026-11-23T11:00").status, 303);
    const auto stranger = somebody();
    stranger->sign_in_as(account::a_person(database(), "Elsewhere", account::Roles().with(account::Role::desk)));
    EXPECT_EQ(stranger->get(days).status, 404);
}

TEST_P(AgendaPages, name_what_is_booked_while_the_specialist_came_to_be_away) {
    booked(*pages_, kFar);
    Interval time;
    database().read([&](database::Transaction& data) {
        time = appointments_of_specialist(data, lind_, {kNow, busy_span(kNow).end}).at(0).time;
    });
    const auto lind = somebody();
    lind->sign_in_as(lind_);
    const auto names = [&] {
        const bool own = shows(lind->get("/specialist"), "Booked while you are away");
        EXPECT_EQ(shows(at_desk()->get("/desk"), "Booked while they are away"), own);
        return own;
    };
    const auto busy_at = [&](const Interval& busy) {
        database().write([&](database::Transaction& data) { save_busy_file(data, lind_, {{busy}, 0}, kNow); });
    };
    EXPECT_FALSE(names());
    busy_at({time.start - std::chrono::minutes(30), time.start + std::chrono::minutes(5)});
    EXPECT_TRUE(names());
    busy_at(time);
    EXPECT_FALSE(names()) << "their own calendar shows the same appointment";
    EXPECT_EQ(at_desk()->post("/desk/" + page_.id.text() + "/days", {{"first", "2026-12-21"}}).status, 303);
    EXPECT_TRUE(names());
}

TEST_P(AgendaPages, say_what_is_wrong_in_the_order_of_the_fields) {
    const auto asked = at_desk()->post(desk_book(), booking({{"name", " "}, {"day", "soon"}, {"time", "noon"}}));
    const auto at = [&](const char* field) { return asked.body.find("href=\"#f-" + std::string(field)); };
    EXPECT_LT(at("day"), at("time"));
    EXPECT_LT(at("time"), at("name"));
    EXPECT_LT(at("name"), std::string::npos);
    EXPECT_FALSE(shows(asked, "call you by")) << "it is about somebody else";
}

TEST_P(AgendaPages, tell_whoever_they_book_by_letter) {
    at_desk()->post(desk_book(), booking({{"name", "Walter"}, {"start", kTen}}));
    std::vector<AppointmentKey> untold;
    database().write([&](database::Transaction& data) { untold = take_untold(data, kNow, 10); });
    EXPECT_EQ(untold.size(), 1u);
}

TEST_P(AgendaPages, of_a_specialist_who_confirms_each_ask_about_a_booking_and_about_each_move) {
    confirm_each();
    const std::string page = booked_by_ada();
    EXPECT_TRUE(shows(pages_->get(page), "Waits for the practice to confirm"));
    const auto desk = at_desk();
    const auto confirm = [&] {
        const auto list = desk->get("/desk");
        return leads_to(desk->post(desk_action(list), pressed(list, "confirm")));
    };
    EXPECT_FALSE(shows(pages_->get(page + "/move"), "The practice confirms each time.")) << "it waits already";
    EXPECT_EQ(confirm(), "/desk");
    EXPECT_TRUE(shows(pages_->get(page), ">Booked<"));
    EXPECT_TRUE(shows(pages_->get(page + "/move"), "The practice confirms each time."));
    EXPECT_EQ(leads_to(move(*pages_, page, "2026-11-24T11:00")), page);
    EXPECT_TRUE(shows(pages_->get(page), "Waits for the practice to confirm"));
    EXPECT_EQ(confirm(), "/desk");
    EXPECT_TRUE(shows(pages_->get(page), ">Booked<"));
}

TEST_P(AgendaPages, of_a_specialist_who_does_not_confirm_ask_about_no_move) {
    const std::string page = booked_by_ada();
    EXPECT_FALSE(shows(pages_->get(page + "/move"), "The practice confirms each time."));
    EXPECT_EQ(leads_to(move(*pages_, page, "2026-11-24T11:00")), page);
    EXPECT_TRUE(shows(pages_->get(page), ">Booked<"));
}

TEST_P(AgendaPages, keep_the_zone_of_a_calendar_until_its_owner_takes_that_of_the_profile) {
    pages_->sign_in_as(lind_);
    EXPECT_FALSE(shows(pages_->get("/calendar"), "/calendar/zone")) << "the two are one";
    const Zone london = *Zone::find("Europe/London");
    database().write([&](database::Transaction& data) {
        save_rules(data, lind_, london, {.notice_minutes = 60, .horizon_days = 30});
    });
    const auto page = pages_->get("/calendar");
    EXPECT_TRUE(shows(page, "All times are those of Europe/London."));
    EXPECT_TRUE(shows(page, "but your calendar is in Europe/London"));
    const auto zone = [&] {
        std::string name;
        database().read([&](database::Transaction& data) { name = calendar_of(data, lind_)->zone.name(); });
        return name;
    };
    const auto saved =
        pages_->post("/calendar/rules", {{"notice", "1"}, {"horizon", "30"}, {"daily", "5"}, {"cancel", "24"}});
    EXPECT_EQ(leads_to(saved), "/calendar");
    EXPECT_EQ(zone(), "Europe/London") << "the rules were saved for another reason";
    pages_->post("/calendar/zone", {{"zone", "Asia/Tokyo"}});
    EXPECT_EQ(zone(), "Europe/London") << "not what the form named";
    EXPECT_EQ(leads_to(pages_->post("/calendar/zone", {{"zone", "Etc/UTC"}})), "/calendar");
    EXPECT_EQ(zone(), "Etc/UTC");
}

TEST_P(AgendaPages, a_desk_without_a_calendar_is_told_who_can_mend_it) {
    const PersonId dora = account::a_person(database(), "Dora", account::Roles().with(account::Role::desk));
    pages_->sign_in_as(dora);
    EXPECT_TRUE(shows(pages_->get("/desk"), "You belong to no practice here yet."));
    database().write([&](database::Transaction& data) {
        const Id empty = random_id();
        save_practice(data, {empty, "High Street", "A practice.", "2 High Street", "020 2"}, kNow);
        add_staff(data, empty, dora, kToday);
    });
    EXPECT_TRUE(shows(pages_->get("/desk"), "No specialist of your practice has a page and a calendar here yet."));
    pages_->sign_in_as(desk_);
    EXPECT_TRUE(shows(pages_->get("/desk"), "Nothing is booked today or in the next two weeks."));
}

} // namespace amble::care
