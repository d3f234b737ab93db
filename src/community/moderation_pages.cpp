#include "account/notice_store.h"
#include "community/moderation_parts_pages.h"
#include "community/page_functions.h"
#include "community/parts_pages.h"
#include "foundation/base/zone.h"

namespace amble::community {

namespace {

using account::Visit;
using html::attribute;
using html::href;
using html::Html;
using html::say;

constexpr int kOnAPage = 50; // [design]

void write_row(Html& page, const Report& report) {
    page << "<li><a" << href(url_of(report)) << "><span>" << told(report.reason) << R"(</span><span class="quiet">)"
         << page.words().short_day(Zone::utc().day_at(report.at)) << " · "
         << (report.post.is_story() ? say("a story") : say("a reply")) << " · "
         << (report.reporter == PersonId{} ? say("by the rules") : say("by a member"));
    if (report.assigned) page << " · " << say("taken");
    page << "</span></a></li>";
}

void write_appeals(Html& page, Visit& visit) {
    const auto appeals = appeals_for(visit.data(), visit.person(), kOnAPage);
    if (appeals.empty()) return;
    page << "<h2>" << say("Appeals against others' decisions") << R"(</h2><ul class="rows">)";
    for (const Moderation& each : appeals) {
        page << "<li><article><p><b>" << told(each.act) << "</b>: " << told(each.reason) << "</p><blockquote>"
             << std::string_view(each.words) << "</blockquote><p>" << say("They say:") << "</p><blockquote>"
             << std::string_view(each.appeal.value_or("")) << "</blockquote>";
        if (each.post)
            page << R"(<p><a class="button quiet")" << href(community::url_of(*each.post)) << ">" << say("The post")
                 << "</a></p>";
        account::open_form(page, visit, html::Path("/moderation/appeal"));
        page << R"(<input type="hidden" name="record")" << attribute("value", each.id.text()) << "><p>";
        write_button(page, "answer", "granted", say("Undo it"));
        write_button(page, "answer", "upheld", say("Leave it"));
        page << "</p></form></article></li>";
    }
    page << "</ul>";
}

http::Response show_queue(Visit& visit) {
    const http::Fields query = visit.request.query_fields();
    QueuePlace after;
    const auto story = Id::parse(query.text("story"));
    const auto id = Id::parse(query.text("after"));
    const auto last = story && id ? find_report(visit.data(), *story, *id) : std::nullopt;
    if (last) after = place_of(*last);
    const auto found = queue(visit.data(), after, kOnAPage);
    Html page = account::start_page(visit);
    page << "<h1>" << say("Moderation") << R"(</h1><p class="lead">)"
         << html::counted("{0} open report", "{0} open reports", open_reports(visit.data())) << "</p>";
    if (found.empty()) page << "<p>" << say("Nothing waits.") << "</p>";
    page << R"(<ul class="rows">)";
    for (const Report& each : found)
        write_row(page, each);
    page << "</ul>";
    if (found.size() == kOnAPage)
        page << R"(<p class="actions"><a class="button quiet" rel="next")"
             << href(html::Url::of_site("/moderation?story=" + found.back().post.story.text() +
                                        "&after=" + found.back().id.text()))
             << ">" << say("More") << "</a></p>";
    write_appeals(page, visit);
    return account::show(visit, {say("Moderation"), account::Section::moderation}, page);
}

http::Response answer(Visit& visit) {
    // The record is found among those that this moderator may answer; no number of a person is on the page.
    const auto id = Id::parse(visit.form.text("record"));
    const std::string_view text = visit.form.text("answer");
    if (text != "granted" && text != "upheld")
        return account::show_problem(visit, 422, {"Please choose an answer.", {}});
    for (const Moderation& each : appeals_for(visit.data(), visit.person(), kOnAPage)) {
        if (!id || each.id != *id) continue;
        const Answer given = text == "granted" ? Answer::granted : Answer::upheld;
        answer_appeal(visit.data(), each, given, visit.person(), visit.now);
        account::notify(visit.data(), each.person, {{"Your appeal was answered.", {}}, "/stories/yours"}, visit.now);
        return http::see_other("/moderation");
    }
    return account::show_problem(visit, 404, {"This appeal was answered already.", {}});
}

} // namespace

account::Routes moderation_routes() {
    using account::Access;
    using account::Reach;
    using account::Work;
    using http::Method;
    return {
        {Method::get, "/moderation", Access::moderator, Work::read, show_queue, Reach::crosses_persons},
        {Method::post, "/moderation/appeal", Access::moderator, Work::write, answer, Reach::crosses_persons},
    };
}

} // namespace amble::community
