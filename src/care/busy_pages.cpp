#include "care/busy_pages.h"

#include "account/form_state.h"
#include "account/page.h"
#include "care/busy_store.h"
#include "care/calendar_store.h"
#include "care/page_functions.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"
#include "foundation/http/address.h"
#include "foundation/http/multipart.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::FormState;
using html::Html;
using html::say;

constexpr size_t kMegabyte = 1024 * 1024;
constexpr size_t kLongestUrl = 2000;

/// The host as curl takes it, without brackets; "" where there is none.
std::string_view host_of(std::string_view url) {
    url.remove_prefix(std::min(url.find("://") + 3, url.size()));
    url = url.substr(0, url.find_first_of("/?#"));
    if (const size_t at = url.rfind('@'); at != std::string_view::npos) url.remove_prefix(at + 1);
    if (url.starts_with('[')) return url.substr(1, url.find(']') - 1);
    return url.substr(0, url.find(':'));
}

/// The address that a link names by its number. "127.1" and "0x7f000001" are read as numbers too by what asks, so they
/// and "localhost" are taken for this machine. Other names are judged when they are asked, by where they lead.
std::optional<http::Address> numbered(std::string_view url) {
    std::string host = lower_ascii(host_of(url));
    if (host.ends_with('.')) host.pop_back();
    if (auto address = http::Address::parse(host)) return address;
    const std::string_view last = std::string_view(host).substr(host.rfind('.') + 1);
    const bool is_number = !last.empty() && last.front() >= '0' && last.front() <= '9';
    if (is_number || last == "localhost" || host.find(':') != std::string::npos)
        return http::Address::parse("127.0.0.1");
    return std::nullopt;
}

/// However its scheme is written (RFC 3986, 3.1): a telephone's keyboard begins with a capital. "" where it cannot be
/// asked.
std::string asked_by_https(std::string_view url) {
    const bool odd = std::ranges::any_of(url, [](unsigned char c) { return c <= ' ' || c == 0x7F; });
    const size_t end = url.find("://");
    if (odd || end == std::string_view::npos) return "";
    const std::string scheme = lower_ascii(url.substr(0, end));
    if (scheme != "https" && scheme != "webcal" && scheme != "webcals") return "";
    return "https" + std::string(url.substr(end));
}

/// By the clock of the calendar that it keeps free.
LocalTime read_at(Visit& visit, Instant read) {
    const auto calendar = calendar_of(visit.data(), visit.person());
    return local_time(read, calendar ? calendar->zone : visit.viewer->zone);
}

void write_source(Html& page, Visit& visit, const BusySource& source) {
    page << R"(<div class="card"><p><b>)" << (source.url.empty() ? say("From a file") : say("From an address"))
         << "</b></p>";
    if (!source.url.empty()) page << R"(<p class="pasted">)" << source.url << "</p>";
    if (source.read) {
        const LocalTime read = read_at(visit, *source.read);
        page << "<p>" << say("Read on {0}, {1}.", page.words().short_day(read.day), clock_text(read.minute)) << " "
             << html::counted("{0} busy time.", "{0} busy times.", count_busy(visit.data(), visit.person())) << "</p>";
    } else if (source.problem.empty()) {
        page << "<p>" << say("It will be read within a few minutes.") << "</p>";
    }
    if (source.left_out > 0)
        page << R"(<p class="problem">)"
             << html::counted(
                    "{0} entry was not read as a whole: it is in a time zone that nobody knows, and its whole day is "
                    "kept free; or it ends before it begins, repeats within a day, or could not be understood, and you "
                    "may still be booked at its times.",
                    "{0} entries were not read as a whole: they are in a time zone that nobody knows, and their whole "
                    "days are kept free; or they end before they begin, repeat within a day, or could not be "
                    "understood, and you may still be booked at their times.",
                    source.left_out)
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
    form.file({.name = "calendar",
               .label = say("A file of it"),
               .hint = say("Its name ends in .ics; at most {0} MB.", kMostCalendarBytes / kMegabyte)},
              ".ics");
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
http::Response show_form(Visit& visit, const FormState& state, int status = 422) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Your other calendar") << "</h1>";
    html::Form(page, state).summary();
    write_file_form(page, visit, state);
    write_url_form(page, visit, state);
    return account::show(visit, {say("Your other calendar"), account::Section::specialist, status}, page);
}

} // namespace

void write_busy(Html& page, Visit& visit) {
    const auto source = busy_source(visit.data(), visit.person());
    page << R"(<h2 id="busy">)" << say("Your other calendar") << "</h2><p>"
         << say("When you are busy there, nobody can book you here. Only the times are kept, no titles and no names.")
         << "</p>";
    if (source) write_source(page, visit, *source);
    page << "<details><summary>" << (source ? say("Use another one") : say("Add it")) << "</summary>";
    write_file_form(page, visit, {});
    write_url_form(page, visit, {});
    page << "</details>";
}

void write_busy_trouble(Html& page, Visit& visit) {
    const auto source = busy_source(visit.data(), visit.person());
    if (!source || source->problem.empty()) return;
    page << R"(<div class="notice warn"><div><p>)";
    if (source->read) {
        const LocalTime read = read_at(visit, *source->read);
        page << say("Your other calendar was read last on {0}, {1}, and cannot be read since. What is new in it can be "
                    "booked here.",
                    page.words().short_day(read.day), clock_text(read.minute));
    } else {
        page << say("Your other calendar could not be read so far. Its times can be booked here.");
    }
    page << " <a" << html::href("/calendar#busy") << ">" << say("See why, and give its address again or a file of it")
         << "</a></p></div></div>";
}

http::Response send_busy_file(Visit& visit) {
    const auto refuse = [&](Problem problem) {
        return show_form(visit, {[](auto) { return ""; }, {std::move(problem)}});
    };
    if (visit.sent && !visit.sent->parts()) return refuse(visit.sent->parts().error());
    if (!visit.sent || visit.sent->parts()->files.empty()) return refuse(problem("calendar", "Please choose a file."));
    Zone zone = visit.viewer->zone;
    visit.database.read([&](database::Transaction& data) {
        if (const auto calendar = calendar_of(data, visit.person())) zone = calendar->zone;
    });
    const auto busy = read_busy_times(visit.sent->parts()->files.front().bytes, zone, busy_span(visit.now));
    if (!busy) return refuse(busy.error());
    visit.database.write([&](database::Transaction& data) { save_busy_file(data, visit.person(), *busy, visit.now); });
    return http::see_other("/calendar");
}

http::Response show_busy_file_form(Visit& visit) {
    return show_form(visit, {}, 200);
}

http::Response save_own_busy_url(Visit& visit, const MayAsk& may_ask) {
    const std::string url = asked_by_https(visit.form.text("url"));
    if (url.size() > kLongestUrl || host_of(url).empty())
        return show_form(visit, account::sent_form(visit, {problem("url", "Please give an address that begins with "
                                                                          "https://.")}));
    if (const auto address = numbered(url); address && !may_ask(*address))
        return show_form(
            visit, account::sent_form(visit, {problem("url", "This address leads to this server itself or to a network "
                                                             "of its own, which is not asked. Please give one that "
                                                             "everybody can reach.")}));
    save_busy_url(visit.data(), visit.person(), url);
    return http::see_other("/calendar");
}

http::Response forget_own_busy(Visit& visit) {
    forget_busy(visit.data(), visit.person());
    return http::see_other("/calendar");
}

} // namespace amble::care
