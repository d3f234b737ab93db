#include "account/shell.h"

#include "foundation/html/icon.h"
#include "foundation/http/assets.h"

#include <algorithm>
#include <array>
#include <vector>

namespace amble::account {

using html::action;
using html::attribute;
using html::flag;
using html::href;
using html::Html;
using html::Icon;
using html::Path;
using html::Said;
using html::say;
using html::src;
using html::Url;

namespace {

struct Place {
    Section section;
    Path path;
    Said label;
    Icon icon;
};

// What a phone's bottom bar has room for: five words at 320 px.
const std::vector<Place> kMember = {
    {Section::walk, "/today", say("Today"), Icon::today},
    {Section::progress, "/progress", say("Progress"), Icon::progress},
    {Section::claims, "/verdicts", say("Is it true?"), Icon::verdict},
    {Section::stories, "/stories", say("Stories"), Icon::list},
    {Section::care, "/sharing", say("Care"), Icon::care},
    {Section::yours, "/yours", say("Yours"), Icon::yours},
};

const std::vector<Place> kVisitor = {
    {Section::walk, "/plan", say("Try a plan"), Icon::plan},
    {Section::claims, "/verdicts", say("Is it true?"), Icon::verdict},
    {Section::stories, "/stories", say("Stories"), Icon::list},
    {Section::care, "/specialists", say("Specialists"), Icon::care},
};

const Place kSpecialist = {Section::specialist, "/specialist", say("Your day"), Icon::list};
const Place kDesk = {Section::desk, "/desk", say("Appointments"), Icon::desk};
const Place kModerator = {Section::moderation, "/moderation", say("Reports"), Icon::list};
const Place kOperator = {Section::operator_, "/operator", say("Server"), Icon::desk};

constexpr size_t kMostPlaces = 6; // on a bar of 390 px
/// What gives way to the work of somebody with a role, in this order; "Yours" leads there.
constexpr std::array kGiveWay{Section::progress, Section::care, Section::stories};

struct Places {
    std::vector<Place> on_the_bar;
    std::vector<Place> further;
};

/// The work comes first: it is what somebody with a role opens the site for.
Places places_of(Roles roles) {
    Places found;
    if (roles.has(Role::specialist)) found.on_the_bar.push_back(kSpecialist);
    if (roles.has(Role::desk)) found.on_the_bar.push_back(kDesk);
    if (roles.has(Role::moderator)) found.on_the_bar.push_back(kModerator);
    if (roles.has(Role::operator_)) found.on_the_bar.push_back(kOperator);
    found.on_the_bar.insert(found.on_the_bar.end(), kMember.begin(), kMember.end());
    for (const Section section : kGiveWay) {
        if (found.on_the_bar.size() <= kMostPlaces) break;
        const auto gives = std::ranges::find(found.on_the_bar, section, &Place::section);
        found.further.push_back(*gives);
        found.on_the_bar.erase(gives);
    }
    return found;
}

Url asset(std::string_view name) {
    return Url::of_site(http::built_in_assets().path(name));
}

/// What another site shows of a link to this page: text of ours alone, and no picture that would tell who looked.
void write_preview(Html& page, const Shell& shell) {
    const auto tell = [&](std::string_view property, std::string_view content) {
        page << "<meta" << attribute("property", property) << attribute("content", content) << ">";
    };
    page << R"(<meta name="description")" << attribute("content", shell.about) << ">";
    tell("og:type", "article");
    tell("og:site_name", shell.site_name);
    tell("og:title", page.words().say(shell.title.english));
    tell("og:description", shell.about);
    tell("og:url", shell.address);
}

void write_head(Html& page, const Shell& shell) {
    page << R"(<head><meta charset="utf-8"><title>)";
    if (shell.status == 400 || shell.status == 422) page << say("Please check") << ": ";
    page << shell.title << " – " << shell.site_name << "</title>"
         << R"(<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">)"
         << R"(<meta name="color-scheme" content="light dark">)"
         << R"colour(<meta name="theme-color" content="#f2f5f3" media="(prefers-color-scheme: light)">)colour"
         << R"colour(<meta name="theme-color" content="#101a1b" media="(prefers-color-scheme: dark)">)colour"
         << R"(<link rel="stylesheet")" << href(asset("app.css")) << R"(><link rel="icon" type="image/svg+xml")"
         << href(asset("icon.svg")) << R"(><link rel="apple-touch-icon")" << href(asset("icon-180.png"))
         << R"(><link rel="manifest")" << href("/manifest.webmanifest") << ">";
    if (!shell.about.empty()) write_preview(page, shell);
    if (!shell.marker.empty()) page << R"(<meta name="amble-person")" << attribute("content", shell.marker) << ">";
    page << R"(<script type="module")" << src(asset("app.js")) << "></script>";
    if (!shell.island.empty())
        page << R"(<script type="module")" << src(asset(std::string(shell.island) + ".js")) << "></script>";
    page << "</head>";
}

void write_navigation(Html& page, const Shell& shell) {
    page << R"(<nav class="places")" << page.said("aria-label", say("Main")) << "><ul>";
    for (const Place& place : shell.signed_in ? places_of(shell.roles).on_the_bar : kVisitor) {
        page << "<li><a" << href(place.path);
        if (place.section == shell.section) page << attribute("aria-current", "page");
        page << ">" << place.icon << "<span>" << place.label << "</span></a></li>";
    }
    if (!shell.signed_in)
        page << "<li><a" << href("/sign-in") << ">" << Icon::yours << "<span>" << say("Sign in") << "</span></a></li>";
    page << "</ul></nav>";
}

void write_top(Html& page, const Shell& shell) {
    page << R"(<a class="skip" href="#main">)" << say("Skip to the page") << "</a>";
    if (shell.demo)
        page << R"(<aside class="banner")" << page.said("aria-label", say("Demonstration")) << ">" << Icon::info
             << "<p>" << say("This is a demonstration: everyone and everything here is made up.") << " <a"
             << href("/demo") << ">" << say("Try another person") << "</a></p></aside>";
    page << R"(<header class="top"><a class="brand")" << href("/") << ">" << Icon::mark << "<span>" << shell.site_name
         << "</span></a>";
    if (!shell.on_the_way_in) write_navigation(page, shell);
    page << "</header>";
    if (shell.section == Section::walk)
        page << R"(<aside class="stop-bar")" << page.said("aria-label", say("Safety")) << R"(><a class="stop")"
             << href("/stop-signs") << ">" << Icon::stop << "<span>" << say("Stop signs") << "</span></a></aside>";
}

void write_offline_note(Html& page) {
    page << "<details class=\"offline-off\"><summary>" << Icon::offline << "<span>" << say("Offline use is off here")
         << "</span></summary><p>"
         << say("This page came over plain http from another device, and browsers allow offline use and the timer's "
                "wake lock only over https. Writing a walk in by hand works all the same.")
         << "</p><p>"
         << say("To turn it on, whoever runs this server gives it a certificate (--tls-cert and --tls-key), or puts it "
                "behind a proxy that has one.")
         << "</p></details>";
}

void write_footer(Html& page, const Shell& shell) {
    page << R"(<footer class="foot"><p><a class="emergency")" << href("/emergency") << ">" << Icon::phone << "<span>"
         << say("Emergency numbers") << "</span></a></p>";
    if (shell.offline_off) write_offline_note(page);
    if (shell.signed_in) {
        const auto hidden = [&](std::string_view name, std::string_view value) {
            page << R"(<input type="hidden")" << attribute("name", name) << attribute("value", value) << ">";
        };
        page << R"(<form class="sign-out" method="post")" << action("/sign-out")
             << attribute("data-session", shell.session) << ">";
        hidden("form_token", shell.form_token);
        hidden(kFormPerson, shell.marker);
        page << "<p>" << say("Signed in as {0}.", shell.name) << R"( <button class="link">)" << say("Sign out")
             << R"(</button></p><p class="problem" role="status" data-still-in hidden>)"
             << say("The site could not be reached, so you are still signed in here. Try again later.")
             << "</p></form>";
    }
    if (!shell.contact.empty()) page << "<p>" << say("Questions about this site: {0}", shell.contact) << "</p>";
    page << "</footer>";
}

/// What waits on this device to be sent; web/src/waiting.ts shows it.
void write_waiting(Html& page) {
    page << R"(<aside class="waiting" data-waiting hidden)" << page.said("aria-label", say("Waiting to be sent"))
         << R"(><p role="status"><b data-count)" << html::CountedData{"{0} entry waiting.", "{0} entries waiting."}
         << R"(></b> <span data-why="later" hidden>)"
         << say("Kept on this device, and sent when there is a connection.")
         << R"(</span><span data-why="sign_in" hidden>)" << say("Kept on this device. Sign in to send them.") << " <a"
         << href("/sign-in") << ">" << say("Sign in") << R"(</a></span><span data-why="someone_else" hidden>)"
         << say("Kept on this device. Somebody else is signed in now.")
         << R"(</span></p><p><button type="button" class="button quiet" data-send>)" << say("Send now")
         << R"(</button></p><div data-refused hidden><p>)" << say("These were not saved:") << "</p><ul></ul></div>"
         << R"(<template><li><span data-sentence></span> <button type="button" class="link">)" << say("Remove")
         << "</button></li></template></aside>";
}

/// Asked before signing out while entries wait; web/src/sign_out.ts opens it.
void write_leaving(Html& page) {
    const auto answer = [&](std::string_view does, std::string_view classes, Said label) {
        page << R"(<button type="button")" << attribute("class", classes) << attribute("data-leave", does) << ">"
             << label << "</button>";
    };
    const auto tell = [&](std::string_view what, Said sentence) {
        page << R"(<p class="problem")" << attribute("data-tells", what) << " hidden>" << sentence << "</p>";
    };
    page << R"(<dialog class="leaving" data-leaving aria-labelledby="leaving-title"><h2 id="leaving-title">)"
         << say("Not everything is sent yet") << "</h2><p>"
         << say("What you wrote in without a connection is only on this device, and signing out removes it.")
         << "</p><div role=\"status\">";
    tell("failed", say("It could not be sent now. Try again later, or save it as a file."));
    tell("refused", say("The site did not take all of it. Stay signed in to read why, or save it as a file."));
    tell("timed", say("A walk is still being timed. Finish it on Today first, or save it as a file."));
    page << R"(</div><p class="actions">)";
    answer("send", "button wide", say("Send it, then sign out"));
    answer("file", "button quiet wide", say("Save it as a file"));
    answer("drop", "button quiet wide", say("Sign out without it"));
    answer("stay", "button quiet wide", say("Stay signed in"));
    page << "</p></dialog>";
}

} // namespace

void write_further_places(Html& page, Roles roles) {
    for (const Place& place : places_of(roles).further)
        page << "<li><a" << href(place.path) << "><span>" << place.label << "</span>" << Icon::next << "</a></li>";
}

Html write_shell(const Shell& shell, const Html& body) {
    Html page = body.part();
    page << "<!doctype html><html" << attribute("lang", page.words().language())
         << attribute("dir", page.words().right_to_left() ? "rtl" : "ltr") << ">";
    write_head(page, shell);
    page << "<body" << attribute("class", shell.section == Section::walk ? "walking" : "") << ">";
    write_top(page, shell);
    page << R"(<main id="main" tabindex="-1">)";
    if (!shell.marker.empty()) write_waiting(page);
    page << body << "</main>";
    write_footer(page, shell);
    if (!shell.marker.empty()) write_leaving(page);
    page << "</body></html>";
    return page;
}

} // namespace amble::account
