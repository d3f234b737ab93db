#pragma once

#include "foundation/base/result.h"
#include "foundation/http/address.h"
#include "foundation/http/request.h"

#include <string>
#include <vector>

namespace amble::http {

/// The proxies whose word on who the client is we take.
class Proxies {
public:
    static Result<Proxies> parse(const std::vector<std::string>& ranges);

    bool trusts(const Address& address) const;

private:
    std::vector<AddressRange> ranges_;
};

/// Fills in who sent a request: its client_address, secure and forwarded. `peer` is who connected, `request.secure`
/// says whether by TLS. X-Forwarded-For and X-Forwarded-Proto count only where a trusted proxy connected; then the
/// client is the rightmost address that is no trusted proxy, because all before it is only what that client claims.
void name_client(Request& request, const Address& peer, const Proxies& proxies);

} // namespace amble::http
