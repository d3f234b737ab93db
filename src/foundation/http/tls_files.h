#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

struct ssl_ctx_st;

namespace amble::http {

/// A certificate chain and its key in two PEM files, and the OpenSSL context made of them: TLS 1.2 or newer, HTTP/1.1
/// by ALPN.
class TlsFiles {
public:
    using Context = std::shared_ptr<ssl_ctx_st>;

    /// Throws std::runtime_error with a sentence where the files cannot be read or do not belong together.
    TlsFiles(std::string certificate, std::string key);

    /// Any thread.
    Context context() const;

    /// Reads the files again where one of them has changed. Where they cannot be used the old pair stays, and the
    /// sentence that comes back says why. Any thread; where another is at it already, nothing happens.
    std::optional<std::string> reload();

private:
    using State = std::array<int64_t, 8>; // changes when one of the files is written or replaced
    State state() const;

    const std::string certificate_;
    const std::string key_;
    std::mutex reloading_;
    State loaded_; // guarded by reloading_
    mutable std::mutex mutex_;
    Context context_;
};

} // namespace amble::http
