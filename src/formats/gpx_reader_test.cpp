#include "formats/gpx_reader.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::formats {

namespace {

Reading read(std::string_view text, size_t piece = 4096, const ReadLimits& limits = {}) {
    GpxReader reader(limits);
    while (!text.empty() && reader.feed(text.substr(0, piece)))
        text.remove_prefix(std::min(piece, text.size()));
    return reader.finish();
}

std::string gpx(std::string_view body) {
    return "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"A watch\" "
           "xmlns=\"http://www.topografix.com/GPX/1/1\">" +
           std::string(body) + "</gpx>";
}

std::string track(std::string_view points) {
    return gpx("<trk><trkseg>" + std::string(points) + "</trkseg></trk>");
}

std::string point(std::string_view time, double latitude = 52) {
    return "<trkpt lat=\"" + std::to_string(latitude) + "\" lon=\"4.5\"><time>" + std::string(time) + "</time></trkpt>";
}

const Flaw* find(const Reading& reading, FlawCode code) {
    const auto found =
        std::find_if(reading.flaws.begin(), reading.flaws.end(), [&](const Flaw& flaw) { return flaw.code == code; });
    return found == reading.flaws.end() ? nullptr : &*found;
}

Point only_point(const Reading& reading) {
    if (reading.recording.totals.points != 1) return {};
    return reading.recording.tracks.at(0).segments.at(0).points.at(0);
}

void expect_refused(const Reading& reading, FlawCode code) {
    EXPECT_EQ(reading.outcome, Outcome::refused);
    ASSERT_EQ(reading.flaws.size(), 1U);
    EXPECT_EQ(reading.flaws[0].code, code) << english(reading.flaws[0].sentence);
    EXPECT_TRUE(reading.recording.tracks.empty()) << "nothing of a refused file is kept";
}

} // namespace

TEST(GpxReader, a_track_is_read_with_its_name_sport_and_device) {
    const Reading reading =
        read(gpx("<metadata><name>Morning</name></metadata><trk><name>Park</name><type>walking</type>"
                 "<trkseg>" +
                 point("2026-05-01T08:00:00Z") + point("2026-05-01T08:10:00Z", 52.005) + "</trkseg></trk>"));
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_TRUE(reading.flaws.empty());
    EXPECT_EQ(reading.recording.device, "A watch");
    EXPECT_EQ(reading.recording.name, "Morning");
    EXPECT_EQ(reading.recording.tracks.at(0).name, "Park");
    EXPECT_EQ(reading.recording.tracks.at(0).sport, "walking");
    EXPECT_EQ(reading.recording.totals.start, parse_instant("2026-05-01T08:00:00Z"));
    EXPECT_EQ(reading.recording.totals.duration, std::chrono::minutes(10));
    EXPECT_NEAR(reading.recording.totals.distance.count, 556, 1);
}

TEST(GpxReader, the_size_of_the_pieces_changes_nothing) {
    const std::string text =
        gpx("<trk><name>A &amp; B &#252;</name><trkseg>" + point("2026-05-01T08:00:00.5+02:00") + "</trkseg></trk>");
    const Reading whole = read(text, text.size());
    ASSERT_EQ(whole.recording.totals.points, 1);
    for (const size_t piece : {1U, 2U, 3U, 7U, 64U})
        EXPECT_EQ(read(text, piece), whole) << piece;
}

TEST(GpxReader, what_xml_forbids_in_a_name_costs_no_point) {
    const auto with_name = [](std::string_view name) {
        return gpx("<trk><name>" + std::string(name) + "</name><trkseg>" + point("2026-05-01T08:00:00Z") +
                   point("2026-05-01T08:10:00Z", 52.005) + "</trkseg></trk>");
    };
    const auto name_of = [](const Reading& reading) { return reading.recording.tracks.at(0).name; };
    const std::pair<std::string_view, std::string_view> names[] = {
        {"Salt & Pepper", "Salt   Pepper"},
        {"A&B;C", "A B;C"},
        {"A &nbsp;B", "A  nbsp;B"},
        {"A&#1;B", "A #1;B"},
        {"A\x01\x1F"
         "B",
         "A  B"},
        {"Caf\xE9 x", "Caf? x"},
        {"cut \xE2\x82", "cut ??"},
        {"\xEF\xBF\xBF!", "?\?\?!"},
        {"A &amp; B &#252; \xC3\xBC", "A & B \xC3\xBC \xC3\xBC"},
    };
    for (const auto& [name, shown] : names) {
        const Reading reading = read(with_name(name));
        EXPECT_EQ(reading.outcome, Outcome::whole) << name;
        ASSERT_EQ(reading.recording.totals.points, 2) << name;
        EXPECT_EQ(name_of(reading), shown) << name;
        for (const size_t piece : {1U, 3U, 7U, 300U})
            EXPECT_EQ(read(with_name(name), piece), reading) << name << " in pieces of " << piece;
    }
    std::string latin = with_name("Caf\xE9");
    latin = "<?xml version='1.0' encoding='ISO-8859-1'?>" + latin.substr(latin.find("<gpx"));
    EXPECT_EQ(name_of(read(latin)), "Caf\xC3\xA9") << "by its declaration";
}

