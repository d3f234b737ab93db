#include "foundation/http/admission.h"

#include <gtest/gtest.h>

namespace amble::http {

namespace {

constexpr auto kCounted = Admission::Count::with_its_address;

Address at(std::string_view text) {
    return *Address::parse(text);
}

} // namespace

TEST(Admission, one_address_cannot_take_every_place) {
    Admission admission(10, 2);
    auto first = admission.enter(at("192.0.2.1"), kCounted);
    auto second = admission.enter(at("192.0.2.1"), kCounted);
    EXPECT_TRUE(first && second);
    EXPECT_FALSE(admission.enter(at("192.0.2.1"), kCounted));
    EXPECT_TRUE(admission.enter(at("192.0.2.2"), kCounted));
    EXPECT_TRUE(admission.enter(at("192.0.2.1"), Admission::Count::in_all_only));
    second.reset();
    EXPECT_TRUE(admission.enter(at("192.0.2.1"), kCounted));
}

TEST(Admission, a_whole_ipv6_network_counts_as_one_address) {
    Admission admission(10, 1);
    const auto place = admission.enter(at("2001:db8::1"), kCounted);
    EXPECT_FALSE(admission.enter(at("2001:db8::ffff:1"), kCounted));
    EXPECT_TRUE(admission.enter(at("2001:db8:0:1::1"), kCounted));
}

TEST(Admission, nobody_enters_past_the_total) {
    Admission admission(1, 5);
    {
        const auto place = admission.enter(at("192.0.2.1"), kCounted);
        EXPECT_FALSE(admission.enter(at("192.0.2.2"), kCounted));
        EXPECT_FALSE(admission.enter(at("127.0.0.1"), Admission::Count::in_all_only));
        EXPECT_EQ(admission.open(), 1u);
    }
    EXPECT_EQ(admission.open(), 0u);
}

} // namespace amble::http
