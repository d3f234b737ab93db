#include "foundation/outgoing/testing/push_reader.h"

#include "foundation/base/id.h"

#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/obj_mac.h>
#include <openssl/sha.h>

// The low-level calls that OpenSSL 3 calls deprecated: another way than the one under test.
#pragma clang diagnostic ignored "-Wdeprecated-declarations"

namespace amble::outgoing {

namespace {

const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string hmac(std::string_view key, std::string_view text) {
    std::string made(32, '\0');
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytes(text), text.size(),
         reinterpret_cast<unsigned char*>(made.data()), nullptr);
    return made;
}

/// HKDF whose output fits into one block (RFC 5869).
std::string derived(std::string_view salt, std::string_view secret, const std::string& info, size_t size) {
    return hmac(hmac(salt, secret), info + '\x01').substr(0, size);
}

EC_KEY* key_of(std::string_view point) {
    EC_KEY* key = EC_KEY_new_by_curve_name(NID_X9_62_prime256v1);
    EC_KEY_oct2key(key, bytes(point), point.size(), nullptr);
    return key;
}

std::string agreed(std::string_view secret, std::string_view point) {
    EC_KEY* own = EC_KEY_new_by_curve_name(NID_X9_62_prime256v1);
    EC_KEY_oct2priv(own, bytes(secret), secret.size());
    EC_KEY* other = key_of(point);
    std::string made(32, '\0');
    ECDH_compute_key(made.data(), made.size(), EC_KEY_get0_public_key(other), own, nullptr);
    EC_KEY_free(own);
    EC_KEY_free(other);
    return made;
}

} // namespace

std::optional<std::string> TestPushReader::open(std::string_view sealed) const {
    if (sealed.size() < 86 + 17) return std::nullopt;
    const std::string_view salt = sealed.substr(0, 16);
    const std::string point(sealed.substr(21, 65));
    const std::string_view text = sealed.substr(86);
    const std::string input =
        derived(secret_, agreed(key_.secret(), point), std::string("WebPush: info") + '\0' + key_.point() + point, 32);
    const std::string key = derived(salt, input, std::string("Content-Encoding: aes128gcm") + '\0', 16);
    const std::string nonce = derived(salt, input, std::string("Content-Encoding: nonce") + '\0', 12);
    EVP_CIPHER_CTX* context = EVP_CIPHER_CTX_new();
    std::string made(text.size() - 16, '\0');
    std::string tag(text.substr(text.size() - 16));
    int size = 0;
    auto* to = reinterpret_cast<unsigned char*>(made.data());
    EVP_DecryptInit_ex(context, EVP_aes_128_gcm(), nullptr, bytes(key), bytes(nonce));
    EVP_DecryptUpdate(context, to, &size, bytes(text), static_cast<int>(made.size()));
    EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, 16, tag.data());
    const bool good = EVP_DecryptFinal_ex(context, to + size, &size) == 1;
    EVP_CIPHER_CTX_free(context);
    if (!good || made.back() != '\x02') return std::nullopt;
    made.pop_back();
    return made;
}

bool is_signed_by(std::string_view point, std::string_view token) {
    const size_t end = token.rfind('.');
    const auto raw = parse_base64url(token.substr(end + 1));
    if (!raw || raw->size() != 64) return false;
    unsigned char digest[32];
    SHA256(bytes(token), end, digest);
    ECDSA_SIG* signature = ECDSA_SIG_new();
    ECDSA_SIG_set0(signature, BN_bin2bn(bytes(*raw), 32, nullptr), BN_bin2bn(bytes(*raw) + 32, 32, nullptr));
    EC_KEY* key = key_of(point);
    const bool good = ECDSA_do_verify(digest, sizeof digest, signature, key) == 1;
    EC_KEY_free(key);
    ECDSA_SIG_free(signature);
    return good;
}

} // namespace amble::outgoing
