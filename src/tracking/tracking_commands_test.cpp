#include "tracking/tracking_commands.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace amble::tracking {

namespace {

struct Outcome {
    int exit;
    std::string out, err;
};

Outcome inspect(std::vector<std::string> words) {
    const cli::Program program{"amble", "walks", "1", {inspect_command()}};
    words.insert(words.begin(), "inspect");
    std::ostringstream out, err;
    cli::Arguments streams(out, err);
    const int exit = cli::run(program, words, streams);
    return {exit, out.str(), err.str()};
}

std::string fixture(const std::string& name) {
    return "tests/fixtures/gpx/" + name;
}

} // namespace

TEST(Inspect, a_recording_is_one_object_of_json) {
    const Outcome outcome = inspect({fixture("walk_in_the_park.gpx"), "--json"});
    EXPECT_EQ(outcome.exit, kRead);
    EXPECT_EQ(outcome.out,
              R"({"file":"tests/fixtures/gpx/walk_in_the_park.gpx","read":"whole","format":"gpx","kind":"track",)"
              R"("sport":"walking","name":"Friday","device":"Garmin Connect","start":"2026-05-01T08:00:00Z",)"
              R"("duration_s":1200,"distance_m":1101.1,"steps":null,"points":32,"problems":[]})"
              "\n");
    EXPECT_EQ(outcome.err, "") << "no bar for what takes less than a second";
}

TEST(Inspect, counts_of_fitbit_are_known_by_the_name_of_their_file) {
    const Outcome outcome = inspect({"tests/fixtures/fitbit/steps-2026-05-01.json", "--json"});
    EXPECT_EQ(outcome.exit, kRead);
    EXPECT_NE(outcome.out.find(R"("format":"fitbit","kind":"daily")"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find(R"("steps":2850)"), std::string::npos) << outcome.out;
}

TEST(Inspect, people_get_lines_they_can_read) {
    const Outcome outcome = inspect({fixture("bus_ride.gpx")});
    EXPECT_EQ(outcome.exit, kRead);
    EXPECT_NE(outcome.out.find("  holds     track (gpx)\n"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("  duration  0:08:00\n"), std::string::npos) << outcome.out;
}

TEST(Inspect, a_name_cannot_steer_the_terminal) {
    const std::string path = testing::TempDir() + "/steering.gpx";
    std::ofstream(path) << "<gpx><metadata><name>a&#x9B;31mb&#9;c</name></metadata></gpx>";
    EXPECT_NE(inspect({path}).out.find("  name      a?31mb?c\n"), std::string::npos) << inspect({path}).out;
}

TEST(Inspect, a_file_that_breaks_off_is_read_in_part) {
    const Outcome outcome = inspect({fixture("cut_off.gpx"), "--json"});
    EXPECT_EQ(outcome.exit, kReadInPart);
    EXPECT_NE(outcome.out.find(R"("points":11,"problems":[{"code":"truncated")"), std::string::npos) << outcome.out;
}

TEST(Inspect, what_is_refused_has_one_reason_and_no_values) {
    const Outcome outcome = inspect({fixture("entities.gpx"), "--json"});
    EXPECT_EQ(outcome.exit, kRefused);
    EXPECT_NE(outcome.out.find(R"("points":null,"problems":[{"code":"doctype")"), std::string::npos) << outcome.out;
}

TEST(Inspect, several_files_are_a_line_each_and_the_worst_decides_the_exit) {
    const Outcome outcome =
        inspect({"--json", fixture("cut_off.gpx"), fixture("no_such.gpx"), fixture("planned_loop.gpx")});
    EXPECT_EQ(outcome.exit, kRefused);
    EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 3);
    EXPECT_NE(outcome.out.find(R"("kind":"route")"), std::string::npos);
}

TEST(Inspect, folders_and_missing_files_are_said_plainly) {
    EXPECT_NE(inspect({"tests"}).out.find("This is a folder."), std::string::npos);
    EXPECT_NE(inspect({"no_such.gpx"}).out.find("There is no file of this name."), std::string::npos);
    EXPECT_EQ(inspect({}).exit, cli::kUsage);
}

} // namespace amble::tracking
