#include "foundation/outgoing/testing/test_certificate.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

namespace amble::outgoing {

namespace {

constexpr long kHour = 3600;

void name_it(X509* made) {
    X509_NAME_add_entry_by_txt(X509_get_subject_name(made), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("localhost"), -1, -1, 0);
    X509_set_issuer_name(made, X509_get_subject_name(made));
    X509_EXTENSION* names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "DNS:localhost");
    X509_add_ext(made, names, -1);
    X509_EXTENSION_free(names);
}

template<class Write>
void write(const std::string& path, Write write_to) {
    FILE* file = std::fopen(path.c_str(), "w");
    if (!file) throw std::runtime_error("no file for the certificate");
    write_to(file);
    std::fclose(file);
}

} // namespace

TestCertificate::TestCertificate() {
    std::string name = (std::filesystem::temp_directory_path() / "amble-certificate-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the certificate");
    folder_ = name;
    EVP_PKEY* pair = EVP_EC_gen("P-256");
    X509* made = X509_new();
    X509_set_version(made, X509_VERSION_3);
    X509_gmtime_adj(X509_getm_notBefore(made), -kHour);
    X509_gmtime_adj(X509_getm_notAfter(made), kHour);
    X509_set_pubkey(made, pair);
    name_it(made);
    X509_sign(made, pair, EVP_sha256());
    write(key(), [&](FILE* file) { PEM_write_PrivateKey(file, pair, nullptr, nullptr, 0, nullptr, nullptr); });
    write(certificate(), [&](FILE* file) { PEM_write_X509(file, made); });
    X509_free(made);
    EVP_PKEY_free(pair);
}

TestCertificate::~TestCertificate() {
    std::filesystem::remove_all(folder_);
}

} // namespace amble::outgoing
