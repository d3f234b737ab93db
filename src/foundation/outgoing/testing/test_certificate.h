#pragma once

#include <filesystem>
#include <string>

namespace amble::outgoing {

/// A certificate for "localhost" that signs itself, and its key, in a folder that goes with it.
class TestCertificate {
public:
    TestCertificate();
    ~TestCertificate();
    TestCertificate(const TestCertificate&) = delete;
    TestCertificate& operator=(const TestCertificate&) = delete;

    std::string certificate() const { return (folder_ / "cert.pem").string(); }
    std::string key() const { return (folder_ / "key.pem").string(); }

private:
    std::filesystem::path folder_;
};

} // namespace amble::outgoing
