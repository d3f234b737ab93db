#include "care/busy_calendar.h"

#include "care/calendar_parts.h"

#include <gtest/gtest.h>

namespace amble::care {

namespace {

const Interval kAutumn{*parse_instant("2026-10-01T00:00:00Z"), *parse_instant("2026-12-01T00:00:00Z")};
const Zone kBerlin = *Zone::find("Europe/Berlin");

std::string calendar(const std::string& events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//\r\n" + events + "END:VCALENDAR\r\n";
}

std::string event(const std::string& lines) {
    return "BEGIN:VEVENT\r\nUID:one\r\nSUMMARY:Lunch with Vera\r\n" + lines + "END:VEVENT\r\n";
}

BusyTimes read(const std::string& events) {
    return read_busy_times(calendar(events), kBerlin, kAutumn).value();
}

/// Where there are so many events that a slow machine needs longer than anybody is kept waiting.
BusyTimes read_at_leisure(const std::string& events) {
    return read_busy_times(calendar(events), kBerlin, kAutumn, std::chrono::minutes(5)).value();
}

std::vector<std::string> starts(const BusyTimes& busy) {
    std::vector<std::string> texts;
    for (const Interval& each : busy.times)
        texts.push_back(iso(each.start));
    return texts;
}

/// As calendars write it: "20261123T100000Z".
std::string digits(Instant moment) {
    std::string text = iso(moment);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

using Texts = std::vector<std::string>;

} // namespace

TEST(BusyCalendar, reads_a_time_in_its_own_zone_in_utc_and_in_that_of_its_owner) {
    EXPECT_EQ(starts(read(event("DTSTART;TZID=Europe/London:20261123T100000\r\nDTEND;TZID=Europe/London:"
                                "20261123T110000\r\n"))),
              (Texts{"2026-11-23T10:00:00Z"}));
    EXPECT_EQ(starts(read(event("DTSTART:20261123T100000Z\r\nDURATION:PT30M\r\n"))), (Texts{"2026-11-23T10:00:00Z"}));
    EXPECT_EQ(starts(read(event("DTSTART:20261123T100000\r\nDTEND:20261123T103000\r\n"))),
              (Texts{"2026-11-23T09:00:00Z"}));
    EXPECT_EQ(starts(read(event("DTSTART;TZID=/example.org/1/America/New_York:20261123T100000\r\nDURATION:PT1H\r\n"))),
              (Texts{"2026-11-23T15:00:00Z"}));
}

TEST(BusyCalendar, reads_a_zone_that_only_the_file_knows) {
    const std::string zone = "BEGIN:VTIMEZONE\r\nTZID:Somewhere Standard Time\r\nBEGIN:STANDARD\r\n"
                             "DTSTART:19700101T000000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\n"
                             "END:VTIMEZONE\r\n";
    EXPECT_EQ(starts(read(zone + event("DTSTART;TZID=Somewhere Standard Time:20261123T100000\r\nDURATION:PT1H\r\n"))),
              (Texts{"2026-11-23T07:00:00Z"}));
}

TEST(BusyCalendar, follows_a_rule_over_a_change_of_the_clocks_without_what_was_left_out_or_moved) {
    const std::string weekly = event("DTSTART;TZID=Europe/Berlin:20261019T090000\r\nDTEND;TZID=Europe/Berlin:"
                                     "20261019T100000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE;TZID=Europe/Berlin:"
                                     "20261109T090000\r\n");
    const std::string moved = event("RECURRENCE-ID;TZID=Europe/Berlin:20261102T090000\r\n"
                                    "DTSTART;TZID=Europe/Berlin:20261103T120000\r\nDURATION:PT1H\r\n");
    EXPECT_EQ(starts(read(weekly + moved)),
              (Texts{"2026-10-19T07:00:00Z", "2026-10-26T08:00:00Z", "2026-11-03T11:00:00Z"}));
}

TEST(BusyCalendar, follows_a_change_of_this_and_all_later_turns) {
    const std::string weekly = event("DTSTART;TZID=Europe/Berlin:20261019T090000\r\nDURATION:PT1H\r\n"
                                     "RRULE:FREQ=WEEKLY;COUNT=4\r\n");
    const std::string later = event("RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261102T090000\r\n"
                                    "DTSTART;TZID=Europe/Berlin:20261102T100000\r\nDURATION:PT30M\r\n");
    const auto busy = read(weekly + later);
    EXPECT_EQ(starts(busy),
              (Texts{"2026-10-19T07:00:00Z", "2026-10-26T08:00:00Z", "2026-11-02T09:00:00Z", "2026-11-09T09:00:00Z"}));
    EXPECT_EQ(busy.times.front().length(), std::chrono::minutes(60));
    EXPECT_EQ(busy.times.back().length(), std::chrono::minutes(30));
    EXPECT_EQ(busy.left_out, 0);
    const std::string in_utc = event("RECURRENCE-ID;RANGE=THISANDFUTURE:20261102T080000Z\r\n"
                                     "DTSTART;TZID=Europe/Berlin:20261102T100000\r\nDURATION:PT30M\r\n");
    EXPECT_EQ(starts(read(weekly + in_utc)), starts(busy));
}

TEST(BusyCalendar, leaves_out_this_and_all_later_turns_that_were_cancelled_or_became_free) {
    const std::string daily = event("DTSTART:20261102T100000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY\r\n");
    const std::string turn = "RECURRENCE-ID;RANGE=THISANDFUTURE:20261104T100000Z\r\nDTSTART:20261104T100000Z\r\n"
                             "DURATION:PT1H\r\n";
    const Texts before{"2026-11-02T10:00:00Z", "2026-11-03T10:00:00Z"};
    EXPECT_EQ(starts(read(daily + event(turn + "STATUS:CANCELLED\r\n"))), before);
    EXPECT_EQ(starts(read(daily + event(turn + "TRANSP:TRANSPARENT\r\n"))), before);
    const std::string free = event("DTSTART:20261101T100000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=5\r\n"
                                   "TRANSP:TRANSPARENT\r\n");
    EXPECT_EQ(starts(read(free + event(turn))), (Texts{"2026-11-04T10:00:00Z", "2026-11-05T10:00:00Z"}))
        << "what was free became busy";
}

TEST(BusyCalendar, keeps_the_hour_of_later_turns_that_were_moved_over_a_change_of_the_clocks) {
    const std::string fridays = event("DTSTART;TZID=Europe/Berlin:20261016T090000\r\nDURATION:PT1H\r\n"
                                      "RRULE:FREQ=WEEKLY;COUNT=3\r\n");
    const std::string mondays = event("RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261023T090000\r\n"
                                      "DTSTART;TZID=Europe/Berlin:20261026T090000\r\nDURATION:PT1H\r\n");
    EXPECT_EQ(starts(read(fridays + mondays)),
              (Texts{"2026-10-16T07:00:00Z", "2026-10-26T08:00:00Z", "2026-11-02T08:00:00Z"}));
    const std::string days = event("DTSTART;VALUE=DATE:20261016\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n");
    const std::string later = event("RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20261023\r\n"
                                    "DTSTART;VALUE=DATE:20261026\r\n");
    std::vector<Interval> whole;
    for (const char* day : {"2026-10-16", "2026-10-26", "2026-11-02"})
        whole.push_back({kBerlin.start_of(*parse_day(day)), kBerlin.start_of(*parse_day(day) + 1)});
    EXPECT_EQ(read(days + later).times, whole);
}

TEST(BusyCalendar, follows_the_last_of_several_changes_and_each_turn_that_was_moved_by_itself) {
    const std::string daily = event("DTSTART:20261102T100000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=6\r\n");
    const auto from = [](const std::string& day, const std::string& hour, const std::string& range) {
        return event("RECURRENCE-ID" + range + ":202611" + day + "T100000Z\r\nDTSTART:202611" + day + "T" + hour +
                     "0000Z\r\nDURATION:PT1H\r\n");
    };
    const std::string all = ";RANGE=THISANDFUTURE";
    EXPECT_EQ(starts(read(from("06", "12", all) + daily + from("04", "11", all) + from("05", "20", ""))),
              (Texts{"2026-11-02T10:00:00Z", "2026-11-03T10:00:00Z", "2026-11-04T11:00:00Z", "2026-11-05T20:00:00Z",
                     "2026-11-06T12:00:00Z", "2026-11-07T12:00:00Z"}));
}

TEST(BusyCalendar, finds_later_turns_that_were_moved_back_into_the_span) {
    const std::string weekly = event("DTSTART:20261124T100000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n");
    const std::string earlier = event("RECURRENCE-ID;RANGE=THISANDFUTURE:20261201T100000Z\r\n"
                                      "DTSTART:20261123T100000Z\r\nDURATION:PT1H\r\n");
    EXPECT_EQ(starts(read(weekly + earlier)),
              (Texts{"2026-11-23T10:00:00Z", "2026-11-24T10:00:00Z", "2026-11-30T10:00:00Z"}));
}

TEST(BusyCalendar, keeps_the_times_of_a_series_whose_change_it_does_not_follow_and_counts_that) {
    const std::string daily = event("DTSTART:20261102T100000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=3\r\n");
    const Texts both{"2026-11-02T10:00:00Z", "2026-11-03T20:00:00Z", "2026-11-04T10:00:00Z"};
    const auto turn = [](const std::string& range, const std::string& more) {
        return event("RECURRENCE-ID;RANGE=" + range + ":20261103T100000Z\r\nDTSTART:20261103T200000Z\r\n" + more);
    };
    const std::string hour = "DURATION:PT1H\r\n";
    for (const auto& odd : {turn("THISANDPRIOR", hour), turn("THEREABOUTS", hour),
                            turn("THISANDFUTURE", hour + "RRULE:FREQ=DAILY;COUNT=9\r\n")}) {
        const auto busy = read(daily + odd);
        EXPECT_EQ(starts(busy), both) << odd;
        EXPECT_EQ(busy.left_out, 1) << odd;
    }
    const auto alone = read(turn("THISANDFUTURE", hour));
    EXPECT_EQ(starts(alone), (Texts{"2026-11-03T20:00:00Z"}));
    EXPECT_EQ(alone.left_out, 1) << "the series is not in the file, so nobody knows the later turns";
}

TEST(BusyCalendar, keeps_the_first_of_a_series_that_its_rule_does_not_meet) {
    const std::string monday = "DTSTART;TZID=Europe/Berlin:20261109T090000\r\nDURATION:PT1H\r\n";
    const auto busy = read(event(monday + "RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3\r\n"));
    EXPECT_EQ(starts(busy),
              (Texts{"2026-11-09T08:00:00Z", "2026-11-10T08:00:00Z", "2026-11-12T08:00:00Z", "2026-11-17T08:00:00Z"}))
        << "whether it counts among the three, programs disagree: then the fourth is kept free too";
    EXPECT_EQ(busy.left_out, 0);
    const std::string without = "EXDATE;TZID=Europe/Berlin:20261109T090000\r\n";
    EXPECT_EQ(starts(read(event(monday + "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=1\r\n" + without))),
              (Texts{"2026-11-10T08:00:00Z"}));
}

TEST(BusyCalendar, follows_each_of_several_rules) {
    const auto busy = read(event("DTSTART:20261109T100000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2\r\n"
                                 "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2\r\n"));
    EXPECT_EQ(starts(busy),
              (Texts{"2026-11-09T10:00:00Z", "2026-11-10T10:00:00Z", "2026-11-16T10:00:00Z", "2026-11-17T10:00:00Z"}));
    EXPECT_EQ(busy.left_out, 0);
}

TEST(BusyCalendar, keeps_and_counts_what_a_rule_takes_away) {
    const auto busy = read(event("DTSTART:20261109T100000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=2\r\n"
                                 "EXRULE:FREQ=DAILY;COUNT=1\r\n"));
    EXPECT_EQ(starts(busy), (Texts{"2026-11-09T10:00:00Z", "2026-11-10T10:00:00Z"}));
    EXPECT_EQ(busy.left_out, 1);
}

TEST(BusyCalendar, leaves_out_turns_that_are_told_by_their_day_or_by_their_wall_alone) {
    const std::string daily =
        "DTSTART;TZID=America/New_York:20261109T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=2\r\n";
    const std::string moved = "DTSTART;TZID=America/New_York:20261112T120000\r\nDURATION:PT1H\r\n";
    for (const char* at : {";VALUE=DATE:20261110", ":20261110T100000"}) {
        const auto without = read(event(daily + "EXDATE" + at + "\r\n"));
        EXPECT_EQ(starts(without), (Texts{"2026-11-09T15:00:00Z"})) << at;
        EXPECT_EQ(without.left_out, 0) << at;
        EXPECT_EQ(starts(read(event(daily) + event(std::string("RECURRENCE-ID") + at + "\r\n" + moved))),
                  (Texts{"2026-11-09T15:00:00Z", "2026-11-12T17:00:00Z"}))
            << at;
    }
    const auto days =
        read(event("DTSTART;VALUE=DATE:20261109\r\nRRULE:FREQ=DAILY;COUNT=2\r\nEXDATE:20261110T000000Z\r\n"));
    EXPECT_EQ(days.times.front().length(), std::chrono::hours(24));
}

TEST(BusyCalendar, keeps_later_turns_where_by_how_much_they_moved_is_not_told) {
    const auto busy = read(event("DTSTART:20261109T100000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=3\r\n") +
                           event("RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20261110\r\nDTSTART:20261110T120000Z\r\n"
                                 "DURATION:PT1H\r\n"));
    EXPECT_EQ(starts(busy), (Texts{"2026-11-09T10:00:00Z", "2026-11-10T12:00:00Z", "2026-11-11T10:00:00Z"}));
    EXPECT_EQ(busy.left_out, 1);
}

TEST(BusyCalendar, reads_the_last_of_several_revisions) {
    const auto at = [](const std::string& hour, const std::string& more) {
        return event(more + "DTSTART:20261109T" + hour + "0000Z\r\nDURATION:PT1H\r\n");
    };
    EXPECT_EQ(starts(read(at("15", "SEQUENCE:2\r\n") + at("12", "SEQUENCE:10\r\n") + at("09", ""))),
              (Texts{"2026-11-09T12:00:00Z"}));
    EXPECT_EQ(starts(read(at("15", "SEQUENCE:2\r\n") + at("12", "SEQUENCE:2\r\n"))),
              (Texts{"2026-11-09T12:00:00Z", "2026-11-09T15:00:00Z"}))
        << "nobody knows which";
    const std::string turn = "RECURRENCE-ID:20261109T090000Z\r\n";
    EXPECT_EQ(starts(read(at("09", "SEQUENCE:3\r\nRRULE:FREQ=DAILY;COUNT=2\r\n") + at("12", turn + "SEQUENCE:1\r\n") +
                          at("15", turn + "SEQUENCE:2\r\n"))),
              (Texts{"2026-11-09T15:00:00Z", "2026-11-10T09:00:00Z"}));
    const std::string alarm = "BEGIN:VALARM\r\nUID:two\r\nSEQUENCE:9\r\nEND:VALARM\r\n";
    EXPECT_EQ(starts(read(at("09", "SEQUENCE:1\r\n") + at("12", alarm))), (Texts{"2026-11-09T09:00:00Z"}));
}

TEST(BusyCalendar, takes_what_was_sent_to_cancel_for_free) {
    const std::string tea = event("STATUS:CONFIRMED\r\nDTSTART:20261109T100000Z\r\nDURATION:PT1H\r\n");
    EXPECT_TRUE(read("METHOD:CANCEL\r\n" + tea).times.empty());
    EXPECT_FALSE(read("METHOD:REQUEST\r\n" + tea).times.empty());
    EXPECT_FALSE(
        read_busy_times(calendar("METHOD:CANCEL\r\n") + calendar(tea), kBerlin, kAutumn).value().times.empty());
}

TEST(BusyCalendar, knows_zones_by_the_names_of_windows_and_in_any_case) {
    for (const char* zone : {"Eastern Standard Time", "america/new_york", "/example.org/America/New_York"}) {
        const auto busy = read(event(std::string("DTSTART;TZID=") + zone + ":20261109T100000\r\nDURATION:PT1H\r\n"));
        EXPECT_EQ(starts(busy), (Texts{"2026-11-09T15:00:00Z"})) << zone;
        EXPECT_EQ(busy.left_out, 0) << zone;
    }
}

TEST(BusyCalendar, follows_a_rule_that_names_its_hour) {
    const auto busy = read(event("DTSTART:20261109T100000Z\r\nDURATION:PT1H\r\n"
                                 "RRULE:FREQ=DAILY;BYHOUR=10,14;BYMINUTE=0;BYSECOND=0;COUNT=3\r\n"));
    EXPECT_EQ(starts(busy), (Texts{"2026-11-09T10:00:00Z", "2026-11-09T14:00:00Z", "2026-11-10T10:00:00Z"}));
    EXPECT_EQ(busy.left_out, 0);
    const std::string hours = "BYHOUR=8,10,12,14,16,18";
    EXPECT_EQ(read(event("DTSTART:20261109T100000Z\r\nDURATION:PT1M\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;" +
                         hours + "\r\n"))
                  .times.size(),
              1u)
        << "a day that never comes ends in time";
}

TEST(BusyCalendar, reads_utf_16_and_lines_that_end_in_cr_alone) {
    const std::string plain = calendar(event("DTSTART:20261123T100000Z\r\nDURATION:\r\n PT1H\r\n"));
    std::string little = "\xFF\xFE", big = "\xFE\xFF", old;
    for (const char c : plain) {
        little.append({c, '\0'});
        big.append({'\0', c});
        if (c != '\n') old += c;
    }
    for (const std::string& bytes : {little, big, old}) {
        const auto busy = read_busy_times(bytes, kBerlin, kAutumn);
        ASSERT_TRUE(busy);
        EXPECT_EQ(starts(*busy), (Texts{"2026-11-23T10:00:00Z"}));
    }
}

TEST(BusyCalendar, takes_a_whole_day_as_the_owners_day) {
    const auto busy = read(event("DTSTART;VALUE=DATE:20261025\r\n"));
    ASSERT_EQ(busy.times.size(), 1u);
    EXPECT_EQ(busy.times.front().start, kBerlin.start_of(*parse_day("2026-10-25")));
}

TEST(BusyCalendar, leaves_out_what_is_free_cancelled_or_outside) {
    const std::string time = "DTSTART:20261123T100000Z\r\nDURATION:PT1H\r\n";
    EXPECT_TRUE(read(event(time + "TRANSP:TRANSPARENT\r\n")).times.empty());
    EXPECT_TRUE(read(event(time + "STATUS:CANCELLED\r\n")).times.empty());
    EXPECT_TRUE(read(event("DTSTART:20270123T100000Z\r\nDURATION:PT1H\r\n")).times.empty());
    EXPECT_FALSE(read(event(time)).times.empty()) << "or the above would prove nothing";
}

TEST(BusyCalendar, counts_rules_that_it_does_not_follow) {
    const std::string time = "DTSTART:20261123T100000Z\r\nDURATION:PT1M\r\n";
    for (const char* rule : {"RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "RRULE:FREQ=HOURLY",
                             "RRULE:FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,20,40"})
        EXPECT_EQ(read(event(time + rule + "\r\n")).left_out, 1) << rule;
    EXPECT_EQ(read(event("DTSTART:19000101T100000Z\r\nDURATION:PT1M\r\nRRULE:FREQ=DAILY\r\n")).left_out, 1);
}

TEST(BusyCalendar, counts_what_ends_before_it_begins_and_what_repeats_by_the_second_without_an_end) {
    const std::string start = "DTSTART:20261123T100000Z\r\n";
    EXPECT_EQ(read(event(start + "DTEND:20261123T090000Z\r\n")).left_out, 1);
    EXPECT_EQ(read(event(start + "RRULE:FREQ=SECONDLY\r\n")).left_out, 1);
    EXPECT_EQ(read(event(start)).left_out, 0) << "a mark in a calendar takes no time";
    EXPECT_EQ(read(event(start + "DTEND:20261123T100000Z\r\n")).left_out, 0);
}

TEST(BusyCalendar, counts_a_line_that_is_no_time_or_rule_and_keeps_the_rest) {
    const std::string hour = "DTSTART:20261123T100000Z\r\nDURATION:PT1H\r\n";
    for (const char* line : {"RRULE:EVERY=MONDAY", "RDATE:next week", "EXDATE:-"}) {
        const auto busy = read(event(hour + line + "\r\n"));
        EXPECT_EQ(busy.left_out, 1) << line;
        EXPECT_EQ(starts(busy), (Texts{"2026-11-23T10:00:00Z"})) << line;
    }
}

TEST(BusyCalendar, counts_what_there_was_no_time_for) {
    const std::string hour = event("DTSTART:20261001T100000Z\r\nDURATION:PT1H\r\n");
    const auto busy = read_busy_times(calendar(hour + hour), kBerlin, kAutumn, std::chrono::seconds(-1)).value();
    EXPECT_TRUE(busy.times.empty());
    EXPECT_EQ(busy.left_out, 2);
}

TEST(BusyCalendar, ends_at_a_day_that_never_comes_and_keeps_what_else_there_is) {
    const std::string never =
        "DTSTART:20261123T100000Z\r\nDURATION:PT1M\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n";
    const std::string tea = event("DTSTART:20261124T150000Z\r\nDURATION:PT30M\r\n");
    EXPECT_EQ(starts(read(tea + event(never))), (Texts{"2026-11-23T10:00:00Z", "2026-11-24T15:00:00Z"}));
}

TEST(BusyCalendar, keeps_the_last_of_a_series_that_ends_in_utc_where_its_own_clock_is_ahead) {
    const std::string berlin =
        "DTSTART;TZID=Europe/Berlin:20261102T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;UNTIL=";
    EXPECT_EQ(starts(read(event(berlin + "20261116T090000Z\r\n"))),
              (Texts{"2026-11-02T09:00:00Z", "2026-11-09T09:00:00Z", "2026-11-16T09:00:00Z"}));
    EXPECT_EQ(starts(read(event(berlin + "20261116T085959Z\r\n"))),
              (Texts{"2026-11-02T09:00:00Z", "2026-11-09T09:00:00Z"}));
    const std::string tokyo = "DTSTART;TZID=Asia/Tokyo:20261110T170000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;UNTIL=";
    EXPECT_EQ(starts(read(event(tokyo + "20261111T145959Z\r\n"))),
              (Texts{"2026-11-10T08:00:00Z", "2026-11-11T08:00:00Z"}));
}

TEST(BusyCalendar, makes_none_too_many_of_a_series_that_ends_in_utc_where_its_own_clock_is_behind) {
    const std::string denver =
        "DTSTART;TZID=America/Denver:20261110T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;UNTIL=";
    EXPECT_EQ(starts(read(event(denver + "20261111T170000Z\r\n"))),
              (Texts{"2026-11-10T17:00:00Z", "2026-11-11T17:00:00Z"}));
    EXPECT_EQ(starts(read(event(denver + "20261111T165900Z\r\n"))), (Texts{"2026-11-10T17:00:00Z"}))
        << "by the digits the one at 10:00 came before";
}

TEST(BusyCalendar, ends_a_series_with_the_whole_day_that_it_names) {
    const Texts both{"2026-11-10T09:00:00Z", "2026-11-11T09:00:00Z"};
    for (const char* start :
         {"DTSTART;TZID=Europe/Berlin:20261110T100000", "DTSTART:20261110T100000", "DTSTART:20261110T090000Z"})
        EXPECT_EQ(starts(read(event(std::string(start) + "\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;UNTIL=20261111\r\n"))),
                  both)
            << start;
    const std::string denver =
        "DTSTART;TZID=America/Denver:20261110T200000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;UNTIL=";
    EXPECT_EQ(starts(read(event(denver + "20261111\r\n"))), (Texts{"2026-11-11T03:00:00Z", "2026-11-12T03:00:00Z"}));
}

TEST(BusyCalendar, ends_a_series_of_days_with_its_last_day_however_that_is_written) {
    for (const char* until : {"20261112", "20261112T000000Z", "20261111T230000Z"}) {
        const auto busy =
            read(event(std::string("DTSTART;VALUE=DATE:20261110\r\nRRULE:FREQ=DAILY;UNTIL=") + until + "\r\n"));
        ASSERT_EQ(busy.times.size(), 1u) << until;
        EXPECT_EQ(busy.times.front(),
                  (Interval{kBerlin.start_of(*parse_day("2026-11-10")), kBerlin.start_of(*parse_day("2026-11-13"))}))
            << until;
    }
}

TEST(BusyCalendar, reads_the_dates_that_a_series_has_beside_its_rule_or_instead) {
    const std::string first = "DTSTART;TZID=Europe/Berlin:20261102T100000\r\nDURATION:PT1H\r\n";
    EXPECT_EQ(starts(read(event(first + "RDATE;TZID=Europe/Berlin:20261103T120000,20261105T140000\r\n"))),
              (Texts{"2026-11-02T09:00:00Z", "2026-11-03T11:00:00Z", "2026-11-05T13:00:00Z"}));
    EXPECT_EQ(starts(read(event(first + "RRULE:FREQ=WEEKLY;COUNT=2\r\nRDATE:20261104T070000Z\r\n"
                                        "RDATE:20261106T070000Z\r\nEXDATE:20261106T070000Z\r\n"))),
              (Texts{"2026-11-02T09:00:00Z", "2026-11-04T07:00:00Z", "2026-11-09T09:00:00Z"}));
    EXPECT_EQ(starts(read(event(first + "RDATE;VALUE=DATE:20261105\r\n"))),
              (Texts{"2026-11-02T09:00:00Z", "2026-11-05T09:00:00Z"}))
        << "a day alone: at the same hour";
    const std::string odd = "RDATE;VALUE=PERIOD:20261103T120000Z/20261103T110000Z\r\n";
    EXPECT_EQ(read(event(first + odd)).left_out, 1);
    EXPECT_EQ(starts(read(event(first + odd))), (Texts{"2026-11-02T09:00:00Z"})) << "the rest of it stays";
}

TEST(BusyCalendar, takes_a_period_among_the_dates_as_long_as_it_says) {
    const auto busy = read(event("DTSTART:20261102T100000Z\r\nDURATION:PT1H\r\nRDATE;VALUE=PERIOD:"
                                 "20261103T100000Z/20261103T123000Z,20261104T100000Z/PT10M\r\n"));
    ASSERT_EQ(busy.times.size(), 3u);
    EXPECT_EQ(busy.times[1].length(), std::chrono::minutes(150));
    EXPECT_EQ(busy.times[2].length(), std::chrono::minutes(10));
    EXPECT_EQ(busy.left_out, 0);
}

TEST(BusyCalendar, reads_what_tells_busy_times_without_events) {
    const std::string busy = "BEGIN:VFREEBUSY\r\nUID:f\r\nDTSTART:20261101T000000Z\r\nDTEND:20261130T000000Z\r\n"
                             "FREEBUSY:20261103T100000Z/20261103T110000Z,20261104T100000Z/PT30M\r\n"
                             "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261105T100000Z/PT1H\r\n"
                             "FREEBUSY;FBTYPE=FREE:20261106T100000Z/PT1H\r\nEND:VFREEBUSY\r\n";
    const auto found = read(busy);
    EXPECT_EQ(starts(found), (Texts{"2026-11-03T10:00:00Z", "2026-11-04T10:00:00Z", "2026-11-05T10:00:00Z"}));
    EXPECT_EQ(found.left_out, 0);
    EXPECT_EQ(read("BEGIN:VFREEBUSY\r\nFREEBUSY:soon\r\nEND:VFREEBUSY\r\n").left_out, 1);
}

TEST(BusyCalendar, reads_a_file_behind_a_byte_order_mark_and_each_calendar_in_it) {
    const std::string ten = calendar(event("DTSTART:20261123T100000Z\r\nDURATION:PT1H\r\n"));
    const std::string noon = calendar(event("DTSTART:20261123T120000Z\r\nDURATION:PT1H\r\n"));
    const auto both = read_busy_times("\xEF\xBB\xBF" + ten + noon, kBerlin, kAutumn);
    ASSERT_TRUE(both);
    EXPECT_EQ(starts(*both), (Texts{"2026-11-23T10:00:00Z", "2026-11-23T12:00:00Z"}));
}

TEST(BusyCalendar, counts_a_zone_that_nobody_knows_and_keeps_its_whole_day_free) {
    const std::string zone = "DTSTART;TZID=Mill Lane Time:";
    const auto busy = read(event(zone + "20261123T100000\r\nDURATION:PT1H\r\n"));
    const Day day = *parse_day("2026-11-23");
    EXPECT_EQ(busy.times, (std::vector{Interval{kBerlin.start_of(day), kBerlin.start_of(day + 1)}}));
    EXPECT_EQ(busy.left_out, 1);
    EXPECT_EQ(read(event(zone + "20200101T100000\r\nDTEND:20200101T110000\r\n")).left_out, 0) << "it is over";
}

TEST(BusyCalendar, counts_the_times_that_are_too_many) {
    std::string many;
    constexpr int kMany = static_cast<int>(kMostBusyTimes) + 7;
    for (int i = 0; i < kMany; ++i)
        many += event("DTSTART:" + digits(kAutumn.start + std::chrono::minutes(10 * i)) + "\r\nDURATION:PT5M\r\n");
    const auto busy = read_at_leisure(many);
    EXPECT_EQ(busy.times.size(), kMostBusyTimes);
    EXPECT_EQ(busy.left_out, 7);
}

TEST(BusyCalendar, reads_what_is_to_come_behind_more_of_the_past_than_it_takes_events) {
    const std::string past =
        event("DTSTART;TZID=Europe/Berlin:20190507T100000\r\nDTEND;TZID=Europe/Berlin:20190507T110000\r\n");
    std::string years;
    for (int i = 0; i <= kMostEvents; ++i)
        years += past;
    const auto busy = read_at_leisure(years + event("DTSTART:20261123T100000Z\r\nDURATION:PT1H\r\n"));
    EXPECT_EQ(starts(busy), (Texts{"2026-11-23T10:00:00Z"}));
    EXPECT_EQ(busy.left_out, 0);
}

TEST(BusyCalendar, takes_no_event_for_over_that_may_reach_into_the_span_or_come_again) {
    for (const char* lines :
         {"DTSTART:20200101T100000Z\r\nDTEND:20261001T100000Z\r\n", "DTSTART:20200101T100000Z\r\nDURATION:P4000D\r\n",
          "DTSTART:20200101T100000Z\r\nDTEND:20200101T110000Z\r\nRRULE:FREQ=YEARLY;BYMONTH=11\r\n",
          "DTSTART:20200101T100000Z\r\nDTEND:20200101T110000Z\r\nRDATE:20261101T100000Z\r\n"})
        EXPECT_EQ(read(event(lines)).times.size(), 1u) << lines;
    const std::string weekly = event("DTSTART:20200102T100000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=YEARLY;BYMONTH=11\r\n");
    const std::string moved =
        event("RECURRENCE-ID:20261102T100000Z\r\nDTSTART:20200101T100000Z\r\nDTEND:20200101T110000Z\r\n");
    EXPECT_TRUE(read(weekly + moved).times.empty()) << "its only time in the span was moved into the past";
}

TEST(BusyCalendar, looks_at_nothing_that_tells_no_time) {
    const std::string alarm = "BEGIN:VALARM\r\nDURATION:PT9H\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\n";
    const std::string wide = "X-NOTE:" + std::string(kMostPartBytes, 'a') + "\r\n";
    const auto busy = read(event(alarm + wide + "DTSTART:20261123T100000Z\r\nDURATION:PT1H\r\n"));
    ASSERT_EQ(busy.times.size(), 1u);
    EXPECT_EQ(busy.times.front().length(), std::chrono::hours(1));
    const std::string skipped(kMostPartBytes, '1');
    EXPECT_EQ(read(event("DTSTART:20261123T100000Z\r\nDURATION:PT1H\r\nEXDATE:" + skipped + "\r\n")).left_out, 1);
}

TEST(BusyCalendar, refuses_what_is_no_calendar_or_too_much) {
    EXPECT_FALSE(read_busy_times("", kBerlin, kAutumn));
    EXPECT_FALSE(read_busy_times("BEGIN:VCARD\r\nEND:VCARD\r\n", kBerlin, kAutumn));
    EXPECT_FALSE(read_busy_times(std::string(kMostCalendarBytes + 1, ' '), kBerlin, kAutumn));
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "BEGIN:VEVENT\n";
    EXPECT_FALSE(read_busy_times(deep, kBerlin, kAutumn));
}

} // namespace amble::care
