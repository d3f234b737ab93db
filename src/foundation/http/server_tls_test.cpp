#include "foundation/http/testing/test_server.h"

#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace amble::http {

namespace {

/// A folder with a certificate and its key, made here and gone afterwards.
class Certificates {
public:
    Certificates() {
        std::string name = (std::filesystem::temp_directory_path() / "amble-tls-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the certificates");
        folder_ = name;
    }
    ~Certificates() { std::filesystem::remove_all(folder_); }
    Certificates(const Certificates&) = delete;
    Certificates& operator=(const Certificates&) = delete;

    std::string certificate() const { return (folder_ / "cert.pem").string(); }
    std::string key() const { return (folder_ / "key.pem").string(); }

    /// Writes both files anew, each by renaming, for that common name.
    void issue(const std::string& common_name) const {
        EVP_PKEY* key_pair = EVP_EC_gen("P-256");
        X509* made = X509_new();
        X509_gmtime_adj(X509_getm_notBefore(made), -60);
        X509_gmtime_adj(X509_getm_notAfter(made), 3600);
        X509_set_pubkey(made, key_pair);
        X509_NAME_add_entry_by_txt(X509_get_subject_name(made), "CN", MBSTRING_ASC,
                                   reinterpret_cast<const unsigned char*>(common_name.c_str()), -1, -1, 0);
        X509_set_issuer_name(made, X509_get_subject_name(made));
        X509_sign(made, key_pair, EVP_sha256());
        write(key(), [&](FILE* file) { PEM_write_PrivateKey(file, key_pair, nullptr, nullptr, 0, nullptr, nullptr); });
        write(certificate(), [&](FILE* file) { PEM_write_X509(file, made); });
        X509_free(made);
        EVP_PKEY_free(key_pair);
    }

    void spoil() const {
        write(certificate(), [](FILE* file) { std::fputs("no certificate\n", file); });
    }

private:
    template<class Write>
    static void write(const std::string& path, Write write_to) {
        FILE* file = std::fopen((path + ".new").c_str(), "w");
        write_to(file);
        std::fclose(file);
        std::filesystem::rename(path + ".new", path);
    }

    std::filesystem::path folder_;
};

TestServer with_tls(const Certificates& certificates, Limits limits = TestServer::options().limits) {
    auto options = TestServer::options();
    options.tls_cert = certificates.certificate();
    options.tls_key = certificates.key();
    options.limits = limits;
    return TestServer(
        [](Request request, Reply reply) { reply.send(plain(request.secure ? "secure" + request.body : "open")); },
        options);
}

Limits with_fast_sweeps() {
    auto limits = TestServer::options().limits;
    limits.write_time = std::chrono::milliseconds(40);
    return limits;
}

std::string name_now(const TestServer& server) {
    return server.client().start_tls();
}

} // namespace

TEST(ServerTls, speaks_as_without) {
    const Certificates certificates;
    certificates.issue("first.example");
    const auto server = with_tls(certificates);
    auto client = server.client();
    EXPECT_EQ(client.start_tls(), "first.example");
    EXPECT_EQ(client.ask(get("/")).body, "secure");
    const std::string large(500'000, 'x');
    EXPECT_EQ(client.ask(post("/", large)).body, "secure" + large);
    client.send(get("/1", "Connection: close\r\n"));
    EXPECT_EQ(client.read_answer()->status, 200);
    EXPECT_EQ(client.read_to_end(), "");
}

TEST(ServerTls, a_new_pair_is_taken_without_a_restart) {
    const Certificates certificates;
    certificates.issue("first.example");
    const auto server = with_tls(certificates, with_fast_sweeps());
    auto before = server.client();
    EXPECT_EQ(before.start_tls(), "first.example");
    certificates.issue("second.example");
    EXPECT_TRUE(eventually([&] { return name_now(server) == "second.example"; }));
    EXPECT_EQ(before.ask(get("/")).body, "secure") << "open connections go on";
}

TEST(ServerTls, a_bad_pair_leaves_the_old_one_and_a_warning) {
    const Certificates certificates;
    certificates.issue("first.example");
    const auto server = with_tls(certificates, with_fast_sweeps());
    certificates.spoil();
    EXPECT_TRUE(eventually([&] { return !server.warnings().empty(); }));
    EXPECT_NE(server.warnings().front().find(certificates.certificate()), std::string::npos);
    EXPECT_EQ(name_now(server), "first.example");
    certificates.issue("second.example");
    EXPECT_TRUE(eventually([&] { return name_now(server) == "second.example"; }));
}

TEST(ServerTls, files_that_cannot_be_used_stop_the_start) {
    const Certificates certificates;
    EXPECT_THROW(with_tls(certificates), std::runtime_error) << "absent";
    certificates.issue("first.example");
    certificates.spoil();
    EXPECT_THROW(with_tls(certificates), std::runtime_error) << "spoilt";
}

TEST(ServerTls, a_client_without_tls_is_closed) {
    const Certificates certificates;
    certificates.issue("first.example");
    const auto server = with_tls(certificates);
    auto client = server.client();
    client.send(get("/"));
    EXPECT_EQ(client.read_to_end().find("HTTP/"), std::string::npos);
}

TEST(ServerTls, a_handshake_that_never_ends_is_cut_off) {
    const Certificates certificates;
    certificates.issue("first.example");
    auto limits = TestServer::options().limits;
    limits.head_time = std::chrono::milliseconds(50);
    const auto server = with_tls(certificates, limits);
    EXPECT_EQ(server.client().read_to_end(), "");
}

} // namespace amble::http
