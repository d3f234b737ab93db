#include "programme/start.h"

#include <algorithm>
#include <cmath>

namespace amble::programme {

Tolerance tolerance_of(double minutes) {
    return static_cast<Tolerance>(std::lround(minutes * 100));
}

int band_by_pain(Usual usual) {
    if (usual <= Usual::points(3)) return 15;
    if (usual <= Usual::points(6)) return 10;
    return 5;
}

namespace {

int band(const Settings& settings, Usual usual) {
    return settings.band > 0 ? settings.band : band_by_pain(usual);
}

/// Whole minutes.
int most_by_tolerance(Tolerance tolerance) {
    return tolerance * 8 / 1000;
}

} // namespace

Rung start_level(const Settings& settings, Tolerance tolerance, Usual usual) {
    int most = band(settings, usual);
    if (tolerance > 0) most = std::min(most, most_by_tolerance(tolerance));
    return std::min(largest_level_at_most(most), goal_level(settings));
}

Sentence start_reason(const Intake& intake) {
    const Settings& settings = intake.settings;
    const int most = band(settings, intake.usual);
    const Rung level = start_level(settings, intake.tolerance, intake.usual);
    const std::string minutes = std::to_string(level.minutes());
    if (level == kLowestRung) return {"You start with {0} minutes a day, the smallest start there is.", {minutes}};
    if (level < largest_level_at_most(most)) {
        if (intake.tolerance == 0 || level < largest_level_at_most(most_by_tolerance(intake.tolerance)))
            return {"You start with {0} minutes a day: a clinician set {1} minutes a day as your limit.",
                    {minutes, std::to_string(settings.ceiling)}};
        return {"You start with {0} minutes a day: a little less than the walk that you said is comfortable.",
                {minutes}};
    }
    if (settings.band > 0) return {"You start with {0} minutes a day, as your specialist set it.", {minutes}};
    return {"You start with {0} minutes a day, the most that anybody starts with at a usual pain of {1} of 10.",
            {minutes, text_of(intake.usual)}};
}

} // namespace amble::programme
