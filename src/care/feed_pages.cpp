#include "care/feed_pages.h"

#include "account/page.h"
#include "account/token.h"
#include "care/feed_store.h"
#include "care/icalendar.h"
#include "care/page_functions.h"
#include "foundation/http/assets.h"

namespace amble::care {

namespace {

using account::Visit;
using html::Html;
using html::say;

constexpr auto kShownBack = std::chrono::hours(24 * 90);

} // namespace

void write_feed(Html& page, Visit& visit) {
    const bool there = has_feed(visit.data(), visit.person());
    page << "<h2>" << say("In your own calendar") << "</h2><p>"
         << say("Your calendar can fetch your appointments from an address that only you know. Entries there are "
                "called \"Appointment\" and say nothing else.")
         << "</p>";
    account::open_form(page, visit, html::Url("/appointments/feed"));
    page << R"(<p class="actions"><button class="button quiet">)"
         << (there ? say("Make a new address, and end the old one") : say("Make an address")) << "</button></p></form>";
    if (!there) return;
    account::open_form(page, visit, html::Url("/appointments/feed/stop"));
    page << R"(<p class="actions"><button class="button quiet">)" << say("End the address") << "</button></p></form>";
}

http::Response make_feed(Visit& visit) {
    const std::string token = account::new_token();
    save_feed(visit.data(), visit.person(), account::token_hash(token), visit.now);
    Html page = account::start_page(visit);
    page << "<h1>" << say("The address of your calendar") << "</h1><p>"
         << say("Give it to your calendar as a subscription. It is shown only now; you can make a new one at any time.")
         << R"(</p><p class="pasted"><code>)" << account::site_address(visit) + "/feed/" + token + "/appointments.ics"
         << R"(</code></p><p><a)" << html::href("/appointments") << ">" << say("Back to your appointments")
         << "</a></p>";
    return account::show(visit, {say("The address of your calendar"), account::Section::care}, page);
}

http::Response end_feed(Visit& visit) {
    stop_feed(visit.data(), visit.person());
    return http::see_other("/appointments");
}

http::Response show_feed(Visit& visit) {
    const auto owner = feed_owner(visit.data(), account::token_hash(visit.path.at(0)));
    if (!owner) return http::not_found();
    const std::string site = account::site_address(visit);
    http::Response response =
        http::plain(icalendar(feed_of(visit.data(), *owner, visit.now - kShownBack), {*owner, site}));
    response.content_type = "text/calendar; charset=utf-8";
    response.caching = http::Caching::own;
    const std::string tag = "\"" + account::token_hash(response.body) + "\"";
    response.with("ETag", tag);
    if (!http::has_already(visit.request, tag)) return response;
    response.status = 304;
    response.body.clear();
    return response;
}

} // namespace amble::care
