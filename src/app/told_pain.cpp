#include "app/told_pain.h"

#include "tracking/measure_store.h"

#include <cmath>

namespace amble::app {

std::optional<community::UsualPain> told_pain(account::Visit& visit) {
    const auto measures = tracking::measures_of(visit.data(), visit.person(), tracking::MeasureKind::usual_pain);
    if (measures.size() < 2) return std::nullopt;
    const auto pain = [](const tracking::Measure& measure) { return static_cast<int>(std::lround(measure.value())); };
    const int days = measures.back().day - measures.front().day;
    return community::UsualPain{pain(measures.front()), pain(measures.back()), days / 7};
}

} // namespace amble::app
