#pragma once

#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "account/token.h"
#include "care/booking_store.h"
#include "care/calendar_store.h"
#include "care/care_pages.h"
#include "care/practice_store.h"
#include "care/specialist_page_store.h"
#include "care/testing/race.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace amble::care {

/// A practice with one specialist, open on weekdays from 10 to 12, and a desk.
class PracticePages : public database::EachEngine {
protected:
    static inline const Instant kNow = *parse_instant("2026-11-23T08:00:00Z"); // a Monday
    static inline const Day kToday = *parse_day("2026-11-23");
    static inline const std::string kTen = "2026-11-23T10:00";

    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        lind_ = account::a_specialist(database(), "Lind", kToday);
        desk_ = account::a_person(database(), "Desk", account::Roles().with(account::Role::desk));
        page_.about = "Backs.";
        page_.id = random_id();
        page_.topics = {"new_pain"};
        page_.languages = {"en", "de"};
        page_.phone = "020 7946 0000";
        page_.shown = true;
        database().write([&](database::Transaction& data) { open_practice(data); });
        pages_ = somebody();
    }

    void open_practice(database::Transaction& data) {
        save_practice(data, {practice_, "Mill Lane", "A practice.", "1 Mill Lane", "020 1"}, kNow);
        add_staff(data, practice_, lind_, kToday);
        add_staff(data, practice_, desk_, kToday);
        save_page(data, lind_, page_);
        save_rules(data, lind_, Zone::utc(), {.notice_minutes = 60, .horizon_days = 30, .cancel_hours = 1});
        add_type(data, lind_, {type_, "First talk", 30, 0, Way::telephone, true});
        for (int weekday = 0; weekday < 5; ++weekday)
            add_hours(data, lind_, {random_id(), weekday, {600, 720}});
    }

    std::unique_ptr<account::Pages> somebody() {
        return std::make_unique<account::Pages>(database(), routes([](auto&, const auto&) {}), kNow);
    }
    std::string page_path() const { return "/specialists/" + page_.id.text(); }
    http::Response hold(account::Pages& who, const std::string& start, const std::string& key = account::new_token()) {
        return who.post(page_path() + "/hold", {{"type", type_.text()}, {"key", key}, {"start", start}});
    }
    /// The page of an appointment that a visitor booked.
    std::string booked(account::Pages& who, const std::string& start = kTen) {
        const std::string page = account::leads_to(hold(who, start));
        EXPECT_EQ(account::leads_to(who.post(page, {{"name", "Vera"}, {"contact", "vera@example.org"}})), page);
        return page;
    }
    /// Where the first form on a page of the desk sends what is done about an appointment.
    static std::string desk_action(const http::Response& desk) {
        return "/desk/" + account::between(desk, "novalidate action=\"/desk/", "\"");
    }
    /// What the first form of an appointment on a page sends where that button is pressed.
    static account::SentFields pressed(const http::Response& page, const std::string& does) {
        return {{"do", does}, {"sequence", account::between(page, "name=\"sequence\" value=\"", "\"")}};
    }
    /// Presses "Cancel the appointment" on its page, as it is now.
    static http::Response cancel(account::Pages& who, const std::string& page) {
        return who.post(page + "/cancel", pressed(who.get(page), ""));
    }
    /// Presses a time on the page where it is moved, as it is now.
    static http::Response move(account::Pages& who, const std::string& page, const std::string& start) {
        auto sent = pressed(who.get(page + "/move"), "");
        sent.emplace_back("start", start);
        return who.post(page + "/move", sent);
    }
    /// From now on the specialist says yes to each booking by themself.
    void confirm_each() {
        database().write([&](database::Transaction& data) {
            save_rules(data, lind_, Zone::utc(),
                       {.notice_minutes = 60, .horizon_days = 30, .cancel_hours = 1, .confirms = true});
        });
    }

    /// How often each status was answered to those who press together.
    std::map<int, int> race(int clients, const std::function<http::Response(int client)>& press) {
        std::mutex mutex;
        std::map<int, int> answers;
        at_once(clients, [&](int client) {
            const int status = press(client).status;
            const std::lock_guard lock(mutex);
            ++answers[status];
        });
        return answers;
    }

    PersonId ada_, lind_, desk_;
    Id practice_ = random_id();
    Id type_ = random_id();
    SpecialistPage page_;
    std::unique_ptr<account::Pages> pages_;
};

} // namespace amble::care
