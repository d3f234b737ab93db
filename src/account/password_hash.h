#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace amble::account {

/// Argon2id with 19 MiB and two passes (OWASP's least for it), by libsodium: about 20 ms. Two run at once, 30 wait;
/// whoever comes beyond that is told to come back. Never called inside a transaction.

/// A salted hash in the PHC format; nothing when too many are waiting.
std::optional<std::string> hash_password(const std::string& composed);

enum class PasswordCheck { right, wrong, busy };

/// With no stored hash the same work is done and the answer is wrong, so that time does not tell which names exist.
PasswordCheck check_password(const std::string& composed, const std::optional<std::string>& stored);

/// Whether a stored hash was made with other settings than today's, and should be made anew at sign-in.
bool needs_rehash(const std::string& stored);

} // namespace amble::account
