#include "account/page.h"

#include "account/shell.h"

namespace amble::account {

using html::attribute;
using html::Html;
using html::say;

namespace {

/// Whether browsers treat the page as secure, and so allow a service worker: https, or this very machine.
bool may_work_offline(const http::Request& request) {
    if (request.secure) return true;
    const std::string_view host = request.header("host").value_or("");
    const std::string_view name =
        host.starts_with('[') ? host.substr(0, host.find(']') + 1) : host.substr(0, host.find(':'));
    return name == "localhost" || name.ends_with(".localhost") || name == "127.0.0.1" || name == "[::1]";
}

/// All the way: whoever owes something still is shown what a visitor is shown.
bool is_signed_in(const Visit& visit) {
    return visit.viewer && visit.viewer->owes == Owes::nothing;
}

Shell shell_of(const Visit& visit, const PageHead& head) {
    Shell shell{.title = head.title,
                .site_name = visit.settings.site_name,
                .section = head.section,
                .status = head.status,
                .island = head.island,
                .about = head.about,
                .contact = visit.settings.contact,
                .form_token = visit.form_token,
                .demo = visit.settings.demo,
                .offline_off = !may_work_offline(visit.request)};
    if (!head.about.empty()) shell.address = site_address(visit) + visit.request.path;
    shell.on_the_way_in = visit.viewer && !is_signed_in(visit);
    if (is_signed_in(visit)) {
        shell.signed_in = true;
        shell.roles = visit.viewer->roles;
        shell.name = visit.viewer->name;
        shell.marker = visit.viewer->marker;
        shell.session = visit.viewer->session;
    }
    return shell;
}

void begin_form(Html& page, const html::Url& action) {
    // novalidate: the server says what to mend, in words, beside the field; a browser's bubbles vanish and are not
    // read.
    page << R"(<form class="form" method="post" novalidate)" << html::action(action);
}

void end_of_tag(Html& page, const Visit& visit) {
    page << R"(><input type="hidden" name="form_token")" << attribute("value", visit.form_token) << ">";
    if (visit.viewer)
        page << R"(<input type="hidden")" << attribute("name", kFormPerson) << attribute("value", visit.viewer->marker)
             << ">";
}

} // namespace

http::Response show(const Visit& visit, const PageHead& head, const html::Html& body) {
    http::Response response = http::page(write_shell(shell_of(visit, head), body).take(), head.status);
    // The service worker keeps today's page under this name, and drops what it kept of anybody else.
    response.with("Amble-Person", is_signed_in(visit) ? visit.viewer->marker : "");
    // And it remembers which session was here last, for a sign-out that the server learns of later.
    if (is_signed_in(visit)) response.with("Amble-Session", visit.viewer->session);
    return response;
}

void open_form(html::Html& page, const Visit& visit, const html::Url& action) {
    begin_form(page, action);
    end_of_tag(page, visit);
}

void open_offline_form(html::Html& page, const Visit& visit, const html::Url& action, std::string_view kind) {
    begin_form(page, action);
    page << attribute("data-offline", kind);
    // The device keeps the page, and what is filled in on a later day is of that one, in the person's own zone.
    if (visit.viewer)
        page << attribute("data-zone", visit.viewer->zone.name()) << attribute("data-day", iso(visit.today()));
    end_of_tag(page, visit);
    if (kind == "say")
        page << R"(<p class="problem" role="alert" data-lost hidden>)"
             << say("This did not get through, so it may not be saved. What you chose is still here: try again when "
                    "there is a connection.")
             << "</p>";
}

void open_upload_form(html::Html& page, const Visit& visit, const html::Url& action) {
    begin_form(page, action);
    page << attribute("enctype", "multipart/form-data");
    end_of_tag(page, visit);
}

std::string site_address(const Visit& visit) {
    if (!visit.settings.base_url.empty()) return visit.settings.base_url;
    const std::string host(visit.request.header("host").value_or("localhost"));
    return (visit.request.secure ? "https://" : "http://") + host;
}

http::Response show_problem(const Visit& visit, int status, const Sentence& sentence) {
    Html body = start_page(visit);
    body << "<h1>" << say("That did not work") << R"(</h1><p class="lead">)" << sentence
         << R"(</p><p class="actions"><a class="button")" << html::href("/") << ">" << say("Go to the start")
         << "</a></p>";
    return show(visit, {.title = say("That did not work"), .status = status}, body);
}

} // namespace amble::account
