#pragma once

#include "formats/recording.h"

#include <cmath>
#include <numbers>
#include <random>

namespace amble::tracking {

/// A track for tests: somebody goes north from 52 N, told second by second what to do.
class MadeTrack {
public:
    explicit MadeTrack(std::chrono::seconds every = std::chrono::seconds(5), double noise_metres = 0)
        : every_(every), noise_(0, noise_metres > 0 ? noise_metres : 1e-9) {
        track_.segments.emplace_back();
        add_point();
    }

    MadeTrack& go(std::chrono::seconds time, double metres_a_second) {
        for (std::chrono::seconds passed{0}; passed < time; passed += every_) {
            now_ = now_ + every_;
            metres_ += metres_a_second * static_cast<double>(every_.count());
            add_point();
        }
        return *this;
    }
    MadeTrack& walk(std::chrono::seconds time) { return go(time, 1.3); }
    MadeTrack& stand(std::chrono::seconds time) { return go(time, 0); }

    /// The recorder tells nothing, while its owner may move.
    MadeTrack& silence(std::chrono::seconds time, double metres = 0) {
        now_ = now_ + (time - every_);
        metres_ += metres;
        return go(every_, 0);
    }
    MadeTrack& paused(std::chrono::seconds time) {
        track_.pauses.push_back({now_, now_ + time});
        now_ = now_ + time;
        track_.segments.emplace_back();
        add_point();
        return *this;
    }
    MadeTrack& called(std::string sport) {
        track_.sport = std::move(sport);
        return *this;
    }

    const formats::Track& track() const { return track_; }
    formats::Track& track() { return track_; }
    Instant now() const { return now_; }

private:
    void add_point() {
        constexpr double kMetresPerDegree = 6'371'008.8 * std::numbers::pi / 180;
        const double north = 52 + (metres_ + noise_(random_)) / kMetresPerDegree;
        const double east = 4 + noise_(random_) / (kMetresPerDegree * std::cos(52 * std::numbers::pi / 180));
        track_.segments.back().points.push_back({now_, formats::Position{north, east}, {}, {}});
    }

    const std::chrono::seconds every_;
    std::mt19937 random_{7};
    std::normal_distribution<double> noise_;
    Instant now_ = *parse_instant("2026-05-01T08:00:00Z");
    double metres_ = 0;
    formats::Track track_;
};

} // namespace amble::tracking
