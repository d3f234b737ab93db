#include "account/email_pages.h"

#include "account/email_store.h"
#include "account/link_store.h"
#include "account/page.h"
#include "foundation/html/form.h"

namespace amble::account {

using html::Html;
using html::say;

namespace {

http::Response over(const Visit& visit) {
    return show_problem(
        visit, 404,
        {"This link is over or was used. A new one can be sent from the page \"E-mail and reminders\".", {}});
}

/// Opening the link changes nothing yet: programs that look for viruses open each link of a letter.
http::Response show_confirm(Visit& visit) {
    const http::Fields query = visit.request.query_fields();
    const std::string token(query.text("link"));
    if (!find_link(visit.data(), LinkKind::email, token, visit.now)) return over(visit);
    Html body = start_page(visit);
    body << "<h1>" << say("Is this your address?") << "</h1><p>"
         << say("Then this site may write to it. Letters say when something waits for you here, and never what.")
         << "</p>";
    open_form(body, visit, html::Path("/confirm-email"));
    const html::FormState state;
    html::Form form(body, state);
    form.hidden("link", token);
    form.send(say("Yes, it is mine"));
    body << "</form>";
    return show(visit, {.title = say("Is this your address?"), .section = Section::yours}, body);
}

http::Response confirm(Visit& visit) {
    if (!confirm_email(visit.data(), visit.form.text("link"), visit.now)) return over(visit);
    Html body = start_page(visit);
    body << "<h1>" << say("The address is confirmed") << R"(</h1><p class="actions"><a class="button")"
         << html::href("/today") << ">" << say("Today") << "</a></p>";
    return show(visit, {.title = say("The address is confirmed"), .section = Section::yours}, body);
}

} // namespace

Routes email_routes() {
    constexpr Reach kAcross = Reach::crosses_persons;
    return {
        {http::Method::get, "/confirm-email", Access::anyone, Work::read, show_confirm, kAcross},
        {http::Method::post, "/confirm-email", Access::anyone, Work::write, confirm, kAcross},
    };
}

} // namespace amble::account
