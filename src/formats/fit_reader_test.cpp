#include "formats/fit_reader.h"

#include "formats/fit_profile.h"
#include "formats/fit_protocol.h"
#include "formats/testing/fit_maker.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::formats {

namespace {

using namespace std::string_literals;
using Order = FitMaker::Order;

Reading read(std::string_view bytes, size_t piece = 1 << 16, const ReadLimits& limits = {}) {
    FitReader reader(limits);
    while (!bytes.empty() && reader.feed(bytes.substr(0, piece)))
        bytes.remove_prefix(std::min(piece, bytes.size()));
    return reader.finish();
}

bool has(const Reading& reading, FlawCode code) {
    return std::any_of(reading.flaws.begin(), reading.flaws.end(), [&](const Flaw& flaw) { return flaw.code == code; });
}

/// Ten minutes of walking north, a point a minute.
FitMaker walk(Order order = Order::little) {
    FitMaker maker(order);
    maker.file_id(fit::file_id::kActivityFile).timer(kFitMorning, true);
    for (uint32_t minute = 0; minute <= 10; ++minute)
        maker.record(kFitMorning + 60 * minute, 52 + minute * 0.0007, 4.3);
    return maker.timer(kFitMorning + 600, false).session(kFitMorning, 600, 780, 550);
}

} // namespace

TEST(FitReader, a_walk_is_read_with_its_points_time_and_distance) {
    const Reading reading = read(walk().file());
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_TRUE(reading.flaws.empty());
    EXPECT_EQ(reading.recording.kind, Kind::activity);
    EXPECT_EQ(reading.recording.device, "Garmin");
    const Track& track = reading.recording.tracks.at(0);
    EXPECT_EQ(track.sport, "walking");
    EXPECT_EQ(track.segments.at(0).points.at(1).heart_rate, 96);
    EXPECT_NEAR(track.segments[0].points[10].position->latitude, 52.007, 1e-6);
    EXPECT_EQ(reading.recording.totals.start, parse_instant("2026-05-01T08:00:00Z"));
    EXPECT_EQ(reading.recording.totals.duration, std::chrono::minutes(10));
    EXPECT_EQ(reading.recording.totals.distance.count, 780);
    EXPECT_EQ(reading.recording.totals.points, 11);
}

TEST(FitReader, a_stride_is_two_steps) {
    EXPECT_EQ(read(walk().file()).recording.totals.steps, 1100);
    EXPECT_FALSE(read(FitMaker().file_id(4).session(kFitMorning, 60, 80).file()).recording.totals.steps);
}

TEST(FitReader, both_byte_orders_and_any_pieces_give_the_same) {
    const Reading expected = read(walk().file());
    EXPECT_EQ(read(walk(Order::big).file()), expected);
    for (const size_t piece : {1U, 3U, 64U})
        EXPECT_EQ(read(walk().file(), piece), expected) << piece;
}

TEST(FitReader, a_session_without_points_is_a_walk) {
    const Reading reading = read(FitMaker().file_id(4).session(kFitMorning, 1800, 2000).file());
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_TRUE(reading.flaws.empty());
    EXPECT_EQ(reading.recording.kind, Kind::activity);
    EXPECT_EQ(reading.recording.totals.duration, std::chrono::minutes(30));
}

TEST(FitReader, points_without_a_session_are_a_walk) {
    FitMaker maker;
    maker.record(kFitMorning, 52, 4.3).record(kFitMorning + 60, 52.0007, 4.3);
    const Reading reading = read(maker.file());
    EXPECT_EQ(reading.recording.kind, Kind::activity);
    EXPECT_EQ(reading.recording.totals.duration, std::chrono::minutes(1));
    EXPECT_NEAR(reading.recording.totals.distance.count, 77.8, 0.5);
}

TEST(FitReader, indoors_and_broken_off_its_records_tell_the_sums) {
    FitMaker maker;
    maker.file_id(fit::file_id::kActivityFile);
    maker.message(fit::kSport, {{fit::sport::kSport, FitMaker::kEnum, 11}});
    for (uint32_t minute = 0; minute <= 20; ++minute)
        maker.message(fit::kRecord, {{kFitTimestampField, FitMaker::kUint32, kFitMorning + 60 * minute},
                                     {fit::record::kDistance, FitMaker::kUint32, int64_t{7800} * minute}});
    const std::string whole = maker.file();
    const Reading reading = read(std::string_view(whole).substr(0, whole.size() - 3));
    EXPECT_EQ(reading.outcome, Outcome::part);
    const Track& track = reading.recording.tracks.at(0);
    EXPECT_EQ(track.sport, "walking");
    EXPECT_EQ(track.summary.start, parse_instant("2026-05-01T08:00:00Z"));
    EXPECT_EQ(track.summary.elapsed, std::chrono::minutes(19)) << "as far as it was read";
    EXPECT_EQ(track.summary.distance, Metres{78.0 * 19});
}

