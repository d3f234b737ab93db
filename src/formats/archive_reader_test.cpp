#include "formats/archive_reader.h"

#include "formats/inspector.h"
#include "formats/testing/fit_maker.h"
#include "formats/testing/zip_maker.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::formats {

namespace {

Reading read(const std::string& bytes, const ReadLimits& limits = {}) {
    std::string_view rest = bytes;
    return inspect(
        [&] {
            const std::string_view piece = rest.substr(0, 1000);
            rest.remove_prefix(piece.size());
            return piece;
        },
        limits);
}

std::string walk(std::string_view minute = "08:01") {
    return "<gpx><trk><trkseg><trkpt lat='52' lon='4.3'><time>2026-05-01T08:00:00Z</time></trkpt>"
           "<trkpt lat='52.0007' lon='4.3'><time>2026-05-01T" +
           std::string(minute) + ":00Z</time></trkpt></trkseg></trk></gpx>";
}

std::string health(std::string_view inside) {
    return "<!DOCTYPE HealthData [\n]>\n<HealthData>" + std::string(inside) + "</HealthData>";
}

const Flaw* find(const Reading& reading, FlawCode code) {
    const auto found =
        std::find_if(reading.flaws.begin(), reading.flaws.end(), [&](const Flaw& flaw) { return flaw.code == code; });
    return found == reading.flaws.end() ? nullptr : &*found;
}

} // namespace

TEST(ArchiveReader, one_recording_is_read_as_if_it_were_not_packed) {
    Inspector plain;
    plain.feed(walk());
    Reading expected = plain.finish();
    expected.recording.archive = true;
    EXPECT_EQ(read(zip_of({{"walk.gpx", walk()}})), expected);
    EXPECT_EQ(read(gzip_of(walk())), expected);
    Inspector pushed;
    for (const char byte : zip_of({{"walk.gpx", walk()}}))
        ASSERT_TRUE(pushed.feed({&byte, 1}));
    EXPECT_EQ(pushed.finish(), expected);
}

TEST(ArchiveReader, several_recordings_are_put_together) {
    const std::string session = FitMaker().file_id(4).session(kFitMorning + 7200, 1800, 2000).file();
    const Reading reading = read(zip_of({{"a/walk.gpx", walk()}, {"a/b.fit", session}}));
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_EQ(reading.recording.format, Format::zip);
    EXPECT_EQ(reading.recording.kind, Kind::activity);
    EXPECT_EQ(reading.recording.tracks.size(), 2U);
    EXPECT_EQ(reading.recording.totals.duration, std::chrono::minutes(31));
}

TEST(ArchiveReader, each_walk_of_several_files_has_the_device_of_its_own) {
    const std::string by_phone = "<gpx creator='StravaGPX Android'>" + walk().substr(5);
    const std::string by_watch = FitMaker().file_id(4).session(kFitMorning + 7200, 1800, 2000).file();
    const auto devices = [](const Reading& reading) {
        std::vector<std::string> names;
        for (const Track& track : reading.recording.tracks)
            names.push_back(track.device);
        return names;
    };
    const std::pair<std::string, std::string> first{"1.gpx", by_phone}, second{"2.fit.gz", gzip_of(by_watch)};
    EXPECT_EQ(devices(read(zip_of({first, second, first}))),
              (std::vector<std::string>{"StravaGPX Android", "Garmin", "StravaGPX Android"}));
    EXPECT_EQ(devices(read(zip_of({second, first}))), (std::vector<std::string>{"Garmin", "StravaGPX Android"}));
    EXPECT_EQ(devices(read(zip_of({{"in.zip", zip_of({first, {"2.fit", by_watch}})}, second}))),
              (std::vector<std::string>{"StravaGPX Android", "Garmin", "Garmin"}));
    const Reading nameless = read(zip_of({second, {"3.gpx", walk()}}));
    EXPECT_EQ(devices(nameless), (std::vector<std::string>{"Garmin", ""}));
    EXPECT_EQ(nameless.recording.device, "") << "what names none does not get the first one's";
}

