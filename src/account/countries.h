#pragma once

#include <span>
#include <string_view>

namespace amble::account {

struct Country {
    std::string_view code; // ISO 3166-1, two letters
    std::string_view name; // in English, which is its key in the catalogue
};

/// All of them, by their English name.
std::span<const Country> countries();

} // namespace amble::account
