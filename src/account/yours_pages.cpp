#include "account/yours_pages.h"

#include "account/consent_store.h"
#include "account/notice_store.h"
#include "account/page.h"
#include "account/person_store.h"
#include "account/shell.h"
#include "foundation/html/form.h"
#include "foundation/html/icon.h"

namespace amble::account {

using html::href;
using html::Html;
using html::Path;
using html::Said;
using html::say;

namespace {

void write_link(Html& body, Path path, Said title, const html::Wording& about) {
    body << "<li><a" << href(path) << "><span>" << title << R"(</span><span class="quiet">)" << about.sentence
         << "</span>" << html::Icon::next << "</a></li>";
}

html::Wording about_notices(int64_t unseen) {
    if (unseen == 0) return say("What this site told you");
    return unseen == 1 ? html::Wording(say("1 new")) : html::Wording(say("{0} new", unseen));
}

void write_consents(Html& body, const Visit& visit) {
    body << "<h2>" << say("What you agreed to") << "</h2><ul>";
    for (const Consent& consent : consents_of(visit.data(), visit.person()))
        body << "<li>"
             << say("{0}, version of {1}, on {2}", visit.words.say(consent.kind), consent.version,
                    visit.words.short_day(visit.viewer->zone.day_at(consent.given_at)))
             << "</li>";
    body << "</ul>";
}

http::Response show_yours(Visit& visit) {
    const auto account = find_account(visit.data(), visit.person());
    if (!account) return http::not_found();
    Html body = start_page(visit);
    body << "<h1>" << say("Yours") << R"(</h1><ul class="rows">)";
    write_link(body, "/yours/notices", say("Notices"), about_notices(new_notices(visit.data(), visit.person())));
    write_link(body, "/yours/profile", say("Profile"), say("Name, year of birth, time zone, country, e-mail"));
    write_link(body, "/yours/reminders", say("E-mail and reminders"), say("What may reach you, where, and when not"));
    write_link(body, "/yours/handle", say("Name in the community"),
               account->handle ? html::Wording(Sentence{"{0}", {*account->handle}}) : say("Not chosen yet"));
    write_link(body, "/yours/password", say("Password"), say("Set a new one"));
    write_link(body, "/yours/second-step", say("Second step"), say("A code from your phone beside the password"));
    write_link(body, "/yours/sessions", say("Where you are signed in"), say("See each place, and sign it out"));
    write_link(body, "/yours/access-log", say("Who looked"), say("Every look at your health data by anybody else"));
    write_link(body, "/yours/export", say("Export"), say("A copy of everything, as one file"));
    write_link(body, "/yours/erase", say("Erase"), say("Remove everything of yours from this site"));
    write_further_places(body, visit.viewer->roles);
    body << "</ul>";
    write_consents(body, visit);
    return show(visit, {.title = say("Yours"), .section = Section::yours}, body);
}

} // namespace

Routes yours_routes() {
    return {{http::Method::get, "/yours", Access::member, Work::read, show_yours}};
}

} // namespace amble::account
