#include "care/invitation.h"

#include "care/icalendar.h"

#include <gtest/gtest.h>

namespace amble::care {

namespace {

Appointment booked() {
    Appointment made;
    made.id = *Id::parse("AAAAAAAAAAAAAAAAAAAAAA");
    made.member = PersonId{7};
    made.specialist_name = "Eva Ek";
    made.type_name = "First visit for back pain";
    made.zone = "Europe/Berlin";
    made.local = {*parse_day("2026-11-24"), 600};
    made.time = {*parse_instant("2026-11-24T09:00:00Z"), *parse_instant("2026-11-24T09:30:00Z")};
    made.state = AppointmentState::booked;
    made.sequence = 3;
    return made;
}

const Invited kInvited = {"amble@clinic.example", "anna@example.org"};

bool has(const std::string& text, const std::string& line) {
    return text.find("\r\n" + line + "\r\n") != std::string::npos;
}

std::string unfolded(std::string text) {
    for (size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at))
        text.erase(at, 3);
    return text;
}

} // namespace

TEST(Invitation, asks_and_cancels_the_same_event) {
    Appointment appointment = booked();
    const std::string asked = invitation(appointment, kInvited, "https://a.example");
    EXPECT_TRUE(has(asked, "METHOD:REQUEST"));
    EXPECT_TRUE(has(asked, "STATUS:CONFIRMED"));
    EXPECT_TRUE(has(asked, "SEQUENCE:3"));
    EXPECT_TRUE(has(asked, "ORGANIZER:mailto:amble@clinic.example"));
    EXPECT_TRUE(has(asked, "ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:anna@example.org"));
    appointment.state = AppointmentState::asked;
    EXPECT_TRUE(has(invitation(appointment, kInvited, "https://a.example"), "STATUS:TENTATIVE"));
    EXPECT_TRUE(has(invitation(appointment, kInvited, "https://a.example"), "METHOD:REQUEST"));
    appointment.state = AppointmentState::cancelled;
    appointment.sequence = 4;
    const std::string cancelled = invitation(appointment, kInvited, "https://a.example");
    EXPECT_TRUE(has(cancelled, "METHOD:CANCEL"));
    EXPECT_TRUE(has(cancelled, "STATUS:CANCELLED"));
    EXPECT_TRUE(has(cancelled, "SEQUENCE:4"));
    for (const std::string& text : {asked, cancelled})
        EXPECT_TRUE(has(text, "UID:AAAAAAAAAAAAAAAAAAAAAA@amble"));
    EXPECT_NE(icalendar({booked()}, {}).find("UID:AAAAAAAAAAAAAAAAAAAAAA@amble"), std::string::npos);
}

TEST(Invitation, says_neither_what_for_nor_with_whom) {
    const std::string text = invitation(booked(), kInvited, "https://a.example");
    EXPECT_EQ(text.find("pain"), std::string::npos);
    EXPECT_EQ(text.find("Eva"), std::string::npos);
    EXPECT_TRUE(has(text, "SUMMARY:Appointment"));
}

TEST(Invitation, of_a_visitor_leads_to_no_page_of_members) {
    Appointment appointment = booked();
    appointment.member.reset();
    // The second is as long as makes the link two lines.
    for (const char* site : {"https://a.example", "https://termine.rueckenpraxis-musterstadt.example"}) {
        const std::string text = unfolded(invitation(appointment, kInvited, site));
        EXPECT_EQ(text.find("URL:"), std::string::npos) << text;
        EXPECT_TRUE(has(text, "CLASS:PRIVATE")) << text;
    }
    EXPECT_TRUE(has(invitation(booked(), kInvited, "https://a.example"),
                    "URL:https://a.example/appointments/AAAAAAAAAAAAAAAAAAAAAA"));
}

} // namespace amble::care
