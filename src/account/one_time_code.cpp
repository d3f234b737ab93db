#include "account/one_time_code.h"

#include <openssl/hmac.h>

#include <algorithm>
#include <array>

namespace amble::account {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr int kDigits = 6;
constexpr int kCodes = 1'000'000;
constexpr int64_t kMicrosPerHalfMinute = 30'000'000;

/// RFC 4226, section 5.3.
uint32_t truncated(const std::array<unsigned char, 20>& digest) {
    const size_t at = digest[19] & 15;
    return (static_cast<uint32_t>(digest[at] & 127) << 24) | (static_cast<uint32_t>(digest[at + 1]) << 16) |
           (static_cast<uint32_t>(digest[at + 2]) << 8) | digest[at + 3];
}

std::string digits_in(std::string_view typed) {
    std::string digits;
    for (const char c : typed)
        if (c != ' ') digits.push_back(c);
    return digits;
}

/// In a time that tells nothing of where the two differ.
bool same(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) return false;
    unsigned differ = 0;
    for (size_t i = 0; i < one.size(); ++i)
        differ |= static_cast<unsigned char>(one[i]) ^ static_cast<unsigned char>(other[i]);
    return differ == 0;
}

/// RFC 3986: everything but what is plain in every part of a link.
std::string percent_encoded(std::string_view text) {
    constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        if (kPlain.find(c) != std::string_view::npos) {
            encoded.push_back(c);
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded.push_back('%');
        encoded.push_back(kHex[byte >> 4]);
        encoded.push_back(kHex[byte & 15]);
    }
    return encoded;
}

} // namespace

std::string base32(std::string_view bytes) {
    std::string text;
    uint32_t held = 0;
    int bits = 0;
    for (const char c : bytes) {
        held = (held << 8) | static_cast<unsigned char>(c);
        for (bits += 8; bits >= 5; bits -= 5)
            text.push_back(kAlphabet[(held >> (bits - 5)) & 31]);
    }
    if (bits > 0) text.push_back(kAlphabet[(held << (5 - bits)) & 31]);
    return text;
}

std::optional<std::string> parse_base32(std::string_view text) {
    std::string bytes;
    uint32_t held = 0;
    int bits = 0;
    for (const char c : text) {
        if (c == ' ' || c == '-') continue;
        const char capital = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        const size_t value = kAlphabet.find(capital);
        if (value == std::string_view::npos) return std::nullopt;
        held = (held << 5) | static_cast<uint32_t>(value);
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        bytes.push_back(static_cast<char>((held >> bits) & 255));
    }
    return bytes;
}

std::string in_groups_of_four(std::string_view text) {
    std::string grouped;
    for (size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && i % 4 == 0) grouped.push_back(' ');
        grouped.push_back(text[i]);
    }
    return grouped;
}

int64_t half_minute(Instant now) {
    return now.microseconds / kMicrosPerHalfMinute;
}

std::string one_time_code(std::string_view key, int64_t half_minute) {
    std::array<unsigned char, 8> counter{};
    for (size_t i = 0; i < counter.size(); ++i)
        counter[i] = static_cast<unsigned char>(static_cast<uint64_t>(half_minute) >> (56 - 8 * i));
    std::array<unsigned char, 20> digest{};
    HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), counter.data(), counter.size(), digest.data(), nullptr);
    const std::string digits = std::to_string(truncated(digest) % kCodes);
    return std::string(kDigits - digits.size(), '0') + digits;
}

std::optional<int64_t> half_minute_of(std::string_view key, std::string_view typed, Instant now, int64_t last_used) {
    const std::string digits = digits_in(typed);
    const int64_t here = half_minute(now);
    for (int64_t one = std::max(here - 1, last_used + 1); one <= here + 1; ++one)
        if (same(one_time_code(key, one), digits)) return one;
    return std::nullopt;
}

std::string otpauth_link(std::string_view site_name, std::string_view sign_in_name, std::string_view key) {
    const std::string issuer = percent_encoded(site_name);
    return "otpauth://totp/" + issuer + ":" + percent_encoded(sign_in_name) + "?secret=" + std::string(key) +
           "&issuer=" + issuer;
}

} // namespace amble::account
