#include "community/moderation_store.h"
#include "community/page_functions.h"
#include "community/parts_pages.h"
#include "foundation/base/text.h"
#include "foundation/base/zone.h"

#include <algorithm>

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

/// A page of the log: a day and those before it, without the day's newest that earlier pages had. A moment in the
/// link would tell the time of an act.
struct LogPage {
    Day day;
    int64_t skip = 0;
};

LogPage asked(const Visit& visit) {
    constexpr int64_t kMostSkipped = 100'000; // of one day
    const http::Fields query = visit.request.query_fields();
    const auto skip = parse_whole_number(query.text("skip"));
    return {parse_day(query.text("day")).value_or(Zone::utc().day_at(visit.now)),
            std::clamp<int64_t>(skip.value_or(0), 0, kMostSkipped)};
}

LogPage after(const LogPage& page, const std::vector<Moderation>& entries) {
    const Day last = Zone::utc().day_at(entries.back().at);
    const auto of_last =
        std::ranges::count(entries, last, [](const auto& each) { return Zone::utc().day_at(each.at); });
    return {last, of_last + (last == page.day ? page.skip : 0)};
}

http::Response show_log(Visit& visit) {
    const LogPage asked = community::asked(visit);
    const auto entries = log(visit.data(), {Zone::utc().start_of(asked.day + 1), asked.skip}, kOnAPage);
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
    if (entries.size() == kOnAPage) {
        const LogPage next = after(asked, entries);
        page << R"(<p class="actions"><a class="button quiet" rel="next")"
             << href(html::Url::of_site("/stories/log?day=" + iso(next.day) + "&skip=" + std::to_string(next.skip)))
             << ">" << say("Earlier") << "</a></p>";
    }
    return account::show(visit, {say("What moderators did"), account::Section::stories}, page);
}

} // namespace

account::Routes log_routes() {
    return {{http::Method::get, "/stories/log", account::Access::anyone, account::Work::read, show_log,
             account::Reach::crosses_persons}};
}

} // namespace amble::community
