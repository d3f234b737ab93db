#pragma once

#include "tracking/walk.h"

namespace amble::tracking {

/// Which of watch, band and phone made a recording, by what it says of itself ("Garmin", "StravaGPX"). What is
/// not known counts as a phone, the least believed. [design]
Source recorder_named(std::string_view device);

} // namespace amble::tracking
