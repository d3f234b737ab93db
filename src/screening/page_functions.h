#pragma once

#include "screening/clearance.h"
#include "screening/screening_pages.h"

namespace amble::screening {

// One function a route; see screening_pages.cpp for which. They stand in the file of their page.

http::Response ask_questions(account::Visit& visit);
http::Response answer_questions(account::Visit& visit, const Happened& happened);
/// The person has seen the emergency texts: only now is what led to them kept.
http::Response keep_emergency(account::Visit& visit, const Happened& happened);
http::Response show_result(account::Visit& visit);

http::Response show_clearance(account::Visit& visit);
http::Response ask_consultation(account::Visit& visit);
http::Response record_consultation(account::Visit& visit, const Happened& happened);

http::Response show_emergency(account::Visit& visit);
http::Response show_crisis(account::Visit& visit);

http::Response show_stop_signs(account::Visit& visit);
http::Response show_stop_sign(account::Visit& visit);
http::Response record_stop_sign(account::Visit& visit, const Happened& happened);

AsOf as_of(const account::Visit& visit);

/// Something that happened to the viewer, now.
Happening happening_of(const account::Visit& visit, std::vector<std::string> events);

} // namespace amble::screening
