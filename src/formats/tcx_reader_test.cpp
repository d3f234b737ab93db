#include "formats/tcx_reader.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::formats {

namespace {

Reading read(std::string_view text) {
    TcxReader reader;
    reader.feed(text);
    return reader.finish();
}

std::string activity(std::string_view laps, std::string_view sport = "Other") {
    return "<TrainingCenterDatabase xmlns='v2'><Activities><Activity Sport='" + std::string(sport) + "'>" +
           std::string(laps) + "</Activity></Activities></TrainingCenterDatabase>";
}

std::string lap(std::string_view seconds, std::string_view metres, std::string_view points) {
    return "<Lap StartTime='2026-05-01T08:00:00Z'><TotalTimeSeconds>" + std::string(seconds) +
           "</TotalTimeSeconds><DistanceMeters>" + std::string(metres) + "</DistanceMeters><Track>" +
           std::string(points) + "</Track></Lap>";
}

std::string point(std::string_view time, std::string_view more = "") {
    return "<Trackpoint><Time>2026-05-01T" + std::string(time) + "Z</Time>" + std::string(more) + "</Trackpoint>";
}

bool has(const Reading& reading, FlawCode code) {
    return std::any_of(reading.flaws.begin(), reading.flaws.end(), [&](const Flaw& flaw) { return flaw.code == code; });
}

} // namespace

