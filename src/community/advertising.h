#pragma once

#include <string_view>

namespace amble::community {

/// What in a text sells, each with its weight; above kAdvertisingFrom together it is held for a moderator. Measured on
/// the labelled texts of tests/community/advertising.tsv.
double advertising_score(std::string_view text);

inline constexpr double kAdvertisingFrom = 2.0;

/// Addresses of pages in it, written as links or not.
int count_links(std::string_view text);

} // namespace amble::community
