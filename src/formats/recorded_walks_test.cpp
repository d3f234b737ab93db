#include "formats/inspector.h"
#include "foundation/base/text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
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
    double distance = 0;
    std::optional<int64_t> steps;
    int64_t points = 0;
};

/// Columns: path format bytes kind sport duration_s distance_m steps points gps_points notes.
std::vector<Expected> expected_rows() {
    std::vector<Expected> rows;
    const std::string table = contents(kWalks / "expected.tsv");
    for (const auto line : split(table, '\n')) {
        const auto columns = split(line, '\t');
        if (columns.size() < 10 || columns[0] == "path") continue;
        rows.push_back({std::string(columns[0]), std::string(columns[3]), parse_decimal(columns[5]),
                        parse_decimal(columns[6]).value_or(0), parse_whole_number(columns[7]),
                        parse_whole_number(columns[8]).value_or(0)});
    }
    return rows;
}

Reading inspected(const std::filesystem::path& path) {
    Inspector inspector;
    inspector.feed(contents(path));
    return inspector.finish();
}

bool agrees(const Expected& expected, const Reading& reading) {
    const Totals& totals = reading.recording.totals;
    if (reading.outcome == Outcome::refused || kind_text(reading.recording.kind) != expected.kind) return false;
    if (totals.points != expected.points || (expected.steps && totals.steps != expected.steps)) return false;
    if (totals.duration.has_value() != expected.duration.has_value()) return false;
    const double seconds = totals.duration ? std::chrono::duration<double>(*totals.duration).count() : 0;
    const double metres = std::round(totals.distance.count * 10) / 10; // the table's own precision
    return std::abs(seconds - expected.duration.value_or(0)) <= 2 &&
           std::abs(metres - expected.distance) <= expected.distance / 100;
}

} // namespace

TEST(RecordedWalks, totals_agree_with_independent_decoders) {
    if (!std::filesystem::exists(kWalks)) GTEST_SKIP() << "skipped: no shared data";
    const auto rows = expected_rows();
    ASSERT_GE(rows.size(), 80U);
    size_t right = 0;
    for (const Expected& expected : rows) {
        const bool agreed = agrees(expected, inspected(kWalks / expected.path));
        EXPECT_TRUE(agreed) << expected.path;
        right += agreed ? 1 : 0;
    }
    std::cout << "recorded walks: " << right << '/' << rows.size() << " right\n";
}

} // namespace amble::formats
