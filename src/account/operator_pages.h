#pragma once

#include "account/visit.h"
#include "foundation/html/form.h"

#include <functional>
#include <string>
#include <vector>

namespace amble::account {

/// One thing to know about the running server.
struct Fact {
    html::Wording label;
    std::string value = {};   // a name, number or address, as it is
    html::Wording words = {}; // instead of it, where words say it
};

/// What the operator's pages are told of the server, by app/.
struct ServerFacts {
    std::function<std::vector<Fact>()> settings;
    std::function<std::vector<Fact>(database::Transaction&)> health;
};

/// Accounts, invitations and the state of the server. None of these pages reads health data.
Routes operator_routes(ServerFacts facts);

} // namespace amble::account
