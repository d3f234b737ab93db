#include "formats/collection.h"

#include "formats/flaws.h"
#include "formats/quarters.h"
#include "formats/sessions.h"
#include "formats/xml_values.h"

#include <algorithm>
#include <utility>

namespace amble::formats {

namespace {

/// More than a person reads of one archive.
constexpr size_t kMostFlaws = 100;

/// Which kind an archive is that holds both: the later one.
int rank(Kind kind) {
    switch (kind) {
    case Kind::settings:
        return 0;
    case Kind::waypoints:
        return 1;
    case Kind::route:
        return 2;
    case Kind::daily:
        return 3;
    case Kind::track:
        return 4;
    case Kind::activity:
        return 5;
    case Kind::health:
        return 6;
    }
    return 0;
}

int64_t points_in(const std::vector<Track>& tracks) {
    int64_t points = 0;
    for (const Track& track : tracks)
        for (const Segment& segment : track.segments)
            points += static_cast<int64_t>(segment.points.size());
    return points;
}

/// As far apart as the means by which tracking/ smooths what is closer. [design]
constexpr std::chrono::seconds kThinned{10};

/// Leaves the first and the last point of each, and one in kThinned between; points without a time stay.
void thin_segments(std::vector<Segment>& segments) {
    for (Segment& segment : segments) {
        std::optional<Instant> kept;
        const Point* last = segment.points.empty() ? nullptr : &segment.points.back();
        std::erase_if(segment.points, [&](const Point& point) {
            const bool close = kept && point.time && *kept <= *point.time && *point.time - *kept < kThinned;
            if (close && &point != last) return true;
            if (point.time) kept = point.time;
            return false;
        });
    }
}

void thin_tracks(std::vector<Track>& tracks) {
    for (Track& track : tracks)
        thin_segments(track.segments);
}

bool is_route_of_a_workout(std::string_view file) {
    return file.find("workout-routes/") != std::string_view::npos;
}

/// Files of one archive may be of several devices.
void name_device(Recording& recording) {
    for (Track& track : recording.tracks)
        if (track.device.empty()) track.device = recording.device;
}

/// What is doubtful about one file of many is so of its tracks only.
void mark_tracks(Reading& reading) {
    auto& tracks = reading.recording.tracks;
    const bool zone_unknown = std::any_of(reading.flaws.begin(), reading.flaws.end(),
                                          [](const Flaw& flaw) { return flaw.code == FlawCode::times_without_zone; });
    for (Track& track : tracks)
        track.zone_unknown = track.zone_unknown || zone_unknown;
    // A health export's workouts are kept only where they were read to their end.
    const bool cut_off = reading.outcome == Outcome::part && reading.recording.kind != Kind::health;
    if (cut_off && !tracks.empty()) tracks.back().cut_off = true;
}

} // namespace

void Collection::add(const std::string& file, Reading&& reading) {
    if (reading.outcome == Outcome::refused) {
        const FlawCode code = reading.flaws.front().code;
        // Google's Takeout has a table of quarters of an hour for each day, whose date stands in its name alone; their
        // sums stand in its table of days. Fitbit's has tables of a head alone, and of months in which nothing counted.
        const bool no_rows = code == FlawCode::no_times || code == FlawCode::no_points;
        const Format format = reading.recording.format;
        const bool empty = (format == Format::csv || format == Format::fitbit) && no_rows;
        if (empty || code == FlawCode::unknown_format || code == FlawCode::not_gpx || code == FlawCode::empty) {
            ++unknown_;
            return;
        }
        in_part_ = true;
        reading.flaws.front().file = shown(file);
        if (refusals_.size() < kMostFlaws) refusals_.push_back(reading.flaws.front());
        return;
    }
    in_part_ = in_part_ || reading.outcome == Outcome::part;
    mark_tracks(reading);
    add_flaws(file, reading.flaws);
    add_recording(file, reading.recording);
}

void Collection::add_stop(Flaw flaw) {
    in_part_ = true;
    stops_.push_back(std::move(flaw));
}

void Collection::add_flaws(const std::string& file, std::vector<Flaw>& flaws) {
    for (Flaw& flaw : flaws) {
        if (flaws_.size() == kMostFlaws) return;
        if (flaw.file.empty()) flaw.file = shown(file);
        flaws_.push_back(std::move(flaw));
    }
}

/// The archive of a whole account holds the walks of years, second by second. A point in ten seconds tells a walk as
/// well, so those between are left out before any walk is.
bool Collection::find_room(Recording& recording) {
    if (!thinned_ && !has_room(recording)) thin_out();
    if (thinned_) thin_tracks(recording.tracks);
    return has_room(recording);
}

void Collection::thin_out() {
    thinned_ = true;
    thin_tracks(recording_.tracks);
    points_ = points_in(recording_.tracks);
    for (auto& [file, segments] : routes_) {
        thin_segments(segments);
        for (const Segment& segment : segments)
            points_ += static_cast<int64_t>(segment.points.size());
    }
}

bool Collection::has_room(const Recording& recording) const {
    const auto counts = [](const Recording& of) { return of.days.size() + of.quarters.size() + of.so_far.size(); };
    return points_ + points_in(recording.tracks) <= limits_.points &&
           static_cast<int64_t>(recording_.tracks.size() + recording.tracks.size()) <= limits_.parts &&
           static_cast<int64_t>(counts(recording_) + counts_apart_ + counts(recording)) <= limits_.counts;
}

void Collection::add_recording(const std::string& file, Recording& recording) {
    const int64_t read = points_in(recording.tracks);
    if (!find_room(recording)) {
        ++without_points_;
        return;
    }
    points_ += points_in(recording.tracks);
    points_read_ += read;
    if (is_route_of_a_workout(file)) {
        std::vector<Segment>& segments = routes_[shown(file.substr(file.rfind('/') + 1))];
        for (Track& track : recording.tracks)
            std::move(track.segments.begin(), track.segments.end(), std::back_inserter(segments));
        return;
    }
    if (++read_ == 1) {
        recording_ = std::move(recording);
        if (recording_.format == Format::fit) {
            set_apart(recording_.quarters);
            recording_.quarters.clear();
        }
        return;
    }
    if (read_ == 2) { // a file alone is read as if it were not packed
        name_device(recording_);
        recording_.device.clear();
    }
    name_device(recording);
    one_format_ = one_format_ && recording.format == recording_.format;
    if (recording_.kind == Kind::route) recording_.tracks.clear(); // a way to go, beside ways that somebody went
    if (rank(recording.kind) > rank(recording_.kind)) {
        recording_.kind = recording.kind;
        if (recording.kind == Kind::health) recording_.format = recording.format;
    }
    if (recording.kind != Kind::route)
        std::move(recording.tracks.begin(), recording.tracks.end(), std::back_inserter(recording_.tracks));
    add_counts(recording);
}

void Collection::add_counts(Recording& recording) {
    std::vector<uint16_t> numbers;
    for (const CountSource& source : recording.sources)
        numbers.push_back(source_number(recording_.sources, source));
    for (DayCount day : recording.days) {
        day.source = numbers.at(day.source);
        recording_.days.push_back(day);
    }
    for (QuarterHour& quarter : recording.quarters)
        quarter.source = numbers.at(quarter.source);
    if (recording.format == Format::fit)
        set_apart(recording.quarters);
    else
        recording_.quarters.insert(recording_.quarters.end(), recording.quarters.begin(), recording.quarters.end());
    for (Count sum : recording.so_far) {
        sum.source = numbers.at(sum.source);
        recording_.so_far.push_back(sum);
    }
}

/// A watch writes several files a day, and another export of them may cut the day elsewhere.
void Collection::set_apart(const std::vector<QuarterHour>& quarters) {
    counts_apart_ += quarters.size();
    std::map<uint16_t, QuartersOfFile> by_source;
    for (const QuarterHour& quarter : quarters)
        by_source[quarter.source].push_back(quarter);
    for (auto& [source, of_source] : by_source)
        apart_.push_back(std::move(of_source));
}

/// Routes are files of their own, before or after the workouts that name them.
void Collection::place_routes() {
    for (Track& track : recording_.tracks) {
        const auto route = routes_.find(track.route_file);
        if (track.route_file.empty() || route == routes_.end()) continue;
        track.segments = std::move(route->second);
        routes_.erase(route);
    }
    for (auto& [file, segments] : routes_) {
        Track track;
        track.name = file;
        track.segments = std::move(segments);
        recording_.tracks.push_back(std::move(track));
    }
}

Reading Collection::take(Format format) {
    if (read_ == 0 && routes_.empty()) {
        if (!stops_.empty()) return refused(format, stops_.front());
        if (!refusals_.empty()) return refused(format, refusals_.front());
        return refused(format, {FlawCode::nothing_inside, {"The archive holds no recording that Amble knows.", {}}});
    }
    const bool alone = read_ == 1 && routes_.empty();
    const bool health = recording_.kind == Kind::health;
    if (read_ == 0 || (!one_format_ && !health)) recording_.format = format;
    place_routes();
    const auto of_watches = put_together(std::move(apart_));
    recording_.quarters.insert(recording_.quarters.end(), of_watches.begin(), of_watches.end());
    settle_so_far(recording_);
    recording_.archive = true;
    if (!alone) {
        std::sort(recording_.quarters.begin(), recording_.quarters.end(), quarter_before);
        recording_.totals = measure_health(recording_);
        recording_.totals.points = points_read_;
    }
    Reading reading;
    reading.recording = std::move(recording_);
    reading.flaws = std::move(stops_);
    for (std::vector<Flaw>* flaws : {&refusals_, &flaws_})
        std::move(flaws->begin(), flaws->end(), std::back_inserter(reading.flaws));
    if (without_points_ > 0) reading.flaws.push_back(too_many_points(limits_.points));
    if (unknown_ > 0) {
        reading.flaws.push_back(
            {FlawCode::files_left_out,
             {"Files in the archive that hold no recording were left out: {0}.", {std::to_string(unknown_)}}});
    }
    if (in_part_ || without_points_ > 0) reading.outcome = Outcome::part;
    return reading;
}

} // namespace amble::formats
