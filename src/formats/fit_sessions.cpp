#include "formats/fit_sessions.h"

#include "formats/fit_profile.h"

#include <algorithm>
#include <cmath>

namespace amble::formats {

namespace {

namespace activity = fit::activity;
namespace event = fit::event;
namespace record = fit::record;
namespace session = fit::session;
namespace sport = fit::sport;
using std::chrono::microseconds;

/// As if it were a moment, also where it counts from power-on: see set_clock().
std::optional<Instant> instant_of(std::optional<int64_t> seconds) {
    if (!seconds) return std::nullopt;
    return fit_time(*seconds);
}

std::optional<microseconds> milliseconds_of(std::optional<int64_t> count) {
    if (!count || *count < 0) return std::nullopt;
    return std::chrono::milliseconds(*count);
}

std::optional<Metres> centimetres_of(std::optional<int64_t> count) {
    if (!count || *count < 0) return std::nullopt;
    return Metres{static_cast<double>(*count) / 100};
}

std::optional<int16_t> rate_of(std::optional<int64_t> rate) {
    if (!rate || *rate < 1 || *rate > 300) return std::nullopt;
    return static_cast<int16_t>(*rate);
}

std::optional<Position> position_of(const FitMessage& message) {
    const auto latitude = message.number(record::kLatitude);
    const auto longitude = message.number(record::kLongitude);
    if (!latitude || !longitude) return std::nullopt;
    constexpr double kDegrees = 180.0 / 2'147'483'648.0;
    return Position{static_cast<double>(*latitude) * kDegrees, static_cast<double>(*longitude) * kDegrees};
}

std::string sport_of(std::optional<int64_t> sport, std::optional<int64_t> sub_sport) {
    const std::string_view plainer = fit::sub_sport_name(sub_sport.value_or(-1));
    return std::string(plainer.empty() ? fit::sport_name(sport.value_or(-1)) : plainer);
}

/// Where points belong whose time is `time`: the last session that had begun by then. `tracks` are in order.
size_t session_at(const std::vector<Track>& tracks, Instant time) {
    const auto after = std::upper_bound(tracks.begin(), tracks.end(), time, [](Instant moment, const Track& track) {
        return track.summary.start && moment < *track.summary.start;
    });
    return after == tracks.begin() ? 0 : static_cast<size_t>(after - tracks.begin() - 1);
}

} // namespace

void FitSessions::add_sport(const FitMessage& message) {
    sport_ = sport_of(message.number(sport::kSport), message.number(sport::kSubSport));
}

void FitSessions::add_session(const FitMessage& message) {
    Track track;
    const int64_t sport = message.number(session::kSport).value_or(-1);
    track.sport = sport_of(sport, message.number(session::kSubSport));
    track.name = message.text(session::kProfileName);
    track.summary.start = instant_of(message.number(session::kStartTime));
    track.summary.elapsed = milliseconds_of(message.number(session::kElapsed));
    track.summary.moving = milliseconds_of(message.number(session::kTimer));
    track.summary.distance = centimetres_of(message.number(session::kDistance));
    const auto strides = message.number(session::kCycles);
    if (strides && *strides >= 0 && fit::counts_strides(sport)) track.summary.steps = 2 * *strides;
    const auto later = [](const Track& a, const Track& b) { return a.summary.start < b.summary.start; };
    sessions_.insert(std::upper_bound(sessions_.begin(), sessions_.end(), track, later), std::move(track));
}

void FitSessions::add_record(const FitMessage& message) {
    Point point;
    point.time = instant_of(message.timestamp());
    point.position = position_of(message);
    point.heart_rate = rate_of(message.number(record::kHeartRate));
    point.cadence = rate_of(message.number(record::kCadence));
    add_distance(message);
    if (segments_.empty()) segments_.emplace_back();
    segments_.back().points.push_back(point);
    ++points_;
}

/// Only counts where no session sums it up.
void FitSessions::add_distance(const FitMessage& message) {
    if (const auto sum = message.number(record::kDistance)) {
        metres_ = std::max(metres_, static_cast<double>(*sum) / 100);
        return;
    }
    const auto packed = message.bytes(record::kSpeedDistance);
    if (packed.size() != 3) return;
    const auto byte = [&](size_t at) { return static_cast<uint32_t>(static_cast<uint8_t>(packed[at])); };
    if (byte(0) == 0xFF && byte(1) == 0xFF && byte(2) == 0xFF) return;
    const uint32_t sixteenths = byte(1) >> 4 | byte(2) << 4;
    metres_ += static_cast<double>((sixteenths - packed_distance_) & 0xFFF) / 16;
    packed_distance_ = sixteenths;
}

void FitSessions::add_event(const FitMessage& message) {
    if (message.number(event::kEvent) != event::kTimer) return;
    const auto time = instant_of(message.timestamp());
    switch (message.number(event::kType).value_or(-1)) {
    case event::kStart:
        if (!stopped_) return;
        stopped_ = false;
        if (stopped_at_ && time && *stopped_at_ < *time) pauses_.push_back({*stopped_at_, *time});
        if (points_ > 0) segments_.emplace_back();
        break;
    case event::kStop:
    case event::kStopAll:
    case event::kStopDisable:
    case event::kStopDisableAll:
        if (!stopped_ || !stopped_at_) stopped_at_ = time;
        stopped_ = true;
        break;
    default:
        break;
    }
}

void FitSessions::add_activity(const FitMessage& message) {
    const auto local = message.number(activity::kLocalTime);
    if (local && message.timestamp()) to_local_time_ = fit_time(*local) - fit_time(*message.timestamp());
}

/// A device whose clock was never set counts from power-on. The activity's end says what the wall clock showed then.
void FitSessions::set_clock(Taken& taken) {
    std::optional<Instant> first;
    for (const Track& session : sessions_)
        if (!first) first = session.summary.start;
    for (const Segment& segment : segments_)
        if (!first && !segment.points.empty()) first = segment.points.front().time;
    taken.clock_not_set = first && !is_fit_moment(*first) && to_local_time_;
    const auto mend = [&](std::optional<Instant>& time) {
        if (!time || is_fit_moment(*time)) return;
        if (taken.clock_not_set) {
            time = *time + *to_local_time_;
        } else {
            time.reset();
            ++taken.times_unreadable;
        }
    };
    for (Track& session : sessions_)
        mend(session.summary.start);
    for (Segment& segment : segments_)
        for (Point& point : segment.points)
            mend(point.time);
    if (!taken.clock_not_set) return;
    for (Interval& pause : pauses_)
        pause = {pause.start + *to_local_time_, pause.end + *to_local_time_};
}

void FitSessions::share_out_points(std::vector<Track>& tracks) {
    size_t at = 0;
    for (Segment& segment : segments_) {
        if (tracks.size() == 1) {
            if (!segment.points.empty()) tracks[0].segments.push_back(std::move(segment));
            continue;
        }
        std::optional<size_t> open;
        for (const Point& point : segment.points) {
            if (point.time) at = session_at(tracks, *point.time);
            if (open != at) tracks[at].segments.emplace_back();
            open = at;
            tracks[at].segments.back().points.push_back(point);
        }
    }
}

void FitSessions::share_out_pauses(std::vector<Track>& tracks) const {
    for (const Interval& pause : pauses_)
        tracks[session_at(tracks, pause.start)].pauses.push_back(pause);
}

/// A device writes the session last, so what broke off has none; its records tell its sums.
Track FitSessions::session_of_records() const {
    Track track;
    track.sport = sport_;
    if (metres_ > 0) track.summary.distance = Metres{metres_};
    std::optional<Instant> first;
    std::optional<Instant> last;
    for (const Segment& segment : segments_) {
        for (const Point& point : segment.points) {
            if (!point.time) continue;
            first = std::min(first.value_or(*point.time), *point.time);
            last = std::max(last.value_or(*point.time), *point.time);
        }
    }
    track.summary.start = first;
    if (first) track.summary.elapsed = *last - *first;
    return track;
}

FitSessions::Taken FitSessions::take() {
    Taken taken;
    set_clock(taken);
    taken.tracks = std::move(sessions_);
    if (taken.tracks.empty() && points_ > 0) taken.tracks.push_back(session_of_records());
    if (!taken.tracks.empty()) {
        share_out_points(taken.tracks);
        share_out_pauses(taken.tracks);
    }
    *this = {};
    return taken;
}

} // namespace amble::formats
