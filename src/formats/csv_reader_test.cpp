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

TEST(CsvReader, days_of_an_account_have_their_metres) {
    const Reading reading = read("Date,Move Minutes count,Distance (m),Step count\n2026-05-01,80,5120.5,7000\n");
    EXPECT_EQ(reading.recording.totals.distance, Metres{5120.5});
    EXPECT_EQ(reading.recording.totals.steps, 7000);
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

TEST(CsvColumns, cells_may_be_quoted) {
    EXPECT_EQ(csv_cells("a,\"b,\"\"c\"\"\",", ','), (std::vector<std::string>{"a", "b,\"c\"", ""}));
}

TEST(CsvColumns, a_count_may_have_marks_between_its_thousands) {
    EXPECT_EQ(csv_count("10,123"), 10'123);
    EXPECT_EQ(csv_count("1.010.123"), 1'010'123);
    EXPECT_FALSE(csv_count("10,12"));
    EXPECT_FALSE(csv_count("1,1,123"));
    EXPECT_FALSE(csv_count(""));
    EXPECT_FALSE(csv_count("123456789"));
}

} // namespace amble::formats
