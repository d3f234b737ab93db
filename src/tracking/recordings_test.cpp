#include "formats/inspector.h"
#include "foundation/base/text.h"
#include "tracking/import_offer.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace amble::tracking {

namespace {

/// Recordings of others, which are no part of this repository.
const std::filesystem::path kData = "../shared/data";

const Instant kNow = *parse_instant("2026-06-01T00:00:00Z");

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

formats::Reading inspected(const std::filesystem::path& path) {
    formats::Inspector inspector;
    inspector.feed(contents(path));
    return inspector.finish();
}

/// The file's name, then what the rules say of it in the columns of the table.
std::string row(const std::string& name, const formats::Reading& reading, const Verdict& verdict) {
    int minutes = 0;
    for (const FoundWalk& walk : verdict.walks)
        minutes += walk.minutes();
    std::string reasons;
    for (const Reason& reason : verdict.reasons)
        reasons += std::string(reasons.empty() ? "" : ",") + std::string(reason_text(reason.code));
    std::string flaws;
    for (const formats::Flaw& flaw : reading.flaws)
        flaws += std::string(flaws.empty() ? "" : ",") + std::string(formats::code_text(flaw.code));
    return name + '\t' + std::string(decision_text(verdict.decision)) + '\t' + std::to_string(minutes) + '\t' +
           reasons + '\t' + flaws;
}

std::map<std::string, std::string> expected_rows() {
    std::map<std::string, std::string> rows;
    const std::string table = contents("src/tracking/recordings_expected.tsv");
    for (const auto line : split(table, '\n')) {
        if (!line.empty() && !line.starts_with("file\t")) rows[std::string(split(line, '\t')[0])] = line;
    }
    return rows;
}

} // namespace

TEST(Recordings, our_own_are_decided_as_they_were_made) {
    const std::vector<std::string> expected{
        "bus_ride.gpx\trefuse\t0\ttoo-fast\t",        "cut_off.gpx\task\t5\tcut-off\ttruncated",
        "entities.gpx\trefuse\t0\tnot-read\tdoctype", "planned_loop.gpx\trefuse\t0\tno-track\tplanned-route",
        "walk_in_the_park.gpx\twalk\t15\t\t",         "without_times.gpx\trefuse\t0\tno-times\tno-times",
    };
    for (const std::string& line : expected) {
        const std::string name(split(line, '\t')[0]);
        const formats::Reading reading = inspected("tests/fixtures/gpx/" + name);
        EXPECT_EQ(row(name, reading, judge(reading, kNow)), line);
    }
}

TEST(Recordings, what_a_watch_recorded_or_counted_is_of_a_watch) {
    const Offer walk = offer_of("walk", inspected("tests/fixtures/fit/walk_in_the_park.fit"), kNow, Route::left_out);
    ASSERT_EQ(walk.walks.size(), 1U);
    EXPECT_EQ(walk.source_of(0), Source::watch);
    const Offer day = offer_of("day", inspected("tests/fixtures/fit/day_of_steps.fit"), kNow, Route::left_out);
    ASSERT_FALSE(day.days.empty());
    EXPECT_EQ(day.days.front().source, Source::watch);
}

TEST(Recordings, every_one_is_decided_as_the_table_says) {
    if (!std::filesystem::exists(kData)) GTEST_SKIP() << "skipped: no shared data";
    auto expected = expected_rows();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kData)) {
        const std::string kind = lower_ascii(entry.path().extension().string());
        const bool recorded = kind == ".gpx" || kind == ".fit" || kind == ".xml" || kind == ".csv";
        if (!recorded) continue;
        const std::string name = std::filesystem::relative(entry.path(), kData).generic_string();
        const formats::Reading reading = inspected(entry.path());
        EXPECT_EQ(row(name, reading, judge(reading, kNow)), expected[name]);
        expected.erase(name);
    }
    for (const auto& [name, line] : expected)
        ADD_FAILURE() << "the table holds a file that is not there: " << name;
}

} // namespace amble::tracking
