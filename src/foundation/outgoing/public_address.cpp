#include "foundation/outgoing/public_address.h"

#include <algorithm>
#include <vector>

namespace amble::outgoing {

namespace {

std::vector<http::AddressRange> ranges(const std::vector<std::string_view>& texts) {
    std::vector<http::AddressRange> read;
    for (const std::string_view text : texts)
        read.push_back(http::AddressRange::parse(text).value());
    return read;
}

bool within(const std::vector<http::AddressRange>& ranges, const http::Address& address) {
    return std::ranges::any_of(ranges, [&](const http::AddressRange& range) { return range.contains(address); });
}

} // namespace

// The IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890), and multicast.
bool is_public(const http::Address& address) {
    static const auto kSpecialIpv4 =
        ranges({"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
                "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
                "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"});
    static const auto kGlobalIpv6 = ranges({"2000::/3"});
    static const auto kSpecialIpv6 = ranges({"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"});
    if (address.is_ipv4()) return !within(kSpecialIpv4, address);
    return within(kGlobalIpv6, address) && !within(kSpecialIpv6, address);
}

// Where clouds answer with a machine's own keys: 169.254.169.254 also wrapped for IPv6, and those of Alibaba, Oracle,
// Amazon and Google.
bool can_be_a_server(const http::Address& address) {
    static const auto kNone = ranges({"0.0.0.0/8", "100.100.100.200/32", "169.254.0.0/16", "192.0.0.0/24",
                                      "224.0.0.0/4", "240.0.0.0/4", "::/128", "64:ff9b::/96", "64:ff9b:1::/48",
                                      "2002::/16", "fe80::/10", "fd00:ec2::254/128", "fd20:ce::254/128", "ff00::/8"});
    return !within(kNone, address);
}

} // namespace amble::outgoing
