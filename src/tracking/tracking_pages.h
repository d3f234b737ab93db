#pragma once

#include "account/visit.h"

#include <functional>

namespace amble::tracking {

/// Called in the same transaction after a person's walks or ratings changed; what follows from that is not tracking's
/// to know.
using Changed = std::function<void(account::Visit&)>;

/// Walks by hand, history, the morning's rating.
account::Routes routes(Changed changed);

} // namespace amble::tracking
