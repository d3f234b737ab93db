#pragma once

#include <cstdint>
#include <string_view>

namespace amble::formats::fit {

// The messages and fields that Amble reads, by their published numbers (docs/sources/formats.md).

enum Message : uint16_t {
    kFileId = 0,
    kSport = 12,
    kSession = 18,
    kRecord = 20,
    kEvent = 21,
    kActivity = 34,
    kMonitoring = 55,
    kMonitoringInfo = 103,
};

namespace file_id {
enum Field : uint8_t { kType = 0, kManufacturer = 1, kProductName = 8 };
enum Type : uint8_t { kActivityFile = 4, kCourse = 6, kMonitoringA = 15, kMonitoringDaily = 28, kMonitoringB = 32 };
} // namespace file_id

namespace sport {
enum Field : uint8_t { kSport = 0, kSubSport = 1 };
} // namespace sport

namespace session {
enum Field : uint8_t {
    kStartTime = 2,
    kSport = 5,
    kSubSport = 6,
    kElapsed = 7,  // milliseconds, pauses in it
    kTimer = 8,    // milliseconds, pauses out
    kDistance = 9, // centimetres
    kCycles = 10,  // on foot: strides, of which each is two steps
    kProfileName = 110,
};
} // namespace session

namespace record {
enum Field : uint8_t {
    kLatitude = 0, // semicircles: 2^31 of them are 180 degrees
    kLongitude = 1,
    kHeartRate = 3,
    kCadence = 4,
    kDistance = 5,      // centimetres from the start
    kSpeedDistance = 8, // 12 bits of speed, 12 bits of distance that run over, in 1/16 m
};
} // namespace record

namespace event {
enum Field : uint8_t { kEvent = 0, kType = 1 };
enum Event : uint8_t { kTimer = 0 };
enum Type : uint8_t { kStart = 0, kStop = 1, kStopAll = 4, kStopDisable = 8, kStopDisableAll = 9 };
} // namespace event

namespace activity {
enum Field : uint8_t { kLocalTime = 5 };
} // namespace activity

namespace monitoring {
enum Field : uint8_t {
    kDistance = 2, // centimetres since the day began
    kCycles = 3,   // on foot: steps since the day began
    kActivityType = 5,
    kDistance16 = 8, // hundreds of metres, else as the distance
    kCycles16 = 9,   // as the cycles
    kLocalTime = 11,
    kActivityAndIntensity = 24, // five bits and three
    kTime16 = 26,               // the low half of the time
};
enum InfoField : uint8_t { kInfoLocalTime = 0 };
enum ActivityType : uint8_t { kRunning = 1, kWalking = 6 };
} // namespace monitoring

/// "walking"; empty for a number that has no name here.
std::string_view sport_name(int64_t sport);
/// What a sub-sport says more plainly than its sport: a treadmill is walked on or run on, and nobody knows which.
std::string_view sub_sport_name(int64_t sub_sport);
/// Of the makers that are common; empty for the rest.
std::string_view manufacturer_name(int64_t manufacturer);
/// Whether the cycles of this sport are strides.
bool counts_strides(int64_t sport);

} // namespace amble::formats::fit
