#pragma once

#include "formats/limits.h"
#include "formats/recording.h"

namespace amble::formats {

/// Puts tracks together from texts, within the limits, and counts what of the texts could not be read.
class TrackMaker {
public:
    explicit TrackMaker(const ReadLimits& limits) : limits_(limits) {}

    // Each of these is why the file is refused, or nothing.
    std::optional<Flaw> add_track();
    std::optional<Flaw> add_segment();
    std::optional<Flaw> end_point();

    void begin_point(std::optional<Position> position);
    /// Of a point that should have one; a point of a room has none.
    void position_unreadable() { ++unreadable_positions_; }
    /// A time without a zone is taken as UTC, and counted.
    void read_time(std::string_view text);
    Point& point() { return point_; } // the one being read
    Track& track() { return tracks_.back(); }

    bool empty() const { return tracks_.empty(); }
    int64_t points() const { return points_; }
    /// Without empty segments.
    std::vector<Track> take();
    /// What can no longer be seen in the values.
    void add_flaws(std::vector<Flaw>& flaws) const;

private:
    enum class TimeText { fine, zoneless, unreadable };

    std::optional<Flaw> count_part();

    const ReadLimits limits_;
    std::vector<Track> tracks_;
    Point point_;
    TimeText time_ = TimeText::fine;
    int64_t parts_ = 0;
    int64_t points_ = 0;
    int64_t unreadable_positions_ = 0;
    int64_t unreadable_times_ = 0;
    int64_t zoneless_times_ = 0;
};

/// The time between segments, each shorter than `least` left out.
std::vector<Interval> pauses_between(const std::vector<Segment>& segments, std::chrono::microseconds least = {});

/// RFC 3339, or the same without a zone, which is then UTC.
struct ReadTime {
    std::optional<Instant> time;
    bool has_zone = true;
};
ReadTime read_xml_time(std::string_view text);

} // namespace amble::formats
