#include "screening/missing_list.h"

#include "foundation/html/icon.h"

namespace amble::screening {

void write_topics(html::Html& page, const std::vector<Matter>& matters) {
    if (matters.empty()) return;
    page << "<ul>";
    for (const Matter& matter : matters)
        page << "<li>" << html::Said{topic(matter)} << "</li>";
    page << "</ul>";
}

void write_missing(html::Html& page, const Clearance& clearance) {
    for (const Missing& each : clearance.missing) {
        const bool grave = each.need == Need::examination || each.need == Need::medical_advice;
        page << R"(<div class="notice)" << html::Raw(" ") << std::string_view(grave ? "stop" : "warn") << R"(">)"
             << (grave ? html::Icon::stop : html::Icon::info) << "<div><p>" << each.sentence << "</p>";
        write_topics(page, each.matters);
        page << "</div></div>";
    }
}

} // namespace amble::screening
