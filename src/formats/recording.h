#pragma once

#include "foundation/base/interval.h"
#include "foundation/base/sentence.h"

namespace amble::formats {

/// What bytes are, as far as their beginning tells. Not every one of them can be read yet.
enum class Format { unknown, gpx, tcx, kml, apple_health, fit, zip, gzip };

/// What a file holds: a way that somebody went, a way that somebody could go, or places.
enum class Kind { track, route, waypoints };

/// Degrees on WGS 84, as the file gives them: see on_earth().
struct Position {
    double latitude = 0;
    double longitude = 0;

    bool operator==(const Position&) const = default;
};

struct Metres {
    double count = 0;

    auto operator<=>(const Metres&) const = default;
};

struct Point {
    std::optional<Instant> time;
    std::optional<Position> position;
    std::optional<int16_t> heart_rate; // beats a minute
    std::optional<int16_t> cadence;    // a minute; whether of one foot or of both, files do not agree

    bool operator==(const Point&) const = default;
};

/// Points that were recorded without a stop between them.
struct Segment {
    std::vector<Point> points;

    bool operator==(const Segment&) const = default;
};

/// One thing that was recorded: a GPX track, a session of a watch.
struct Track {
    std::string name;
    std::string sport; // in the file's own words, empty where it does not say
    std::vector<Segment> segments;
    std::vector<Interval> pauses; // when the recorder says that it stood still

    bool operator==(const Track&) const = default;
};

/// What a file says as a whole, before pauses or impossible points are taken out.
struct Totals {
    std::optional<Instant> start;
    std::optional<std::chrono::microseconds> duration; // from the earliest time in it to the latest
    Metres distance;
    std::optional<int64_t> steps;
    int64_t points = 0;

    bool operator==(const Totals&) const = default;
};

/// What every format is read into.
struct Recording {
    Format format = Format::unknown;
    Kind kind = Kind::track;
    std::string name;
    std::string device; // what recorded or wrote it, in the file's own words
    std::vector<Track> tracks;
    Totals totals;

    bool operator==(const Recording&) const = default;
};

/// Something odd or wrong about a file, for programs by its code and for a person by its sentence.
enum class FlawCode {
    // The file was not read, or not to its end.
    cannot_open,
    empty,
    unknown_format,
    format_not_read_yet,
    not_gpx,
    doctype,
    encoding,
    too_large,
    too_many_points,
    too_complex,
    damaged,
    truncated,
    // It was read; this is what is odd about it.
    no_points,
    planned_route,
    only_waypoints,
    no_times,
    times_missing,
    times_unreadable,
    times_without_zone,
    times_repeated,
    times_backwards,
    absurd_speed,
    positions_unreadable,
    positions_off_earth,
    positions_zero,
    route_left_out,
};

/// The code as programs read it: "times-repeated".
std::string_view code_text(FlawCode code);

struct Flaw {
    FlawCode code;
    Sentence sentence;

    bool operator==(const Flaw&) const = default;
};

enum class Outcome { whole, part, refused };

/// What became of one file. Of a refused one nothing is kept but the reason.
struct Reading {
    Outcome outcome = Outcome::whole;
    Recording recording;
    std::vector<Flaw> flaws;

    bool operator==(const Reading&) const = default;
};

Reading refused(Format format, Flaw flaw);

std::string_view format_text(Format format); // "gpx"
std::string_view kind_text(Kind kind);       // "track"

/// The different sports of its tracks, in order, with '/' between them.
std::string sport_of(const Recording& recording);

} // namespace amble::formats