TEST(ArchiveReader, the_counts_of_an_account_are_put_together) {
    const std::string folder = "Takeout/Google Health/Physical Activity_GoogleData/";
    const std::string head = "timestamp,steps,data source\n";
    const Reading reading = read(zip_of({{folder + "Steps/steps_2026-08-01.csv", head + "2026-08-31T04:00:00Z,7,A\n"},
                                         {folder + "Steps/steps_2026-09-01.csv", head + "2026-09-01T04:00:00Z,5,A\n"},
                                         {folder + "Steps/steps_2026-10-01.csv", head},
                                         {folder + "Weight/weight.csv", "timestamp,weight grams,data source\n"}}));
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_EQ(reading.recording.kind, Kind::daily);
    EXPECT_EQ(reading.recording.totals.steps, 12);
    ASSERT_TRUE(find(reading, FlawCode::files_left_out));
    EXPECT_EQ(find(reading, FlawCode::files_left_out)->sentence.values, (std::vector<std::string>{"2"}));
}

TEST(ArchiveReader, a_course_is_no_walk_wherever_it_stands) {
    const std::string course = FitMaker().file_id(6).record(kFitMorning, 52, 4.3).file();
    const std::pair<std::string, std::string> planned{"course.fit", course}, went{"walk.gpx", walk()};
    EXPECT_EQ(read(zip_of({planned, went})).recording.tracks.size(), 1U);
    EXPECT_EQ(read(zip_of({went, planned})).recording.tracks.size(), 1U);
}

TEST(ArchiveReader, a_tgz_is_refused_with_what_to_ask_for_instead) {
    std::string tar(1024, '\0');
    tar.replace(0, 8, "walk.gpx");
    tar.replace(257, 5, "ustar");
    for (const Reading& reading : {read(tar), read(gzip_of(tar))}) {
        EXPECT_EQ(reading.outcome, Outcome::refused);
        EXPECT_TRUE(english(reading.flaws.at(0).sentence).starts_with("This is a .tar or .tgz archive."));
    }
}

TEST(ArchiveReader, an_archive_in_an_archive_is_read_and_one_in_that_is_not) {
    const std::string inner = zip_of({{"walk.gpx", walk()}});
    const std::string outer = zip_of({{"inner.zip", inner}});
    EXPECT_EQ(read(outer).recording.totals.points, 2);
    const Reading third = read(zip_of({{"outer.zip", outer}}));
    EXPECT_EQ(third.outcome, Outcome::refused);
    EXPECT_TRUE(find(third, FlawCode::archive_in_archive));
}

TEST(ArchiveReader, one_bad_file_does_not_stop_the_rest_and_is_named) {
    const Reading reading =
        read(zip_of({{"bad.gpx", "<!DOCTYPE x><gpx/>"}, {"photo.jpg", "\xFF\xD8"}, {"walk.gpx", walk()}}));
    EXPECT_EQ(reading.outcome, Outcome::part);
    EXPECT_EQ(reading.recording.totals.points, 2);
    ASSERT_TRUE(find(reading, FlawCode::doctype));
    EXPECT_EQ(find(reading, FlawCode::doctype)->file, "bad.gpx");
    ASSERT_TRUE(find(reading, FlawCode::files_left_out));
    EXPECT_EQ(find(reading, FlawCode::files_left_out)->sentence.values.at(0), "1");
}

TEST(ArchiveReader, a_file_that_unpacks_to_something_else_than_was_packed_does_not_stop_the_rest) {
    std::string zip = zip_of({{"a.gpx", walk()}, {"b.gpx", walk("08:02")}});
    const size_t sums = zip.find("PK\x07\x08"); // behind the file, where its size was not known before
    const size_t checksum = sums == std::string::npos ? 14 : sums + 4;
    zip[checksum] = static_cast<char>(zip[checksum] ^ 0x55);
    const Reading reading = read(zip);
    EXPECT_EQ(reading.outcome, Outcome::part);
    ASSERT_TRUE(find(reading, FlawCode::damaged));
    EXPECT_EQ(find(reading, FlawCode::damaged)->file, "a.gpx");
    EXPECT_EQ(reading.recording.tracks.size(), 2U);
}

TEST(ArchiveReader, what_a_system_hides_is_passed_over) {
    const Reading reading = read(zip_of({{".DS_Store", "x"}, {"a/._walk.gpx", "x"}, {"a/walk.gpx", walk()}}));
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_TRUE(reading.flaws.empty());
}

