#pragma once

#include "foundation/base/calendar.h"

#include <fmt/format.h>

#include <string>

namespace amble::tracking {

/// A file as an app writes it, for tests: somebody goes north at 1.3 m/s, a point every five seconds.
inline std::string recorded(Instant start, std::chrono::minutes length, const std::string& device = "OpenTracks",
                            double metres_a_second = 1.3) {
    constexpr double kMetresPerDegree = 111'195;
    std::string text = "<gpx version=\"1.1\" creator=\"" + device + "\"><trk><trkseg>";
    for (std::chrono::seconds passed{0}; passed <= length; passed += std::chrono::seconds(5)) {
        const double north = 52 + static_cast<double>(passed.count()) * metres_a_second / kMetresPerDegree;
        text += fmt::format("<trkpt lat=\"{:.6f}\" lon=\"4\"><time>{}</time></trkpt>", north, iso(start + passed));
    }
    return text + "</trkseg></trk></gpx>";
}

} // namespace amble::tracking
