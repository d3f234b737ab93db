#include "account/operator_invitation_pages.h"

#include "account/form_state.h"
#include "account/link_store.h"
#include "account/page.h"
#include "account/roles_form.h"
#include "foundation/base/text.h"

namespace amble::account {

using html::Form;
using html::FormState;
using html::Html;
using html::Path;
using html::say;
using html::Url;

namespace {

constexpr size_t kLongestNote = 100;

/// What another machine would take for itself.
bool is_this_machine(std::string_view address) {
    const std::string_view host = address.substr(address.find("://") + 3);
    return host.starts_with("localhost") || host.starts_with("127.") || host.starts_with("[::1]");
}

void write_open_invitation(Html& body, const Visit& visit, const Link& link) {
    body << "<li><div><p>";
    if (link.note.empty())
        body << say("No note");
    else
        body << link.note;
    body << R"(<br><span class="hint">)"
         << say("Good until {0}", visit.words.short_day(visit.viewer->zone.day_at(link.expires)));
    if (link.roles != Roles()) body << ", " << Sentence{names(link.roles), {}};
    body << "</span></p>";
    if (const auto id = Id::parse(link.id)) {
        open_form(body, visit, Url("/operator/invitations/", *id, "/withdraw"));
        body << R"(<button class="button quiet">)" << say("Withdraw") << "</button></form>";
    }
    body << "</div></li>";
}

http::Response invitations_page(const Visit& visit, const FormState& state, std::string_view made_token, int status) {
    Html body = start_page(visit);
    body << "<h1>" << say("Invitations") << "</h1>";
    if (!made_token.empty()) write_link_once(body, visit, LinkKind::invitation, made_token);
    open_form(body, visit, Path("/operator/invitations"));
    Form form(body, state);
    form.summary();
    form.text({.name = "note",
               .label = say("For whom"),
               .hint = say("For you, to know it again. They do not see it."),
               .need = html::Need::optional});
    write_role_boxes(form, say("What they will be, beside a member"));
    form.send(say("Make an invitation"));
    body << "</form>";
    const auto open = open_invitations(visit.data(), visit.now);
    if (!open.empty()) body << "<h2>" << say("Not used yet") << R"(</h2><ul class="rows">)";
    for (const Link& link : open)
        write_open_invitation(body, visit, link);
    if (!open.empty()) body << "</ul>";
    return show(visit, {.title = say("Invitations"), .section = Section::operator_, .status = status}, body);
}

http::Response show_invitations(Visit& visit) {
    return invitations_page(visit, FormState{}, "", 200);
}

http::Response make_invitation(Visit& visit) {
    Problems problems;
    const Roles roles = noted(problems, read_roles(visit.form));
    const std::string note(visit.form.text("note"));
    if (length_utf8(note) > kLongestNote)
        problems.push_back(problem("note", "Shorten this to {0} characters or fewer.", {std::to_string(kLongestNote)}));
    if (!problems.empty()) return invitations_page(visit, sent_form(visit, problems), "", 422);
    const std::string token = add_link(visit.data(), {LinkKind::invitation, {}, roles, note}, visit.now);
    return invitations_page(visit, FormState{}, token, 200);
}

http::Response withdraw(Visit& visit) {
    const auto id = visit.path.id(0);
    if (!id || !withdraw_link(visit.data(), id->text()))
        return show_problem(visit, 404, {"This invitation was used or withdrawn already.", {}});
    return http::see_other("/operator/invitations");
}

} // namespace

void write_link_once(Html& body, const Visit& visit, LinkKind kind, std::string_view token) {
    body << "<h2>" << say("The link") << "</h2><p>"
         << say("Give it to that person alone, and by a way that nobody else reads. It is shown only now.") << " "
         << html::counted("It works once, for {0} day.", "It works once, for {0} days.",
                          std::chrono::floor<std::chrono::days>(holds_for(kind)).count())
         << "</p><p><code>" << site_address(visit) + link_path(kind, token) << "</code></p>";
    if (!visit.settings.demo && is_this_machine(site_address(visit)))
        body << R"(<div class="notice"><div><p>)"
             << say("This address opens on this machine only. Before you send it to anybody else, put the address by "
                    "which they reach this site in place of {0}, and set it as base_url.",
                    site_address(visit))
             << "</p></div></div>";
}

Routes operator_invitation_routes() {
    using enum Access;
    using enum Work;
    using enum Reach;
    using enum http::Method;
    return {
        {get, "/operator/invitations", operator_, read, show_invitations, crosses_persons},
        {post, "/operator/invitations", operator_, write, make_invitation, crosses_persons},
        {post, "/operator/invitations/:link/withdraw", operator_, write, withdraw, crosses_persons},
    };
}

} // namespace amble::account
