#pragma once

#include "account/access_log_store.h"
#include "account/visit.h"
#include "care/sight_store.h"

#include <optional>
#include <string>

namespace amble::care {

// What every page has to do on which a specialist looks at a member.

/// The share that the address names, if it is given to the viewer and holds today.
std::optional<Shown> shown_here(account::Visit& visit);
/// The answer where it is not.
http::Response nothing_shown(const account::Visit& visit);

Look look_of(const account::Visit& visit);

/// Into the log that the member reads. `what` is a phrase as in account::LogEntry.
void log_deed(account::Visit& visit, const Shown& shown, account::Deed deed, std::string what);

} // namespace amble::care
