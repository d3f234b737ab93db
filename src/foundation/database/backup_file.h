#pragma once

#include "foundation/base/result.h"

#include <array>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

namespace amble::database {

using KeyBytes = std::array<unsigned char, 32>; // of X25519

/// What a backup is encrypted to. The server keeps this one only, so whoever takes the server's disk cannot read its
/// backups.
class PublicKey {
public:
    /// Reads text(); anything else is a problem of the field "key".
    static Result<PublicKey> parse(std::string_view text);
    std::string text() const;

    const KeyBytes& bytes() const { return bytes_; }

    bool operator==(const PublicKey&) const = default;

private:
    friend class SecretKey;
    KeyBytes bytes_{};
};

/// What a backup is read with. The operator keeps it away from the server.
class SecretKey {
public:
    static SecretKey random();
    static Result<SecretKey> parse(std::string_view text);
    ~SecretKey();
    SecretKey(const SecretKey&) = default;
    SecretKey& operator=(const SecretKey&) = default;

    std::string text() const;
    const KeyBytes& bytes() const { return bytes_; }
    PublicKey public_key() const;

private:
    SecretKey() = default;
    KeyBytes bytes_{};
};

/// Told now and then how many bytes have been read, for a bar of progress.
using BytesRead = std::function<void(uint64_t)>;

/// Encrypts a stream of any length. The file: a line that names the format; a key made for this file alone, sealed to
/// the public key (libsodium's crypto_box_seal); then chunks of 64 KiB under that key
/// (crypto_secretstream_xchacha20poly1305), the last one marked, so that a file cut off anywhere is found out. Throws
/// Error where a stream fails or was not opened.
void encrypt(std::istream& plain, std::ostream& sealed, const PublicKey& key, const BytesRead& so_far = {});

/// Decrypts what encrypt() wrote. Throws Error with a sentence where it is for another key, altered or cut off; what
/// was written to `plain` until then is to be thrown away.
void decrypt(std::istream& sealed, std::ostream& plain, const SecretKey& key, const BytesRead& so_far = {});

} // namespace amble::database
