#pragma once

#include "foundation/http/address.h"

namespace amble::outgoing {

/// Whether an address is one of the open internet: not this machine, a network of its own (RFC 1918, RFC 4193), the
/// link (where clouds keep their metadata), multicast or any other of IANA's special-purpose registries. IPv6 outside
/// of 2000::/3 is not public; neither is what carries an IPv4 address inside (6to4, Teredo, NAT64).
bool is_public(const http::Address& address);

/// Whether an address can be that of a server at all, of this machine or a network of its own too: not the link, not
/// what a cloud answers by itself, not multicast and not the address that is none.
bool can_be_a_server(const http::Address& address);

} // namespace amble::outgoing
