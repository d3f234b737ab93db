#pragma once

#include "formats/recording.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::tracking {

/// Reads one file by its path; what cannot be opened is refused with a sentence. `read` hears of each piece, in bytes.
formats::Reading read_recording(const std::string& path, const std::function<void(size_t bytes)>& read = [](size_t) {});

/// Of all of them that are there.
uint64_t bytes_of(const std::vector<std::string>& paths);

/// Names come from the file: what could steer a terminal, the control characters of ASCII and of Latin-1, is shown as
/// '?'.
std::string printable(std::string_view text);

} // namespace amble::tracking
