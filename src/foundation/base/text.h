#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble {

/// Without the blanks and line ends around it.
std::string_view trim(std::string_view text);

/// A decimal whole number that fits and fills the whole text, with an optional '-'. No blanks, no '+'.
std::optional<int64_t> parse_whole_number(std::string_view text);

/// A finite decimal number that fills the whole text.
std::optional<double> parse_decimal(std::string_view text);

/// The pieces point into `text`.
std::vector<std::string_view> split(std::string_view text, char separator);

/// A text that is gone before its pieces are read; a range-for does not keep it alive in C++20.
template<std::same_as<std::string> Gone>
std::vector<std::string_view> split(Gone&& text, char separator) = delete;

/// ASCII only: for keywords, never for what people write.
std::string lower_ascii(std::string_view text);

/// Well-formed UTF-8 without overlong forms, surrogates or code points past U+10FFFF.
bool is_utf8(std::string_view text);

/// The number of code points in well-formed UTF-8.
size_t length_utf8(std::string_view text);

/// The nearest of `known` to `typed` by edit distance, if one is near enough to be what was meant (at most a third of
/// it).
std::optional<std::string_view> nearest(std::string_view typed, const std::vector<std::string_view>& known);

} // namespace amble
