#include "programme/rating.h"

#include <algorithm>

namespace amble::programme {

void Mornings::add(Rating rating) {
    if (rating.given()) ratings[static_cast<size_t>(count++)] = static_cast<uint8_t>(rating.value());
}

std::string text_of(Usual usual) {
    return std::to_string(usual.halves / 2) + (usual.halves % 2 == 0 ? "" : ".5");
}

Usual median(Mornings mornings) {
    assert(mornings.count > 0);
    std::sort(mornings.ratings.begin(), mornings.ratings.begin() + mornings.count);
    const auto middle = static_cast<size_t>(mornings.count / 2);
    const int upper = mornings.ratings[middle];
    const int lower = mornings.count % 2 == 0 ? mornings.ratings[middle - 1] : upper;
    return {static_cast<uint8_t>(lower + upper)};
}

} // namespace amble::programme
