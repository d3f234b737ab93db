#pragma once

#include "foundation/outgoing/web_push.h"

#include <optional>
#include <string>
#include <string_view>

namespace amble::outgoing {

/// A browser's end of web push: its keys, and reading what was sealed for them.
class TestPushReader {
public:
    TestPushReader() : key_(PushKey::make()), secret_(16, 'a') {}

    PushReader reader() const { return {key_.point(), secret_}; }
    /// Nothing where it is for another, or was changed.
    std::optional<std::string> open(std::string_view sealed) const;

private:
    PushKey key_;
    std::string secret_;
};

/// Whether a JSON Web Token bears the ES256 signature of whom that point belongs to.
bool is_signed_by(std::string_view point, std::string_view token);

} // namespace amble::outgoing
