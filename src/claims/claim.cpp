#include "claims/claim.h"

#include <array>

namespace amble::claims {

std::string_view word(Speech speech) {
    constexpr std::array<std::string_view, 4> kWords{"neither", "claim", "experience", "question"};
    return kWords[static_cast<size_t>(speech)];
}

std::string_view word(Effect effect) {
    constexpr std::array<std::string_view, 8> kWords{"unclear", "helps",     "does not help", "harms",
                                                     "no harm", "no effect", "needed",        "not needed"};
    return kWords[static_cast<size_t>(effect)];
}

std::string_view word(Strength strength) {
    constexpr std::array<std::string_view, 3> kWords{"hedged", "plain", "strong"};
    return kWords[static_cast<size_t>(strength)];
}

} // namespace amble::claims
