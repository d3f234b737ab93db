#pragma once

#include "account/visit.h"
#include "foundation/html/chart.h"
#include "programme/programme_pages.h"

#include <map>
#include <vector>

namespace amble::programme {

// One function a route; see programme_pages.cpp for which. They stand in the file of their page.

http::Response show_today(account::Visit& visit, const BesideToday& beside);

http::Response ask_start(account::Visit& visit);
http::Response start(account::Visit& visit);

http::Response ask_review(account::Visit& visit);
http::Response review(account::Visit& visit);

http::Response ask_flare(account::Visit& visit);
http::Response flare(account::Visit& visit);
http::Response ask_pause(account::Visit& visit);
http::Response pause_programme(account::Visit& visit);

http::Response show_why(account::Visit& visit);
http::Response show_progress(account::Visit& visit);
http::Response show_changes(account::Visit& visit);

http::Response ask_plan(account::Visit& visit);
http::Response show_plan(account::Visit& visit);

/// As a chart takes them.
std::vector<html::DayValue> values_of(const std::map<Day, int>& by_day);

} // namespace amble::programme
