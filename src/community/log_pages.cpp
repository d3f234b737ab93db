#include "community/moderation_store.h"
#include "community/page_functions.h"
#include "community/parts_pages.h"
#include "foundation/base/text.h"
#include "foundation/base/zone.h"

namespace amble::community {

namespace {

using account::Visit;
using html::href;
using html::Html;
using html::say;

constexpr int kOnAPage = 50; // [design]

/// Never who, which post, or what time of day. Of a post that is shown not why it waited either: beside a new handle of
/// that day, "of new members" would tell who joined lately.
void write_entry(Html& page, const Moderation& each) {
    page << "<li><div><span><b>" << told(each.act) << "</b> ";
    if (each.post)
        page << (each.post->is_story() ? say("a story") : say("a reply"));
    else
        page << say("a member");
    page << R"(</span><span class="quiet">)" << page.words().short_day(Zone::utc().day_at(each.at));
    if (each.act != Act::show) page << " · " << told(each.reason == Reason::new_member ? Reason::other : each.reason);
    if (each.answer)
        page << " · " << (*each.answer == Answer::granted ? say("appeal granted") : say("appeal not granted"));
    if (each.undone_at) page << " · " << say("undone");
    page << "</span></div></li>";
}

http::Response show_log(Visit& visit) {
    const http::Fields query = visit.request.query_fields();
    // Whole days, so that the link to the next page tells no time.
    const auto before = parse_day(query.text("before"));
    const auto entries =
        log(visit.data(), before ? Zone::utc().start_of(*before) : visit.now + std::chrono::microseconds(1), kOnAPage);
    Html page = account::start_page(visit);
    page << "<h1>" << say("What moderators did") << R"(</h1><p class="lead">)"
         << say("Every decision, without names and, but for posts that were shown, with its reason. Whoever it was "
                "about sees it under their posts, and "
                "can appeal to another moderator.")
         << R"(</p><ul class="rows">)";
    for (const Moderation& each : entries)
        write_entry(page, each);
    page << "</ul>";
    if (entries.empty()) page << "<p>" << say("Nothing yet.") << "</p>";
    if (entries.size() == kOnAPage)
        page << R"(<p class="actions"><a class="button quiet" rel="next")"
             << href(html::Url::of_site("/stories/log?before=" + iso(Zone::utc().day_at(entries.back().at)))) << ">"
             << say("Earlier days") << "</a></p>";
    return account::show(visit, {say("What moderators did"), account::Section::stories}, page);
}

} // namespace

account::Routes log_routes() {
    return {{http::Method::get, "/stories/log", account::Access::anyone, account::Work::read, show_log,
             account::Reach::crosses_persons}};
}

} // namespace amble::community
