#pragma once

#include <string_view>

namespace amble::tracking {

enum class Sport { unknown, walking, running, other };

/// What a recording calls itself ("Mountain Biking", "run", "hiking"), in English words; what is in no list is unknown
/// and has to show by its pace what it was.
Sport sport_named(std::string_view text);

} // namespace amble::tracking
