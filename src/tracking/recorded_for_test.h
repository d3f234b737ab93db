#pragma once

#include "foundation/base/calendar.h"

#include <fmt/format.h>

#include <string>

namespace amble::tracking {

/// Somebody goes north, a point every five seconds.
inline std::string recorded_segment(Instant start, std::chrono::minutes length, double metres_a_second = 1.3) {
    constexpr double kMetresPerDegree = 111'195;
    std::string text = "<trkseg>";
    for (std::chrono::seconds passed{0}; passed <= length; passed += std::chrono::seconds(5)) {
        const double north = 52 + static_cast<double>(passed.count()) * metres_a_second / kMetresPerDegree;
        text += fmt::format("<trkpt lat=\"{:.6f}\" lon=\"4\"><time>{}</time></trkpt>", north, iso(start + passed));
    }
    return text + "</trkseg>";
}

/// A file as an app writes it, for tests.
inline std::string recorded(Instant start, std::chrono::minutes length, const std::string& device = "OpenTracks",
                            double metres_a_second = 1.3) {
    return "<gpx version=\"1.1\" creator=\"" + device + "\"><trk>" + recorded_segment(start, length, metres_a_second) +
           "</trk></gpx>";
}

/// The same of a walk in two parts, each of `length`, with a rest between.
inline std::string recorded_with_rest(Instant start, std::chrono::minutes length, std::chrono::minutes rest,
                                      const std::string& device = "OpenTracks") {
    return "<gpx version=\"1.1\" creator=\"" + device + "\"><trk>" + recorded_segment(start, length) +
           recorded_segment(start + length + rest, length) + "</trk></gpx>";
}

} // namespace amble::tracking
