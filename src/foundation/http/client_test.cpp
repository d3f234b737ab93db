#include "foundation/http/client.h"

#include <gtest/gtest.h>

namespace amble::http {

namespace {

using Headers = std::vector<std::pair<std::string, std::string>>;

Request named(std::string_view peer, Headers headers, bool tls = false) {
    Request request;
    request.headers = std::move(headers);
    request.secure = tls;
    name_client(request, *Address::parse(peer), *Proxies::parse({"127.0.0.1", "10.0.0.0/8", "fd00::/8"}));
    return request;
}

} // namespace

TEST(Address, compares_ipv4_with_its_mapped_form) {
    EXPECT_EQ(Address::parse("192.0.2.1"), Address::parse("::ffff:192.0.2.1"));
    EXPECT_EQ(Address::parse("::ffff:192.0.2.1")->text(), "192.0.2.1");
    EXPECT_EQ(Address::parse("2001:DB8:0::1")->text(), "2001:db8::1");
    for (const char* text : {"", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.4:80", "[::1]", "::1%lo", "localhost"})
        EXPECT_FALSE(Address::parse(text)) << text;
    EXPECT_FALSE(Address::parse(std::string_view("127.0.0.1\0x", 11)));
}

TEST(Address, knows_loopback) {
    EXPECT_TRUE(Address::parse("127.9.9.9")->is_loopback());
    EXPECT_TRUE(Address::parse("::1")->is_loopback());
    EXPECT_FALSE(Address::parse("128.0.0.1")->is_loopback());
    EXPECT_FALSE(Address::parse("::2")->is_loopback());
}

TEST(AddressRange, ends_at_its_prefix) {
    const auto inside = [](std::string_view range, std::string_view address) {
        return AddressRange::parse(range)->contains(*Address::parse(address));
    };
    EXPECT_TRUE(inside("172.16.0.0/12", "172.31.255.255"));
    EXPECT_FALSE(inside("172.16.0.0/12", "172.32.0.0"));
    EXPECT_TRUE(inside("10.1.2.3/8", "10.200.0.1"));
    EXPECT_TRUE(inside("2001:db8::/33", "2001:db8:7fff::1"));
    EXPECT_FALSE(inside("2001:db8::/33", "2001:db8:8000::1"));
    EXPECT_TRUE(inside("0.0.0.0/0", "203.0.113.9"));
    EXPECT_FALSE(inside("0.0.0.0/0", "2001:db8::1"));
    EXPECT_FALSE(inside("192.0.2.1", "192.0.2.2"));
    for (const char* text : {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "::/129", "/8", "10.0.0.0/8/8", "a/8"})
        EXPECT_FALSE(AddressRange::parse(text)) << text;
}

TEST(Proxies, an_ill_formed_range_is_named) {
    const auto proxies = Proxies::parse({"10.0.0.0/8", "proxy.example"});
    ASSERT_FALSE(proxies);
    EXPECT_EQ(english(proxies.error().sentence),
              "\"proxy.example\" is neither an address nor a range such as 10.0.0.0/8.");
}

TEST(Client, a_stranger_cannot_choose_its_address) {
    const auto request = named("203.0.113.9", {{"x-forwarded-for", "127.0.0.1"}, {"x-forwarded-proto", "https"}});
    EXPECT_EQ(request.client_address, "203.0.113.9");
    EXPECT_FALSE(request.secure);
    EXPECT_TRUE(request.forwarded);
}

TEST(Client, is_the_rightmost_address_that_is_no_trusted_proxy) {
    const auto client = [](Headers headers) { return named("127.0.0.1", std::move(headers)).client_address; };
    EXPECT_EQ(client({{"x-forwarded-for", "203.0.113.9"}}), "203.0.113.9");
    EXPECT_EQ(client({{"x-forwarded-for", "1.1.1.1, 203.0.113.9, 10.1.1.1"}}), "203.0.113.9");
    EXPECT_EQ(client({{"x-forwarded-for", "1.1.1.1"}, {"x-forwarded-for", "203.0.113.9"}}), "203.0.113.9");
    EXPECT_EQ(client({{"x-forwarded-for", "[2001:db8::1]:4711"}}), "2001:db8::1");
    EXPECT_EQ(client({{"x-forwarded-for", "203.0.113.9:4711"}}), "203.0.113.9");
    EXPECT_EQ(client({{"x-forwarded-for", "10.1.1.1, 10.1.1.2"}}), "10.1.1.1");
}

TEST(Client, an_entry_that_is_no_address_ends_the_search) {
    const auto client = [](std::string value) {
        return named("127.0.0.1", {{"x-forwarded-for", std::move(value)}}).client_address;
    };
    EXPECT_EQ(client("203.0.113.9, unknown"), "127.0.0.1");
    EXPECT_EQ(client("203.0.113.9, [, 10.1.1.1"), "10.1.1.1");
    EXPECT_EQ(client(""), "127.0.0.1");
}

TEST(Client, a_trusted_proxy_says_whether_it_spoke_tls) {
    EXPECT_TRUE(named("10.1.1.1", {{"x-forwarded-proto", "https"}}).secure);
    EXPECT_FALSE(named("10.1.1.1", {{"x-forwarded-proto", "http"}}, true).secure);
    EXPECT_TRUE(named("10.1.1.1", {{"x-forwarded-for", "1.1.1.1"}}, true).secure);
    EXPECT_FALSE(named("10.1.1.1", {{"x-forwarded-proto", "https"}, {"x-forwarded-proto", "http"}}).secure);
}

TEST(Client, every_forwarding_header_is_seen) {
    for (const char* name : {"forwarded", "x-forwarded-host", "x-real-ip", "via", "x-cluster-client-ip",
                             "x-original-forwarded-for", "x-original-host", "cf-connecting-ip", "x-proxyuser-ip"})
        EXPECT_TRUE(named("127.0.0.1", {{name, "a"}}).forwarded) << name;
    for (const char* name : {"host", "user-agent", "accept-language", "sec-fetch-site"})
        EXPECT_FALSE(named("127.0.0.1", {{name, "a"}}).forwarded) << name;
}

} // namespace amble::http
