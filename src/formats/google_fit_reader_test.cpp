#include "formats/google_fit_reader.h"

#include "formats/inspector.h"
#include "formats/testing/zip_maker.h"

#include <gtest/gtest.h>

namespace amble::formats {

namespace {

constexpr std::string_view kWalk =
    R"({"fitnessActivity":"walking","startTime":"2026-05-01T08:00:00.5Z","endTime":"2026-05-01T08:20:00.5Z",
        "duration":"1100.25s","segment":[{"fitnessActivity":"walking"}],"aggregate":[
        {"metricName":"com.google.calories.expended","floatValue":50.5},
        {"metricName":"com.google.step_count.delta","intValue":2100},
        {"metricName":"com.google.distance.delta","floatValue":1500.5}]})";

Reading read(std::string_view bytes) {
    Inspector inspector;
    inspector.feed(bytes);
    return inspector.finish();
}

} // namespace

TEST(GoogleFit, a_session_is_read_with_its_sums) {
    const Reading reading = read(kWalk);
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_EQ(reading.recording.format, Format::google_fit);
    const Track& track = reading.recording.tracks.at(0);
    EXPECT_EQ(track.sport, "walking");
    EXPECT_EQ(track.summary.elapsed, std::chrono::minutes(20));
    EXPECT_EQ(track.summary.moving, std::chrono::milliseconds(1'100'250));
    EXPECT_EQ(track.summary.steps, 2100);
    EXPECT_EQ(track.summary.distance, Metres{1500.5});
}

TEST(GoogleFit, sessions_are_found_whatever_language_their_folder_has) {
    const Reading reading = read(zip_of({{"Takeout/Fit/Alle sessies/2026-05-01_Lopen.json", std::string(kWalk)},
                                         {"Takeout/Fit/모든 세션/2026-05-01.json", std::string(kWalk)},
                                         {"Takeout/archive_browser.html", "<html></html>"}}));
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_EQ(reading.recording.tracks.size(), 2U);
}

TEST(GoogleFit, what_says_no_time_or_is_damaged_is_refused) {
    for (const char* text :
         {R"({"fitnessActivity":"walking"})", R"({"fitnessActivity":"walking","startTime":)",
          R"({"fitnessActivity":1,"startTime":5,"endTime":[]})",
          R"({"fitnessActivity":"a","startTime":"2026-05-01T09:00:00Z","endTime":"2026-05-01T08:00:00Z"})"})
        EXPECT_EQ(read(text).flaws.at(0).code, FlawCode::not_google_fit) << text;
    EXPECT_EQ(read(R"({"Data Points":[]})").flaws.at(0).code, FlawCode::unknown_format);
}

TEST(GoogleFit, sums_that_cannot_be_are_passed_over) {
    const Reading reading =
        read(R"({"fitnessActivity":"walking","startTime":"2026-05-01T08:00:00Z","endTime":"2026-05-01T08:20:00Z",
                 "duration":"9000s","aggregate":[{"metricName":"com.google.step_count.delta","intValue":-4},
                 {"metricName":"com.google.distance.delta"},7]})");
    ASSERT_EQ(reading.recording.tracks.size(), 1U);
    EXPECT_FALSE(reading.recording.tracks[0].summary.steps);
    EXPECT_FALSE(reading.recording.tracks[0].summary.moving);
}

} // namespace amble::formats
