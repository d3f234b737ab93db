#include "account/session_pages.h"

#include "account/page.h"
#include "account/session_store.h"

namespace amble::account {

using html::Html;
using html::Path;
using html::say;
using html::Url;

namespace {

void write_session(Html& body, const Visit& visit, const SessionLine& session) {
    const Zone& zone = visit.viewer->zone;
    const bool is_this = session.id == visit.viewer->session;
    body << "<li><div><p><b>";
    if (session.device.empty())
        body << say("A browser that gives no name");
    else
        body << session.device;
    body << "</b>";
    if (is_this) body << " (" << say("this one") << ")";
    body << R"(<br><span class="hint">)"
         << say("Signed in on {0} at {1}, last used on {2}", visit.words.short_day(zone.day_at(session.made)),
                clock_text(zone.minute_at(session.made)), visit.words.short_day(session.seen))
         << "</span></p>";
    const auto id = Id::parse(session.id);
    if (!is_this && id) {
        open_form(body, visit, Url("/yours/sessions/", *id, "/end"));
        body << R"(<button class="button quiet">)" << say("Sign out there") << "</button></form>";
    }
    body << "</div></li>";
}

http::Response show_sessions(Visit& visit) {
    Html body = start_page(visit);
    body << "<h1>" << say("Where you are signed in") << "</h1><p>"
         << say("If you do not know one of these, sign it out and set a new password.") << R"(</p><ul class="rows">)";
    for (const SessionLine& session : sessions_of(visit.data(), visit.person(), visit.now))
        write_session(body, visit, session);
    body << "</ul>";
    return show(visit, {.title = say("Where you are signed in"), .section = Section::yours}, body);
}

http::Response end_one(Visit& visit) {
    const auto id = visit.path.id(0);
    if (!id || !end_session(visit.data(), visit.person(), id->text()))
        return show_problem(visit, 404, {"This sign-in is over already.", {}});
    return http::see_other("/yours/sessions");
}

} // namespace

Routes session_routes() {
    using enum Access;
    using enum Work;
    using enum http::Method;
    return {
        {get, "/yours/sessions", member, read, show_sessions},
        {post, "/yours/sessions/:session/end", member, write, end_one},
    };
}

} // namespace amble::account
