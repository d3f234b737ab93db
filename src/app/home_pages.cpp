#include "app/home_pages.h"

#include "account/arrival_pages.h"
#include "account/joining.h"
#include "account/page.h"
#include "app/demo_pages.h"
#include "foundation/html/icon.h"

#include <array>

namespace amble::app {

namespace {

using account::Access;
using account::Visit;
using account::Work;
using html::say;

struct Way {
    html::Path path;
    html::Said name;
    html::Said about;
};

/// What a visitor can do next without an account, a line each.
constexpr std::array kWays{
    Way{"/plan", say("Try a plan"), say("Where you would start, and what would hold or turn it. Nothing is kept.")},
    Way{"/check", say("Check advice"), say("What trials say about something you were told. Nothing is kept.")},
    Way{"/specialists", say("Find a specialist"), say("Book a first appointment, without an account.")},
    Way{"/stop-signs", say("Signs that mean stop"), say("What to look out for, and what to do then.")},
};

void write_way(html::Html& page, html::Path path, html::Said name, const Sentence& about) {
    page << "<li><a" << html::href(path) << "><span><b>" << name << R"(</b></span><span class="quiet">)" << about
         << "</span>" << html::Icon::next << "</a></li>";
}

void write_ways(html::Html& page, const account::Settings& settings) {
    const bool takes_members = account::takes_members(settings);
    page << R"(<ul class="rows">)";
    for (const Way& way : kWays)
        write_way(page, way.path, way.name, {std::string(way.about.english), {}});
    if (takes_members) write_way(page, "/join", say("Join"), account::how_to_join(settings));
    page << "</ul>";
    if (!takes_members)
        page << "<p>" << say("This site takes no new members. If you are one already:") << " <a"
             << html::href("/sign-in") << ">" << say("Sign in") << "</a></p>";
}

/// docs/sources/programme.md
void write_sources(html::Html& page) {
    page << "<details><summary>" << say("Where this comes from") << "</summary><p>"
         << say("People who had recovered from back pain and then walked with guidance stayed well for longer than "
                "others (the WalkBack trial, Lancet 2024). For pain that is there now, walking does a little more than "
                "little care, and somewhat less than other active treatment.")
         << "</p><p>"
         << say("No trial has tested this programme as a whole. Its steps are put together from trials and expert "
                "advice.")
         << "</p></details>";
}

http::Response home(Visit& visit) {
    if (visit.viewer) return http::see_other(account::first_page_of(*visit.viewer));
    if (visit.settings.demo) return show_chooser(visit);
    html::Html page = account::start_page(visit);
    page << "<section class=\"hero\"><h1>" << say("Is walking good for a bad back?") << "</h1><p class=\"lead\">"
         << say("For most people, yes: it is safe, it eases long-lasting back pain a little, and walking with guidance "
                "makes the next bout come later.")
         << "</p><p class=\"lead\">" << say("Start small, add little, and see a specialist first.") << "</p>"
         << "<p class=\"actions\"><a class=\"button wide\"" << html::href(kWays.front().path) << ">"
         << kWays.front().name << "</a></p></section>";
    write_ways(page, visit.settings);
    page << "<p>"
         << say("A doctor or physiotherapist looks at your back before you begin, and this site asks for it. Nothing "
                "here says that you are safe; it says when to ask.")
         << "</p>";
    write_sources(page);
    return account::show(visit, {say("Walking for a bad back")}, page);
}

} // namespace

account::Routes home_routes() {
    return {{http::Method::get, "/", Access::anyone, Work::read, home}};
}

} // namespace amble::app
