#pragma once

#include "account/visit.h"
#include "foundation/http/address.h"
#include "screening/happening_store.h"

#include <functional>

namespace amble::care {

/// Whether a calendar at such an address is asked; which are is a setting of the server.
using MayAsk = std::function<bool(const http::Address& address)>;
inline bool asks_none(const http::Address&) {
    return false;
}

/// What a member shares with a specialist, and the specialist's members: who waits for clearance, and the decision.
account::Routes routes(const screening::Happened& happened, MayAsk may_ask = asks_none);

} // namespace amble::care
