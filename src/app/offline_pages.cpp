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

} // namespace

account::Routes offline_routes() {
    return {{http::Method::get, "/offline", account::Access::anyone, account::Work::steady, offline}};
}

} // namespace amble::app
