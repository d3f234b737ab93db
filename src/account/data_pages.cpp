#include "account/data_pages.h"

#include "account/form_state.h"
#include "account/page.h"
#include "account/password_pages.h"
#include "account/session.h"
#include "foundation/html/icon.h"

namespace amble::account {

using html::Form;
using html::FormState;
using html::Html;
using html::Path;
using html::say;
using html::TextKind;

namespace {

http::Response show_export(Visit& visit) {
    Html body = start_page(visit);
    body << "<h1>" << say("Export") << "</h1><p>"
         << say("One zip file with everything this site keeps about you: each table as CSV for a spreadsheet and as "
                "JSON for programs, and a README that says what is what.")
         << "</p><p>" << say("Keep it where nobody else can read it: it holds your health data.") << "</p>";
    open_form(body, visit, Path("/yours/export"));
    body << R"(<p class="actions"><button class="button">)" << say("Make the file") << "</button></p></form>";
    return show(visit, {.title = say("Export"), .section = Section::yours}, body);
}

http::Response export_everything(Visit& visit, const Erasing& erasing) {
    http::Response response = http::plain(export_of(visit.database, erasing.slices, visit.person(), visit.now));
    response.content_type = "application/zip";
    return response.with("Content-Disposition", "attachment; filename=\"amble-" + iso(visit.today()) + ".zip\"");
}

http::Response erase_page(const Visit& visit, const FormState& state, int status = 200) {
    Html body = start_page(visit);
    body << "<h1>" << say("Erase everything") << "</h1><p>"
         << say("Your account, your diary and everything else of yours is removed at once. It cannot be brought back. "
                "Export it first if you may want it later.")
         << "</p>";
    write_what_stays(body, visit);
    open_form(body, visit, Path("/yours/erase"));
    Form form(body, state);
    form.summary();
    form.box({.name = "sure", .label = say("Erase everything of mine")});
    form.text({.name = "password", .label = say("Your password"), .autocomplete = "current-password"},
              TextKind::password);
    body << R"(<p class="actions"><button class="button stop">)" << html::Icon::warning
         << say("Erase everything for good") << "</button> <a class=\"button quiet\"" << html::href("/yours") << ">"
         << say("Keep it") << "</a></p></form>";
    return show(visit, {.title = say("Erase everything"), .section = Section::yours, .status = status}, body);
}

http::Response show_erase(Visit& visit) {
    return erase_page(visit, FormState{});
}

http::Response farewell(const Visit& visit) {
    Html body = start_page(visit);
    body << "<h1>" << say("Everything of yours is erased") << "</h1>";
    write_what_stays(body, visit);
    http::Response response = show(visit, {.title = say("Everything of yours is erased")}, body);
    for (const auto cookie : {kSessionCookie, kDeviceCookie})
        response.with("Set-Cookie", http::cookie_header(cookie, "", 0, visit.request.secure));
    // Also what this browser keeps for use without a network.
    return response.with("Clear-Site-Data", "\"cache\", \"storage\"");
}

http::Response erase_everything(Visit& visit, const Erasing& erasing) {
    if (visit.form.text("sure") != "yes")
        return erase_page(visit, sent_form(visit, {problem("sure", "Tick the box if you are sure.")}), 422);
    if (const auto wrong = own_password_problem(visit, "password"))
        return erase_page(visit, sent_form(visit, {*wrong}), 422);
    const PersonId person = visit.person();
    visit.viewer.reset(); // the ledger is noted after they are gone, and a page's writes end with its person's session
    erase(visit.database, erasing, person, visit.now);
    return farewell(visit);
}

} // namespace

void write_what_stays(Html& body, const Visit& visit) {
    const Day gone = last_copy_gone(visit.today(), visit.settings.keep_backups_days);
    body << "<p>"
         << say("Backups made before an erasure still hold it. For one done today, the last of them is gone on {0}.",
                visit.words.short_day(gone))
         << "</p><p>";
    const int years = visit.settings.keep_records_years;
    if (years == 0)
        body << say("Nothing else is kept.");
    else
        body << say("The law binds this clinic to keep one thing longer: the record of who cleared you for walking, "
                    "until {0} for an erasure done today.",
                    visit.words.short_day(records_kept_until(visit.today(), years)));
    body << "</p>";
}

Routes data_routes(const std::shared_ptr<const Erasing>& erasing) {
    using enum Access;
    using enum Work;
    using enum http::Method;
    return {
        {get, "/yours/export", member, read, show_export},
        {post, "/yours/export", member, heavy, [erasing](Visit& visit) { return export_everything(visit, *erasing); }},
        {get, "/yours/erase", member, read, show_erase},
        {post, "/yours/erase", member, slow, [erasing](Visit& visit) { return erase_everything(visit, *erasing); }},
    };
}

} // namespace amble::account
