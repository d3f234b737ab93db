#include "tracking/tracking_commands.h"

#include "foundation/base/json_writer.h"
#include "foundation/cli/progress.h"
#include "tracking/recording_commands.h"

#include <fmt/format.h>

#include <cmath>
#include <ostream>
#include <vector>

namespace amble::tracking {

namespace {

using formats::Outcome;
using formats::Reading;

int exit_of(Outcome outcome) {
    switch (outcome) {
    case Outcome::whole:
        return kRead;
    case Outcome::part:
        return kReadInPart;
    case Outcome::refused:
        return kRefused;
    }
    return kRefused;
}

/// To a tenth: no recorder knows a second or a metre better.
double tenth(double value) {
    return std::round(value * 10) / 10;
}

std::optional<double> seconds_of(const formats::Totals& totals) {
    if (!totals.duration) return std::nullopt;
    return tenth(std::chrono::duration<double>(*totals.duration).count());
}

template<class T>
void member_or_null(JsonWriter& json, std::string_view name, const std::optional<T>& held) {
    json.key(name);
    if (held) {
        json.value(*held);
    } else {
        json.null();
    }
}

std::optional<std::string> unless_empty(std::string text) {
    if (text.empty()) return std::nullopt;
    return text;
}

void write_totals(JsonWriter& json, const formats::Recording& recording) {
    const formats::Totals& totals = recording.totals;
    json.member("kind", kind_text(recording.kind));
    member_or_null(json, "sport", unless_empty(formats::sport_of(recording)));
    member_or_null(json, "name", unless_empty(recording.name));
    member_or_null(json, "device", unless_empty(recording.device));
    member_or_null(json, "start", totals.start ? std::optional(iso(*totals.start)) : std::nullopt);
    member_or_null(json, "duration_s", seconds_of(totals));
    json.member("distance_m", tenth(totals.distance.count));
    member_or_null(json, "steps", totals.steps);
    json.member("points", totals.points);
}

/// Of a refused file every value is null: nothing of it is believed.
void write_nulls(JsonWriter& json) {
    for (const char* name : {"kind", "sport", "name", "device", "start", "duration_s", "distance_m", "steps", "points"})
        json.key(name).null();
}

std::string json_line(const std::string& path, const Reading& reading) {
    JsonWriter json;
    json.begin_object();
    json.member("file", path);
    json.member("read", outcome_text(reading.outcome));
    json.member("format", format_text(reading.recording.format));
    reading.outcome == Outcome::refused ? write_nulls(json) : write_totals(json, reading.recording);
    json.key("problems").begin_array();
    for (const formats::Flaw& flaw : reading.flaws) {
        json.begin_object();
        json.member("code", code_text(flaw.code));
        json.member("text", english(flaw.sentence));
        if (!flaw.file.empty()) json.member("file", flaw.file);
        json.end_object();
    }
    json.end_array().end_object();
    return json.take();
}

std::string hours_minutes_seconds(std::chrono::microseconds time) {
    const auto seconds = std::chrono::round<std::chrono::seconds>(time).count();
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string said(const formats::Flaw& flaw) {
    return flaw.file.empty() ? english(flaw.sentence) : flaw.file + ": " + english(flaw.sentence);
}

std::string plain_lines(const std::string& path, const Reading& reading) {
    const formats::Recording& recording = reading.recording;
    const formats::Totals& totals = recording.totals;
    std::string lines = printable(path) + '\n';
    const auto line = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) lines += fmt::format("  {:<9} {}\n", name, printable(value));
    };
    if (reading.outcome != Outcome::refused) {
        line("holds", fmt::format("{} ({})", kind_text(recording.kind), format_text(recording.format)));
        line("sport", formats::sport_of(recording));
        line("name", recording.name);
        line("device", recording.device);
        line("start", totals.start ? iso(*totals.start) : "");
        line("duration", totals.duration ? hours_minutes_seconds(*totals.duration) : "");
        line("distance", fmt::format("{:.0f} m", totals.distance.count));
        line("steps", totals.steps ? std::to_string(*totals.steps) : "");
        line("points", std::to_string(totals.points));
    }
    for (const formats::Flaw& flaw : reading.flaws)
        line(reading.outcome == Outcome::refused ? "refused" : "problem", said(flaw));
    return lines;
}

/// The bar of a file is over before anything is printed of it.
Reading read_with_progress(const cli::Arguments& given, const std::string& path) {
    cli::Progress progress(given.err, given.terminal, "reading", bytes_of({path}));
    uint64_t done = 0;
    return read_recording(path, [&](size_t bytes) { progress.at(done += bytes); });
}

int inspect(const cli::Arguments& given) {
    int exit = kRead;
    for (const std::string& path : given.list("FILE")) {
        const Reading reading = read_with_progress(given, path);
        exit = std::max(exit, exit_of(reading.outcome));
        given.out << (given.flag("json") ? json_line(path, reading) + '\n' : plain_lines(path, reading));
    }
    return exit;
}

} // namespace

cli::Command inspect_command() {
    return {
        .name = "inspect",
        .summary = "Say what recordings hold, without storing anything.",
        .description =
            "Reads each file and prints its format, kind, sport, start, duration, distance, steps, points and "
            "problems. "
            "Duration and distance are those of the whole file, before pauses or impossible points are taken out. "
            "With --json one object a line, one line a file. "
            "Exit 0: read; 3: at least one was read only in part; 4: at least one was refused.",
        .example = "amble inspect morning.gpx evening.fit --json",
        .options = {{.name = "FILE",
                     .help = "a recording (docs/formats.md lists the formats)",
                     .value = "FILE",
                     .times = cli::Option::Times::at_least_once},
                    {.name = "json", .help = "print for programs", .kind = cli::Kind::flag}},
        .run = inspect,
    };
}

} // namespace amble::tracking
