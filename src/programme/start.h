#pragma once

#include "foundation/base/sentence.h"
#include "programme/rating.h"
#include "programme/settings.h"

#include <cstdint>

namespace amble::programme {

/// Hundredths of a minute of comfortable walking, the mean of two or three walks; 0 = not tested.
using Tolerance = int32_t;

/// To the nearest hundredth. `minutes` from 0 to 240.
Tolerance tolerance_of(double minutes);

enum class Clearance : uint8_t { recorded, missing };

/// What is known when a person joins.
struct Intake {
    Usual usual;
    Tolerance tolerance = 0;
    Settings settings;
    Clearance clearance = Clearance::recorded;

    bool operator==(const Intake&) const = default;
};

/// Minutes by usual pain: 0-3: 15, 4-6: 10, 7-10: 5. A half point between two bands takes the smaller one.
/// docs/sources/programme.md#start-bands
int band_by_pain(Usual usual);

/// The largest level <= min(band, 0.8 x tolerance), never above the goal or the top level. A specialist's band stands
/// in for the one by pain. docs/sources/programme.md#start
Rung start_level(const Settings& settings, Tolerance tolerance, Usual usual);

/// Why the first day is as long as it is: what of pain, a comfortable walk, a specialist and a clinician's limit
/// allowed least. No goal is as low as a start.
Sentence start_reason(const Intake& intake);

} // namespace amble::programme
