#include "care/telling_store.h"
#include "care/testing/practice.h"

namespace amble::care {

namespace {

using account::leads_to;
using account::shows;

/// What somebody booked before they joined.
class VisitorsBookings : public PracticePages {};
EACH_ENGINE_OF(VisitorsBookings);

} // namespace

TEST_P(VisitorsBookings, what_was_booked_as_a_visitor_is_put_with_a_members_own_where_they_are_free) {
    const std::string page = booked(*pages_);
    const auto keep = [&](const std::string& which) {
        return pages_->post(which + "/keep", pressed(pages_->get(which), ""));
    };
    EXPECT_FALSE(shows(pages_->get(page), "Put it with my appointments")) << "of nobody who is not signed in";
    pages_->sign_in_as(ada_);
    EXPECT_TRUE(shows(pages_->get(page), "Put it with my appointments"));
    const std::string own = leads_to(keep(page));
    EXPECT_TRUE(shows(pages_->get(own), "Waits for the practice to confirm"));
    EXPECT_TRUE(shows(pages_->get("/appointments"), "Monday 23 November, 10:00"));
    EXPECT_EQ(leads_to(keep(page)), page) << "twice is once";
    EXPECT_EQ(somebody()->get(page).status, 404) << "it is theirs now, whoever has the link";
    const auto desk = somebody();
    desk->sign_in_as(desk_);
    EXPECT_TRUE(shows(desk->get("/desk"), "<b>Ada</b>"));
    EXPECT_FALSE(shows(desk->get("/desk"), "Vera"));
}

TEST_P(VisitorsBookings, what_was_booked_as_a_visitor_stays_so_where_the_member_is_elsewhere_then) {
    const std::string page = booked(*pages_);
    Appointment elsewhere;
    elsewhere.id = random_id();
    elsewhere.specialist = account::a_specialist(database(), "Moss", kToday);
    elsewhere.member = ada_;
    elsewhere.state = AppointmentState::booked;
    elsewhere.time = {*parse_instant("2026-11-23T10:00:00Z"), *parse_instant("2026-11-23T10:30:00Z")};
    database().write([&](database::Transaction& data) { EXPECT_TRUE(care::hold(data, elsewhere, "other", kNow)); });
    pages_->sign_in_as(ada_);
    EXPECT_EQ(pages_->post(page + "/keep", pressed(pages_->get(page), "")).status, 409);
    EXPECT_TRUE(shows(somebody()->get(page), "Waits for the practice to confirm"));
}

TEST_P(VisitorsBookings, that_wait_for_the_answer_to_a_letter_say_until_when_and_afterwards_why_they_ended) {
    const std::string page = booked(*pages_);
    EXPECT_FALSE(shows(pages_->get(page), "A letter went to")) << "none was sent";
    database().write([&](database::Transaction& data) {
        const auto asked = appointment_by_link(data, account::token_hash(page.substr(std::string("/booking/").size())));
        keep_proof(data, {asked.value().specialist, asked->id, {}}, "proof");
    });
    EXPECT_TRUE(shows(pages_->get(page), "Open the link in it within 48 hours"));
    database().write([&](database::Transaction& data) { end_unanswered_requests(data, kNow + kAnswerTime); });
    const auto ended = pages_->get(page);
    EXPECT_TRUE(shows(ended, "Cancelled"));
    EXPECT_TRUE(shows(ended, "Nobody opened the link in the letter to"));
    EXPECT_FALSE(shows(ended, "The practice writes"));
}

} // namespace amble::care
