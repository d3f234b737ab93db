#pragma once

#include "account/visit.h"

namespace amble::reminders {

// What the links in letters open, without a sign-in.

/// One press ends all reminders; mail programs may send the same by themselves (RFC 8058).
http::Response show_stop(account::Visit& visit);
http::Response stop(account::Visit& visit);
/// A visitor says that the address they gave is theirs.
http::Response show_confirm_appointment(account::Visit& visit);
http::Response confirm_appointment(account::Visit& visit);

// What the page's island and the service worker send.

http::Response subscribe(account::Visit& visit);
http::Response unsubscribe(account::Visit& visit);

} // namespace amble::reminders
