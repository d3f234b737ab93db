#pragma once

#include "foundation/base/calendar.h"

#include <optional>
#include <string>
#include <string_view>

namespace amble::account {

// Codes of an authenticator app: RFC 6238 with SHA-1, 30 seconds and 6 digits, which every such app understands.

/// RFC 4226, section 4, R6: 160 bits.
constexpr size_t kKeyBytes = 20;

/// RFC 4648 without padding; what apps take as a key.
std::string base32(std::string_view bytes);
/// Small letters, blanks and hyphens are taken too; nothing where any other sign is in it.
std::optional<std::string> parse_base32(std::string_view text);

/// "ABCD EFGH …", for reading and typing.
std::string in_groups_of_four(std::string_view text);

/// How many half minutes have passed since 1970.
int64_t half_minute(Instant now);

/// The six digits that an app with this key (bytes, not Base32) shows in that half minute.
std::string one_time_code(std::string_view key, int64_t half_minute);

/// The half minute whose code was typed: this one, or one either side for a clock that is off and a person who types;
/// only later than `last_used`, so that no code counts twice. Blanks in `typed` are passed over.
std::optional<int64_t> half_minute_of(std::string_view key, std::string_view typed, Instant now, int64_t last_used);

/// What an app reads from a QR code: otpauth://totp/… `key` is Base32.
std::string otpauth_link(std::string_view site_name, std::string_view sign_in_name, std::string_view key);

} // namespace amble::account
