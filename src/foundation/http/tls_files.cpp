#include "foundation/http/tls_files.h"

#include <fmt/core.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/stat.h>

#include <stdexcept>
#include <string_view>

namespace amble::http {

namespace {

std::string last_error() {
    std::array<char, 256> text{};
    ERR_error_string_n(ERR_peek_last_error(), text.data(), text.size());
    ERR_clear_error();
    return text.data();
}

/// An encrypted key must not stop the server at a prompt nobody sees.
int no_password(char*, int, int, void*) {
    return 0;
}

constexpr auto choose_http_1_1 = [](SSL*, const unsigned char** chosen, unsigned char* length,
                                    const unsigned char* offered, unsigned offered_length, void*) {
    static constexpr unsigned char kOurs[] = "\x08http/1.1";
    unsigned char* found = nullptr;
    const int outcome = SSL_select_next_proto(&found, length, kOurs, sizeof kOurs - 1, offered, offered_length);
    if (outcome != OPENSSL_NPN_NEGOTIATED) return SSL_TLSEXT_ERR_NOACK;
    *chosen = found;
    return SSL_TLSEXT_ERR_OK;
};

TlsFiles::Context load(const std::string& certificate, const std::string& key) {
    const auto fail = [](std::string_view what, const std::string& file) {
        throw std::runtime_error(fmt::format("{} {}: {}.", what, file, last_error()));
    };
    TlsFiles::Context context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    if (!context) fail("TLS cannot be used for", certificate);
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    SSL_CTX_set_options(context.get(),
                        SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_default_passwd_cb(context.get(), no_password);
    SSL_CTX_set_alpn_select_cb(context.get(), choose_http_1_1, nullptr);
    if (SSL_CTX_use_certificate_chain_file(context.get(), certificate.c_str()) != 1)
        fail("Cannot use the TLS certificate", certificate);
    if (SSL_CTX_use_PrivateKey_file(context.get(), key.c_str(), SSL_FILETYPE_PEM) != 1)
        fail("Cannot use the TLS key", key);
    if (SSL_CTX_check_private_key(context.get()) != 1) fail("The TLS certificate does not belong to the key", key);
    return context;
}

} // namespace

TlsFiles::TlsFiles(std::string certificate, std::string key)
    : certificate_(std::move(certificate)), key_(std::move(key)), loaded_(state()), context_(load(certificate_, key_)) {
}

TlsFiles::Context TlsFiles::context() const {
    const std::lock_guard lock(mutex_);
    return context_;
}

std::optional<std::string> TlsFiles::reload() {
    const std::unique_lock alone(reloading_, std::try_to_lock);
    if (!alone) return std::nullopt;
    const auto now = state();
    if (now == loaded_) return std::nullopt;
    loaded_ = now;
    try {
        auto context = load(certificate_, key_);
        const std::lock_guard lock(mutex_);
        context_ = std::move(context);
        return std::nullopt;
    } catch (const std::runtime_error& error) {
        return fmt::format("{} The certificate in use stays until both files fit.", error.what());
    }
}

TlsFiles::State TlsFiles::state() const {
    State state{};
    size_t i = 0;
    for (const auto* file : {&certificate_, &key_}) {
        struct stat status{};
        stat(file->c_str(), &status);
        for (const int64_t value :
             {static_cast<int64_t>(status.st_ino), static_cast<int64_t>(status.st_size),
              static_cast<int64_t>(status.st_mtim.tv_sec), static_cast<int64_t>(status.st_mtim.tv_nsec)})
            state.at(i++) = value;
    }
    return state;
}

} // namespace amble::http
