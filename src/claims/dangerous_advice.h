#pragma once

#include "foundation/base/sentence.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace amble::claims {

/// What nobody may tell others in public without somebody having looked at it first.
enum class DangerousAdvice : uint8_t {
    stop_medicine,    // "Throw your tablets away"
    ignore_emergency, // "Numb between the legs is nothing to worry about"
    take_dose,        // "Take 800 mg three times a day"
};

struct DangerousAdviceFound {
    DangerousAdvice advice = DangerousAdvice::stop_medicine;
    size_t begin = 0; // bytes of the text: the sentence
    size_t end = 0;

    bool operator==(const DangerousAdviceFound&) const = default;
};

/// Such advice in any bytes, in English or German, in the order of the text, each kind once a sentence at most. It must
/// tell others: "I stopped my tablets" does not, "I stopped mine and you should too" does. Advice against it ("never
/// stop your tablets by yourself"), to ask whoever prescribed it, and a question are none.
std::vector<DangerousAdviceFound> dangerous_advice(std::string_view text);

/// What whoever reads such advice is told before anything else.
Sentence warning(DangerousAdvice advice);

} // namespace amble::claims
