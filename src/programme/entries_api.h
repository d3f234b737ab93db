#pragma once

#include "account/visit.h"

namespace amble::programme {

/// What a phone wrote down without a network, taken in once however often it is sent; and today's numbers for it to
/// keep. docs/api.md has the contract.
account::Routes api_routes();

} // namespace amble::programme
