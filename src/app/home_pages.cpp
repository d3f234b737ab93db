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
    page << "<section class=\"hero\"><h1>" << say("Is walking good for a bad back?") << "</h1>"
         << "<p class=\"lead\">"
         << say("For most people, yes: it is safe, it eases long-lasting back pain a little, and walking with guidance "
                "makes the "
                "next bout come later. Start small, add little, and see a specialist first.")
         << "</p><p><a class=\"button primary\"" << html::href("/plan") << ">" << say("Try a plan")
         << "</a></p></section>"
         << "<ul class=\"cards\">"
         << "<li class=\"card\"><h2>" << say("Check advice") << "</h2><p>"
         << say("Heard that something helps or harms backs? See what is known about it.")
         << "</p><p><a class=\"button\"" << html::href("/claims") << ">" << say("Check advice") << "</a></p></li>"
         << "<li class=\"card\"><h2>" << say("Find a specialist") << "</h2><p>"
         << say("A doctor or physiotherapist looks at your back before you begin. Bring them a page they can answer.")
         << "</p><p><a class=\"button\"" << html::href("/care") << ">" << say("Find a specialist")
         << "</a></p></li></ul>";
    return account::show(visit, {say("Walking for a bad back")}, page);
}

} // namespace

account::Routes home_routes() {
    return {{http::Method::get, "/", Access::anyone, Work::read, home}};
}

} // namespace amble::app
