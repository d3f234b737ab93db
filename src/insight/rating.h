#pragma once

#include "foundation/base/calendar.h"

#include <span>
#include <vector>

namespace amble::insight {

/// What a person rated on a day.
struct Rating {
    Day day;
    double value = 0;
};

enum class Better { lower, higher };

/// How something is rated: from `least` to `most` in steps.
struct Scale {
    double least = 0;
    double most = 10;
    double step = 1;
    /// The smallest change that matters to most people. docs/sources/insight.md
    double important = 2;
    Better better = Better::lower;
};

inline constexpr Scale kPain{0, 10, 1, 2, Better::lower};
/// The mean of three to five activities that the person chose.
inline constexpr Scale kActivities{0, 10, 0.2, 2, Better::higher};

/// Two years: what is older says nothing about now.
inline constexpr int kMostDays = 731;

/// The ratings that count: in order, one a day (the last given), on the scale, within kMostDays of the latest.
std::vector<Rating> that_count(std::span<const Rating> ratings, const Scale& scale);

} // namespace amble::insight
