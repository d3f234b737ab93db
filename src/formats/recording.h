#pragma once

#include "foundation/base/interval.h"
#include "foundation/base/sentence.h"

namespace amble::formats {

/// What bytes are, as far as their beginning tells. Not every one of them can be read yet.
enum class Format {
    unknown,
    gpx,
    tcx,
    kml,
    apple_health,
    health_connect,
    google_fit,
    fitbit,
    fit,
    csv,
    zip,
    gzip,
    tar
};

/// What a file holds.
enum class Kind {
    track,     // a way that somebody went
    route,     // a way that somebody could go
    waypoints, // places
    activity,  // what a watch recorded as one or more sessions, with their points or without
    daily,     // steps and distances counted through the day, no walk
    settings,  // of a device: nothing that anybody did
    health,    // everything that a phone or an account has: sessions, steps and distances
};

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

/// What a recorder itself says of a track. It may say so of one that has no point at all.
struct Summary {
    std::optional<Instant> start;
    std::optional<std::chrono::microseconds> elapsed; // from start to end, pauses in it
    std::optional<std::chrono::microseconds> moving;  // pauses out
    std::optional<Metres> distance;
    std::optional<int64_t> steps; // of both feet

    bool operator==(const Summary&) const = default;
};

/// One thing that was recorded: a GPX track, a session of a watch.
struct Track {
    std::string name;
    std::string sport; // in the file's own words, empty where it does not say
    std::vector<Segment> segments;
    std::vector<Interval> pauses; // when the recorder says that it stood still
    Summary summary;
    std::string device;                         // where the recording holds tracks of several
    std::optional<std::chrono::minutes> offset; // of local time there and then, east of UTC
    std::string route_file;                     // in the same archive, that holds its points
    bool cut_off = false;                       // of a file in an archive: it breaks off in this track
    bool zone_unknown = false;                  // the same: its times do not say their zone

    bool operator==(const Track&) const = default;
};

/// What counted steps, in its own words.
struct CountSource {
    std::string name;   // "Jane's watch", "Connect"
    std::string device; // "Watch", "iPhone"; empty where it is not said
    bool typed = false; // by hand, not counted at all

    bool operator==(const CountSource&) const = default;
};

/// What was counted between two moments by one source.
struct Count {
    Interval time;                              // may be empty: then all of it was at its start
    std::optional<std::chrono::minutes> offset; // as Track::offset
    uint16_t source = 0;                        // in Recording::sources
    double steps = 0;
    double metres = 0;

    bool operator==(const Count&) const = default;
};

/// What a device counted without recording a walk.
struct QuarterHour {
    Instant start;              // a quarter of an hour of UTC
    int16_t offset_minutes = 0; // of local time there and then, east of UTC; see offset_known
    bool offset_known = false;
    uint16_t source = 0; // in Recording::sources
    float steps = 0;     // not whole: what a device counted over longer is spread
    float metres = 0;

    bool operator==(const QuarterHour&) const = default;
};

/// The same of a day, where no more is known of it.
struct DayCount {
    Day day;             // by the calendar of where the person was
    uint16_t source = 0; // in Recording::sources
    int64_t steps = 0;
    double metres = 0;

    bool operator==(const DayCount&) const = default;
};

/// What a file says as a whole, before pauses or impossible points are taken out.
struct Totals {
    std::optional<Instant> start;
    /// From the earliest time in it to the latest; of sessions, the sum of theirs.
    std::optional<std::chrono::microseconds> duration;
    Metres distance;
    std::optional<int64_t> steps;
    int64_t points = 0;

    bool operator==(const Totals&) const = default;
};

/// What every format is read into.
struct Recording {
    Format format = Format::unknown;
    Kind kind = Kind::track;
    bool archive = false; // of its tracks each says itself what its file left open
    std::string name;
    std::string device; // what recorded or wrote it, in the file's own words
    std::vector<Track> tracks;
    std::vector<CountSource> sources;  // that counted what is in quarters
    std::vector<QuarterHour> quarters; // in order of source and time, each once
    std::vector<DayCount> days;
    /// What a day came to before a file of it begins, up to the end of the quarter in which it begins. Other files may
    /// hold part of it; see settle_so_far().
    std::vector<Count> so_far;
    Totals totals;

    bool operator==(const Recording&) const = default;
};

/// Something odd or wrong about a file, for programs by its code and for a person by its sentence.
enum class FlawCode {
    // The file was not read, or not to its end.
    cannot_open,
    empty,
    unknown_format,
    not_gpx,
    not_fit,
    not_tcx,
    not_kml,
    not_apple_health,
    not_health_connect,
    not_google_fit,
    not_fitbit,
    doctype,
    encoding,
    too_large,
    too_many_points,
    too_complex,
    nothing_inside,
    encrypted,
    archive_in_archive,
    days_ambiguous,
    not_days,
    damaged,
    truncated,
    // It was read; this is what is odd about it.
    wrong_checksum,
    bytes_after_end,
    no_points,
    only_settings,
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
    records_unreadable,
    files_left_out,
    rows_unreadable,
};

/// The code as programs read it: "times-repeated".
std::string_view code_text(FlawCode code);

struct Flaw {
    FlawCode code;
    Sentence sentence;
    std::string file{}; // of an archive: in which of its files

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

std::string_view format_text(Format format);    // "gpx"
std::string_view kind_text(Kind kind);          // "track"
std::string_view outcome_text(Outcome outcome); // "whole"

/// Whether something that may have been recorded is missing for it, however much else was read.
bool tells_of_unread(FlawCode code);

/// The different sports of its tracks, in order, with '/' between them.
std::string sport_of(const Recording& recording);

} // namespace amble::formats
