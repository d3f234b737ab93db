#pragma once

#include "tracking/measure.h"

namespace amble::tracking {

/// When a kind was first and last measured.
struct Measured {
    MeasureKind kind = MeasureKind::usual_pain;
    Day first;
    Day last;
};

/// From when a kind is due again: weekly, every four weeks, or at fixed weeks after the first.
/// docs/sources/measures.md
Day next_due(const Measured& measured);

/// What of the kinds that a person has begun is due on that day. What they never began is never due: nobody is sent to
/// a test.
std::vector<MeasureKind> due(std::span<const Measured> measured, Day today);

} // namespace amble::tracking