TEST(ArchiveReader, a_photo_beside_a_walk_is_no_fault_of_the_walk) {
    EXPECT_EQ(read(zip_of({{"walk.gpx", walk()}, {"photo.jpg", "\xFF\xD8"}})).outcome, Outcome::whole);
    EXPECT_TRUE(find(read(zip_of({{"photo.jpg", "\xFF\xD8"}})), FlawCode::nothing_inside));
}

TEST(ArchiveReader, an_accounts_tables_of_single_days_are_left_out_beside_its_table_of_days) {
    const Reading reading =
        read(zip_of({{"2026-05-01.csv", "Start time,End time,Step count\n00:00:00.000+01:00,00:15:00.000+01:00,20\n"},
                     {"Daily.csv", "Date,Step count\n2026-05-01,7000\n"}}));
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_EQ(reading.recording.totals.steps, 7000);
    EXPECT_TRUE(find(reading, FlawCode::files_left_out));
}

TEST(ArchiveReader, a_route_is_joined_to_its_workout_wherever_it_stands) {
    const std::string workout =
        "<Workout workoutActivityType='HKWorkoutActivityTypeWalking' startDate='2026-05-01 10:00:00 +0200' "
        "endDate='2026-05-01 10:01:00 +0200'><WorkoutRoute><FileReference path='/workout-routes/r.gpx'/>"
        "</WorkoutRoute></Workout>";
    const std::pair<std::string, std::string> route{"apple_health_export/workout-routes/r.gpx", walk()};
    const std::pair<std::string, std::string> data{"apple_health_export/Exportieren.xml", health(workout)};
    for (const auto& files : {std::vector{route, data}, std::vector{data, route}}) {
        const Reading reading = read(zip_of(files));
        EXPECT_EQ(reading.recording.format, Format::apple_health);
        EXPECT_EQ(reading.recording.kind, Kind::health);
        ASSERT_EQ(reading.recording.tracks.size(), 1U);
        EXPECT_EQ(reading.recording.tracks[0].sport, "walking");
        EXPECT_EQ(reading.recording.totals.points, 2);
    }
}

TEST(ArchiveReader, what_unpacks_to_far_more_than_its_size_is_stopped) {
    const std::string blanks(70 << 20, ' ');
    const Reading reading = read(zip_of({{"walk.gpx", walk()}, {"bomb.xml", health(blanks)}}));
    EXPECT_EQ(reading.outcome, Outcome::part);
    EXPECT_TRUE(reading.recording.archive);
    EXPECT_FALSE(reading.recording.tracks.at(0).cut_off) << "that file was read whole";
    ASSERT_TRUE(find(reading, FlawCode::too_large));
    EXPECT_EQ(english(find(reading, FlawCode::too_large)->sentence),
              "The archive unpacks to far more than recordings do, so no more of it was read.");
}

