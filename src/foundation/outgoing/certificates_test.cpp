#include "foundation/outgoing/certificates.h"

#include "foundation/outgoing/testing/test_certificate.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace amble::outgoing {

TEST(Certificates, are_held_by_a_file_that_has_one_and_by_no_other) {
    const TestCertificate made;
    EXPECT_TRUE(holds_certificates(made.certificate()));
    EXPECT_FALSE(holds_certificates(made.key()));
    EXPECT_FALSE(holds_certificates(made.certificate() + ".gone"));
    const std::filesystem::path folder = std::filesystem::path(made.certificate()).parent_path();
    EXPECT_FALSE(holds_certificates(folder.string()));
    std::ofstream(folder / "half.pem") << "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    EXPECT_FALSE(holds_certificates((folder / "half.pem").string()));
}

} // namespace amble::outgoing
