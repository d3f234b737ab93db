#include "foundation/outgoing/web_push.h"

#include "foundation/base/id.h"
#include "foundation/base/json_writer.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/param_build.h>

#include <array>
#include <stdexcept>
#include <vector>

namespace amble::outgoing {

namespace {

constexpr size_t kPoint = 65;
constexpr size_t kScalar = 32;
constexpr size_t kAuthSecret = 16;
constexpr size_t kSalt = 16;
constexpr size_t kTag = 16;
constexpr uint32_t kRecord = 4096;
constexpr size_t kMostText = 3 * 1024;

struct Ends {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    void operator()(EVP_KDF* kdf) const { EVP_KDF_free(kdf); }
    void operator()(EVP_KDF_CTX* context) const { EVP_KDF_CTX_free(context); }
    void operator()(BIGNUM* number) const { BN_clear_free(number); }
    void operator()(EC_POINT* point) const { EC_POINT_free(point); }
    void operator()(EC_GROUP* group) const { EC_GROUP_free(group); }
    void operator()(ECDSA_SIG* signature) const { ECDSA_SIG_free(signature); }
    void operator()(OSSL_PARAM_BLD* builder) const { OSSL_PARAM_BLD_free(builder); }
    void operator()(OSSL_PARAM* parameters) const { OSSL_PARAM_free(parameters); }
};
template<class T>
using Held = std::unique_ptr<T, Ends>;

void require(bool worked) {
    if (!worked) throw std::runtime_error("OpenSSL could not work with a key");
}

unsigned char* bytes(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}
const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

/// The point of a secret number, uncompressed; "" where the number is none of the curve's.
std::string point_of(std::string_view secret) {
    const Held<EC_GROUP> group(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
    const Held<BIGNUM> number(BN_bin2bn(bytes(secret), static_cast<int>(secret.size()), nullptr));
    if (BN_is_zero(number.get()) || BN_cmp(number.get(), EC_GROUP_get0_order(group.get())) >= 0) return "";
    const Held<EC_POINT> point(EC_POINT_new(group.get()));
    require(EC_POINT_mul(group.get(), point.get(), number.get(), nullptr, nullptr, nullptr) == 1);
    std::string text(kPoint, '\0');
    require(EC_POINT_point2oct(group.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED, bytes(text), kPoint, nullptr) ==
            kPoint);
    return text;
}

/// A key of OpenSSL's from its parts; nothing where the point is not on the curve.
Held<EVP_PKEY> key_of(std::string_view point, std::string_view secret) {
    const Held<OSSL_PARAM_BLD> builder(OSSL_PARAM_BLD_new());
    const Held<BIGNUM> number(secret.empty() ? nullptr
                                             : BN_bin2bn(bytes(secret), static_cast<int>(secret.size()), nullptr));
    require(OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) == 1);
    require(OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) == 1);
    if (number) require(OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, number.get()) == 1);
    const Held<OSSL_PARAM> parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const Held<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY* made = nullptr;
    if (EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &made, number ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return nullptr;
    return Held<EVP_PKEY>(made);
}

std::string agreed(EVP_PKEY* own, EVP_PKEY* other) {
    const Held<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(own, nullptr));
    std::string secret(kScalar, '\0');
    size_t size = secret.size();
    require(EVP_PKEY_derive_init(context.get()) == 1 && EVP_PKEY_derive_set_peer(context.get(), other) == 1 &&
            EVP_PKEY_derive(context.get(), bytes(secret), &size) == 1 && size == kScalar);
    return secret;
}

/// HKDF with SHA-256 (RFC 5869).
std::string derived(std::string_view salt, std::string_view secret, std::string_view info, size_t size) {
    const Held<EVP_KDF> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const Held<EVP_KDF_CTX> context(EVP_KDF_CTX_new(kdf.get()));
    std::string digest = "SHA256";
    std::string held_salt(salt);
    std::string held_secret(secret);
    std::string held_info(info);
    const std::array parameters = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, held_salt.data(), held_salt.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, held_secret.data(), held_secret.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, held_info.data(), held_info.size()),
        OSSL_PARAM_construct_end()};
    std::string made(size, '\0');
    require(EVP_KDF_derive(context.get(), bytes(made), size, parameters.data()) == 1);
    return made;
}

