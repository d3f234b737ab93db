#include "account/record_pages.h"

#include "account/access_log_store.h"
#include "account/notice_store.h"
#include "account/page.h"
#include "foundation/base/text.h"
#include "foundation/html/icon.h"

namespace amble::account {

using html::attribute;
using html::href;
using html::Html;
using html::Path;
using html::say;
using html::Url;

namespace {

constexpr int kOnePage = 100;

std::string moment(const Visit& visit, Instant at) {
    const Zone& zone = visit.viewer->zone;
    return visit.words.short_day(zone.day_at(at)) + ", " + clock_text(zone.minute_at(at));
}

void write_log(Html& body, const Visit& visit, const std::vector<LogEntry>& log) {
    body << R"(<div class="table" tabindex="0" role="region")" << body.said("aria-label", say("Who looked"))
         << "><table><thead><tr><th scope=\"col\">" << say("When") << "</th><th scope=\"col\">" << say("Who")
         << "</th><th scope=\"col\">" << say("What") << "</th></tr></thead><tbody>";
    for (const LogEntry& entry : log)
        body << "<tr><td>" << moment(visit, entry.at) << "</td><td>" << entry.by.name << " ("
             << Sentence{entry.by.role, {}} << ")</td><td>"
             << (entry.deed == Deed::looked ? say("looked at") : say("changed")) << ": " << Sentence{entry.what, {}}
             << "</td></tr>";
    body << "</tbody></table></div>";
}

/// Where the link at the foot of the page before leads; else the newest.
LogPlace place_asked(const Visit& visit) {
    const http::Fields query = visit.request.query_fields();
    const auto at = parse_whole_number(query.text("before"));
    if (!at) return {visit.now + std::chrono::hours(1)};
    const auto entry = Id::parse(query.text("entry"));
    return {Instant{*at}, entry ? entry->text() : ""};
}

void write_older(Html& body, const LogEntry& last) {
    const std::string at = std::to_string(last.at.microseconds);
    body << "<p><a" << href(Url::of_site("/yours/access-log?before=" + at + "&entry=" + last.id.text())) << ">"
         << say("What was before that") << "</a></p>";
}

http::Response show_access_log(Visit& visit) {
    const auto log = access_log(visit.data(), visit.person(), place_asked(visit), kOnePage);
    Html body = start_page(visit);
    body << "<h1>" << say("Who looked") << "</h1><p>"
         << say("Every look at your health data and every change of it by anybody but you, people at the server's "
                "command line included.")
         << "</p>";
    if (log.empty())
        body << "<p>" << say("Nobody has looked.") << "</p>";
    else
        write_log(body, visit, log);
    if (log.size() == kOnePage) write_older(body, log.back());
    return show(visit, {.title = say("Who looked"), .section = Section::yours}, body);
}

/// Days are kept as they are written in tables, and told in the words of whoever reads.
Sentence in_words(const Visit& visit, Sentence sentence) {
    for (std::string& value : sentence.values)
        if (const auto day = parse_day(value)) value = visit.words.short_day(*day);
    return sentence;
}

void write_words(Html& body, const Visit& visit, const KeptNotice& kept) {
    // Some of them are kept by the day alone.
    const Day day = visit.viewer->zone.day_at(kept.at);
    body << "<span>";
    if (kept.is_new) body << "<b>" << say("New") << "</b> ";
    body << in_words(visit, kept.notice.sentence) << R"(</span><span class="quiet">)" << visit.words.short_day(day)
         << "</span>";
}

void write_notice(Html& body, const Visit& visit, const KeptNotice& kept) {
    body << "<li>";
    if (http::leads_here(kept.notice.path)) {
        body << "<a" << href(Url::of_site(kept.notice.path)) << ">";
        write_words(body, visit, kept);
        body << html::Icon::next << "</a>";
    } else {
        body << "<div>";
        write_words(body, visit, kept);
        body << "</div>";
    }
    body << "</li>";
}

http::Response show_notices(Visit& visit) {
    const auto notices = notices_of(visit.data(), visit.person(), kOnePage);
    Html body = start_page(visit);
    body << "<h1>" << say("Notices") << "</h1><p class=\"hint\">"
         << say("Each is kept for {0} days. One about somebody who erases their account goes with them.", kNoticeDays)
         << "</p>";
    if (notices.empty()) body << "<p>" << say("There are none.") << "</p>";
    if (!notices.empty()) body << R"(<ul class="rows">)";
    for (const KeptNotice& notice : notices)
        write_notice(body, visit, notice);
    if (!notices.empty()) body << "</ul>";
    if (new_notices(visit.data(), visit.person()) > 0) {
        open_form(body, visit, Path("/yours/notices/seen"));
        body << R"(<p class="actions"><button class="button quiet">)" << say("Mark all as seen")
             << "</button></p></form>";
    }
    return show(visit, {.title = say("Notices"), .section = Section::yours}, body);
}

http::Response notices_seen(Visit& visit) {
    mark_notices_seen(visit.data(), visit.person(), visit.now);
    return http::see_other("/yours/notices");
}

} // namespace

Routes record_routes() {
    using enum Access;
    using enum Work;
    using enum http::Method;
    return {
        {get, "/yours/access-log", member, read, show_access_log},
        {get, "/yours/notices", member, read, show_notices},
        {post, "/yours/notices/seen", member, write, notices_seen},
    };
}

} // namespace amble::account
