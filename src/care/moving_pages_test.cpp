#include "account/throttle.h"
#include "care/testing/practice.h"

namespace amble::care {

namespace {

using account::leads_to;
using account::shows;

/// Whoever booked chooses another time, often on a page that stood open.
class MovingPages : public PracticePages {};
EACH_ENGINE_OF(MovingPages);

} // namespace

TEST_P(MovingPages, a_held_time_moved_twice_by_the_same_press_stays_theirs) {
    const std::string page = leads_to(hold(*pages_, kTen));
    const account::SentFields eleven{{"start", "2026-11-23T11:00"}, {"sequence", "0"}};
    EXPECT_EQ(leads_to(pages_->post(page + "/move", eleven)), page);
    EXPECT_EQ(leads_to(pages_->post(page + "/move", eleven)), page);
}

TEST_P(MovingPages, a_page_that_stood_open_moves_nothing_that_changed_and_keeps_what_was_chosen) {
    const std::string page = booked(*pages_);
    auto stale = pressed(pages_->get(page + "/move"), "");
    stale.emplace_back("start", "2026-11-25T11:00");
    EXPECT_EQ(leads_to(move(*pages_, page, "2026-11-24T10:30")), page) << "in another window";
    const auto refused = pages_->post(page + "/move", stale);
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(shows(refused, "has changed since this page was opened"));
    EXPECT_TRUE(shows(refused, "Tuesday 24 November, 10:30")) << "as it stands now";
    EXPECT_TRUE(shows(refused, "You chose Wednesday 25 November, 11:00"));
    EXPECT_TRUE(shows(pages_->get(page), "Tuesday 24 November, 10:30")) << "it was not moved";
    auto again = pressed(refused, "");
    again.emplace_back("start", account::between(refused, "name=\"start\" value=\"", "\""));
    EXPECT_EQ(leads_to(pages_->post(page + "/move", again)), page);
    EXPECT_TRUE(shows(pages_->get(page), "Wednesday 25 November, 11:00")) << "one press away";
    EXPECT_EQ(pages_->post(page + "/move", {{"start", kTen}}).status, 409) << "nor by one that does not say";
}

TEST_P(MovingPages, a_page_that_stood_open_says_that_it_was_cancelled_or_that_the_time_is_gone) {
    const std::string page = booked(*pages_);
    auto stale = pressed(pages_->get(page + "/move"), "");
    stale.emplace_back("start", "2026-11-25T11:00");
    EXPECT_EQ(leads_to(move(*pages_, page, "2026-11-24T10:30")), page);
    EXPECT_EQ(hold(*somebody(), "2026-11-25T11:00").status, 303);
    const auto taken = pages_->post(page + "/move", stale);
    EXPECT_EQ(taken.status, 409);
    EXPECT_TRUE(shows(taken, "Somebody else has taken that time."));
    EXPECT_FALSE(shows(taken, "Move it there"));
    EXPECT_TRUE(shows(taken, "These times are free"));
    EXPECT_EQ(leads_to(cancel(*pages_, page)), page);
    const auto cancelled = pages_->post(page + "/move", stale);
    EXPECT_EQ(cancelled.status, 409);
    EXPECT_TRUE(shows(cancelled, "<b>Cancelled</b>"));
    EXPECT_FALSE(shows(cancelled, "name=\"start\""));
}

TEST_P(MovingPages, a_visitor_moves_some_times_in_a_row_and_a_member_as_often_as_they_like) {
    const std::string page = booked(*pages_);
    const auto to_and_fro = [](account::Pages& who, const std::string& where) {
        std::map<int, int> answers;
        for (int i = 0; i < account::kBookingFromNetwork.free; ++i)
            ++answers[move(who, where, i % 2 == 0 ? "2026-11-24T10:00" : "2026-11-24T11:00").status];
        return answers;
    };
    EXPECT_EQ(to_and_fro(*pages_, page), (std::map<int, int>{{303, account::kBookingFromNetwork.free - 1}, {429, 1}}))
        << "booking it was one too: each is a letter to an address that nobody has proven";
    pages_->now = kNow + account::kBookingFromNetwork.first_wait;
    EXPECT_EQ(move(*pages_, page, "2026-11-25T10:00").status, 303);
    const auto ada = somebody();
    ada->sign_in_as(ada_);
    const std::string own = leads_to(hold(*ada, "2026-11-26T10:00"));
    EXPECT_EQ(leads_to(ada->post(own)), own);
    EXPECT_EQ(to_and_fro(*ada, own), (std::map<int, int>{{303, account::kBookingFromNetwork.free}}));
}

TEST_P(MovingPages, a_hold_that_was_booked_meanwhile_is_not_moved_by_the_page_that_refused_it) {
    const std::string page = booked(*pages_);
    EXPECT_EQ(pages_->post(page + "/move", {{"start", "2026-11-24T10:30"}, {"sequence", "0"}}).status, 409);
}

TEST_P(MovingPages, a_members_held_time_is_let_go_by_nobody_else_who_saw_its_link) {
    const auto ada = somebody();
    ada->sign_in_as(ada_);
    const std::string key = account::new_token();
    const std::string page = leads_to(hold(*ada, kTen, key));
    EXPECT_EQ(hold(*pages_, "2026-11-23T11:30", key).status, 404);
    EXPECT_EQ(leads_to(ada->post(page)), page);
    EXPECT_TRUE(shows(ada->get(page), "Monday 23 November, 10:00"));
}

TEST_P(MovingPages, a_page_that_stood_open_books_no_other_time_than_it_showed) {
    const std::string key = account::new_token();
    const std::string page = leads_to(hold(*pages_, kTen, key));
    const std::string shown = account::between(pages_->get(page), "name=\"start\" value=\"", "\"");
    EXPECT_EQ(shown, kTen);
    EXPECT_EQ(leads_to(hold(*pages_, "2026-11-23T11:30", key)), page) << "in another window, by the same key";
    const account::SentFields vera{{"name", "Vera"}, {"contact", "030 123"}, {"start", shown}};
    const auto refused = pages_->post(page, vera);
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(shows(refused, "Another time is held for you"));
    EXPECT_TRUE(shows(refused, "Monday 23 November, 11:30"));
    EXPECT_TRUE(shows(refused, "value=\"Vera\"")) << "what was typed is kept";
    auto again = vera;
    again.back().second = account::between(refused, "name=\"start\" value=\"", "\"");
    EXPECT_EQ(leads_to(pages_->post(page, again)), page);
    EXPECT_TRUE(shows(pages_->get(page), "Monday 23 November, 11:30"));
}

} // namespace amble::care
