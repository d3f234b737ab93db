#pragma once

#include <string>
#include <string_view>

namespace amble::account {

/// A secret for a cookie or link: 256 random bits as 43 characters that a URL takes as they are.
std::string new_token();

/// What is stored of a token, so that whoever reads the database cannot use it (BLAKE2b; a random token needs no salt).
std::string token_hash(std::string_view token);

/// What the forms of a page carry for browsers that send neither Origin nor Sec-Fetch-Site: made from the secret in
/// the session's cookie, or the visitor's, and not leading back to it.
std::string form_token(std::string_view secret);

} // namespace amble::account
