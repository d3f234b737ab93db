#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace amble::community {

/// What in a text could lead to a person.
enum class DetailKind : uint8_t { email, telephone, address, name, profile, birthday };

struct Detail {
    DetailKind kind = DetailKind::name;
    size_t begin = 0; // bytes of the text
    size_t end = 0;

    bool operator==(const Detail&) const = default;
};

/// Telephone numbers, e-mail addresses also with "(at)", street addresses and British postcodes, profiles elsewhere,
/// dates of birth, and full names behind a title, "my name is" or a word such as "physio", in English and German, in
/// order. To be pointed out to the writer, who decides: it finds what looks like one, and misses what does not.
std::vector<Detail> personal_details(std::string_view text);

} // namespace amble::community
