#include "account/operator_people_pages.h"

#include "account/access_log_store.h"
#include "account/form_state.h"
#include "account/link_store.h"
#include "account/notice_store.h"
#include "account/operator_invitation_pages.h"
#include "account/page.h"
#include "account/person_store.h"
#include "account/roles_form.h"
#include "account/second_step_store.h"
#include "account/verification_store.h"
#include "foundation/html/icon.h"

namespace amble::account {

using html::attribute;
using html::Form;
using html::FormState;
using html::href;
using html::Html;
using html::say;
using html::Url;

namespace {

constexpr int kOnePage = 100;

void write_account(Html& body, const Visit& visit, const Account& account) {
    const auto marker = Id::parse(account.marker);
    if (!marker) return;
    body << "<li><a" << href(Url("/operator/people/", *marker)) << "><span><b>" << account.profile.name
         << R"(</b></span><span class="quiet">)"
         << say("Signs in as {0}. Joined on {1}.", account.sign_in.typed, visit.words.short_day(account.joined_on))
         << " " << Sentence{names(account.roles), {}} << "</span>" << html::Icon::next << "</a></li>";
}

http::Response show_people(Visit& visit) {
    const http::Fields query = visit.request.query_fields();
    const auto accounts = accounts_by_name(visit.data(), {query.text("after"), query.text("marker")}, kOnePage);
    Html body = start_page(visit);
    body << "<h1>" << say("Accounts") << R"(</h1><ul class="rows">)";
    for (const Account& account : accounts)
        write_account(body, visit, account);
    body << "</ul>";
    if (accounts.size() == kOnePage) {
        const Account& last = accounts.back();
        body << R"(<form method="get")" << html::action("/operator/people") << R"(><input type="hidden" name="after")"
             << attribute("value", last.profile.name) << R"(><input type="hidden" name="marker")"
             << attribute("value", last.marker) << R"(><button class="button quiet">)" << say("More")
             << "</button></form>";
    }
    return show(visit, {.title = say("Accounts"), .section = Section::operator_}, body);
}

/// The account a page of this group is about, by the name in its path.
std::optional<Account> account_of(const Visit& visit) {
    const auto marker = visit.path.id(0);
    if (!marker) return std::nullopt;
    return account_named(visit.data(), *marker);
}

void write_second_step(Html& body, const Visit& visit, const Account& account, const Id& marker) {
    const SecondStep step = second_step_of(visit.data(), account.person);
    body << "<h2>" << say("Second step of signing in") << "</h2>";
    if (!step.is_on()) {
        body << "<p>"
             << (needs_second_step(account.roles) ? say("Not set up yet; the next sign-in asks for it.") : say("Off."))
             << "</p>";
        return;
    }
    body << "<p>"
         << say("For somebody who lost the phone and the recovery codes. Be sure that it is they who ask: the password "
                "alone is then enough to set up a new phone.")
         << "</p>";
    open_form(body, visit, Url("/operator/people/", marker, "/second-step/take-away"));
    body << R"(<button class="button quiet">)" << say("Take the second step away") << "</button></form>";
}

void write_roles(Html& body, const Visit& visit, const Id& marker, const FormState& state) {
    open_form(body, visit, Url("/operator/people/", marker, "/roles"));
    Form form(body, state);
    form.summary();
    write_role_boxes(form, say("Roles, beside a member"));
    form.send(say("Save the roles"));
    body << "</form>";
}

void write_history(Html& body, const Visit& visit, const std::vector<KeptVerification>& history) {
    if (history.empty()) return;
    body << "<ul>";
    for (const auto& kept : history) {
        const Verification& seen = kept.verification;
        body << "<li>"
             << say("{0}, {1}, {2}: from {3} to {4}, seen by {5}", seen.registration_number, seen.body, seen.scope,
                    visit.words.short_day(kept.verified_on),
                    visit.words.short_day(kept.ended_on.value_or(seen.expires_on)), kept.verified_by)
             << "</li>";
    }
    body << "</ul>";
}

void write_verification(Html& body, const Visit& visit, const Account& account, const Id& marker,
                        const FormState& state) {
    body << "<h2>" << say("Registration as a specialist") << "</h2>";
    const auto history = verifications(visit.data(), account.person);
    write_history(body, visit, history);
    if (!history.empty() && history.front().holds_on(visit.today())) {
        open_form(body, visit, Url("/operator/people/", marker, "/verification/end"));
        body << R"(<button class="button quiet">)" << say("End it today") << "</button></form>";
    }
    open_form(body, visit, Url("/operator/people/", marker, "/verification"));
    Form form(body, state);
    form.summary();
    form.text({.name = "registration_number", .label = say("Registration number")});
    form.text({.name = "body", .label = say("Body that keeps the register")});
    form.text({.name = "scope", .label = say("What it covers")});
    form.date({.name = "expires_on", .label = say("Last day it holds")});
    form.send(say("I have seen the register: verify"));
    body << "</form>";
}

http::Response person_page(const Visit& visit, const Account& account, const FormState& roles,
                           const FormState& verification, int status = 200) {
    const auto marker = Id::parse(account.marker);
    Html body = start_page(visit);
    body << "<h1>" << account.profile.name << "</h1><p>"
         << say("Signs in as {0}. Joined on {1}.", account.sign_in.typed, visit.words.short_day(account.joined_on))
         << "</p>";
    if (!marker) return http::not_found();
    write_roles(body, visit, *marker, roles);
    body << "<h2>" << say("Password forgotten") << "</h2>";
    open_form(body, visit, Url("/operator/people/", *marker, "/reset"));
    body << R"(<button class="button quiet">)" << say("Make a link to set a new one") << "</button></form>";
    write_second_step(body, visit, account, *marker);
    if (account.roles.has(Role::specialist)) write_verification(body, visit, account, *marker, verification);
    return show(visit, {.title = say("Account"), .section = Section::operator_, .status = status}, body);
}

FormState stored_roles(const Account& account) {
    return {[roles = account.roles](std::string_view field) { return role_field_of(roles, field); }};
}

http::Response show_person(Visit& visit) {
    const auto account = account_of(visit);
    if (!account) return http::not_found();
    return person_page(visit, *account, stored_roles(*account), FormState{});
}

http::Response back_to(const Account& account) {
    return http::see_other("/operator/people/" + account.marker);
}

http::Response save_roles_of(Visit& visit) {
    const auto account = account_of(visit);
    if (!account) return http::not_found();
    const auto refused = [&](const Problem& problem) {
        return person_page(visit, *account, sent_form(visit, {problem}), FormState{}, 422);
    };
    const auto roles = read_roles(visit.form);
    if (!roles) return refused(roles.error());
    // Somebody has to be left who can give roles.
    if (account->person == visit.person() && !roles->has(Role::operator_))
        return refused(problem("roles", "You cannot take the operator's role from yourself. Another operator can."));
    if (*roles == account->roles) return back_to(*account);
    save_roles(visit.data(), account->person, *roles);
    notify(visit.data(), account->person,
           {{"Your roles on this site were changed, so you had to sign in again.", {}}, ""}, visit.now);
    return account->person == visit.person() ? http::see_other("/sign-in") : back_to(*account);
}

http::Response make_reset_link(Visit& visit) {
    const auto account = account_of(visit);
    if (!account) return http::not_found();
    const std::string token = add_link(visit.data(), {LinkKind::reset, account->person, {}, ""}, visit.now);
    notify(visit.data(), account->person,
           {{"Whoever runs this site made a link to set a new password for you.", {}}, ""}, visit.now);
    // Whoever holds the link can sign in as this person, so it stands beside the looks at their data.
    log_access(visit.data(), account->person,
               {visit.now, actor(*visit.viewer, Role::operator_), Deed::changed, "a link to set a new password"});
    Html body = start_page(visit);
    body << "<h1>" << account->profile.name << "</h1>";
    write_link_once(body, visit, LinkKind::reset, token);
    return show(visit, {.title = say("Account"), .section = Section::operator_}, body);
}

http::Response take_away_second_step(Visit& visit) {
    const auto account = account_of(visit);
    if (!account) return http::not_found();
    take_second_step_away(visit.data(), account->person, actor(*visit.viewer, Role::operator_), visit.now);
    return account->person == visit.person() ? http::see_other("/sign-in") : back_to(*account);
}

http::Response verify_person(Visit& visit) {
    const auto account = account_of(visit);
    if (!account || !account->roles.has(Role::specialist)) return http::not_found();
    const auto& form = visit.form;
    const auto read = read_verification(
        {form.text("registration_number"), form.text("body"), form.text("scope"), form.text("expires_on")},
        visit.today());
    if (!read.problems.empty())
        return person_page(visit, *account, stored_roles(*account), sent_form(visit, read.problems), 422);
    verify(visit.data(), account->person, read.verification, visit.viewer->name, visit.today());
    notify(visit.data(), account->person,
           {{"Your registration was verified until {0}.", {visit.words.short_day(read.verification.expires_on)}}, ""},
           visit.now);
    return back_to(*account);
}

http::Response end_verification_of(Visit& visit) {
    const auto account = account_of(visit);
    if (!account) return http::not_found();
    end_verification(visit.data(), account->person, visit.today());
    notify(visit.data(), account->person,
           {{"Your verification as a specialist has ended. Ask whoever runs this site why.", {}}, ""}, visit.now);
    return back_to(*account);
}

} // namespace

Routes operator_people_routes() {
    using enum Access;
    using enum Work;
    using enum Reach;
    using enum http::Method;
    return {
        {get, "/operator/people", operator_, read, show_people, crosses_persons},
        {get, "/operator/people/:account", operator_, read, show_person, crosses_persons},
        {post, "/operator/people/:account/roles", operator_, write, save_roles_of, crosses_persons},
        {post, "/operator/people/:account/reset", operator_, write, make_reset_link, crosses_persons},
        {post, "/operator/people/:account/second-step/take-away", operator_, write, take_away_second_step,
         crosses_persons},
        {post, "/operator/people/:account/verification", operator_, write, verify_person, crosses_persons},
        {post, "/operator/people/:account/verification/end", operator_, write, end_verification_of, crosses_persons},
    };
}

} // namespace amble::account
