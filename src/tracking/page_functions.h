#pragma once

#include "account/visit.h"
#include "foundation/html/html.h"
#include "tracking/measure.h"

namespace amble::tracking {

// One function a route; see measure_pages.cpp for which. They stand in the file of their page.

http::Response show_measures(account::Visit& visit);
http::Response show_history(account::Visit& visit);

http::Response ask_measure(account::Visit& visit);
http::Response save_measure(account::Visit& visit);
http::Response edit_measure(account::Visit& visit);
http::Response change_measure(account::Visit& visit);
http::Response remove_measure(account::Visit& visit);

http::Response ask_activities(account::Visit& visit);
http::Response save_activities(account::Visit& visit);

/// The kind that the address names.
std::optional<MeasureKind> kind_of(const account::Visit& visit);
http::Response no_such_measure(const account::Visit& visit);

/// /measures/KIND and what follows it, such as "/new".
html::Url measure_url(MeasureKind kind, std::string_view rest = "");

} // namespace amble::tracking
