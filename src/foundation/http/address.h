#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amble::http {

/// An IP address without a port. IPv4 is held in its IPv6-mapped form, so that both compare.
class Address {
public:
    Address() = default;
    explicit Address(std::array<uint8_t, 16> bytes) : bytes_(bytes) {}

    /// Dotted IPv4 or IPv6, without brackets, zone or port.
    static std::optional<Address> parse(std::string_view text);

    std::string text() const;
    bool is_ipv4() const;
    bool is_loopback() const;
    /// The address with all but its first `prefix` bits, of 128, cleared.
    Address masked(unsigned prefix) const;

    auto operator<=>(const Address&) const = default;

private:
    std::array<uint8_t, 16> bytes_{};
};

/// A range of addresses as in "10.0.0.0/8" or "fd00::/8"; an address alone is a range of one.
class AddressRange {
public:
    static std::optional<AddressRange> parse(std::string_view text);

    bool contains(const Address& address) const { return address.masked(prefix_) == first_; }

private:
    AddressRange(Address first, unsigned prefix) : first_(first), prefix_(prefix) {}

    Address first_;
    unsigned prefix_;
};

} // namespace amble::http
