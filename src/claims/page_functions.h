#pragma once

#include "account/visit.h"

namespace amble::claims {

// One function a route; see claims_pages.cpp for which. They stand in the file of their page.

http::Response show_library(account::Visit& visit);
http::Response show_feed(account::Visit& visit);

http::Response show_verdict(account::Visit& visit);
http::Response show_treatment(account::Visit& visit);

http::Response show_check(account::Visit& visit);
http::Response check_text(account::Visit& visit);

} // namespace amble::claims
