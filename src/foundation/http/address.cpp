#include "foundation/http/address.h"

#include "foundation/base/text.h"

#include <arpa/inet.h>

#include <algorithm>

namespace amble::http {

namespace {

constexpr std::array<uint8_t, 12> kMapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
constexpr unsigned kMappedBits = 96;

} // namespace

std::optional<Address> Address::parse(std::string_view text) {
    const std::string terminated(text);
    if (terminated.size() != std::string_view(terminated.c_str()).size()) return std::nullopt;
    std::array<uint8_t, 16> bytes{};
    if (inet_pton(AF_INET6, terminated.c_str(), bytes.data()) == 1) return Address(bytes);
    std::copy(kMapped.begin(), kMapped.end(), bytes.begin());
    if (inet_pton(AF_INET, terminated.c_str(), bytes.data() + kMapped.size()) == 1) return Address(bytes);
    return std::nullopt;
}

std::string Address::text() const {
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    const void* from = is_ipv4() ? bytes_.data() + kMapped.size() : bytes_.data();
    inet_ntop(is_ipv4() ? AF_INET : AF_INET6, from, buffer.data(), buffer.size());
    return buffer.data();
}

bool Address::is_ipv4() const {
    return std::equal(kMapped.begin(), kMapped.end(), bytes_.begin());
}

bool Address::is_loopback() const {
    static const auto kIpv4 = *AddressRange::parse("127.0.0.0/8");
    static const auto kIpv6 = *AddressRange::parse("::1");
    return kIpv4.contains(*this) || kIpv6.contains(*this);
}

Address Address::masked(unsigned prefix) const {
    auto bytes = bytes_;
    for (unsigned i = 0; i < bytes.size(); ++i) {
        const unsigned kept = std::clamp(prefix, i * 8, i * 8 + 8) - i * 8;
        bytes[i] = static_cast<uint8_t>(bytes[i] & (0xFF00u >> kept));
    }
    return Address(bytes);
}

std::optional<AddressRange> AddressRange::parse(std::string_view text) {
    const size_t slash = text.find('/');
    const auto first = Address::parse(text.substr(0, slash));
    if (!first) return std::nullopt;
    if (slash == std::string_view::npos) return AddressRange(*first, 128);
    const auto bits = parse_whole_number(text.substr(slash + 1));
    const unsigned implied = first->is_ipv4() ? kMappedBits : 0;
    if (!bits || *bits < 0 || *bits > 128 - implied) return std::nullopt;
    const unsigned prefix = static_cast<unsigned>(*bits) + implied;
    return AddressRange(first->masked(prefix), prefix);
}

} // namespace amble::http
