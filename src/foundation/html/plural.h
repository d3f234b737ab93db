#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace amble::html {

/// How a language counts: which of its forms goes with a number. After Unicode CLDR's plural rules for whole numbers,
/// named by a language that uses them.
enum class Plural { japanese, english, french, russian, polish, czech, arabic };

std::optional<Plural> plural_named(std::string_view name);

/// CLDR's names of the forms, in the order in which a catalogue lists them: "one", "few", "many".
std::span<const std::string_view> forms_of(Plural plural);

/// Which of forms_of() goes with `count`.
size_t form_for(Plural plural, int64_t count);

} // namespace amble::html