/// AES-128-GCM, with the tag behind the text.
std::string encrypted(std::string text, const std::string& key, const std::string& nonce) {
    const Held<EVP_CIPHER_CTX> context(EVP_CIPHER_CTX_new());
    std::string made(text.size() + kTag, '\0');
    int size = 0;
    require(EVP_EncryptInit_ex2(context.get(), EVP_aes_128_gcm(), bytes(key), bytes(nonce), nullptr) == 1 &&
            EVP_EncryptUpdate(context.get(), bytes(made), &size, bytes(text), static_cast<int>(text.size())) == 1 &&
            EVP_EncryptFinal_ex(context.get(), bytes(made) + size, &size) == 1 &&
            EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, kTag, bytes(made) + text.size()) == 1);
    return made;
}

/// As two numbers of 32 bytes (RFC 7518, 3.4), which OpenSSL gives in DER.
std::string signature_of(EVP_PKEY* key, std::string_view text) {
    const Held<EVP_MD_CTX> context(EVP_MD_CTX_new());
    std::string der(128, '\0');
    size_t size = der.size();
    require(EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
            EVP_DigestSign(context.get(), bytes(der), &size, bytes(text), text.size()) == 1);
    const unsigned char* at = bytes(der);
    const Held<ECDSA_SIG> signature(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(size)));
    std::string made(2 * kScalar, '\0');
    require(signature &&
            BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), bytes(made), kScalar) == static_cast<int>(kScalar) &&
            BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), bytes(made) + kScalar, kScalar) ==
                static_cast<int>(kScalar));
    return made;
}

std::string origin_of(std::string_view url) {
    const size_t scheme = url.find("://");
    const size_t path = scheme == std::string_view::npos ? scheme : url.find('/', scheme + 3);
    return std::string(url.substr(0, path));
}

} // namespace

struct PushKey::Pair {
    std::string secret;
    std::string point;
    Held<EVP_PKEY> key;
};

PushKey PushKey::make() {
    const Held<EVP_PKEY> fresh(EVP_EC_gen("P-256"));
    BIGNUM* number = nullptr;
    require(fresh && EVP_PKEY_get_bn_param(fresh.get(), OSSL_PKEY_PARAM_PRIV_KEY, &number) == 1);
    const Held<BIGNUM> held(number);
    std::string secret(kScalar, '\0');
    require(BN_bn2binpad(number, bytes(secret), kScalar) == static_cast<int>(kScalar));
    return of_secret(secret).value();
}

std::optional<PushKey> PushKey::of_secret(std::string_view secret) {
    if (secret.size() != kScalar) return std::nullopt;
    std::string point = point_of(secret);
    if (point.empty()) return std::nullopt;
    auto key = key_of(point, secret);
    require(key != nullptr);
    return PushKey(std::make_shared<const Pair>(Pair{std::string(secret), std::move(point), std::move(key)}));
}

std::string PushKey::secret() const {
    return pair_->secret;
}

std::string PushKey::point() const {
    return pair_->point;
}

bool PushReader::is_valid() const {
    return point.size() == kPoint && secret.size() == kAuthSecret && key_of(point, "") != nullptr;
}

std::optional<std::string> sealed(std::string_view text, const PushReader& reader, const PushKey& sender,
                                  std::string_view salt) {
    if (text.size() > kMostText || salt.size() != kSalt) throw std::logic_error("no text or salt for a push message");
    const auto other = reader.point.size() == kPoint ? key_of(reader.point, "") : nullptr;
    if (!other) return std::nullopt;
    // RFC 8291, 3.3 and 3.4; RFC 8188, 2.1 to 2.3.
    const std::string about = std::string("WebPush: info") + '\0' + reader.point + sender.point();
    const std::string input = derived(reader.secret, agreed(sender.pair().key.get(), other.get()), about, kScalar);
    const std::string key = derived(salt, input, std::string_view("Content-Encoding: aes128gcm\0", 28), 16);
    const std::string nonce = derived(salt, input, std::string_view("Content-Encoding: nonce\0", 24), 12);
    std::string head(salt);
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        head.push_back(static_cast<char>(kRecord >> shift & 0xFFU));
    head.push_back(static_cast<char>(kPoint));
    head += sender.point();
    return head + encrypted(std::string(text) + '\x02', key, nonce); // 2: the last record
}

std::string vapid(const PushKey& key, std::string_view endpoint, std::string_view subject, Instant until) {
    JsonWriter claims;
    claims.begin_object()
        .member("aud", origin_of(endpoint))
        .member("exp", until.microseconds / 1'000'000)
        .member("sub", subject)
        .end_object();
    std::string token = base64url(R"({"typ":"JWT","alg":"ES256"})") + "." + base64url(claims.text());
    token += "." + base64url(signature_of(key.pair().key.get(), token));
    return "vapid t=" + token + ", k=" + base64url(key.point());
}

} // namespace amble::outgoing
