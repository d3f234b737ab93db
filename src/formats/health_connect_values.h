#pragma once

#include "foundation/base/calendar.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace amble::formats {

/// Milliseconds since 1970; nothing for what no phone can have recorded.
std::optional<Instant> health_connect_instant(std::optional<int64_t> milliseconds);

/// Seconds; nothing for what no zone has.
std::optional<std::chrono::minutes> health_connect_offset(std::optional<int64_t> seconds);

/// What a device is, in words by which it is known what is worn where: the platform's Device.DEVICE_TYPE.
std::string_view health_connect_device(int64_t type);

/// The name of an exercise by its number in the platform's ExerciseSessionType (not the library's for apps, which
/// counts otherwise); empty for an unknown one.
std::string_view health_connect_sport(int64_t type);

} // namespace amble::formats
