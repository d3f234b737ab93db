#include "formats/kml_reader.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::formats {

namespace {

Reading read(std::string_view text, const ReadLimits& limits = {}) {
    KmlReader reader(limits);
    reader.feed(text);
    return reader.finish();
}

std::string placemark(std::string_view inside) {
    return "<kml xmlns:gx='g'><Document><name>Friday</name><Placemark><name>Park</name>" + std::string(inside) +
           "</Placemark></Document></kml>";
}

std::string track(std::string_view inside, std::string_view prefix = "gx:") {
    const std::string name = std::string(prefix) + "Track>";
    return "<" + name + std::string(inside) + "</" + name;
}

constexpr std::string_view kTwoPoints = "<when>2026-05-01T08:00:00Z</when><when>2026-05-01T08:01:00Z</when>"
                                        "<gx:coord>4.3 52 7</gx:coord><gx:coord>4.3 52.0007 7</gx:coord>";

bool has(const Reading& reading, FlawCode code) {
    return std::any_of(reading.flaws.begin(), reading.flaws.end(), [&](const Flaw& flaw) { return flaw.code == code; });
}

} // namespace

TEST(KmlReader, times_and_places_of_a_track_are_put_together) {
    const Reading reading = read(placemark(track(kTwoPoints)));
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_TRUE(reading.flaws.empty());
    EXPECT_EQ(reading.recording.name, "Friday");
    EXPECT_EQ(reading.recording.tracks.at(0).name, "Park");
    const Point last = reading.recording.tracks[0].segments.at(0).points.at(1);
    EXPECT_EQ(last.position, (Position{52.0007, 4.3}));
    EXPECT_EQ(last.time, parse_instant("2026-05-01T08:01:00Z"));
}

TEST(KmlReader, the_track_of_version_2_3_is_the_same) {
    std::string newer = track(kTwoPoints, "");
    for (size_t at = newer.find("gx:"); at != std::string::npos; at = newer.find("gx:"))
        newer.erase(at, 3);
    EXPECT_EQ(read(placemark(newer)), read(placemark(track(kTwoPoints))));
}

TEST(KmlReader, the_tracks_of_a_placemark_are_one_walk_with_a_stop) {
    const Reading reading = read(
        placemark("<gx:MultiTrack>" + track(kTwoPoints) +
                  track("<when>2026-05-01T08:06:00Z</when><gx:coord>4.3 52.0007 7</gx:coord>") + "</gx:MultiTrack>"));
    ASSERT_EQ(reading.recording.tracks.size(), 1U);
    ASSERT_EQ(reading.recording.tracks[0].pauses.size(), 1U);
    EXPECT_EQ(reading.recording.tracks[0].pauses[0].length(), std::chrono::minutes(5));
}

TEST(KmlReader, heart_rates_stand_beside_their_points) {
    const Reading reading = read(
        placemark(track(std::string(kTwoPoints) + "<ExtendedData><SchemaData><gx:SimpleArrayData name='heart_rate'>"
                                                  "<gx:value>90</gx:value><gx:value>91</gx:value></gx:SimpleArrayData>"
                                                  "<gx:SimpleArrayData name='power'><gx:value>200</gx:value>"
                                                  "</gx:SimpleArrayData></SchemaData></ExtendedData>")));
    EXPECT_EQ(reading.recording.tracks.at(0).segments.at(0).points.at(1).heart_rate, 91);
}

TEST(KmlReader, an_empty_place_is_none_and_an_unreadable_one_is_said) {
    const Reading reading = read(placemark(track("<when>2026-05-01T08:00:00Z</when><when>2026-05-01T08:00:01Z</when>"
                                                 "<gx:coord/><gx:coord>here</gx:coord>")));
    EXPECT_EQ(reading.recording.totals.points, 2);
    EXPECT_TRUE(has(reading, FlawCode::positions_unreadable));
    EXPECT_EQ(reading.flaws.at(0).sentence.values.at(0), "1");
}

TEST(KmlReader, lines_are_planned_routes_and_points_are_places) {
    const Reading line = read(placemark("<LineString><coordinates>1,2 3,4</coordinates></LineString>"));
    EXPECT_EQ(line.recording.kind, Kind::route);
    EXPECT_EQ(read(placemark("<Point/>")).recording.kind, Kind::waypoints);
}

TEST(KmlReader, places_with_rising_times_are_a_walk) {
    const auto places = [](int count) {
        std::string all = "<kml><Document><Folder><Placemark><LineString><coordinates>4,52</coordinates></LineString>"
                          "</Placemark><Folder>";
        for (int i = 0; i < count; ++i)
            all += "<Placemark><TimeStamp><when>2026-05-01T08:00:" + std::to_string(10 + i) +
                   "Z</when></TimeStamp><Point><coordinates>4.3,52.000" + std::to_string(10 + i) +
                   ",7</coordinates></Point></Placemark>";
        return all + "</Folder></Folder></Document></kml>";
    };
    const Reading reading = read(places(12));
    EXPECT_EQ(reading.recording.kind, Kind::track);
    EXPECT_TRUE(reading.flaws.empty());
    EXPECT_EQ(reading.recording.totals.points, 12);
    EXPECT_EQ(reading.recording.totals.duration, std::chrono::seconds(11));
    EXPECT_EQ(read(places(5)).recording.kind, Kind::route) << "a few places on the way";
}

TEST(KmlReader, a_line_with_its_time_was_gone) {
    const std::string span = "<TimeSpan><begin>2019-05-01T10:00:00.000+02:00</begin><end>2019-05-01T08:20:00Z</end>"
                             "</TimeSpan>";
    const std::string facts = "<ExtendedData><Data name='Email'><value>x</value></Data><Data name='Category'>"
                              "<value>Walking</value></Data></ExtendedData>";
    const std::string line = "<LineString><coordinates>4.3,52.0,0\n 4.3,52.01,0 4.3,52.01</coordinates></LineString>";
    const Reading reading = read(placemark(facts + line + span));
    EXPECT_TRUE(reading.flaws.empty());
    EXPECT_EQ(reading.recording.kind, Kind::activity);
    const Track& track = reading.recording.tracks.at(0);
    EXPECT_EQ(track.sport, "Walking");
    EXPECT_EQ(track.name, "Park");
    EXPECT_EQ(track.summary.start, parse_instant("2019-05-01T08:00:00Z"));
    EXPECT_EQ(reading.recording.totals.duration, std::chrono::minutes(20));
    EXPECT_NEAR(reading.recording.totals.distance.count, 1112, 1);
    EXPECT_EQ(read(placemark("<MultiGeometry>" + line + "</MultiGeometry>" + facts + span)), reading);
    EXPECT_EQ(read(placemark("<Point/>" + span)).recording.kind, Kind::waypoints) << "a stay, not a way";
}

TEST(KmlReader, a_track_that_breaks_off_keeps_its_points) {
    const std::string whole = placemark(track(kTwoPoints));
    const Reading reading = read(whole.substr(0, whole.rfind("<gx:coord>")));
    EXPECT_EQ(reading.outcome, Outcome::part);
    EXPECT_EQ(reading.recording.totals.points, 1);
}

TEST(KmlReader, more_points_than_the_limit_refuse_the_file) {
    const ReadLimits one{.xml = {}, .points = 1};
    EXPECT_EQ(read(placemark(track(kTwoPoints)), one).flaws.at(0).code, FlawCode::too_many_points);
    EXPECT_EQ(read("<gpx/>").flaws.at(0).code, FlawCode::not_kml);
}

} // namespace amble::formats
