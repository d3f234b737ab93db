#include "care/icalendar.h"

#include "foundation/base/text.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::care {

namespace {

Appointment in_berlin(std::string_view start, AppointmentState state) {
    Appointment made;
    made.zone = "Europe/Berlin";
    made.specialist_name = "Lind";
    made.type_name = "First talk about your back";
    made.visitor = {"Vera", "044 987"};
    made.time.start = *parse_instant(start);
    made.time.end = made.time.start + std::chrono::minutes(30);
    made.local = local_time(made.time.start, *Zone::find(made.zone));
    made.state = state;
    made.sequence = 3;
    made.changed = *parse_instant("2026-11-22T16:58:10Z");
    return made;
}

const CalendarReader kVisitor{{}, "https://a"};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (auto each : split(text, '\n'))
        if (!each.empty()) lines.emplace_back(each.substr(0, each.size() - 1));
    return lines;
}

bool holds(const std::string& text, std::string_view line) {
    return std::ranges::count(lines_of(text), line) > 0;
}

} // namespace

TEST(ICalendar, holds_a_component_also_where_nothing_was_agreed) {
    const std::string text = icalendar({}, kVisitor);
    EXPECT_NE(text.find("BEGIN:VTIMEZONE\r\nTZID:Etc/UTC\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"),
              std::string::npos)
        << text;
}

TEST(ICalendar, says_the_local_time_with_its_zone_and_changes_with_a_higher_sequence) {
    const std::string text = icalendar({in_berlin("2026-11-23T09:00:00Z", AppointmentState::booked)}, kVisitor);
    for (const char* line :
         {"DTSTART;TZID=Europe/Berlin:20261123T100000", "DURATION:PT30M", "SEQUENCE:3", "STATUS:CONFIRMED",
          "DTSTAMP:20261122T165810Z", "SUMMARY:Appointment", "TZID:Europe/Berlin"})
        EXPECT_TRUE(holds(text, line)) << line << "\n" << text;
}

TEST(ICalendar, keeps_what_was_cancelled_and_names_nobody) {
    const std::string text = icalendar({in_berlin("2026-11-23T09:00:00Z", AppointmentState::cancelled)}, kVisitor);
    EXPECT_TRUE(holds(text, "STATUS:CANCELLED"));
    EXPECT_TRUE(holds(text, "TRANSP:TRANSPARENT"));
    for (const char* telling : {"Lind", "back", "Vera", "987"})
        EXPECT_EQ(text.find(telling), std::string::npos) << telling;
}

TEST(ICalendar, leads_each_reader_to_a_page_that_they_can_open) {
    Appointment made = in_berlin("2026-11-23T23:30:00Z", AppointmentState::booked);
    made.specialist = PersonId{5};
    made.member = PersonId{7};
    const auto read_by = [&](std::optional<PersonId> reader) { return icalendar({made}, {reader, "https://a"}); };
    const std::string week = "URL:https://a/calendar/appointments?from=2026-11-24"; // by the clock there
    EXPECT_TRUE(holds(read_by(PersonId{7}), "URL:https://a/appointments/" + made.id.text()));
    EXPECT_TRUE(holds(read_by(PersonId{5}), week));
    EXPECT_EQ(read_by({}).find("URL:"), std::string::npos);
    made.member.reset();
    EXPECT_TRUE(holds(read_by(PersonId{5}), week)) << "of a visitor too";
    EXPECT_EQ(read_by({}).find("URL:"), std::string::npos);
}

TEST(ICalendar, ends_every_line_as_it_should_and_keeps_each_within_75_octets) {
    const std::string site = "https://a-very-long-name-of-a-clinic.department-of-physiotherapy.example.org";
    Appointment made = in_berlin("2026-11-23T09:00:00Z", AppointmentState::booked);
    made.member = PersonId{7};
    const std::string text = icalendar({made}, {made.member, site});
    EXPECT_NE(text.find("\r\nURL:" + site.substr(0, 60)), std::string::npos) << "there is a line to fold";
    for (size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
        EXPECT_EQ(text[at - 1], '\r');
    for (const std::string& line : lines_of(text))
        EXPECT_LE(line.size(), 75u) << line;
}

TEST(ICalendar, says_the_moment_where_the_wall_shows_the_time_twice) {
    const auto at = [](std::string_view start) {
        return icalendar({in_berlin(start, AppointmentState::booked)}, kVisitor);
    };
    EXPECT_TRUE(holds(at("2026-10-25T00:45:00Z"), "DTSTART:20261025T004500Z"));
    EXPECT_TRUE(holds(at("2026-10-25T02:45:00Z"), "DTSTART;TZID=Europe/Berlin:20261025T034500"));
}

TEST(Folded, never_cuts_a_character) {
    std::string text = "NAME:";
    for (int i = 0; i < 100; ++i)
        text += "ä";
    const std::string lines = folded(text);
    std::string whole;
    for (const std::string& line : lines_of(lines + "\r\n")) {
        EXPECT_TRUE(is_utf8(line));
        EXPECT_LE(line.size(), 75u);
        whole += whole.empty() ? line : line.substr(1);
    }
    EXPECT_EQ(whole, text);
}

TEST(TimezoneComponent, holds_both_changes_of_a_year_at_their_local_minute) {
    const std::string text =
        timezone_component(*Zone::find("Europe/Berlin"), *parse_day("2026-01-01"), *parse_day("2026-12-31"));
    const std::string summer = "DTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT";
    const std::string winter = "DTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD";
    EXPECT_NE(text.find(summer), std::string::npos) << text;
    EXPECT_NE(text.find(winter), std::string::npos) << text;
}

TEST(TimezoneComponent, of_a_zone_without_changes_has_one_part) {
    const std::string text =
        timezone_component(*Zone::find("Asia/Kolkata"), *parse_day("2026-01-01"), *parse_day("2026-12-31"));
    EXPECT_NE(text.find("TZOFFSETFROM:+0530\r\nTZOFFSETTO:+0530"), std::string::npos);
    EXPECT_EQ(text.find("DAYLIGHT"), std::string::npos);
}

} // namespace amble::care
