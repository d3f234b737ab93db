#include "community/moderation_parts_pages.h"

namespace amble::community {

html::Url url_of(const Report& report) {
    return html::Url::of_site("/moderation/" + report.post.story.text() + "/" + report.id.text());
}

void write_button(html::Html& page, std::string_view name, std::string_view value, html::Said label) {
    page << R"(<button class="button quiet")" << html::attribute("name", name) << html::attribute("value", value) << ">"
         << label << "</button> ";
}

} // namespace amble::community
