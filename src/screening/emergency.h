#pragma once

#include "screening/assessment.h"

#include <span>
#include <string_view>
#include <vector>

namespace amble::screening {

/// What kind of help is needed now, the one that cannot wait minutes first.
enum class Emergency : uint8_t {
    heart,
    sudden_pain, // S8: tearing pain with faintness
    stroke,
    serious_illness, // S9 with confusion or collapse
    cauda_equina,    // bladder, bowel, saddle or both legs
    weak_leg,
    crisis, // thoughts of self-harm
};

/// The text of an emergency: static, without a name, a number or anything the person told.
struct EmergencyText {
    std::string_view title;
    std::span<const std::string_view> lines; // what to do, the first thing first
};

EmergencyText text(Emergency emergency);

/// Stands on every emergency and crisis page, above all else but the numbers.
std::string_view nobody_watches();

/// The kinds of help that the answers call for now, in the order above; empty if none.
std::vector<Emergency> emergencies(const Assessment& assessment);

/// The programme's event for an emergency answer to that question, as in a diary: "stop bladder".
std::string_view stop_event(Question question);

} // namespace amble::screening
