#include "formats/fitbit_reader.h"

#include "formats/flaws.h"
#include "formats/identify.h"
#include "formats/json_values.h"
#include "formats/quarters.h"
#include "formats/sessions.h"
#include "formats/xml_values.h"
#include "foundation/base/calendar.h"
#include "foundation/base/text.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace amble::formats {

namespace {

using simdjson::dom::element;

/// Two other programs found Fitbit's times to be those of UTC, minute by minute beside its newer tables; see
/// docs/sources/formats.md. An exercise that was last changed before it ended tells of another zone.
constexpr std::chrono::minutes kChangedBefore{1};

/// "04/06/19 17:11:48", month first, in UTC; or as the account's interface writes it, with a zone or without.
std::optional<Instant> moment_of(std::string_view text) {
    if (const auto zoned = parse_instant(text)) return zoned;
    constexpr size_t kDate = 8;
    const bool slashes = text.size() > kDate && text[2] == '/' && text[5] == '/';
    if (!slashes) return parse_instant(std::string(text) + "Z");
    return parse_instant(
        fmt::format("20{}-{}-{}{}Z", text.substr(6, 2), text.substr(0, 2), text.substr(3, 2), text.substr(kDate)));
}

std::optional<std::chrono::microseconds> milliseconds_of(element exercise, std::string_view name) {
    constexpr double kMost = 1e9; // eleven days
    const auto count = number_of(exercise, name);
    if (!count || *count < 0 || *count > kMost) return std::nullopt;
    return std::chrono::microseconds(std::llround(*count * 1e3));
}

/// In the language of the account, but for the two whose number is known: then the word that every rule knows.
std::string sport_of(element exercise) {
    constexpr double kRun = 90009;
    constexpr double kWalk = 90013;
    const auto type = number_of(exercise, "activityTypeId");
    if (type == kWalk) return "Walk";
    if (type == kRun) return "Run";
    return shown(text_of(exercise, "activityName"));
}

std::optional<Metres> distance_of(element exercise) {
    struct Unit {
        std::string_view name;
        double metres;
    };
    constexpr std::array kUnits{Unit{"Kilometer", 1000}, Unit{"Mile", 1609.344}, Unit{"Meter", 1}};
    constexpr double kMost = 1e6;
    const auto amount = number_of(exercise, "distance");
    const auto unit = text_of(exercise, "distanceUnit");
    if (!amount || *amount < 0 || *amount > kMost) return std::nullopt;
    for (const Unit& each : kUnits)
        if (each.name == unit) return Metres{*amount * each.metres};
    return std::nullopt;
}

std::optional<int64_t> steps_of(element exercise) {
    constexpr double kMost = 1e8;
    const auto steps = number_of(exercise, "steps");
    if (!steps || *steps < 0 || *steps > kMost) return std::nullopt;
    return std::llround(*steps);
}

/// What somebody typed in place of what was counted tells nothing of how they went.
bool is_typed(element exercise, std::string_view sum) {
    bool typed = false;
    return exercise["manualValuesSpecified"][sum].get(typed) == simdjson::SUCCESS && typed;
}

std::optional<Track> track_of(element exercise) {
    const auto start = moment_of(text_of(exercise, "startTime"));
    const auto elapsed = milliseconds_of(exercise, "duration");
    if (!start || !elapsed) return std::nullopt;
    Track track;
    track.sport = sport_of(exercise);
    track.summary.start = start;
    track.summary.elapsed = elapsed;
    const auto moving = milliseconds_of(exercise, "activeDuration");
    if (moving && *moving <= *elapsed) track.summary.moving = moving;
    if (!is_typed(exercise, "distance")) track.summary.distance = distance_of(exercise);
    if (!is_typed(exercise, "steps")) track.summary.steps = steps_of(exercise);
    const auto changed = moment_of(text_of(exercise, "lastModified"));
    track.zone_unknown = changed && *changed + kChangedBefore < *start + *elapsed;
    return track;
}

/// Written as a text: "value" : "12".
std::optional<double> value_of(element row) {
    const auto text = text_of(row, "value");
    const auto number = text.empty() ? number_of(row, "value") : parse_decimal(text);
    return number && std::isfinite(*number) && *number >= 0 ? number : std::nullopt;
}

Flaw not_fitbit(std::string why) {
    return {FlawCode::not_fitbit, {std::move(why), {}}};
}

/// What else the export counts so: calories, heart rates, heights.
Flaw counts_something_else() {
    return {FlawCode::unknown_format,
            {"This table of Fitbit's says by its name alone what it counts, and that is neither steps nor distance. "
             "Choose the files as they are named in the export, or the whole zip.",
             {}}};
}

/// Puts the rows of one file into a recording.
class Rows {
public:
    explicit Rows(const ReadLimits& limits) : limits_(limits) {}