TEST(TcxReader, laps_are_one_walk_and_their_distances_add_up) {
    const Reading reading = read(activity(lap("60", "80", point("08:00:00") + point("08:01:00")) +
                                          lap("60.5", "75.5", point("08:01:01") + point("08:02:00"))));
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_EQ(reading.recording.kind, Kind::activity);
    ASSERT_EQ(reading.recording.tracks.size(), 1U);
    EXPECT_EQ(reading.recording.totals.distance, Metres{155.5});
    EXPECT_EQ(reading.recording.totals.duration, std::chrono::minutes(2));
    EXPECT_EQ(reading.recording.tracks[0].summary.moving, std::chrono::milliseconds(120'500));
    EXPECT_TRUE(reading.recording.tracks[0].pauses.empty()) << "a second between laps is no stop";
}

TEST(TcxReader, a_lap_without_a_distance_is_as_long_as_its_points_say) {
    const auto at = [](std::string_view time, std::string_view metres) {
        return point(time, "<DistanceMeters>" + std::string(metres) + "</DistanceMeters>");
    };
    const std::string points = at("08:00:00", "20") + at("08:10:00", "820");
    EXPECT_EQ(read(activity(lap("600", "0", points))).recording.totals.distance, Metres{800});
    EXPECT_EQ(read(activity(lap("600", "790", points))).recording.totals.distance, Metres{790});
    const std::string cut = "<TrainingCenterDatabase><Activities><Activity><Lap><Track>" + points;
    EXPECT_EQ(read(cut).recording.totals.distance, Metres{800});
}

TEST(TcxReader, a_gap_between_tracks_is_a_pause) {
    const Reading reading =
        read(activity(lap("60", "80", point("08:00:00") + point("08:01:00") + "</Track><Track>" + point("08:05:00"))));
    ASSERT_EQ(reading.recording.tracks.at(0).pauses.size(), 1U);
    EXPECT_EQ(reading.recording.tracks[0].pauses[0].length(), std::chrono::minutes(4));
}

TEST(TcxReader, a_point_has_its_position_heart_rate_and_cadence) {
    const Reading reading = read(activity(
        lap("1", "1",
            point("08:00:00", "<Position><LatitudeDegrees>52</LatitudeDegrees><LongitudeDegrees>4.3</LongitudeDegrees>"
                              "</Position><HeartRateBpm><Value>97</Value></HeartRateBpm><Extensions><x:TPX>"
                              "<x:RunCadence>55</x:RunCadence></x:TPX></Extensions>"))));
    const Point read_point = reading.recording.tracks.at(0).segments.at(0).points.at(0);
    EXPECT_EQ(read_point.position, (Position{52, 4.3}));
    EXPECT_EQ(read_point.heart_rate, 97);
    EXPECT_EQ(read_point.cadence, 55);
}

TEST(TcxReader, a_room_has_no_positions_and_that_is_no_fault) {
    const Reading reading = read(activity(lap("60", "80", point("08:00:00") + point("08:01:00"))));
    EXPECT_TRUE(reading.flaws.empty());
    EXPECT_EQ(reading.recording.totals.distance, Metres{80});
}

TEST(TcxReader, an_activity_without_points_has_its_laps_time) {
    const Reading reading = read(activity("<Lap StartTime='2026-05-01T08:00:00Z'><TotalTimeSeconds>1200"
                                          "</TotalTimeSeconds></Lap>"));
    EXPECT_EQ(reading.recording.totals.duration, std::chrono::minutes(20));
    EXPECT_EQ(reading.recording.totals.start, parse_instant("2026-05-01T08:00:00Z"));
}

TEST(TcxReader, steps_of_laps_add_up) {
    const std::string steps = "<Lap><Extensions><x:LX><x:Steps>600</x:Steps></x:LX></Extensions></Lap>";
    EXPECT_EQ(read(activity(steps + steps)).recording.totals.steps, 1200);
}

TEST(TcxReader, other_is_no_sport) {
    EXPECT_EQ(read(activity("", "Other")).recording.tracks.at(0).sport, "");
    EXPECT_EQ(read(activity("", "Running")).recording.tracks.at(0).sport, "Running");
}

TEST(TcxReader, numbers_that_cannot_be_are_left_out) {
    const Reading reading = read(activity(lap("1e300", "-5", "") + lap("nan", "inf", "")));
    EXPECT_FALSE(reading.recording.totals.duration);
    EXPECT_EQ(reading.recording.totals.distance, Metres{0});
}

TEST(TcxReader, a_course_is_a_planned_route) {
    const Reading reading = read("<TrainingCenterDatabase><Courses><Course/></Courses></TrainingCenterDatabase>");
    EXPECT_EQ(reading.recording.kind, Kind::route);
    EXPECT_TRUE(has(reading, FlawCode::planned_route));
}

TEST(TcxReader, what_stands_before_the_end_that_came_too_early_is_kept) {
    const std::string whole = activity(lap("60", "80", point("08:00:00") + point("08:01:00")));
    const Reading reading = read(whole.substr(0, whole.find("08:01:00")));
    EXPECT_EQ(reading.outcome, Outcome::part);
    EXPECT_TRUE(has(reading, FlawCode::truncated));
    EXPECT_EQ(reading.recording.totals.points, 1);
}

TEST(TcxReader, blanks_before_the_declaration_are_no_fault) {
    const std::string whole = "<?xml version='1.0'?>\n" + activity(lap("60", "80", point("08:00:00")));
    EXPECT_EQ(read(" \r\n         " + whole), read(whole));
    EXPECT_EQ(read("\n\n" + whole + "</x>").flaws.at(0).sentence.values, std::vector<std::string>{"4"});
}

TEST(TcxReader, a_doctype_or_another_root_is_refused) {
    EXPECT_EQ(read("<!DOCTYPE x><TrainingCenterDatabase/>").flaws.at(0).code, FlawCode::doctype);
    EXPECT_EQ(read("<kml/>").flaws.at(0).code, FlawCode::not_tcx);
}

TEST(TcxReader, laps_of_years_never_add_up_to_less_than_nothing) {
    std::string laps;
    for (int i = 0; i < 100'000; ++i)
        laps += "<Lap><TotalTimeSeconds>99999999</TotalTimeSeconds></Lap>";
    const Reading reading = read(activity(laps));
    ASSERT_EQ(reading.recording.tracks.size(), 1U);
    EXPECT_GT(reading.recording.tracks[0].summary.moving, std::chrono::hours(1'000'000));
}

} // namespace amble::formats
