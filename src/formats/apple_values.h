#pragma once

#include "formats/recording.h"

namespace amble::formats {

/// A moment with the offset that the wall clock had there and then.
struct LocalMoment {
    Instant instant;
    std::chrono::minutes offset{0};

    bool operator==(const LocalMoment&) const = default;
};

/// Reads exactly "2016-11-14 07:25:41 -0700".
std::optional<LocalMoment> parse_apple_time(std::string_view text);

/// Metres of a distance in km, mi, m, ft or yd; nothing for another unit or a number that cannot be.
std::optional<double> apple_metres(std::string_view number, std::string_view unit);

/// Seconds of a duration in s, min or hr.
std::optional<double> apple_seconds(std::string_view number, std::string_view unit);

/// What kind of device it was, out of "<<HKDevice: 0x280e>, name:Apple Watch, model:Watch, …>": its model, else its
/// name; empty where it is not said. The address in it differs from record to record.
std::string_view apple_device(std::string_view device);

/// "stair climbing" of "HKWorkoutActivityTypeStairClimbing".
std::string apple_sport(std::string_view activity_type);

} // namespace amble::formats
