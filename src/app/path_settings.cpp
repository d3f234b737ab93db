#include "app/path_settings.h"

#include "account/erasure_store.h"
#include "app/mail_command.h"
#include "app/open_database.h"
#include "foundation/http/tls_files.h"
#include "foundation/outgoing/certificates.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace amble::app {

namespace {

namespace fs = std::filesystem;

template<class... Values>
[[noreturn]] void refuse(fmt::format_string<Values...> sentence, Values&&... values) {
    throw cli::WrongUse(fmt::format(sentence, std::forward<Values>(values)...));
}

/// `instead` ends the sentence that says to name another file.
void check_readable(std::string_view setting, const std::string& file, std::string_view instead) {
    errno = 0;
    std::ifstream stream(file);
    if (stream.peek() != std::ifstream::traits_type::eof()) return;
    const std::string why = errno == 0 ? "it is empty" : std::generic_category().message(errno);
    refuse("{} names {}, which cannot be read: {}. Name a file that this user may read, or {}.", setting, file, why,
           instead);
}

/// A file that is there, or that can be made.
void check_writable(std::string_view setting, const fs::path& file) {
    std::error_code none;
    if (fs::is_directory(file, none))
        refuse("{} names {}, which is a folder. Name a file in it.", setting, file.string());
    if (fs::exists(file, none)) {
        if (::access(file.c_str(), R_OK | W_OK) == 0) return;
        refuse("{} names {}, which this user may not read and write. Give it to them, or name another file.", setting,
               file.string());
    }
    const fs::path folder = fs::absolute(file).parent_path();
    if (!fs::is_directory(folder, none))
        refuse("{} names {}, and there is no folder {}. Make it, or name a file in another.", setting, file.string(),
               folder.string());
    if (::access(folder.c_str(), W_OK | X_OK) != 0)
        refuse("{} names {}, and this user may make no file in {}. Give it to them, or name a file in another.",
               setting, file.string(), folder.string());
}

/// The server reads both again.
void check_tls(const http::ServerOptions& server) {
    if (server.tls_cert.empty()) return;
    constexpr std::string_view kInstead = "leave out tls_cert and tls_key to serve plain http";
    check_readable("tls_cert", server.tls_cert, kInstead);
    check_readable("tls_key", server.tls_key, kInstead);
    try {
        const http::TlsFiles fits(server.tls_cert, server.tls_key);
    } catch (const std::runtime_error& error) {
        refuse("{} tls_cert takes a certificate chain in PEM, and tls_key its private key in PEM, without a password.",
               error.what());
    }
}

void check_trusted_certificates(const std::string& file) {
    if (file.empty()) return;
    check_readable("outgoing.ca_file", file, "leave it out to trust the system's certificates");
    if (!outgoing::holds_certificates(file))
        refuse("outgoing.ca_file names {}, which holds no certificate that can be read. It takes those to trust in "
               "PEM; leave it out to trust the system's.",
               file);
}

/// One that is damaged keeps the server from starting, and is to do so before the schema is changed.
void check_ledger(const std::string& file) {
    check_writable("erasure_ledger", file);
    try {
        if (fs::exists(file)) account::check_ledger(file);
    } catch (const std::runtime_error& error) {
        throw cli::WrongUse(error.what());
    }
}

void check_mail(const MailSettings& mail) {
    try {
        mail_server_settings(mail);
    } catch (const std::runtime_error& error) {
        throw cli::WrongUse(error.what());
    }
}

} // namespace

void check_paths(const Config& config) {
    if (is_file_address(config.database)) check_writable("database", config.database);
    check_ledger(config.erasure_ledger);
    check_tls(config.server);
    check_trusted_certificates(config.outgoing.ca_file);
    check_mail(config.mail);
}

} // namespace amble::app
