#include "tracking/measure_schedule.h"

namespace amble::tracking {

namespace {

constexpr int kWeek = 7;
constexpr int kFourWeeks = 28;
// Days after the first: weeks 4, 8, 12 and 26, then every half year.
constexpr std::array kDisabilityDays{28, 56, 84, 182};

} // namespace

Day next_due(const Measured& measured) {
    switch (measured.kind) {
    case MeasureKind::usual_pain:
    case MeasureKind::activities:
        return measured.last + kWeek;
    case MeasureKind::disability:
        for (const int days : kDisabilityDays)
            if (measured.last < measured.first + days) return measured.first + days;
        return measured.last + kDisabilityDays.back();
    case MeasureKind::global_change:
    case MeasureKind::three_items:
    case MeasureKind::chair_stand:
    case MeasureKind::fingertips:
    case MeasureKind::one_leg:
    case MeasureKind::standing:
    case MeasureKind::sitting:
        break;
    }
    return measured.last + kFourWeeks;
}

std::vector<MeasureKind> due(std::span<const Measured> measured, Day today) {
    std::vector<MeasureKind> kinds;
    for (const Measured& each : measured)
        if (next_due(each) <= today) kinds.push_back(each.kind);
    return kinds;
}

} // namespace amble::tracking