    void add_exercise(element row) {
        ++rows_;
        auto track = track_of(row);
        if (!track) {
            ++unreadable_;
        } else if (static_cast<int64_t>(recording_.tracks.size()) >= limits_.parts) {
            stop_ = too_many_parts(limits_.parts);
        } else {
            recording_.tracks.push_back(*std::move(track));
        }
    }

    void add_count(element row, double Count::* amount, double unit) {
        ++rows_;
        const auto moment = moment_of(text_of(row, "dateTime"));
        const auto value = value_of(row);
        if (!moment || !value) {
            ++unreadable_;
            return;
        }
        if (*value == 0) return;
        Count count;
        count.time = {*moment, *moment};
        count.*amount = *value * unit;
        unreadable_ += counter_.add(count) ? 0 : 1;
    }

    Reading take() {
        if (stop_) return refused(Format::fitbit, *stop_);
        Reading reading;
        recording_.format = Format::fitbit;
        recording_.kind = recording_.tracks.empty() ? Kind::daily : Kind::activity;
        recording_.device = "Fitbit";
        recording_.quarters = counter_.take();
        if (!recording_.quarters.empty()) recording_.sources = {{"Fitbit", "", false}};
        recording_.totals = measure_health(recording_);
        if (unreadable_ > 0) {
            reading.outcome = Outcome::part;
            reading.flaws.push_back(
                {FlawCode::rows_unreadable, {"{0} of {1} rows cannot be read.", count_of(unreadable_, rows_)}});
        }
        const bool empty = recording_.tracks.empty() && recording_.quarters.empty();
        if (empty && unreadable_ > 0) return refused(Format::fitbit, reading.flaws.front());
        if (empty) return refused(Format::fitbit, {FlawCode::no_points, {"The file counts nothing.", {}}});
        reading.recording = std::move(recording_);
        return reading;
    }

private:
    const ReadLimits& limits_;
    Recording recording_;
    QuarterCounter counter_;
    std::optional<Flaw> stop_;
    int64_t rows_ = 0;
    int64_t unreadable_ = 0;
};

constexpr double kMetresPerCentimetre = 0.01;

} // namespace

FitbitReader::FitbitReader(const ReadLimits& limits, std::string_view name)
    : told_by_name_(Holds::unknown), limits_(limits) {
    const size_t slash = name.rfind('/');
    const std::string file = lower_ascii(slash == std::string_view::npos ? name : name.substr(slash + 1));
    if (file.starts_with("steps-")) told_by_name_ = Holds::steps;
    if (file.starts_with("distance-")) told_by_name_ = Holds::metres;
}

bool FitbitReader::feed(std::string_view bytes) {
    if (held_.size() > kLargestJson || holds_ == Holds::unknown) return false;
    held_.append(bytes);
    // What comes first is all that identify() looked at, so that pieces of any size give the same.
    const auto beginning = std::string_view(held_).substr(0, kIdentifiedBytes);
    if (holds_ == Holds::nothing_yet)
        holds_ = beginning.find("\"activityName\"") == std::string::npos ? told_by_name_ : Holds::exercises;
    return holds_ != Holds::unknown;
}

Reading FitbitReader::finish() {
    if (holds_ == Holds::unknown) return refused(Format::fitbit, counts_something_else());
    if (held_.size() > kLargestJson) return refused(Format::fitbit, too_large(kLargestJson));
    simdjson::dom::parser parser;
    const auto root = parse_json(parser, held_);
    simdjson::dom::array rows;
    if (!root || root->get(rows) != simdjson::SUCCESS)
        return refused(Format::fitbit, not_fitbit("The file is damaged and cannot be read. Export it again."));
    Rows read(limits_);
    for (const element row : rows) {
        if (holds_ == Holds::exercises) {
            read.add_exercise(row);
        } else if (holds_ == Holds::steps) {
            read.add_count(row, &Count::steps, 1);
        } else {
            read.add_count(row, &Count::metres, kMetresPerCentimetre);
        }
    }
    return read.take();
}

} // namespace amble::formats
