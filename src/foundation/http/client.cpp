#include "foundation/http/client.h"

#include "foundation/base/text.h"

#include <algorithm>

namespace amble::http {

namespace {

/// Each proxy has a name of its own for the same: x-cluster-client-ip, cf-connecting-ip, x-original-host.
bool is_forwarding_header(std::string_view name) {
    const bool is_about_who_asked = name.ends_with("-ip") || name.ends_with("-ip-address") || name.ends_with("-host");
    return name == "via" || name.find("forwarded") != std::string_view::npos || is_about_who_asked;
}

/// The comma-separated entries of every header of that name, first to last.
std::vector<std::string_view> entries(const Request& request, std::string_view name) {
    std::vector<std::string_view> all;
    for (const auto& [known, value] : request.headers) {
        if (known != name) continue;
        for (const auto part : split(value, ','))
            all.push_back(trim(part));
    }
    return all;
}

/// "192.0.2.1", "192.0.2.1:80", "2001:db8::1", "[2001:db8::1]" or "[2001:db8::1]:80".
std::optional<Address> parse_forwarded_for(std::string_view entry) {
    if (entry.starts_with('[')) return Address::parse(entry.substr(1, entry.find(']') - 1));
    if (std::count(entry.begin(), entry.end(), ':') == 1) entry = entry.substr(0, entry.find(':'));
    return Address::parse(entry);
}

Address rightmost_untrusted(const Request& request, Address nearest, const Proxies& proxies) {
    const auto named = entries(request, "x-forwarded-for");
    for (auto entry = named.rbegin(); entry != named.rend() && proxies.trusts(nearest); ++entry) {
        const auto address = parse_forwarded_for(*entry);
        if (!address) break;
        nearest = *address;
    }
    return nearest;
}

} // namespace

Result<Proxies> Proxies::parse(const std::vector<std::string>& ranges) {
    Proxies proxies;
    for (const auto& text : ranges) {
        const auto range = AddressRange::parse(text);
        if (!range)
            return problem("trusted_proxies", "\"{0}\" is neither an address nor a range such as 10.0.0.0/8.", {text});
        proxies.ranges_.push_back(*range);
    }
    return proxies;
}

bool Proxies::trusts(const Address& address) const {
    return std::any_of(ranges_.begin(), ranges_.end(), [&](const auto& range) { return range.contains(address); });
}

void name_client(Request& request, const Address& peer, const Proxies& proxies) {
    request.forwarded = std::any_of(request.headers.begin(), request.headers.end(),
                                    [](const auto& header) { return is_forwarding_header(header.first); });
    Address client = peer;
    if (request.forwarded && proxies.trusts(peer)) {
        client = rightmost_untrusted(request, peer, proxies);
        const auto schemes = entries(request, "x-forwarded-proto");
        if (!schemes.empty()) request.secure = lower_ascii(schemes.back()) == "https";
    }
    request.client_address = client.text();
}

} // namespace amble::http