TEST(GpxReader, an_older_file_and_one_with_prefixes_or_no_namespace_are_read) {
    const std::string inside = "<trkseg><trkpt lat='1' lon='2'/></trkseg>";
    EXPECT_EQ(read("<gpx version='1.0' xmlns='http://www.topografix.com/GPX/1/0'><trk>" + inside + "</trk></gpx>")
                  .recording.totals.points,
              1);
    EXPECT_EQ(read("<gpx><trk>" + inside + "</trk></gpx>").recording.totals.points, 1);
    EXPECT_EQ(read("<g:gpx xmlns:g='x'><g:trk><g:trkseg><g:trkpt lat='1' lon='2'/></g:trkseg></g:trk></g:gpx>")
                  .recording.totals.points,
              1);
}

TEST(GpxReader, an_element_of_another_namespace_is_not_taken_for_gpx) {
    const Reading reading = read(track("<trkpt lat='1' lon='2'><o:time>2026-05-01T08:00:00Z</o:time>"
                                       "<o:trkpt lat='3' lon='4'/></trkpt><o:trkpt lat='5' lon='6'/>"));
    EXPECT_EQ(reading.recording.totals.points, 1);
    EXPECT_FALSE(only_point(reading).time);
}

TEST(GpxReader, heart_rate_and_cadence_are_found_in_any_makers_extension) {
    const Point garmin = only_point(
        read(track("<trkpt lat='1' lon='2'><extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>117</gpxtpx:hr>"
                   "<gpxtpx:cad>54.0</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions></trkpt>")));
    EXPECT_EQ(garmin.heart_rate, 117);
    EXPECT_EQ(garmin.cadence, 54);
    EXPECT_EQ(only_point(read(track("<trkpt lat='1' lon='2'><c:heartrate>80</c:heartrate></trkpt>"))).heart_rate, 80);
    const Point odd = only_point(
        read(track("<trkpt lat='1' lon='2'><extensions><hr>100000</hr><cad>none</cad></extensions></trkpt>")));
    EXPECT_FALSE(odd.heart_rate);
    EXPECT_FALSE(odd.cadence);
}

TEST(GpxReader, a_stop_between_segments_is_a_pause) {
    const Reading reading = read(gpx("<trk><trkseg>" + point("2026-05-01T08:00:00Z") + point("2026-05-01T08:05:00Z") +
                                     "</trkseg><trkseg/><trkseg>" + point("2026-05-01T08:20:00Z") + "</trkseg></trk>"));
    const Track& read_track = reading.recording.tracks.at(0);
    EXPECT_EQ(read_track.segments.size(), 2U) << "an empty segment says nothing";
    ASSERT_EQ(read_track.pauses.size(), 1U);
    EXPECT_EQ(read_track.pauses[0].length(), std::chrono::minutes(15));
}

TEST(GpxReader, routes_and_waypoints_are_told_from_tracks) {
    const Reading route = read(gpx("<rte><rtept lat='1' lon='2'/></rte>"));
    EXPECT_EQ(route.recording.kind, Kind::route);
    EXPECT_TRUE(find(route, FlawCode::planned_route));
    const Reading places = read(gpx("<wpt lat='1' lon='2'/>"));
    EXPECT_EQ(places.recording.kind, Kind::waypoints);
    EXPECT_TRUE(find(places, FlawCode::only_waypoints));
    const Reading both = read(gpx("<rte/><trk><trkseg>" + point("2026-05-01T08:00:00Z") + "</trkseg></trk>"));
    EXPECT_EQ(both.recording.kind, Kind::track);
    EXPECT_TRUE(find(both, FlawCode::route_left_out));
    EXPECT_TRUE(find(read(gpx("<trk/>")), FlawCode::no_points));
}

