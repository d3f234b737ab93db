/// The parts that bench/run_formats measures beside peers, each a process of its own so that its memory can be told.
#include "formats/apple_reader.h"
#include "formats/inspector.h"
#include "foundation/database/migrations.h"
#include "tracking/import_store.h"
#include "tracking/recording_commands.h"

#include <expat.h>
#include <fmt/format.h>

#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <vector>

namespace {

using namespace amble;
using Words = std::vector<std::string>;

/// Of the processor, as others may be at work on the machine.
double seconds_of(const std::function<void()>& work) {
    const std::clock_t begun = std::clock();
    work();
    return static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
}

/// As the phone writes it: "2016-11-14 07:25:41 +0100".
std::string apple_time(Instant instant) {
    std::string text = iso(instant + std::chrono::hours(1)).substr(0, 19);
    text[10] = ' ';
    return text + " +0100";
}

constexpr std::string_view kWatch =
    "device=\"&lt;&lt;HKDevice: 0x282f5a580&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, "
    "hardware:Watch6,1, software:10.3&gt;\"";
constexpr std::string_view kPhone = "device=\"&lt;&lt;HKDevice: 0x282f59e00&gt;, name:iPhone, manufacturer:Apple Inc., "
                                    "model:iPhone, hardware:iPhone14,2, software:17.3&gt;\"";

std::string apple_record(int64_t number, Instant start) {
    const std::string times =
        fmt::format("creationDate=\"{}\" startDate=\"{}\" endDate=\"{}\"", apple_time(start + std::chrono::minutes(9)),
                    apple_time(start), apple_time(start + std::chrono::seconds(50)));
    const auto record = [&](std::string_view type, std::string_view device, std::string_view unit,
                            const std::string& value, std::string_view end) {
        const bool watch = device == kWatch;
        return fmt::format(" <Record type=\"HKQuantityTypeIdentifier{}\" sourceName=\"{}\" sourceVersion=\"{}\" {} "
                           "unit=\"{}\" {} value=\"{}\"{}",
                           type, watch ? "Eva’s Apple\u00a0Watch" : "iPhone", watch ? "10.3" : "17.3", device, unit,
                           times, value, end);
    };
    switch (number % 20) {
    case 0:
    case 1:
        return record("StepCount", kPhone, "count", std::to_string(20 + number % 80), "/>\n");
    case 2:
    case 3:
        return record("StepCount", kWatch, "count", std::to_string(20 + number % 80), "/>\n");
    case 4:
    case 5:
        return record("DistanceWalkingRunning", kWatch, "km", fmt::format("0.0{}", 10 + number % 80), "/>\n");
    case 6:
    case 7:
    case 8:
    case 9:
    case 10:
        return record("ActiveEnergyBurned", kWatch, "kcal", fmt::format("0.{}", 100 + number % 800), "/>\n");
    default:
        return record("HeartRate", kWatch, "count/min", std::to_string(60 + number % 60),
                      ">\n  <MetadataEntry key=\"HKMetadataKeyHeartRateMotionContext\" value=\"1\"/>\n </Record>\n");
    }
}

std::string apple_workout(Instant start) {
    return fmt::format(
        " <Workout workoutActivityType=\"HKWorkoutActivityTypeWalking\" duration=\"20\" durationUnit=\"min\" "
        "sourceName=\"Eva’s Apple\u00a0Watch\" {} creationDate=\"{}\" startDate=\"{}\" endDate=\"{}\">\n"
        "  <WorkoutStatistics type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\" sum=\"1.6\" unit=\"km\"/>\n"
        " </Workout>\n",
        kWatch, apple_time(start + std::chrono::minutes(21)), apple_time(start),
        apple_time(start + std::chrono::minutes(20)));
}

/// An export of ten years with a walk a day.
void make_apple(const Words& words) {
    std::ofstream file(words.at(0), std::ios::binary);
    const int64_t size = int64_t{std::stoi(words.at(1))} << 20;
    constexpr int64_t kRecord = 450; // bytes, about
    constexpr int kDays = 3650;
    const std::chrono::microseconds between(int64_t{kDays} * 86'400'000'000 / (size / kRecord));
    const Instant first = *parse_instant("2016-01-01T06:00:00Z");
    file << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (Record*)>\n]>\n"
            "<HealthData locale=\"en_GB\">\n";
    int64_t number = 0;
    int64_t written = 0;
    for (int day = 0; day < kDays; ++day) {
        const Instant begins = first + std::chrono::hours(24 * day);
        std::string text = apple_workout(begins + std::chrono::hours(11));
        for (; written + static_cast<int64_t>(text.size()) < size * (day + 1) / kDays; ++number)
            text += apple_record(number, first + number * between);
        written += static_cast<int64_t>(text.size());
        file << text;
    }
    file << "</HealthData>\n";
}

void each_piece(const std::string& path, const std::function<void(std::string_view)>& read) {
    std::ifstream file(path, std::ios::binary);
    std::vector<char> piece(size_t{64} << 10);
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())), file.gcount() > 0)
        read({piece.data(), static_cast<size_t>(file.gcount())});
}

