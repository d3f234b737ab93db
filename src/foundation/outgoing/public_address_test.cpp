#include "foundation/outgoing/public_address.h"

#include <gtest/gtest.h>

namespace amble::outgoing {

namespace {

bool is_public(std::string_view text) {
    return outgoing::is_public(http::Address::parse(text).value());
}

} // namespace

TEST(PublicAddress, is_none_of_this_machine_or_of_a_network_of_its_own) {
    for (const char* text : {"127.0.0.1", "127.9.9.9", "::1", "0.0.0.0", "::", "10.1.2.3", "172.16.0.1",
                             "172.31.255.255", "192.168.1.1", "100.64.0.1", "fd00::1", "fc00::1", "fe80::1"})
        EXPECT_FALSE(is_public(text)) << text;
}

TEST(PublicAddress, is_no_clouds_metadata) {
    for (const char* text : {"169.254.169.254", "fd00:ec2::254", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe"})
        EXPECT_FALSE(is_public(text)) << text;
}

TEST(PublicAddress, is_no_private_one_in_the_clothes_of_another_kind) {
    for (const char* text : {"::ffff:127.0.0.1", "::127.0.0.1", "2002:7f00:1::", "2001:0:7f00:1::", "64:ff9b::7f00:1",
                             "64:ff9b:1::a00:1", "224.0.0.1", "255.255.255.255", "ff02::1", "192.0.2.1", "2001:db8::1"})
        EXPECT_FALSE(is_public(text)) << text;
}

TEST(PublicAddress, of_a_network_of_its_own_is_a_servers_and_of_the_link_is_not) {
    const auto can_be = [](std::string_view text) { return can_be_a_server(http::Address::parse(text).value()); };
    for (const char* text : {"10.1.2.3", "192.168.1.1", "172.16.0.1", "fd00::1", "127.0.0.1", "::1", "9.9.9.9"})
        EXPECT_TRUE(can_be(text)) << text;
    for (const char* text : {"64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::", "100.100.100.200", "192.0.0.192", "fd20:ce::254",
                             "169.254.169.254", "::ffff:169.254.169.254", "fe80::1", "fd00:ec2::254", "0.0.0.0",
                             "::", "224.0.0.1", "255.255.255.255", "ff02::1"})
        EXPECT_FALSE(can_be(text)) << text;
}

TEST(PublicAddress, is_any_other) {
    for (const char* text :
         {"9.9.9.9", "172.15.0.1", "172.32.0.1", "11.0.0.1", "2606:4700::1111", "2a00::1", "::ffff:9.9.9.9"})
        EXPECT_TRUE(is_public(text)) << text;
}

} // namespace amble::outgoing
