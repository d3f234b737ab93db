#include "account/token.h"

#include "foundation/base/id.h"
#include "foundation/base/random.h"

#include <sodium.h>

#include <array>

namespace amble::account {

namespace {

constexpr size_t kTokenBytes = 32;

// Keys that are no secrets: they keep what is stored of a token and what a form carries apart.
constexpr std::string_view kStored = "amble stored token";
constexpr std::string_view kForm = "amble form token";

std::string keyed_hash(std::string_view key, std::string_view text) {
    std::array<unsigned char, 32> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                       reinterpret_cast<const unsigned char*>(key.data()), key.size());
    return base64url({reinterpret_cast<const char*>(hash.data()), hash.size()});
}

} // namespace

std::string new_token() {
    return random_token(kTokenBytes);
}

std::string token_hash(std::string_view token) {
    return keyed_hash(kStored, token);
}

std::string form_token(std::string_view secret) {
    return keyed_hash(kForm, secret);
}

} // namespace amble::account
