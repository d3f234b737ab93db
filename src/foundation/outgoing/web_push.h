#pragma once

#include "foundation/base/calendar.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace amble::outgoing {

/// A key pair on the curve P-256, as browsers' push services want it.
class PushKey {
public:
    static PushKey make();
    /// From the 32 bytes of a secret() that was kept; nothing where they are none.
    static std::optional<PushKey> of_secret(std::string_view secret);

    std::string secret() const; // 32 bytes
    std::string point() const;  // 65 bytes, uncompressed

    struct Pair;
    const Pair& pair() const { return *pair_; }

private:
    explicit PushKey(std::shared_ptr<const Pair> pair) : pair_(std::move(pair)) {}
    std::shared_ptr<const Pair> pair_;
};

/// Whom a message is for, as the browser gave it: its public key (65 bytes) and shared secret (16 bytes).
struct PushReader {
    std::string point;
    std::string secret;

    bool is_valid() const;
};

/// One message encrypted as RFC 8291 says, in one record: with `sender`, made for this message alone, and 16 random
/// bytes of salt. At most 3 KB of text, so that every push service takes it. Nothing where the reader's key is no point
/// of the curve.
std::optional<std::string> sealed(std::string_view text, const PushReader& reader, const PushKey& sender,
                                  std::string_view salt);

/// The Authorization header by which a push service knows this server (RFC 8292): good for the endpoint's origin, until
/// `until`, at most a day ahead. `subject` is an https: or mailto: address of whoever runs the server.
std::string vapid(const PushKey& key, std::string_view endpoint, std::string_view subject, Instant until);

} // namespace amble::outgoing
