#include "app/system_user.h"

#include <gtest/gtest.h>

namespace amble::app {

TEST(SystemUser, is_who_signed_in_at_the_machine_whatever_the_environment_says) {
    EXPECT_EQ(name_in_log({"eva", "eva", "dr.smith"}), "eva");
    EXPECT_EQ(name_in_log({"amble", "eva", "dr.smith"}), "eva (amble)");
}

TEST(SystemUser, is_never_only_what_the_environment_says) {
    EXPECT_EQ(name_in_log({"amble", {}, "dr.smith"}), "amble (SUDO_USER dr.smith)");
    EXPECT_EQ(name_in_log({"amble", {}, {}}), "amble");
}

} // namespace amble::app
