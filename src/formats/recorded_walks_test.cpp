#include "formats/inspector.h"
#include "foundation/base/text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace amble::formats {

namespace {

/// Recordings of others, which are no part of this repository.
const std::filesystem::path kWalks = "../shared/data/walks";

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

struct Expected {
    std::string path;
    std::string kind;
    std::optional<double> duration;
    std::optional<double> distance;
    int64_t points = 0;
};

/// Columns: path format bytes kind sport duration_s distance_m steps points gps_points notes.
std::vector<Expected> expected_of_gpx() {
    std::vector<Expected> rows;
    const std::string table = contents(kWalks / "expected.tsv");
    for (const auto line : split(table, '\n')) {
        const auto columns = split(line, '\t');
        if (columns.size() < 10 || columns[1] != "gpx") continue;
        rows.push_back({std::string(columns[0]), std::string(columns[3]), parse_decimal(columns[5]),
                        parse_decimal(columns[6]), parse_whole_number(columns[8]).value_or(0)});
    }
    return rows;
}

} // namespace

TEST(RecordedWalks, totals_agree_with_independent_decoders) {
    if (!std::filesystem::exists(kWalks)) GTEST_SKIP() << "skipped: no shared data";
    const auto rows = expected_of_gpx();
    ASSERT_GE(rows.size(), 30U);
    for (const Expected& expected : rows) {
        SCOPED_TRACE(expected.path);
        Inspector inspector;
        inspector.feed(contents(kWalks / expected.path));
        const Reading reading = inspector.finish();
        EXPECT_EQ(reading.outcome, Outcome::whole);
        const Totals& totals = reading.recording.totals;
        EXPECT_EQ(kind_text(reading.recording.kind), expected.kind);
        EXPECT_EQ(totals.points, expected.points);
        ASSERT_EQ(totals.duration.has_value(), expected.duration.has_value());
        if (totals.duration) {
            EXPECT_NEAR(std::chrono::duration<double>(*totals.duration).count(), *expected.duration, 2);
        }
        const double decimetres = std::round(totals.distance.count * 10); // the table's own precision
        EXPECT_NEAR(decimetres / 10, expected.distance.value_or(0), expected.distance.value_or(0) / 100);
    }
}

} // namespace amble::formats
