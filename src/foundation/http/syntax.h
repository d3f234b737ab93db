#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace amble::http {

/// A token of RFC 9110, 5.6.2: what a header's or a cookie's name is made of.
bool is_token(std::string_view text);

/// May stand as a header's value: no control character, so that no value can begin another header.
bool is_field_value(std::string_view text);

/// What '+' stands for: a blank in a form, itself in a path.
enum class Plus { blank, itself };

/// Text with its %XX escapes decoded; nothing where an escape is ill-formed or the outcome is not UTF-8 or holds a NUL.
std::optional<std::string> percent_decode(std::string_view text, Plus plus);

} // namespace amble::http
