#include "claims/warnings_visit.h"

#include <algorithm>

namespace amble::claims {

using html::Html;
using html::say;

void write_warnings(Html& page, const std::vector<DangerousAdviceFound>& found) {
    for (const auto advice :
         {DangerousAdvice::ignore_emergency, DangerousAdvice::stop_medicine, DangerousAdvice::take_dose}) {
        if (std::ranges::find(found, advice, &DangerousAdviceFound::advice) == found.end()) continue;
        const bool emergency = advice == DangerousAdvice::ignore_emergency;
        page << "<div" << html::attribute("class", emergency ? "notice stop" : "notice warn") << "><div><p>"
             << warning(advice) << "</p>";
        if (emergency)
            page << R"(<p><a class="button stop")" << html::href("/emergency") << ">" << say("Emergency numbers")
                 << "</a></p>";
        page << "</div></div>";
    }
}

} // namespace amble::claims
