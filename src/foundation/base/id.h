#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amble {

/// The number of a person inside the database. It appears in no URL, page, export of another person, metric or log.
struct PersonId {
    int64_t number = 0;

    auto operator<=>(const PersonId&) const = default;
};

/// A random 128-bit name that a browser may hold; its text is 22 letters, digits, '-' or '_'. Looked up together with
/// its owner only, so that one made by a client cannot meet another person's.
class Id {
public:
    Id() = default;
    explicit Id(std::array<uint8_t, 16> bytes) : bytes_(bytes) {}

    static std::optional<Id> parse(std::string_view text);
    std::string text() const;

    auto operator<=>(const Id&) const = default;

private:
    std::array<uint8_t, 16> bytes_{};
};

/// RFC 4648 base64url without padding.
std::string base64url(std::string_view bytes);
std::optional<std::string> parse_base64url(std::string_view text);

} // namespace amble
