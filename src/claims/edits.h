#pragma once

#include <cstddef>
#include <string_view>

namespace amble::claims {

/// How many letters must be put in, left out, replaced or swapped with their neighbour to make one word of the other
/// (optimal string alignment); `enough` where it is that many or more. Words above 40 bytes are `enough` apart.
size_t edits_between(std::string_view a, std::string_view b, size_t enough);

} // namespace amble::claims