TEST(GpxReader, a_time_without_a_zone_is_utc_and_said) {
    const Reading reading = read(track(point("2026-05-01T08:00:00")));
    EXPECT_EQ(only_point(reading).time, parse_instant("2026-05-01T08:00:00Z"));
    EXPECT_TRUE(find(reading, FlawCode::times_without_zone));
}

TEST(GpxReader, odd_times_are_counted_in_their_sentence) {
    const std::string first = point("2026-05-01T08:00:00Z");
    const Reading reading =
        read(track(first + first + point("2026-05-01T07:59:59Z") + point("yesterday") + "<trkpt lat='1' lon='2'/>"));
    ASSERT_TRUE(find(reading, FlawCode::times_repeated));
    EXPECT_EQ(english(find(reading, FlawCode::times_repeated)->sentence),
              "1 of 5 points repeat the time of the point before.");
    ASSERT_TRUE(find(reading, FlawCode::times_missing));
    EXPECT_EQ(find(reading, FlawCode::times_missing)->sentence.values.at(0), "2");
    ASSERT_TRUE(find(reading, FlawCode::times_unreadable));
    EXPECT_TRUE(find(reading, FlawCode::times_backwards));
    EXPECT_EQ(reading.outcome, Outcome::whole);
}

TEST(GpxReader, a_track_without_times_says_so_once) {
    const Reading reading = read(track("<trkpt lat='1' lon='2'/><trkpt lat='1.001' lon='2'/>"));
    EXPECT_TRUE(find(reading, FlawCode::no_times));
    EXPECT_FALSE(find(reading, FlawCode::times_missing));
    EXPECT_FALSE(reading.recording.totals.duration);
}

TEST(GpxReader, positions_that_cannot_be_are_named) {
    for (const std::string_view bad : {"NaN", "inf", "", "52,1", "1e999", "0x10"}) {
        const Reading reading = read(track("<trkpt lat='" + std::string(bad) + "' lon='2'/>"));
        EXPECT_TRUE(find(reading, FlawCode::positions_unreadable)) << bad;
        EXPECT_FALSE(only_point(reading).position) << bad;
    }
    EXPECT_TRUE(find(read(track("<trkpt lat='90.1' lon='2'/>")), FlawCode::positions_off_earth));
    EXPECT_TRUE(find(read(track("<trkpt lat='9' lon='-180.1'/>")), FlawCode::positions_off_earth));
    EXPECT_TRUE(find(read(track("<trkpt lat='0' lon='0.0'/>")), FlawCode::positions_zero));
    EXPECT_EQ(only_point(read(track("<trkpt lat=' +1.5 ' lon='-2'/>"))).position, (Position{1.5, -2}));
}

TEST(GpxReader, an_impossible_speed_is_named) {
    const Reading reading = read(track(point("2026-05-01T08:00:00Z", 52) + point("2026-05-01T08:00:10Z", 53)));
    EXPECT_TRUE(find(reading, FlawCode::absurd_speed));
    const Reading train = read(track(point("2026-05-01T08:00:00Z", 52) + point("2026-05-01T08:01:00Z", 52.02)));
    EXPECT_FALSE(find(train, FlawCode::absurd_speed));
}

TEST(GpxReader, other_encodings_are_read_as_they_declare) {
    const std::string body = "<gpx><trk><name>Caf\xE9</name><trkseg><trkpt lat='1' lon='2'/></trkseg></trk></gpx>";
    const auto name_in = [&](const std::string& encoding) {
        const Reading reading = read("<?xml version='1.0' encoding='" + encoding + "'?>" + body);
        return reading.recording.tracks.empty() ? "" : reading.recording.tracks[0].name;
    };
    EXPECT_EQ(name_in("ISO-8859-1"), "Caf\u00E9");
    EXPECT_EQ(name_in("windows-1252"), "Caf\uFFFD") << "a name may suffer, the walk may not";
    EXPECT_EQ(read("\xEF\xBB\xBF" + track("<trkpt lat='1' lon='2'/>")).recording.totals.points, 1);
}

