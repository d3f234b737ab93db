#pragma once

#include "account/arrival_pages.h"

namespace amble::account {

/// The second page of signing in: the code of an app, or a recovery code.
Routes code_routes();

/// To that page, with what the sign-in page carried, for a browser whose session owes a code.
http::Response go_on_to_code(Visit& visit, const Arrival& arrival);

/// The answer to a session that owes something, on a page that is not open to it before.
http::Response ask_for_what_is_owed(const Visit& visit);

} // namespace amble::account
