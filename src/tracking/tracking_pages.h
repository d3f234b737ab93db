#pragma once

#include "account/visit.h"

#include <functional>
#include <optional>

namespace amble::tracking {

/// Called in the same transaction after a person's walks or ratings changed; what follows from that is not tracking's
/// to know.
using Changed = std::function<void(account::Visit&)>;

/// The last day whose minutes were counted for good, where there is one.
using LastClosed = std::function<std::optional<Day>(account::Visit&)>;

/// Walks by hand, history, the morning's rating.
account::Routes routes(Changed changed, LastClosed last_closed);

} // namespace amble::tracking
