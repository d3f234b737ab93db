#include "formats/health_connect_reader.h"

#include "formats/health_connect_values.h"
#include "formats/inspector.h"
#include "formats/sqlite_file.h"
#include "formats/testing/health_connect_maker.h"
#include "formats/testing/zip_maker.h"

#include <gtest/gtest.h>

namespace amble::formats {

namespace {

// 2026-05-01T08:00:00Z and minutes after it, in milliseconds.
std::string at(int64_t minutes) {
    return std::to_string(1'777'622'400'000 + minutes * 60'000);
}

std::string session(int64_t begin, int64_t end, int type) {
    return "INSERT INTO exercise_session_record_table VALUES (7, 1, 1, " + at(begin) + ", 7200, " + at(end) +
           ", 7200, " + std::to_string(type) + ", 'Morning', 0);";
}

std::string steps(int64_t begin, int64_t end, int count, int device = 1) {
    return "INSERT INTO steps_record_table VALUES (NULL, " + std::to_string(device) + ", 1, " + at(begin) + ", 7200, " +
           at(end) + ", 7200, " + std::to_string(count) + ");";
}

Reading read(const std::string& bytes) {
    Inspector inspector;
    inspector.feed(bytes);
    return inspector.finish();
}

Reading read_tables(const std::string& statements) {
    return read(health_connect_of(statements));
}

} // namespace

TEST(HealthConnect, a_session_has_the_steps_and_metres_that_its_app_counted_in_its_time) {
    const std::string distance =
        "INSERT INTO distance_record_table VALUES (NULL, 1, 1, " + at(0) + ", 7200, " + at(40) + ", 7200, 4000.0);";
    const Reading reading = read_tables(session(0, 20, 53) + steps(-5, 5, 1000) + steps(5, 15, 900) + distance);
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_EQ(reading.recording.format, Format::health_connect);
    ASSERT_EQ(reading.recording.tracks.size(), 1U);
    const Track& track = reading.recording.tracks[0];
    EXPECT_EQ(track.sport, "walking");
    EXPECT_EQ(track.summary.steps, 1400);
    EXPECT_EQ(track.summary.distance, Metres{2000});
    EXPECT_EQ(track.summary.elapsed, std::chrono::minutes(20));
    EXPECT_EQ(track.offset, std::chrono::minutes(120));
    EXPECT_EQ(track.device, "Example One watch");
}

TEST(HealthConnect, the_platforms_numbers_are_read_and_not_those_of_the_library_for_apps) {
    EXPECT_EQ(health_connect_sport(53), "walking");
    EXPECT_EQ(health_connect_sport(21), "hiking");
    EXPECT_EQ(health_connect_sport(34), "running, treadmill");
    EXPECT_EQ(health_connect_sport(56), "wheelchair");
    EXPECT_EQ(health_connect_sport(61), "rowing machine");
    EXPECT_EQ(health_connect_sport(79), "");
    EXPECT_EQ(health_connect_sport(-1), "");
}

TEST(HealthConnect, pauses_are_taken_out_and_the_route_is_in_order) {
    const std::string pause =
        "INSERT INTO exercise_segments_table VALUES (7, " + at(5) + ", " + at(10) + ", 67), (7, 0, 1, 50);";
    const std::string route = "INSERT INTO exercise_route_table VALUES (7, " + at(2) + ", 52.1, 4.3), (7, " + at(1) +
                              ", 52.0, 4.3), (8, " + at(1) + ", 1, 1);";
    const Track track = read_tables(session(0, 20, 53) + pause + route).recording.tracks.at(0);
    EXPECT_EQ(track.summary.moving, std::chrono::minutes(15));
    ASSERT_EQ(track.segments.size(), 1U);
    ASSERT_EQ(track.segments[0].points.size(), 2U);
    EXPECT_EQ(track.segments[0].points[0].position, (Position{52.0, 4.3}));
}

TEST(HealthConnect, two_devices_count_the_same_steps_once) {
    const Reading reading = read_tables(steps(0, 15, 100, 1) + steps(0, 15, 90, 2));
    EXPECT_EQ(reading.recording.totals.steps, 100);
    EXPECT_EQ(reading.recording.sources.size(), 2U);
    EXPECT_EQ(reading.recording.quarters.at(0).offset_minutes, 120);
}

TEST(HealthConnect, what_was_typed_by_hand_is_a_source_of_its_own) {
    const std::string typed =
        "ALTER TABLE steps_record_table ADD COLUMN recording_method INTEGER;"
        "UPDATE steps_record_table SET recording_method = CASE count WHEN 5000 THEN 3 ELSE 2 END;";
    const Reading reading = read_tables(session(0, 15, 53) + steps(0, 15, 800, 1) + steps(0, 15, 5000, 1) + typed);
    ASSERT_EQ(reading.recording.sources.size(), 2U);
    EXPECT_NE(reading.recording.sources[0].typed, reading.recording.sources[1].typed);
    EXPECT_EQ(reading.recording.totals.steps, 800) << "what was typed counts where nothing else does";
    EXPECT_EQ(reading.recording.tracks.at(0).summary.steps, 800);
}

TEST(HealthConnect, columns_and_tables_that_a_version_does_not_have_are_empty) {
    int64_t steps = 1'000'000;
    EXPECT_FALSE(SqliteFile::open(database_of("CREATE TABLE t (a INTEGER, b AS (zeroblob(a)));"), steps));
    EXPECT_FALSE(SqliteFile::open(database_of("CREATE VIRTUAL TABLE t USING fts5(a);"), steps));
    EXPECT_TRUE(SqliteFile::open(database_of("CREATE TABLE bases (has_route INTEGER, as_of INTEGER);"), steps));
}

TEST(HealthConnect, a_question_that_takes_too_long_ends) {
    std::string many = "CREATE TABLE t (a INTEGER); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                       "LIMIT 5000) INSERT INTO t SELECT i FROM n;";
    int64_t steps = 10'000;
    const auto file = SqliteFile::open(database_of(many), steps);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->each("SELECT a FROM t", [](const SqliteRow&) { return true; }), SqliteFile::Answer::too_long);
    EXPECT_LE(steps, 0) << "they are gone for the next file too";
}

