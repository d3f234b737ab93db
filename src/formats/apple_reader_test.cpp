#include "formats/apple_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace amble::formats {

namespace {

Reading read(std::string_view text, size_t piece = 4096, const ReadLimits& limits = {}) {
    AppleReader reader(limits);
    while (!text.empty() && reader.feed(text.substr(0, piece)))
        text.remove_prefix(std::min(piece, text.size()));
    return reader.finish();
}

/// With a DTD as some versions wrote it: an ATTLIST that is never closed, and an entity.
std::string health(std::string_view body) {
    return "<?xml version=\"1.0\"?>\n<!DOCTYPE HealthData [\n<!ENTITY a \"b\">\n<!ELEMENT HealthData (Record*)>\n"
           "<!ATTLIST VisionPrescription type CDATA #REQUIRED\n]>\n<HealthData locale=\"nl\">" +
           std::string(body) + "</HealthData>";
}

std::string steps(std::string_view value, std::string_view source = "Phone", std::string_view inside = "") {
    return "<Record type=\"HKQuantityTypeIdentifierStepCount\" sourceName=\"" + std::string(source) +
           "\" unit=\"count\" startDate=\"2026-05-01 10:01:00 +0200\" endDate=\"2026-05-01 10:05:00 +0200\" value=\"" +
           std::string(value) + "\">" + std::string(inside) + "</Record>";
}

std::string workout(std::string_view attributes, std::string_view inside) {
    return "<Workout workoutActivityType=\"HKWorkoutActivityTypeWalking\" duration=\"20\" durationUnit=\"min\" " +
           std::string(attributes) + " startDate=\"2026-05-01 10:00:00 +0200\" endDate=\"2026-05-01 10:30:00 +0200\">" +
           std::string(inside) + "</Workout>";
}

} // namespace

TEST(AppleReader, steps_are_counted_with_their_source_and_offset) {
    const Reading reading = read(health(steps("120.5") + steps("30", "Watch")));
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_TRUE(reading.flaws.empty());
    EXPECT_EQ(reading.recording.kind, Kind::health);
    ASSERT_EQ(reading.recording.quarters.size(), 2U);
    EXPECT_EQ(reading.recording.quarters[0].start, parse_instant("2026-05-01T08:00:00Z"));
    EXPECT_EQ(reading.recording.quarters[0].offset_minutes, 120);
    EXPECT_FLOAT_EQ(reading.recording.quarters[0].steps, 120.5);
    EXPECT_EQ(reading.recording.sources.at(1).name, "Watch");
    EXPECT_EQ(reading.recording.totals.steps, 121) << "devices worn together count once";
}

TEST(AppleReader, the_size_of_the_pieces_changes_nothing) {
    const std::string text = health(steps("1") + workout("", "<FileReference path=\"/workout-routes/a.gpx\"/>"));
    const Reading whole = read(text, text.size());
    for (const size_t piece : {1U, 7U, 100U})
        EXPECT_EQ(read(text, piece), whole) << piece;
}

TEST(AppleReader, what_was_typed_by_hand_is_a_source_of_its_own) {
    const Reading reading = read(health(
        steps("30000", "Health", "<MetadataEntry key=\"HKWasUserEntered\" value=\"1\"/>") + steps("5", "Health")));
    ASSERT_EQ(reading.recording.sources.size(), 2U);
    EXPECT_TRUE(reading.recording.sources[0].typed);
    EXPECT_FALSE(reading.recording.sources[1].typed);
}

TEST(AppleReader, a_workout_has_its_statistics_before_its_attributes) {
    const std::string old = "totalDistance=\"1\" totalDistanceUnit=\"km\"";
    const std::string statistics =
        "<WorkoutStatistics type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\" sum=\"1.5\" unit=\"km\"/>"
        "<WorkoutStatistics type=\"HKQuantityTypeIdentifierStepCount\" sum=\"2000\" unit=\"count\"/>";
    EXPECT_EQ(read(health(workout(old, ""))).recording.tracks.at(0).summary.distance, Metres{1000});
    const Track track = read(health(workout(old, statistics))).recording.tracks.at(0);
    EXPECT_EQ(track.summary.distance, Metres{1500});
    EXPECT_EQ(track.summary.steps, 2000);
    EXPECT_EQ(track.sport, "walking");
    EXPECT_EQ(track.summary.elapsed, std::chrono::minutes(30));
    EXPECT_EQ(track.summary.moving, std::chrono::minutes(20));
    EXPECT_EQ(track.offset, std::chrono::minutes(120));
}

TEST(AppleReader, a_workouts_stops_are_pauses_and_its_route_is_named) {
    const Track track =
        read(health(workout("", "<WorkoutEvent type=\"HKWorkoutEventTypePause\" date=\"2026-05-01 10:10:00 +0200\"/>"
                                "<WorkoutEvent type=\"HKWorkoutEventTypeResume\" date=\"2026-05-01 10:20:00 +0200\"/>"
                                "<WorkoutRoute><FileReference path=\"/workout-routes/route_1.gpx\"/></WorkoutRoute>")))
            .recording.tracks.at(0);
    ASSERT_EQ(track.pauses.size(), 1U);
    EXPECT_EQ(track.pauses[0].length(), std::chrono::minutes(10));
    EXPECT_EQ(track.route_file, "route_1.gpx");
}

