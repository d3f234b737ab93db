#include "formats/apple_scanner.h"

#include "formats/apple_reader.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace amble::formats {

namespace {

using Shape = AppleScanner::Shape;
using Random = std::mt19937;

template<size_t size>
std::string one_of(Random& random, const std::array<std::string_view, size>& choices) {
    return std::string(choices[random() % size]);
}

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + std::string(value) + "\"";
}

std::string random_attributes(Random& random) {
    constexpr std::array<std::string_view, 3> kTypes{"HKQuantityTypeIdentifierStepCount",
                                                     "HKQuantityTypeIdentifierDistanceWalkingRunning",
                                                     "HKQuantityTypeIdentifierHeartRate"};
    constexpr std::array<std::string_view, 8> kNames{"Phone",   "Jane’s Watch", "&lt;A&gt; &amp; B", "a > b",
                                                     "&#65;pp", "\xEF\xBF\xBE", "broken \xC3",       "tab\there"};
    constexpr std::array<std::string_view, 3> kDevices{"&lt;&lt;HKDevice: 0x28&gt;, name:Apple Watch, model:Watch&gt;",
                                                       "", "&quot;x&apos;"};
    constexpr std::array<std::string_view, 4> kUnits{"count", "km", "m", "&amp;"};
    constexpr std::array<std::string_view, 5> kValues{"12", "0.25", "-1", "much", "7"};
    std::string text = attribute("type", one_of(random, kTypes)) + attribute("sourceName", one_of(random, kNames));
    if (random() % 2 == 0) text += attribute("sourceVersion", "10.1");
    if (random() % 2 == 0) text += attribute("device", one_of(random, kDevices));
    text += attribute("unit", one_of(random, kUnits));
    const std::string hour = std::to_string(10 + random() % 10);
    text += attribute("startDate", "2026-05-01 " + hour + ":01:00 +0200");
    return text + attribute("endDate", "2026-05-01 " + hour + ":21:00 +0200") +
           attribute("value", one_of(random, kValues));
}

std::string random_record(Random& random) {
    constexpr std::array<std::string_view, 9> kInside{
        "",
        "\n  ",
        "<MetadataEntry key=\"HKWasUserEntered\" value=\"1\"/>",
        "\n <MetadataEntry key=\"HKWasUserEntered\" value=\"0\"/>\n",
        "<MetadataEntry key=\"other\" value=\"&lt;\"/>",
        "<!-- a > b -->",
        "<![CDATA[ > ]]>",
        "<MetadataEntry value=\"1\" key=\"HKWasUserEntered\"></MetadataEntry>",
        "words"};
    const std::string attributes = random_attributes(random);
    if (random() % 2 == 0) return "<Record" + attributes + "/>";
    return "<Record" + attributes + ">" + one_of(random, kInside) + one_of(random, kInside) + "</Record>";
}

std::string random_document(Random& random) {
    constexpr std::array<std::string_view, 9> kBetween{
        "\n ",
        "\r\n",
        "",
        "<Me a=\"1\"/>",
        "<!-- <Record/> > -->",
        "<![CDATA[ <Record/> > ",
        "]]>",
        "<Workout workoutActivityType=\"HKWorkoutActivityTypeWalking\" duration=\"20\" durationUnit=\"min\" "
        "startDate=\"2026-05-01 10:00:00 +0200\" endDate=\"2026-05-01 10:30:00 +0200\"><Record/></Workout>",
        "<Correlation>"};
    std::string text = "<HealthData locale=\"nl\">";
    for (size_t records = random() % 12; records > 0; --records) {
        text += random_record(random);
        // What seldom ends well comes seldom.
        if (random() % 3 == 0) text += kBetween[random() % (random() % 4 == 0 ? kBetween.size() : 5)];
    }
    return text + "</HealthData>";
}

void change(std::string& text, Random& random) {
    constexpr std::string_view kBytes = "<>/\"&=' \n\trecord!-[]";
    const size_t at = 11 + random() % (text.size() - 11); // the root stays
    if (random() % 3 == 0)
        text.erase(at, 1 + random() % 20);
    else if (random() % 2 == 0)
        text.insert(at, 1, kBytes[random() % kBytes.size()]);
    else
        text.insert(at, text.substr(at, 1 + random() % 60));
}

Reading by_parser_alone(std::string_view text) {
    XmlReader reader(Format::apple_health, std::make_unique<AppleRecorder>(ReadLimits()), XmlLimits());
    reader.feed(text);
    return reader.finish();
}

Reading by_scanner(std::string_view text) {
    AppleReader reader;
    reader.feed(text);
    return reader.finish();
}

Shape shape_of(const std::string& text) {
    AppleScanner scanner;
    return scanner.read(text, 0);
}

} // namespace

TEST(AppleScanner, a_plain_record_is_read_without_the_parser) {
    const std::string text = "<Record type=\"HKQuantityTypeIdentifierStepCount\" sourceName=\"A &amp; B\" device=\"d\" "
                             "value=\"5\">\n <MetadataEntry key=\"HKWasUserEntered\" value=\"1\"/>\n</Record>rest";
    AppleScanner scanner;
    ASSERT_EQ(scanner.read(text, 0), Shape::plain);
    EXPECT_EQ(scanner.record().source_name, "A & B");
    EXPECT_EQ(scanner.record().value, "5");
    EXPECT_TRUE(scanner.typed());
    EXPECT_EQ(text.substr(scanner.size()), "rest");
    EXPECT_EQ(scanner.lines(), 2U);
}

TEST(AppleScanner, whatever_is_not_plain_is_left_to_the_parser) {
    for (const char* text :
         {"<Workout/>", "<Record value=\"1\" type=\"t\"/>                     ", "<Record type='t'/>            ",
          "<Record type=\"a\" type=\"b\"/>                ", "<Record type=\"&own;\"/>", "<Record type=\"<\"/>",
          "<Record type=\"t\"></Record >          ", "<Record type=\"t\"><Other/></Record>           "})
        EXPECT_EQ(shape_of(text), Shape::other) << text;
}

TEST(AppleScanner, a_record_that_is_cut_anywhere_is_unfinished) {
    const std::string text = "<Record type=\"t\" sourceName=\"&lt;\" endDate=\"e\"><MetadataEntry key=\"k\" "
                             "value=\"v\"/></Record>";
    ASSERT_EQ(shape_of(text), Shape::plain);
    for (size_t size = 0; size < text.size(); ++size)
        EXPECT_EQ(shape_of(text.substr(0, size)), Shape::unfinished) << size;
}

TEST(AppleScanner, a_byte_is_seen_wherever_it_stands_in_a_value) {
    for (size_t before = 0; before < 40; ++before) {
        const std::string begin = "<Record type=\"" + std::string(before, 'x');
        for (const char* byte : {"<", "&own;", "\x01", "\xFF"})
            EXPECT_EQ(shape_of(begin + byte + "\"/>" + std::string(40, ' ')), Shape::other) << before << byte;
        AppleScanner scanner;
        const std::string text = begin + "\"/>" + std::string(40, ' ');
        ASSERT_EQ(scanner.read(text, 0), Shape::plain);
        EXPECT_EQ(scanner.record().type.size(), before);
    }
}

TEST(AppleScanner, with_the_parser_it_reads_what_the_parser_alone_reads) {
    Random random(20260501);
    for (int round = 0; round < 20'000; ++round) {
        std::string text = random_document(random);
        for (size_t changes = random() % 3; changes > 0; --changes)
            change(text, random);
        ASSERT_EQ(by_scanner(text), by_parser_alone(text)) << text;
    }
}

} // namespace amble::formats
