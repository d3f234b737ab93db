#pragma once

#include "formats/fit_protocol.h"
#include "formats/recording.h"

namespace amble::formats {

/// Gathers one FIT file's sessions, points and stops, and makes tracks of them.
class FitSessions {
public:
    /// The sport that was chosen, which a device writes before it knows of a session.
    void add_sport(const FitMessage& message);
    void add_session(const FitMessage& message);
    void add_record(const FitMessage& message);
    void add_event(const FitMessage& message);
    /// The end of an activity, which may tell the moment of a device whose clock was never set.
    void add_activity(const FitMessage& message);

    int64_t points() const { return points_; }
    bool empty() const { return points_ == 0 && sessions_.empty(); }

    struct Taken {
        std::vector<Track> tracks;
        int64_t times_unreadable = 0;
        bool clock_not_set = false; // its times are those of the place, with no zone
    };
    Taken take();

private:
    void add_distance(const FitMessage& message);
    Track session_of_records() const;
    void set_clock(Taken& taken);
    void share_out_points(std::vector<Track>& tracks);
    void share_out_pauses(std::vector<Track>& tracks) const;

    std::vector<Track> sessions_;
    std::vector<Segment> segments_; // between the stops
    std::string sport_;
    int64_t points_ = 0;
    bool stopped_ = true;
    std::optional<Instant> stopped_at_;
    std::vector<Interval> pauses_;
    double metres_ = 0;                                      // as the records sum them up
    uint32_t packed_distance_ = 0;                           // the last, twelve bits
    std::optional<std::chrono::microseconds> to_local_time_; // from the time since power-on
};

} // namespace amble::formats