TEST(AppleReader, records_inside_a_correlation_are_copies) {
    EXPECT_TRUE(read(health("<Correlation>" + steps("100") + "</Correlation>")).recording.quarters.empty());
}

TEST(AppleReader, control_characters_are_blanks) {
    const Reading reading = read(health(steps("7", "My\x0B"
                                                   "Phone") +
                                        "\x01"));
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_EQ(reading.recording.sources.at(0).name, "My Phone");
}

TEST(AppleReader, an_entity_of_the_files_own_is_not_expanded) {
    const Reading reading = read(health(steps("7") + steps("8", "&a;")));
    EXPECT_EQ(reading.outcome, Outcome::part);
    EXPECT_EQ(reading.recording.totals.steps, 7);
}

TEST(AppleReader, the_parts_of_a_workout_are_not_taken_for_all_of_it) {
    const auto statistics = [](std::string_view kind, std::string_view sum) {
        return "<WorkoutStatistics type=\"HKQuantityTypeIdentifier" + std::string(kind) + "\" sum=\"" +
               std::string(sum) + "\" unit=\"km\"/>";
    };
    const auto part = [&](std::string_view metres, std::string_view counted) {
        return "<WorkoutActivity>" + statistics("DistanceWalkingRunning", metres) + statistics("StepCount", counted) +
               "</WorkoutActivity>";
    };
    const Reading reading = read(
        health(workout("", statistics("DistanceWalkingRunning", "2.4") + part("1.0", "1300") + part("1.4", "1800"))));
    const Summary& summary = reading.recording.tracks.at(0).summary;
    EXPECT_EQ(summary.distance, Metres{2400});
    EXPECT_EQ(summary.steps, 3100) << "which only the parts tell";
}

TEST(AppleReader, a_record_that_stands_there_twice_counts_once) {
    const Reading reading = read(health(steps("120") + steps("30") + steps("120")));
    EXPECT_EQ(reading.recording.totals.steps, 150);
}

TEST(AppleReader, of_which_no_record_can_be_read_it_is_refused) {
    EXPECT_EQ(read(health(steps("many"))).outcome, Outcome::refused);
    EXPECT_EQ(read(health(steps("many")) + "<").outcome, Outcome::refused);
}

TEST(AppleReader, what_cannot_be_read_is_said) {
    const Reading reading = read(health(steps("many") + steps("-4") + steps("7")));
    EXPECT_EQ(reading.outcome, Outcome::part);
    ASSERT_EQ(reading.flaws.size(), 1U);
    EXPECT_EQ(reading.flaws[0].code, FlawCode::records_unreadable);
    EXPECT_EQ(reading.flaws[0].sentence.values, (std::vector<std::string>{"2", "3"}));
}

TEST(AppleReader, damage_is_told_at_its_line_and_what_stands_before_is_kept) {
    const Reading reading = read(health(steps("7") + "</Workout>"));
    EXPECT_EQ(reading.outcome, Outcome::part);
    EXPECT_EQ(reading.flaws.at(0).sentence.values.at(0), "7");
    EXPECT_EQ(reading.recording.totals.steps, 7);
}

TEST(AppleReader, the_lines_that_no_parser_saw_count_too) {
    const std::string plain = steps("7", "Phone", "\n <MetadataEntry key=\"a\" value=\"b\"/>\n");
    const Reading reading = read(health("\n\n" + steps("7") + "\n" + plain + "\r\n</Workout>"));
    EXPECT_EQ(reading.flaws.at(0).sentence.values.at(0), "13");
}

TEST(AppleReader, another_file_is_refused) {
    EXPECT_EQ(read("<HealthDataOfAnother/>").flaws.at(0).code, FlawCode::not_apple_health);
    EXPECT_EQ(read(std::string(3 << 20, ' ')).outcome, Outcome::refused);
    const ReadLimits few{.xml = {}, .parts = 1};
    EXPECT_EQ(read(health(workout("", "") + workout("", "")), 4096, few).flaws.at(0).code, FlawCode::too_complex);
}

/// A real export of 2017, which is no part of this repository: three sources that overlap and a typed 30,000.
TEST(AppleReader, a_real_export_is_read_whole) {
    const std::filesystem::path path = "../shared/data/apple-health/hkimport/Data/export.xml";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "skipped: no shared data";
    std::ifstream file(path, std::ios::binary);
    AppleReader reader;
    std::string piece(1 << 16, '\0');
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())), file.gcount() > 0)
        reader.feed(std::string_view(piece).substr(0, static_cast<size_t>(file.gcount())));
    const Recording recording = reader.finish().recording;
    double steps = 0;
    for (const QuarterHour& quarter : recording.quarters)
        steps += quarter.steps;
    EXPECT_NEAR(steps, 349'765, 1);
    EXPECT_LT(*recording.totals.steps, steps);
}

} // namespace amble::formats
