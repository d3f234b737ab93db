#pragma once

#include "account/visit.h"
#include "foundation/html/html.h"

#include <functional>
#include <string_view>

namespace amble::claims {

using WriteTold = std::function<void(html::Html& page, account::Visit& visit, std::string_view treatment)>;

// One function a route; see claims_pages.cpp for which. They stand in the file of their page.

http::Response show_library(account::Visit& visit);
http::Response show_feed(account::Visit& visit);

http::Response show_verdict(account::Visit& visit);
http::Response show_treatment(account::Visit& visit, const WriteTold& told);

http::Response follow_treatment(account::Visit& visit);

http::Response show_check(account::Visit& visit);
http::Response check_text(account::Visit& visit);
/// For a page that marks texts by itself: the same for everybody.
http::Response send_evidence(account::Visit& visit);

http::Response show_history(account::Visit& visit);

http::Response show_ask(account::Visit& visit);
http::Response look_before_asking(account::Visit& visit);
http::Response ask_question(account::Visit& visit);
http::Response show_questions(account::Visit& visit);

http::Response show_work(account::Visit& visit);
http::Response settle_unchecked(account::Visit& visit);
http::Response show_question(account::Visit& visit);
http::Response triage_question(account::Visit& visit);
http::Response show_work_on(account::Visit& visit);
http::Response say_of_verdict(account::Visit& visit);
http::Response take_back_word(account::Visit& visit);
http::Response withdraw_verdict(account::Visit& visit);
http::Response edit_verdict(account::Visit& visit);
http::Response save_verdict(account::Visit& visit);

} // namespace amble::claims
