#include "formats/inspector.h"

#include "formats/identify.h"

#include <gtest/gtest.h>

namespace amble::formats {

namespace {

using namespace std::string_view_literals;

Reading inspect(std::string_view bytes) {
    Inspector inspector;
    inspector.feed(bytes);
    return inspector.finish();
}

} // namespace

TEST(Identify, a_format_is_told_by_its_bytes) {
    EXPECT_EQ(identify("\xEF\xBB\xBF<?xml version='1.0'?>\n<gpx version='1.1'>"), Format::gpx);
    EXPECT_EQ(identify("<x:gpx xmlns:x='y'/>"), Format::gpx);
    EXPECT_EQ(identify("\xFF\xFE<\0g\0p\0x\0>\0"sv), Format::gpx);
    EXPECT_EQ(identify("<TrainingCenterDatabase xmlns='z'>"), Format::tcx);
    EXPECT_EQ(identify("<?xml version='1.0'?><kml xmlns='z'>"), Format::kml);
    EXPECT_EQ(identify("<!DOCTYPE HealthData []><HealthData locale='de'>"), Format::apple_health);
    EXPECT_EQ(identify("\x0E\x10\x43\x08\x78\x06\x09\x00.FIT\x96\x85"sv), Format::fit);
    EXPECT_EQ(identify("PK\x03\x04rest"), Format::zip);
    EXPECT_EQ(identify("\x1F\x8Brest"), Format::gzip);
    EXPECT_EQ(identify("date,steps\n2026-05-01,4000"), Format::csv);
    EXPECT_EQ(identify("date,weight\n2026-05-01,80"), Format::unknown);
    EXPECT_EQ(identify(""), Format::unknown);
}

TEST(Identify, a_health_export_is_known_by_its_doctype_where_the_root_comes_late) {
    std::string dtd = "<?xml version='1.0'?>\n<!DOCTYPE HealthData [\n";
    while (dtd.size() < 2 * kIdentifiedBytes)
        dtd += "<!ATTLIST Record\n  type CDATA #REQUIRED\n>\n";
    EXPECT_EQ(identify(dtd + "]>\n<HealthData locale='en_GB'>"), Format::apple_health);
    const Reading reading = inspect(dtd + "]>\n<HealthData locale='en_GB'></HealthData>");
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_EQ(reading.recording.kind, Kind::health);
    EXPECT_EQ(identify("<!DOCTYPE html><body>"), Format::gpx);
}

TEST(Identify, a_name_that_only_contains_the_format_does_not_make_it_one) {
    EXPECT_EQ(identify("<TrainingCenterDatabase><Notes>like gpx </Notes>"), Format::tcx);
    EXPECT_EQ(identify("<kmlish><kml>"), Format::kml);
}

TEST(Inspector, gpx_is_read_whatever_the_pieces) {
    const std::string text =
        "<gpx><trk><trkseg><trkpt lat='1' lon='2'/></trkseg></trk>" + std::string(9000, ' ') + "</gpx>";
    const Reading whole = inspect(text);
    EXPECT_EQ(whole.outcome, Outcome::whole);
    EXPECT_EQ(whole.recording.totals.points, 1);
    Inspector inspector;
    for (const char byte : text)
        ASSERT_TRUE(inspector.feed({&byte, 1}));
    EXPECT_EQ(inspector.finish(), whole);
}

TEST(Inspector, what_is_no_recording_is_refused_without_reading_it_all) {
    Inspector inspector;
    EXPECT_FALSE(inspector.feed(std::string(10000, 'x')));
    EXPECT_EQ(inspector.finish().flaws.at(0).code, FlawCode::unknown_format);
    EXPECT_EQ(inspect("").flaws.at(0).code, FlawCode::empty);
}

} // namespace amble::formats