TEST(HealthConnect, a_file_cannot_be_written_to_or_attached) {
    int64_t steps = 1'000'000;
    const auto file = SqliteFile::open(database_of("CREATE TABLE t (a INTEGER);"), steps);
    ASSERT_TRUE(file);
    for (const char* sql : {"INSERT INTO t VALUES (1)", "ATTACH ':memory:' AS other", "PRAGMA query_only = 0",
                            "SELECT randomblob(9)", "CREATE TABLE u (a INTEGER)"})
        EXPECT_EQ(file->each(sql, [](const SqliteRow&) { return true; }), SqliteFile::Answer::damaged) << sql;
}

TEST(HealthConnect, a_database_that_is_too_large_is_refused) {
    const ReadLimits small{.xml = {}, .database_bytes = 1000};
    int64_t steps = 1'000'000;
    HealthConnectReader reader(small, steps);
    reader.feed(health_connect_of(""));
    EXPECT_EQ(reader.finish().flaws.at(0).code, FlawCode::too_large);
}

TEST(HealthConnect, databases_in_one_archive_share_what_they_may_take) {
    const std::string one = health_connect_of(
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n LIMIT 5000) INSERT INTO steps_record_table "
        "SELECT NULL, 1, 1, " +
        at(0) + " + i, 7200, " + at(0) + " + i, 7200, 1 FROM n;");
    const auto read_both = [](Budget& budget, std::string_view bytes) {
        return inspect([&] { return std::exchange(bytes, {}); }, budget);
    };
    Budget whole;
    EXPECT_EQ(read_both(whole, one).outcome, Outcome::whole);
    const int64_t needed = ReadLimits().database_steps - whole.steps_left;
    ASSERT_GT(needed, 10'000);
    ReadLimits limits;
    limits.database_steps = needed + needed / 2;
    const std::string two = zip_of({{"a.db", one}, {"b.db", one}});
    Budget narrow(limits);
    const Reading reading = read_both(narrow, two);
    EXPECT_EQ(reading.outcome, Outcome::part);
    EXPECT_EQ(reading.flaws.at(0).code, FlawCode::too_complex);
    EXPECT_EQ(reading.flaws.at(0).file, "b.db");
}

} // namespace amble::formats
