#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace amble::community {

/// A text's sketch: twelve numbers, of which two texts share about that part which they share of their three-word runs
/// (MinHash; Broder 1997, "On the resemblance and containment of documents"). Empty for a text below twelve words:
/// those are written alike without being copied.
std::vector<int64_t> sketch(std::string_view text);

inline constexpr int kSketchSize = 12;

/// Texts that share so many numbers of their sketches are copies: about half of all runs, which a copy with a word
/// changed in every sentence still has. [design]: measured in likeness_test.cpp.
inline constexpr int kSharedByCopies = 6;

} // namespace amble::community
