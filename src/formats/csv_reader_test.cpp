#include "formats/csv_reader.h"

#include "formats/csv_columns.h"

#include <gtest/gtest.h>

namespace amble::formats {

namespace {

Reading read(std::string_view text, size_t piece = 4096) {
    CsvReader reader;
    while (!text.empty() && reader.feed(text.substr(0, piece)))
        text.remove_prefix(std::min(piece, text.size()));
    return reader.finish();
}

Day day(std::string_view text) {
    return *parse_day(text);
}

} // namespace

TEST(CsvReader, walks_of_our_own_table_are_sessions) {
    const std::string text = "start,end,minutes,steps,distance_m,sport\r\n"
                             "2026-05-01T10:00:00+02:00,2026-05-01T10:30:00+02:00,25,2800,2000,walking\r\n";
    const Reading reading = read(text);
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_EQ(reading.recording.kind, Kind::activity);
    const Track& track = reading.recording.tracks.at(0);
    EXPECT_EQ(track.sport, "walking");
    EXPECT_EQ(track.summary.start, parse_instant("2026-05-01T08:00:00Z"));
    EXPECT_EQ(track.summary.elapsed, std::chrono::minutes(30));
    EXPECT_EQ(track.summary.moving, std::chrono::minutes(25));
    EXPECT_EQ(reading.recording.totals.steps, 2800);
    for (const size_t piece : {1U, 5U})
        EXPECT_EQ(read(text, piece), reading) << piece;
}

TEST(CsvReader, a_time_without_a_zone_is_no_row) {
    const Reading reading = read("start,end\n2026-05-01T10:00:00,2026-05-01T10:30:00\n"
                                 "2026-05-01T10:00:00Z,2026-05-01T10:30:00Z\n");
    EXPECT_EQ(reading.outcome, Outcome::part);
    EXPECT_EQ(reading.recording.tracks.size(), 1U);
    EXPECT_EQ(reading.flaws.at(0).sentence.values, (std::vector<std::string>{"1", "2"}));
}

TEST(CsvReader, days_of_a_band_are_read_below_their_title) {
    const Reading reading = read("Activities\nDate,Calories Burned,Steps,Distance,Floors\n"
                                 "\"2026-05-01\",\"2,012\",\"10,123\",\"7.43\",\"3\"\n"
                                 "\"2026-05-02\",\"1,900\",\"912\",\"0.7\",\"0\"\n");
    EXPECT_EQ(reading.recording.kind, Kind::daily);
    ASSERT_EQ(reading.recording.days.size(), 2U);
    EXPECT_EQ(reading.recording.days[0].day, day("2026-05-01"));
    EXPECT_EQ(reading.recording.totals.steps, 11'035);
    EXPECT_EQ(reading.recording.totals.distance, Metres{0}) << "nobody knows whether it is in miles";
}

TEST(CsvReader, days_of_a_watch_have_an_order_that_the_whole_file_tells) {
    const Reading reading = read(",Actual,Goal\n3/4/2026,\"7,512\",7500\n3/14/2026,800,7500\n");
    ASSERT_EQ(reading.recording.days.size(), 2U);
    EXPECT_EQ(reading.recording.days[0].day, day("2026-03-04"));
    EXPECT_EQ(read(",Actual,Goal\n3/4/2026,1,2\n14/3/2026,1,2\n").recording.days.at(0).day, day("2026-04-03"));
    const Reading either = read(",Actual,Goal\n3/4/2026,1,2\n");
    EXPECT_EQ(either.outcome, Outcome::refused);
    EXPECT_EQ(either.flaws.at(0).code, FlawCode::days_ambiguous);
}

TEST(CsvReader, three_days_that_follow_each_other_tell_their_order) {
    const Reading months = read(",Actual,Goal\n5/1/2026,1,2\n5/2/2026,1,2\n5/3/2026,1,2\n");
    ASSERT_EQ(months.recording.days.size(), 3U);
    EXPECT_EQ(months.recording.days[2].day, day("2026-05-03"));
    const Reading backwards = read("Date,Steps\n03-05-2026,1\n02-05-2026,1\n01-05-2026,1\n");
    EXPECT_EQ(backwards.recording.days.at(0).day, day("2026-05-03"));
    EXPECT_EQ(read("Date,Steps\n5/1/2026,1\n5/2/2026,1\n5/4/2026,1\n").outcome, Outcome::refused);
}

TEST(CsvReader, heads_may_be_in_another_language_and_days_between_dots) {
    for (const char* table : {"Datum;Schritte;Distanz (m)\n01.05.2026;10.123;7.512,5\n",
                              "\"Fecha\",\"Pasos\",\"Distancia (m)\"\n\"2026/05/01\",\"10,123\",\"7,512.5\"\n",
                              "Date\tNombre de pas\tDistance (m)\n2026-05-01\t10\u202F123\t7512,5\n",
                              ",Tats\u00E4chlich,Ziel,Distanz (m)\n2026-05-01 00:00,10123.0,7500,7512.5\n"}) {
        const Reading reading = read(table);
        ASSERT_EQ(reading.recording.days.size(), 1U) << table;
        EXPECT_EQ(reading.recording.days[0].day, day("2026-05-01")) << table;
        EXPECT_EQ(reading.recording.days[0].steps, 10'123) << table;
        EXPECT_EQ(reading.recording.days[0].metres, 7512.5) << table;
    }
}

TEST(CsvReader, the_other_tables_of_a_band_are_passed_over) {
    const Reading reading = read("Body\nDate,Weight,BMI,Fat\n\"2026-05-01\",\"70\",\"22\",\"0\"\n\n"
                                 "Activities\nDate,Steps,Distance\n\"2026-05-01\",\"912\",\"0.7\"\n\n"
                                 "Sleep\nStart Time,End Time,Minutes Asleep\n\"2026-05-01 11:15PM\",\"x\",\"400\"\n");
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_EQ(reading.recording.days.size(), 1U);
    EXPECT_EQ(reading.recording.totals.steps, 912);
}

TEST(CsvReader, a_table_that_a_spreadsheet_wrote_as_utf16_is_read) {
    std::string wide = "\xFF\xFE";
    for (const char c : std::string_view("Datum\tSchritte\r\n2026-05-01\t7512\r\n"))
        wide += {c, '\0'};
    EXPECT_TRUE(is_csv(wide));
    EXPECT_EQ(read(wide).recording.totals.steps, 7512);
    EXPECT_EQ(read(wide, 1), read(wide));
}

TEST(CsvReader, times_without_a_date_are_refused_for_that) {
    const Reading reading = read("Start time,End time,Step count\n00:00:00.000+01:00,00:15:00.000+01:00,20\n");
    EXPECT_EQ(reading.outcome, Outcome::refused);
    EXPECT_EQ(reading.flaws.at(0).code, FlawCode::no_times);
}

TEST(CsvReader, days_of_an_account_have_their_metres) {
    const Reading reading = read("Date,Move Minutes count,Distance (m),Step count\n2026-05-01,80,5120.5,7000\n");
    EXPECT_EQ(reading.recording.totals.distance, Metres{5120.5});
    EXPECT_EQ(reading.recording.totals.steps, 7000);
}

TEST(CsvReader, counts_with_their_moment_are_gathered_by_device) {
    const std::string text = "timestamp,steps,data source\n"
                             "2026-09-10T04:00:00.000Z,100,MobileTrack\n"
                             "2026-09-10T04:01:00.552356Z,20,MobileTrack\n"
                             "2026-09-10T04:00:00Z,110,Google Fitbit Air\n"
                             "2026-09-10T23:50:00Z,40,Google Fitbit Air\n";
    const Reading reading = read(text);
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_EQ(reading.recording.kind, Kind::daily);
    ASSERT_EQ(reading.recording.quarters.size(), 3U);
    EXPECT_EQ(reading.recording.quarters[0].steps, 120);
    EXPECT_EQ(reading.recording.sources.at(reading.recording.quarters[2].source).name, "Google Fitbit Air");
    EXPECT_EQ(reading.recording.totals.steps, 160) << "of two that count at once the one that counted more";
    EXPECT_EQ(read(text, 3), reading);
    const Reading metres = read("timestamp,distance,data source\n2026-09-10T04:00:00Z,800.5,MobileTrack\n");
    EXPECT_EQ(metres.recording.totals.distance, Metres{800.5});
}

TEST(CsvReader, a_count_without_its_zone_or_its_number_is_no_row) {
    const Reading reading = read("timestamp,steps\n2026-09-10 04:00:00,5\n2026-09-10T04:00:00Z,many\n"
                                 "2026-09-10T04:00:00Z,-5\n2026-09-10T04:00:00Z,7\n");
    EXPECT_EQ(reading.outcome, Outcome::part);
    EXPECT_EQ(reading.flaws.at(0).sentence.values, (std::vector<std::string>{"3", "4"}));
    EXPECT_EQ(reading.recording.totals.steps, 7);
}

TEST(CsvReader, a_list_of_activities_is_no_table_of_days) {
    const Reading reading = read("Activity Type,Date,Favorite,Title,Distance,Time,Steps\n"
                                 "Walking,2026-05-01 00:00:00,false,Walk,1.2,00:15:00,\"1,808\"\n"
                                 "Running,2026-05-01 17:06:03,false,Run,5.2,00:35:12,\"4,808\"\n");
    EXPECT_EQ(reading.outcome, Outcome::refused);
    EXPECT_EQ(reading.flaws.at(0).code, FlawCode::not_days);
    EXPECT_EQ(read("Datum;Schritte\n01.05.2026 08:15;4.808\n").flaws.at(0).code, FlawCode::not_days);
    EXPECT_FALSE(is_csv("date,start,stop,distance,calories,steps\n2026-05-01,08:00,08:15,900,40,1200\n"));
}

TEST(CsvReader, tables_of_days_tell_whose_they_are_by_their_heads) {
    EXPECT_EQ(read("Activities\nDate,Calories Burned,Steps\n2026-05-01,\"2,012\",5\n").recording.sources.at(0).name,
              "Fitbit");
    EXPECT_EQ(read(",Actual,Goal\n2026-05-01,5,7500\n").recording.sources.at(0).name, "Garmin");
    EXPECT_EQ(read("date,steps,source\n2026-05-01,5,A pedometer\n").recording.sources.at(0).name, "A pedometer");
    EXPECT_EQ(read("date,steps\n2026-05-01,5\n").recording.sources.at(0).name, "");
}

TEST(CsvReader, a_table_without_rows_or_with_an_endless_one_is_refused) {
    EXPECT_EQ(read("date,steps\n").outcome, Outcome::refused);
    EXPECT_EQ(read("date,steps\n" + std::string(100'000, '1')).flaws.at(0).code, FlawCode::too_complex);
}

TEST(CsvColumns, a_table_is_known_by_its_heads) {
    EXPECT_TRUE(is_csv("\xEF\xBB\xBF"
                       "Date;Steps\n"));
    EXPECT_TRUE(is_csv("start\tend\n"));
    EXPECT_FALSE(is_csv("date,weight\n2026-05-01,80"));
    EXPECT_FALSE(is_csv("a letter about steps, and a date"));
}

TEST(CsvColumns, what_repeats_the_steps_beside_more_columns_is_no_table_of_counts) {
    EXPECT_TRUE(is_csv("timestamp,steps,data source\n"));
    EXPECT_FALSE(is_csv("timestamp,steps,distance millimeters,altitude gain millimeters,data source\n"));
    EXPECT_FALSE(is_csv("timestamp,beats per minute,data source\n"));
}

TEST(CsvColumns, midnight_however_it_is_written_is_no_moment) {
    for (const char* day : {"2026-05-01", "2026-05-01 00:00", "2026-05-01T00:00:00+02:00", "5/1/2026 12:00:00 AM"})
        EXPECT_FALSE(csv_is_moment(day)) << day;
    for (const char* moment : {"2026-05-01 17:06:03", "2026-05-01T00:30", "5/1/2026 12:00 PM", "5/1/2026 1:00 AM"})
        EXPECT_TRUE(csv_is_moment(moment)) << moment;
}

TEST(CsvColumns, cells_may_be_quoted) {
    EXPECT_EQ(csv_cells("a,\"b,\"\"c\"\"\",", ','), (std::vector<std::string>{"a", "b,\"c\"", ""}));
}

TEST(CsvColumns, a_count_may_have_marks_between_its_thousands) {
    EXPECT_EQ(csv_count("10,123"), 10'123);
    EXPECT_EQ(csv_count("1.010.123"), 1'010'123);
    EXPECT_EQ(csv_count("10'123"), 10'123);
    EXPECT_EQ(csv_count("7512.0"), 7512);
    EXPECT_FALSE(csv_count("0.238"));
    EXPECT_FALSE(csv_count("10,12"));
    EXPECT_FALSE(csv_count("1,1,123"));
    EXPECT_FALSE(csv_count(""));
    EXPECT_FALSE(csv_count("123456789"));
}

TEST(CsvColumns, a_comma_may_stand_before_the_part_of_a_metre) {
    EXPECT_EQ(csv_amount("25,5", ';'), 25.5);
    EXPECT_EQ(csv_amount("5,120", ';'), 5.12);
    EXPECT_EQ(csv_amount("5,120", ','), 5120);
    EXPECT_EQ(csv_amount("1.005.120,5", ';'), 1'005'120.5);
    EXPECT_FALSE(csv_amount("-1", ','));
    EXPECT_FALSE(csv_amount("1e300", ','));
}

TEST(CsvReader, walks_of_centuries_never_add_up_to_less_than_nothing) {
    std::string text = "start,end\n";
    for (int i = 0; i < 1000; ++i)
        text += "1800-01-01T00:00:00Z,2199-12-31T00:00:00Z\n";
    EXPECT_GT(read(text).recording.totals.duration, std::chrono::hours(1'000'000));
}

} // namespace amble::formats