TEST(ArchiveReader, archives_in_an_archive_unpack_no_more_together_than_one) {
    ReadLimits limits;
    limits.health_bytes = 250'000;
    const std::string inner = zip_of({{"a.xml", health(std::string(100'000, ' '))}});
    EXPECT_FALSE(find(read(zip_of({{"1.zip", inner}, {"2.zip", inner}}), limits), FlawCode::too_large));
    const Reading three = read(zip_of({{"1.zip", inner}, {"2.zip", inner}, {"3.zip", inner}}), limits);
    EXPECT_TRUE(find(three, FlawCode::too_large));
    limits = {};
    limits.files = 5;
    const std::string pair = zip_of({{"a.gpx", walk()}, {"b.gpx", walk()}});
    EXPECT_TRUE(find(read(zip_of({{"1.zip", pair}, {"2.zip", pair}}), limits), FlawCode::too_complex));
}

TEST(ArchiveReader, what_nobody_reads_counts_as_unpacked_too) {
    ReadLimits limits;
    limits.health_bytes = 50'000;
    const std::string blanks(60'000, ' ');
    const std::string skipped = zip_of({{"__MACOSX/a", blanks}, {"walk.gpx", walk()}});
    EXPECT_TRUE(find(read(skipped, limits), FlawCode::too_large));
    const std::string refused = zip_of({{"bad.gpx", "<!DOCTYPE x><gpx/>" + blanks}, {"walk.gpx", walk()}});
    EXPECT_TRUE(find(read(refused, limits), FlawCode::too_large));
}

TEST(ArchiveReader, each_layer_of_gzip_counts_as_an_archive) {
    EXPECT_EQ(read(gzip_of(gzip_of(walk()))).recording.totals.points, 2);
    EXPECT_EQ(read(gzip_of(zip_of({{"walk.gpx", walk()}}))).recording.totals.points, 2);
    for (const auto& third : {gzip_of(gzip_of(gzip_of(walk()))), gzip_of(gzip_of(zip_of({{"walk.gpx", walk()}})))}) {
        const Reading reading = read(third);
        EXPECT_EQ(reading.outcome, Outcome::refused);
        EXPECT_TRUE(find(reading, FlawCode::archive_in_archive));
    }
}

TEST(ArchiveReader, files_of_one_upload_share_its_budget) {
    ReadLimits limits;
    limits.files = 1;
    Budget budget(limits);
    const auto read_next = [&] {
        const std::string bytes = zip_of({{"walk.gpx", walk()}});
        std::string_view rest = bytes;
        return inspect([&] { return std::exchange(rest, {}); }, budget);
    };
    EXPECT_EQ(read_next().outcome, Outcome::whole);
    EXPECT_TRUE(find(read_next(), FlawCode::too_complex));
}

TEST(ArchiveReader, an_archive_that_breaks_off_keeps_what_stands_before) {
    const std::string whole = zip_of({{"a.gpx", walk()}, {"b.gpx", walk("08:02")}});
    const Reading reading = read(whole.substr(0, whole.rfind("b.gpx", whole.rfind("PK\x01\x02") - 60) + 40));
    EXPECT_EQ(reading.outcome, Outcome::part);
    EXPECT_TRUE(find(reading, FlawCode::damaged));
    EXPECT_GE(reading.recording.totals.points, 2);
}

TEST(ArchiveReader, many_close_points_make_room_for_the_walks_behind_them) {
    const auto minutes = [](int hour) {
        std::string text = "<gpx><trk><trkseg>";
        for (int second = 0; second <= 120; ++second)
            text += "<trkpt lat='" + std::to_string(52 + second * 1e-5) + "' lon='4.3'><time>2026-05-01T0" +
                    std::to_string(hour) + ":0" + std::to_string(second / 60) + ":" +
                    std::to_string(second % 60 + 100).substr(1) + "Z</time></trkpt>";
        return text + "</trkseg></trk></gpx>";
    };
    ReadLimits limits;
    limits.points = 150;
    const Reading reading = read(
        zip_of({{"a.gpx", minutes(6)}, {"b.gpx", minutes(7)}, {"c.gpx", minutes(8)}, {"d.gpx", minutes(9)}}), limits);
    EXPECT_EQ(reading.outcome, Outcome::whole);
    ASSERT_EQ(reading.recording.tracks.size(), 4U);
    EXPECT_EQ(reading.recording.totals.points, 4 * 121);
    for (const Track& track : reading.recording.tracks) {
        EXPECT_EQ(track.segments.at(0).points.size(), 13U);
        EXPECT_EQ(*track.segments[0].points.back().time - *track.segments[0].points.front().time,
                  std::chrono::minutes(2));
    }
}

TEST(ArchiveReader, limits_hold_over_all_files) {
    ReadLimits limits;
    limits.points = 3;
    const std::string two = zip_of({{"a.gpx", walk()}, {"b.gpx", walk()}});
    const Reading points = read(two, limits);
    EXPECT_EQ(points.outcome, Outcome::part);
    EXPECT_EQ(points.recording.totals.points, 2);
    limits = {};
    limits.files = 1;
    const Reading files = read(two, limits);
    ASSERT_TRUE(find(files, FlawCode::too_complex));
    EXPECT_EQ(english(find(files, FlawCode::too_complex)->sentence),
              "The archive holds more than 1 files, the most that Amble reads at once. Export less at a time.");
    limits = {};
    limits.counts = 3;
    const std::string days = "date,steps\n2026-11-20,6000\n2026-11-21,7000\n";
    EXPECT_EQ(read(zip_of({{"a.csv", days}, {"b.csv", days}}), limits).recording.days.size(), 2U);
    limits = {};
    limits.bytes = 50;
    Inspector pushed(limits);
    EXPECT_TRUE(pushed.feed(std::string(two) + std::string(5000, 'x')));
    EXPECT_EQ(pushed.finish().flaws.at(0).code, FlawCode::too_large);
}

} // namespace amble::formats
