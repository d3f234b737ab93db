#include "formats/health_connect_values.h"

#include <array>

namespace amble::formats {

namespace {

constexpr std::array<std::string_view, 62> kSports{
    "",
    "badminton",
    "baseball",
    "basketball",
    "biking",
    "biking, stationary",
    "boot camp",
    "boxing",
    "calisthenics",
    "cricket",
    "dancing",
    "exercise class",
    "fencing",
    "football, American",
    "football, Australian",
    "frisbee disc",
    "golf",
    "guided breathing",
    "gymnastics",
    "handball",
    "high-intensity interval training",
    "hiking",
    "ice hockey",
    "skating on ice",
    "martial arts",
    "paddling",
    "paragliding",
    "pilates",
    "racquetball",
    "climbing",
    "roller hockey",
    "rowing",
    "rugby",
    "running",
    "running, treadmill",
    "sailing",
    "scuba diving",
    "skating",
    "skiing",
    "snowboarding",
    "snowshoeing",
    "soccer",
    "softball",
    "squash",
    "climbing stairs",
    "strength training",
    "stretching",
    "surfing",
    "swimming, open water",
    "swimming, pool",
    "table tennis",
    "tennis",
    "volleyball",
    "walking",
    "water polo",
    "weightlifting",
    "wheelchair",
    "yoga",
    "",
    "climbing stairs, machine",
    "elliptical",
    "rowing machine",
};

} // namespace

std::optional<Instant> health_connect_instant(std::optional<int64_t> milliseconds) {
    constexpr int64_t kLatest = int64_t{7'258'118'400} * 1000; // the year 2200
    if (!milliseconds || *milliseconds < 0 || *milliseconds > kLatest) return std::nullopt;
    return Instant{*milliseconds * 1000};
}

std::optional<std::chrono::minutes> health_connect_offset(std::optional<int64_t> seconds) {
    constexpr int64_t kFurthestZone = 14 * 3600;
    if (!seconds || *seconds < -kFurthestZone || *seconds > kFurthestZone) return std::nullopt;
    return std::chrono::minutes(*seconds / 60);
}

std::string_view health_connect_device(int64_t type) {
    switch (type) {
    case 1:
        return "watch";
    case 2:
        return "phone";
    case 6:
        return "smart band";
    default:
        return "";
    }
}

std::string_view health_connect_sport(int64_t type) {
    return type >= 0 && type < static_cast<int64_t>(kSports.size()) ? kSports[static_cast<size_t>(type)] : "";
}

} // namespace amble::formats