TEST(FitReader, a_stopped_timer_is_a_pause) {
    FitMaker maker;
    maker.timer(kFitMorning, true).record(kFitMorning, 52, 4.3).timer(kFitMorning + 60, false);
    maker.timer(kFitMorning + 360, true).record(kFitMorning + 400, 52, 4.3).session(kFitMorning, 400, 0);
    const Track track = read(maker.file()).recording.tracks.at(0);
    ASSERT_EQ(track.pauses.size(), 1U);
    EXPECT_EQ(track.pauses[0].length(), std::chrono::minutes(5));
    EXPECT_EQ(track.segments.size(), 2U);
}

TEST(FitReader, points_go_to_the_session_they_were_recorded_in) {
    FitMaker maker;
    maker.record(kFitMorning, 52, 4.3).record(kFitMorning + 700, 53, 4.3).record(kFitMorning + 100, 52, 4.3);
    maker.session(kFitMorning + 600, 300, 100).session(kFitMorning, 600, 200);
    const Recording recording = read(maker.file()).recording;
    ASSERT_EQ(recording.tracks.size(), 2U);
    EXPECT_EQ(recording.tracks[0].summary.distance, Metres{200});
    EXPECT_NEAR(recording.tracks[1].segments.at(0).points.at(0).position->latitude, 53, 1e-6);
    EXPECT_EQ(recording.totals.duration, std::chrono::minutes(15));
    EXPECT_EQ(recording.totals.points, 3);
}

TEST(FitReader, a_compressed_time_counts_on_from_the_last_one_and_runs_over) {
    FitMaker maker;
    maker.record(kFitMorning + 30, 52, 4.3); // 30 seconds past a multiple of 32
    maker.message(fit::kRecord, {{fit::record::kHeartRate, FitMaker::kUint8, 90}});
    maker.compressed(31, {{fit::record::kHeartRate, FitMaker::kUint8, 91}});
    maker.compressed(2, {{fit::record::kHeartRate, FitMaker::kUint8, 92}});
    const auto points = read(maker.file()).recording.tracks.at(0).segments.at(0).points;
    ASSERT_EQ(points.size(), 4U);
    EXPECT_EQ(*points[2].time - *points[0].time, std::chrono::seconds(1));
    EXPECT_EQ(*points[3].time - *points[0].time, std::chrono::seconds(4));
    EXPECT_EQ(points[3].heart_rate, 92);
}

TEST(FitReader, an_apps_own_fields_are_passed_over) {
    FitMaker maker;
    maker.message_with_developer_field(fit::kRecord, {{kFitTimestampField, FitMaker::kUint32, kFitMorning}}, 7);
    maker.record(kFitMorning + 1, 52, 4.3);
    const Reading reading = read(maker.file());
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_EQ(reading.recording.totals.points, 2);
}

TEST(FitReader, a_field_of_another_size_than_its_type_is_not_believed) {
    // A heart rate that says it is a uint16 of one byte.
    FitMaker maker;
    maker.raw("\x40\0\0\x14\0\x02\xFD\x04\x86\x03\x01\x84"s + "\0"s).raw("\0\0\0\x40\x60"s);
    const Reading reading = read(maker.file());
    ASSERT_EQ(reading.recording.totals.points, 1);
    EXPECT_FALSE(reading.recording.tracks[0].segments[0].points[0].heart_rate);
}

TEST(FitReader, files_in_a_row_are_read_as_one) {
    const Reading reading = read(walk().file() + FitMaker().file_id(2).file() + walk(Order::big).file());
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_EQ(reading.recording.tracks.size(), 2U);
    EXPECT_EQ(reading.recording.totals.duration, std::chrono::minutes(20));
}

TEST(FitReader, a_header_without_length_or_checksum_is_read) {
    const Reading expected = read(walk().file());
    EXPECT_EQ(read(walk().file_with(14, 0)), expected);
    EXPECT_EQ(read(walk().file_with(12, static_cast<uint32_t>(walk().records().size()))), expected);
    std::string without = walk().file();
    without[12] = without[13] = '\0';
    without[without.size() - 2] = without[without.size() - 1] = '\0';
    EXPECT_EQ(read(without), expected);
}

