#pragma once

#include "account/visit.h"

namespace amble::account {

Routes sign_in_routes();

/// The answer to somebody who is not signed in on a page that asks for it: the form to sign in, and then back here.
http::Response ask_to_sign_in(const Visit& visit);

} // namespace amble::account
