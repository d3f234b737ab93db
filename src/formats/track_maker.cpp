#include "formats/track_maker.h"

#include "formats/flaws.h"
#include "foundation/base/text.h"

#include <algorithm>

namespace amble::formats {

std::optional<Flaw> TrackMaker::add_track() {
    tracks_.emplace_back();
    return count_part();
}

std::optional<Flaw> TrackMaker::add_segment() {
    tracks_.back().segments.emplace_back();
    return count_part();
}

std::optional<Flaw> TrackMaker::count_part() {
    if (++parts_ <= limits_.parts) return std::nullopt;
    return too_many_parts(limits_.parts);
}

void TrackMaker::begin_point(std::optional<Position> position) {
    point_ = {};
    point_.position = position;
    time_ = TimeText::fine;
}

void TrackMaker::read_time(std::string_view text) {
    const ReadTime read = read_xml_time(text);
    point_.time = read.time;
    time_ = !read.time ? TimeText::unreadable : read.has_zone ? TimeText::fine : TimeText::zoneless;
}

std::optional<Flaw> TrackMaker::end_point() {
    if (++points_ > limits_.points) return too_many_points(limits_.points);
    zoneless_times_ += time_ == TimeText::zoneless ? 1 : 0;
    unreadable_times_ += time_ == TimeText::unreadable ? 1 : 0;
    tracks_.back().segments.back().points.push_back(point_);
    return std::nullopt;
}

std::vector<Track> TrackMaker::take() {
    for (Track& track : tracks_)
        std::erase_if(track.segments, [](const Segment& segment) { return segment.points.empty(); });
    return std::move(tracks_);
}

void TrackMaker::add_flaws(std::vector<Flaw>& flaws) const {
    const auto say = [&](FlawCode code, std::string text, int64_t some) {
        if (some > 0) flaws.push_back({code, {std::move(text), count_of(some, points_)}});
    };
    say(FlawCode::times_unreadable, "The time of {0} of {1} points cannot be read.", unreadable_times_);
    say(FlawCode::times_without_zone,
        "{0} of {1} points do not say in which time zone their time is; it was read as UTC.", zoneless_times_);
    say(FlawCode::positions_unreadable, "The position of {0} of {1} points cannot be read.", unreadable_positions_);
}

std::vector<Interval> pauses_between(const std::vector<Segment>& segments, std::chrono::microseconds least) {
    std::vector<Interval> pauses;
    std::optional<Instant> stopped;
    for (const Segment& segment : segments) {
        const auto timed = [](const Point& point) { return point.time.has_value(); };
        const auto first = std::find_if(segment.points.begin(), segment.points.end(), timed);
        if (first == segment.points.end()) continue;
        if (stopped && *stopped < *first->time && *first->time - *stopped >= least)
            pauses.push_back({*stopped, *first->time});
        stopped = std::find_if(segment.points.rbegin(), segment.points.rend(), timed)->time;
    }
    return pauses;
}

ReadTime read_xml_time(std::string_view text) {
    text = trim(text);
    if (const auto time = parse_instant(text)) return {time, true};
    return {parse_instant(std::string(text) + "Z"), false};
}

} // namespace amble::formats