TEST(FitReader, a_wrong_checksum_is_said_and_the_rest_is_read) {
    std::string wrong = walk().file();
    ++wrong.back();
    const Reading reading = read(wrong);
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_TRUE(has(reading, FlawCode::wrong_checksum));
    EXPECT_EQ(reading.recording.totals.points, 11);
}

TEST(FitReader, what_stands_before_the_end_that_came_too_early_is_kept) {
    const std::string whole = walk().file();
    for (size_t length = 60; length + 2 < whole.size(); length += 13) {
        const Reading reading = read(std::string_view(whole).substr(0, length));
        ASSERT_EQ(reading.outcome, reading.recording.tracks.empty() ? Outcome::refused : Outcome::part) << length;
        ASSERT_TRUE(has(reading, FlawCode::truncated)) << length;
    }
    EXPECT_EQ(read(std::string_view(whole).substr(0, whole.size() - 20)).recording.totals.points, 11);
}

TEST(FitReader, what_stands_before_damage_is_kept) {
    FitMaker maker;
    maker.record(kFitMorning, 52, 4.3).raw("\x05 of no definition").record(kFitMorning + 1, 52, 4.3);
    const Reading reading = read(maker.file());
    EXPECT_EQ(reading.outcome, Outcome::part);
    EXPECT_TRUE(has(reading, FlawCode::damaged));
    EXPECT_EQ(reading.recording.totals.points, 1);
}

TEST(FitReader, bytes_after_the_end_are_said_and_zeros_cost_nothing) {
    const Reading zeros = read(walk().file() + std::string(100, '\0'));
    EXPECT_EQ(zeros.outcome, Outcome::whole);
    EXPECT_TRUE(has(zeros, FlawCode::bytes_after_end));
    EXPECT_EQ(read(walk().file() + "something else than a header").outcome, Outcome::part);
    EXPECT_EQ(read(walk().file() + "short").outcome, Outcome::part);
}

TEST(FitReader, a_clock_that_was_never_set_is_mended_by_the_end_of_the_activity) {
    FitMaker maker;
    maker.record(1000, 52, 4.3).record(1060, 52, 4.3);
    maker.message(fit::kActivity, {{kFitTimestampField, FitMaker::kUint32, 1060},
                                   {fit::activity::kLocalTime, FitMaker::kUint32, kFitMorning}});
    const Reading reading = read(maker.file());
    EXPECT_EQ(reading.recording.totals.start, parse_instant("2026-05-01T07:59:00Z"));
    EXPECT_TRUE(has(reading, FlawCode::times_without_zone));
    const Reading unknown = read(FitMaker().record(1000, 52, 4.3).file());
    EXPECT_FALSE(unknown.recording.totals.start);
    EXPECT_TRUE(has(unknown, FlawCode::times_unreadable));
}

TEST(FitReader, settings_and_courses_are_no_walks) {
    const Reading settings = read(FitMaker().file_id(2).file());
    EXPECT_EQ(settings.recording.kind, Kind::settings);
    EXPECT_TRUE(has(settings, FlawCode::only_settings));
    const Reading course = read(FitMaker().file_id(fit::file_id::kCourse).record(kFitMorning, 52, 4.3).file());
    EXPECT_EQ(course.recording.kind, Kind::route);
}

TEST(FitReader, a_course_beside_an_activity_is_left_out) {
    const std::string course = FitMaker().file_id(fit::file_id::kCourse).record(kFitMorning, 52, 4.3).file();
    const Reading reading = read(course + walk().file());
    EXPECT_EQ(reading.recording.kind, Kind::activity);
    EXPECT_EQ(reading.recording.tracks, read(walk().file()).recording.tracks);
    EXPECT_TRUE(has(reading, FlawCode::route_left_out));
}

TEST(FitReader, limits_refuse_the_whole_file) {
    const ReadLimits few{.xml = {}, .points = 5};
    EXPECT_EQ(read(walk().file(), 100, few).flaws.at(0).code, FlawCode::too_many_points);
    const ReadLimits small{.xml = {}, .bytes = 100};
    EXPECT_EQ(read(walk().file(), 100, small).flaws.at(0).code, FlawCode::too_large);
    const ReadLimits simple{.xml = {}, .parts = 2};
    EXPECT_EQ(read(walk().file(), 100, simple).flaws.at(0).code, FlawCode::too_complex);
}

TEST(FitReader, what_is_no_fit_file_is_refused) {
    EXPECT_EQ(read("\x0E\x10\x43\x08\x78\x06\x09\x00.GIT\x96\x85"s).flaws.at(0).code, FlawCode::not_fit);
    EXPECT_EQ(read(walk().file().substr(0, 10)).outcome, Outcome::refused);
}

} // namespace amble::formats