/// The limit: expat finds the same elements, and nobody looks at them.
void expat_alone(const Words& words) {
    XML_Parser parser = XML_ParserCreate(nullptr);
    XML_SetElementHandler(parser, [](void*, const char*, const char**) {}, [](void*, const char*) {});
    each_piece(words.at(0), [&](std::string_view piece) {
        if (XML_Parse(parser, piece.data(), static_cast<int>(piece.size()), XML_FALSE) != XML_STATUS_OK) std::exit(1);
    });
    XML_ParserFree(parser);
}

void read_apple(const Words& words) {
    formats::AppleReader reader;
    each_piece(words.at(0), [&](std::string_view piece) { reader.feed(piece); });
    if (reader.finish().outcome != formats::Outcome::whole) std::exit(1);
}

/// Read, judged, placed and stored, as `amble import` does it.
void import_file(const Words& words) {
    const auto store = database::open(words.at(1));
    database::migrate(*store);
    const Instant now = *parse_instant("2026-06-01T00:00:00Z");
    const auto reading = tracking::read_recording(words.at(0), [](size_t) {});
    const std::vector<tracking::Offer> offers{tracking::offer_of("export", reading, now, tracking::Route::left_out)};
    const account::Settings settings;
    const tracking::Importing importing{PersonId{1}, Zone::utc(), now, settings};
    const tracking::Consequences nothing{[](auto&, const auto&) {}, [](auto&, const auto&) { return std::nullopt; },
                                         [](auto&, const auto&, auto) { return tracking::OtherTarget(); }};
    tracking::Beside around;
    store->read([&](database::Transaction& data) { around = tracking::beside(data, importing.person, offers); });
    const auto planned =
        tracking::plan_storing(importing, offers, around, [](size_t, size_t) { return tracking::Choice::take; });
    store->write([&](database::Transaction& data) {
        if (!planned.plan.stores_something() || !tracking::store_import(data, importing, offers, planned, nothing))
            std::exit(1);
    });
}

/// Each file so many times; prints seconds of the reading alone.
void read_files(const Words& words) {
    std::vector<std::string> files;
    for (size_t i = 1; i < words.size(); ++i) {
        files.emplace_back();
        each_piece(words[i], [&](std::string_view piece) { files.back() += piece; });
    }
    const int times = std::stoi(words.at(0));
    fmt::print("{:.6f}\n", seconds_of([&] {
                   for (int round = 0; round < times; ++round) {
                       for (const std::string& file : files) {
                           formats::Inspector inspector;
                           inspector.feed(file);
                           if (inspector.finish().outcome == formats::Outcome::refused) std::exit(1);
                       }
                   }
               }));
}

tracking::Offer daily_walks(int days, std::chrono::minutes shift) {
    tracking::Offer offer;
    offer.file_name = "years";
    offer.decision = tracking::Decision::walk;
    const Instant first = *parse_instant("2016-01-01T17:00:00Z");
    for (int day = 0; day < days; ++day) {
        const Instant start = first + std::chrono::hours(24 * day) + shift;
        tracking::OfferedWalk walk;
        walk.found.bouts = {{start, start + std::chrono::minutes(30)}};
        offer.walks.push_back(std::move(walk));
    }
    return offer;
}

/// Walks of so many days stored against an export of as many, half of it shifted; prints the seconds.
void overlap(const Words& words) {
    const int days = std::stoi(words.at(0));
    const auto day_of = [](Instant instant) {
        return Day{static_cast<int32_t>(instant.microseconds / 86'400'000'000)};
    };
    std::vector<tracking::Walk> stored;
    for (const auto& walk : daily_walks(days, std::chrono::minutes(0)).walks) {
        stored.push_back(tracking::to_walk(walk.found, tracking::Source::watch, day_of));
        stored.back().id = Id::parse(fmt::format("{:022}", stored.size())).value_or(Id());
    }
    const std::vector<tracking::Offer> offers{daily_walks(days, std::chrono::minutes(12))};
    const tracking::Calendar calendar{day_of, [](Day day) { return Instant{day.number * int64_t{86'400'000'000}}; }};
    fmt::print("{:.6f}\n", seconds_of([&] {
                   const auto plan = tracking::plan_import(offers, stored, calendar,
                                                           [](size_t, size_t) { return tracking::Choice::take; });
                   if (plan.walks.size() != static_cast<size_t>(days)) std::exit(1);
               }));
}

} // namespace

int main(int count, char** given) {
    const std::map<std::string_view, void (*)(const Words&)> parts{
        {"make-apple", make_apple}, {"expat", expat_alone}, {"read-apple", read_apple},
        {"import", import_file},    {"read", read_files},   {"overlap", overlap},
    };
    const auto part = count > 1 ? parts.find(given[1]) : parts.end();
    if (part == parts.end()) return 2;
    part->second(Words(given + 2, given + count));
    return 0;
}
