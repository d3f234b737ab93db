#include "app/offline_pages.h"

#include "account/page.h"

namespace amble::app {

namespace {

using html::say;

http::Response offline(account::Visit& visit) {
    html::Html page = account::start_page(visit);
    page << "<h1>" << say("There is no connection") << "</h1><p class=\"lead\">"
         << say("This page is not kept on the device. Today's walk, the timer and writing a walk in work without a "
                "connection.")
         << "</p><p class=\"actions\"><a class=\"button\"" << html::href("/today") << ">" << say("Today")
         << "</a> <a class=\"button quiet\"" << html::href("/stop-signs") << ">" << say("Stop signs")
         << "</a> <a class=\"button quiet\"" << html::href("/emergency") << ">" << say("Emergency numbers")
         << "</a></p>";
    return account::show(visit, {say("No connection")}, page);
}

http::Response signed_out(account::Visit& visit) {
    html::Html page = account::start_page(visit);
    page << "<h1>" << say("You are signed out on this device") << "</h1><p class=\"lead\">"
         << say("Nothing of yours is kept here any more. The site could not be reached, so it does not know yet: this "
                "browser tells it before it shows the next page of yours.")
         << "</p><p>"
         << say("If others use this device, stay until that is done: try again when there is a connection. Or sign "
                "this place out from another device, at Yours, “Where you are signed in”.")
         << "</p><p class=\"actions\"><a class=\"button\"" << html::href("/") << ">" << say("Try again")
         << "</a> <a class=\"button quiet\"" << html::href("/emergency") << ">" << say("Emergency numbers")
         << "</a></p>";
    return account::show(visit, {say("Signed out on this device")}, page);
}

} // namespace

account::Routes offline_routes() {
    using enum account::Access;
    using enum account::Work;
    return {
        {http::Method::get, "/offline", anyone, steady, offline},
        {http::Method::get, "/signed-out", anyone, steady, signed_out},
    };
}

} // namespace amble::app
