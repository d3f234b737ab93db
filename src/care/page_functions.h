#pragma once

#include "account/visit.h"
#include "screening/happening_store.h"

namespace amble::care {

// One function a route; see care_pages.cpp for which. They stand in the file of their page.

http::Response show_sharing(account::Visit& visit);
http::Response share_clearance(account::Visit& visit);
http::Response end_sharing(account::Visit& visit);

http::Response show_members(account::Visit& visit);
http::Response show_member(account::Visit& visit);
http::Response decide(account::Visit& visit, const screening::Happened& happened);

} // namespace amble::care