TEST(GpxReader, utf_16_is_read_in_both_byte_orders) {
    const std::string ascii = "<?xml version='1.0' encoding='UTF-16'?><gpx><wpt lat='1' lon='2'/></gpx>";
    std::string little = "\xFF\xFE";
    std::string big = "\xFE\xFF";
    for (const char letter : ascii) {
        little += letter;
        little += '\0';
        big += '\0';
        big += letter;
    }
    EXPECT_EQ(read(little).recording.kind, Kind::waypoints);
    EXPECT_EQ(read(big, 3).recording.kind, Kind::waypoints);
}

TEST(GpxReader, a_file_cut_off_keeps_what_was_whole_and_says_so) {
    std::string text = track(point("2026-05-01T08:00:00Z") + point("2026-05-01T08:01:00Z"));
    text.resize(text.rfind("<time>") + 16);
    const Reading reading = read(text);
    EXPECT_EQ(reading.outcome, Outcome::part);
    EXPECT_EQ(reading.flaws.at(0).code, FlawCode::truncated);
    EXPECT_EQ(reading.recording.totals.points, 1) << "a point that was not finished is left out";
}

TEST(GpxReader, a_file_broken_in_the_middle_keeps_what_stood_before) {
    const Reading reading = read(track(point("2026-05-01T08:00:00Z") + "<trkpt lat='1'</trkpt>"));
    EXPECT_EQ(reading.outcome, Outcome::part);
    EXPECT_EQ(reading.flaws.at(0).code, FlawCode::damaged);
    EXPECT_EQ(reading.recording.totals.points, 1);
}

TEST(GpxReader, what_holds_nothing_readable_is_refused) {
    expect_refused(read("<gpx><trk><trkseg><trkpt lat='1'"), FlawCode::truncated);
    expect_refused(read("<gpx></trk>"), FlawCode::damaged);
    expect_refused(read("<html><trk/></html>"), FlawCode::not_gpx);
    expect_refused(read("<?xml version='1.0' encoding='EBCDIC'?><gpx/>"), FlawCode::encoding);
}

TEST(GpxReader, a_doctype_is_refused_before_any_entity_is_expanded) {
    expect_refused(
        read("<!DOCTYPE gpx [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><gpx><name>&b;</name></gpx>"),
        FlawCode::doctype);
    expect_refused(read("<!DOCTYPE gpx SYSTEM 'file:///etc/passwd'><gpx/>"), FlawCode::doctype);
}

TEST(GpxReader, every_limit_refuses_with_its_number) {
    ReadLimits limits;
    limits.points = 2;
    const std::string one = "<trkpt lat='1' lon='2'/>";
    EXPECT_EQ(read(track(one + one), 4096, limits).outcome, Outcome::whole);
    const Reading many = read(track(one + one + one), 4096, limits);
    expect_refused(many, FlawCode::too_many_points);
    EXPECT_EQ(many.flaws[0].sentence.values, std::vector<std::string>{"2"});

    limits = {};
    limits.parts = 3;
    expect_refused(read(gpx("<trk/><trk/><trk/><trk/>"), 4096, limits), FlawCode::too_complex);
    limits = {};
    limits.xml.bytes = 2 << 20;
    expect_refused(read(gpx(std::string(3 << 20, ' ')), 4096, limits), FlawCode::too_large);
}

TEST(GpxReader, nesting_attributes_and_tags_without_end_are_refused) {
    std::string deep;
    for (int i = 0; i < 1000; ++i)
        deep += "<a>";
    expect_refused(read(gpx(deep)), FlawCode::too_complex);
    std::string wide = "<a";
    for (int i = 0; i < 1000; ++i)
        wide += " a" + std::to_string(i) + "=''";
    expect_refused(read(gpx(wide + "/>")), FlawCode::too_complex);
    expect_refused(read("<gpx creator='" + std::string(3 << 20, 'x')), FlawCode::too_complex);
    expect_refused(read("<gpx><!--" + std::string(3 << 20, 'x')), FlawCode::too_complex);
}

TEST(GpxReader, a_long_name_is_cut_between_characters) {
    std::string name;
    for (int i = 0; i < 500; ++i)
        name += "\u00FC";
    const Reading reading = read(gpx("<trk><name>x" + name + "</name></trk>"));
    EXPECT_EQ(reading.recording.tracks.at(0).name.size(), 199U);
}

} // namespace amble::formats
