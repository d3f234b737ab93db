#include "care/busy_pages.h"

#include "account/form_state.h"
#include "account/page.h"
#include "care/busy_store.h"
#include "care/calendar_store.h"
#include "care/page_functions.h"
#include "foundation/html/form.h"
#include "foundation/http/multipart.h"

namespace amble::care {

namespace {

using account::Visit;
using html::FormState;
using html::Html;
using html::say;

constexpr size_t kLongestUrl = 2000;

void write_source(Html& page, Visit& visit, const BusySource& source) {
    page << R"(<div class="card"><p><b>)" << (source.url.empty() ? say("From a file") : say("From an address"))
         << "</b></p>";
    if (!source.url.empty()) page << R"(<p class="pasted">)" << source.url << "</p>";
    const auto calendar = calendar_of(visit.data(), visit.person());
    if (source.read) {
        const LocalTime read = local_time(*source.read, calendar ? calendar->zone : visit.viewer->zone);
        page << "<p>" << say("Read on {0}, {1}.", page.words().short_day(read.day), clock_text(read.minute)) << " "
             << html::counted("{0} busy time.", "{0} busy times.", count_busy(visit.data(), visit.person())) << "</p>";
    } else if (source.problem.empty()) {
        page << "<p>" << say("It will be read within the hour.") << "</p>";
    }
    if (source.left_out > 0)
        page << "<p>"
             << html::counted("{0} entry was not understood and keeps nothing free.",
                              "{0} entries were not understood and keep nothing free.", source.left_out)
             << "</p>";
    if (!source.problem.empty())
        page << R"(<p class="problem">)" << say("It could not be read:") << " " << Sentence{source.problem, {}}
             << "</p>";
    account::open_form(page, visit, html::Url("/calendar/busy/forget"));
    page << R"(<p class="actions"><button class="button quiet">)" << say("Forget it") << "</button></p></form></div>";
}

void write_file_form(Html& page, const Visit& visit, const FormState& state) {
    account::open_upload_form(page, visit, html::Url("/calendar/busy/file"));
    html::Form form(page, state);
    form.file({.name = "calendar", .label = say("A file of it"), .hint = say("Its name ends in .ics.")}, ".ics");
    form.send(say("Read the file"));
    page << "</form>";
}

void write_url_form(Html& page, const Visit& visit, const FormState& state) {
    account::open_form(page, visit, html::Url("/calendar/busy/url"));
    html::Form form(page, state);
    form.text({.name = "url",
               .label = say("Or its address"),
               .hint = say("The secret address in iCal format that your calendar gives. It is read each hour.")});
    form.send(say("Keep its times free"));
    page << "</form>";
}

/// On a page of its own, where something has to be mended.
http::Response show_form(Visit& visit, const FormState& state) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Your other calendar") << "</h1>";
    html::Form(page, state).summary();
    write_file_form(page, visit, state);
    write_url_form(page, visit, state);
    return account::show(visit, {say("Your other calendar"), account::Section::specialist, 422}, page);
}

} // namespace

void write_busy(Html& page, Visit& visit) {
    const auto source = busy_source(visit.data(), visit.person());
    page << "<h2>" << say("Your other calendar") << "</h2><p>"
         << say("When you are busy there, nobody can book you here. Only the times are kept, no titles and no names.")
         << "</p>";
    if (source) write_source(page, visit, *source);
    page << "<details><summary>" << (source ? say("Use another one") : say("Add it")) << "</summary>";
    write_file_form(page, visit, {});
    write_url_form(page, visit, {});
    page << "</details>";
}

http::Response send_busy_file(Visit& visit) {
    const http::BodyBytes body(visit.request);
    const auto parts = http::parse_multipart(visit.request.header("content-type").value_or(""), body.bytes());
    const auto refuse = [&](Problem problem) {
        return show_form(visit, {[](auto) { return ""; }, {std::move(problem)}});
    };
    if (!parts) return refuse(parts.error());
    if (parts->files.empty()) return refuse(problem("calendar", "Please choose a file."));
    Zone zone = visit.viewer->zone;
    visit.database.read([&](database::Transaction& data) {
        if (const auto calendar = calendar_of(data, visit.person())) zone = calendar->zone;
    });
    const auto busy = read_busy_times(parts->files.front().bytes, zone, busy_span(visit.now));
    if (!busy) return refuse(busy.error());
    visit.database.write([&](database::Transaction& data) { save_busy_file(data, visit.person(), *busy, visit.now); });
    return http::see_other("/calendar");
}

http::Response save_own_busy_url(Visit& visit) {
    const std::string url(visit.form.text("url"));
    if (url.size() > kLongestUrl || !(url.starts_with("https://") || url.starts_with("webcal://")))
        return show_form(visit, account::sent_form(visit, {problem("url", "Please give an address that begins with "
                                                                          "https://.")}));
    save_busy_url(visit.data(), visit.person(),
                  url.starts_with("webcal://") ? "https://" + url.substr(std::string_view("webcal://").size()) : url);
    return http::see_other("/calendar");
}

http::Response forget_own_busy(Visit& visit) {
    forget_busy(visit.data(), visit.person());
    return http::see_other("/calendar");
}

} // namespace amble::care
