#include "app/home_pages.h"

#include "account/page.h"
#include "app/demo_pages.h"

namespace amble::app {

namespace {

using account::Access;
using account::Visit;
using account::Work;
using html::say;

/// The sentence is verdict 1 and 2 of evidence/: docs/sources/walking.md.
http::Response home(Visit& visit) {
    if (visit.viewer) return http::see_other("/today");
    if (visit.settings.demo) return show_chooser(visit);
    html::Html page = account::start_page(visit);
    page << "<section class=\"hero\"><h1>" << say("Is walking good for a bad back?") << "</h1><p class=\"lead\">"
         << say("For most people, yes: it is safe, it eases long-lasting back pain a little, and walking with guidance "
                "makes the next bout come later. Start small, add little, and see a specialist first.")
         << "</p><p class=\"actions\"><a class=\"button\"" << html::href("/plan") << ">" << say("Try a plan")
         << "</a> <a class=\"button quiet\"" << html::href("/join") << ">" << say("Join") << "</a></p></section>"
         << "<section class=\"card\"><h2>" << say("A specialist first") << "</h2><p>"
         << say("A doctor or physiotherapist looks at your back before you begin, and this site asks for it. Nothing "
                "here "
                "says that you are safe; it says when to ask.")
         << "</p><p><a" << html::href("/stop-signs") << ">" << say("Signs that mean stop") << "</a></p></section>";
    return account::show(visit, {say("Walking for a bad back")}, page);
}

} // namespace

account::Routes home_routes() {
    return {{http::Method::get, "/", Access::anyone, Work::read, home}};
}

} // namespace amble::app
