#include "account/password_pages.h"

#include "account/agree_pages.h"
#include "account/arrival_pages.h"
#include "account/form_state.h"
#include "account/link_store.h"
#include "account/notice_store.h"
#include "account/page.h"
#include "account/password.h"
#include "account/password_hash.h"
#include "account/person_store.h"
#include "account/second_step_store.h"
#include "account/session.h"
#include "account/session_store.h"
#include "account/throttle_store.h"
#include "account/waiting_words.h"

namespace amble::account {

using html::Form;
using html::FormState;
using html::Html;
using html::Path;
using html::say;
using html::TextKind;

namespace {

const Sentence kBusy{"Many people are signing in just now. Try again in a minute.", {}};

void write_new_password(Form& form) {
    form.text({.name = "new_password",
               .label = say("New password"),
               .hint = say("At least {0} characters. Four unrelated words are easy to remember and hard to guess.",
                           kShortestPassword),
               .autocomplete = "new-password"},
              TextKind::password);
}

Result<std::string> typed_new_password(const Visit& visit, const Account& account) {
    return parse_new_password(visit.form.raw("new_password").value_or(""),
                              {account.sign_in.key, account.profile.name, visit.settings.site_name});
}

struct NewPassword {
    const std::string& hash;
    Owes owes; // by whoever set it
};

/// Everybody who holds a session of this account is signed out but the browser that set the password, and a link for
/// another new one that somebody may hold is worth nothing.
void change_password(database::Transaction& data, const Account& account, const NewPassword& password,
                     const Arrival& arrival, Instant now) {
    const Zone zone = Zone::find(account.profile.zone).value_or(Zone::utc());
    save_password(data, account.sign_in.key, password.hash, zone.day_at(now));
    end_sessions(data, account.person);
    withdraw_links(data, LinkKind::reset, account.person);
    arrival.store(data, account.person, account.sign_in.key, password.owes);
    notify(data, account.person,
           {{"Your password was changed. If that was not you, tell whoever runs this site.", {}}, "/yours/sessions"},
           now);
}

http::Response password_page(const Visit& visit, const FormState& state, int status = 200) {
    Html body = start_page(visit);
    body << "<h1>" << say("Password") << "</h1><p>" << say("Other places where you are signed in are signed out.")
         << "</p>";
    open_form(body, visit, Path("/yours/password"));
    Form form(body, state);
    form.summary();
    form.text({.name = "password", .label = say("Password until now"), .autocomplete = "current-password"},
              TextKind::password);
    write_new_password(form);
    form.send(say("Set the new password"));
    body << "</form>";
    return show(visit, {.title = say("Password"), .section = Section::yours, .status = status}, body);
}

http::Response show_password(Visit& visit) {
    return password_page(visit, FormState{});
}

http::Response save_new_password(Visit& visit) {
    std::optional<Account> account;
    visit.database.read([&](database::Transaction& data) { account = find_account(data, visit.person()); });
    if (!account) return http::not_found();
    const auto again = [&](const Problem& problem) { return password_page(visit, sent_form(visit, {problem}), 422); };
    const auto password = typed_new_password(visit, *account);
    if (!password) return again(password.error());
    if (const auto wrong = own_password_problem(visit, "password")) return again(*wrong);
    const auto hash = hash_password(*password);
    if (!hash) return again({"", kBusy});
    const Arrival arrival(visit);
    visit.database.write([&](database::Transaction& data) {
        change_password(data, *account, {*hash, Owes::nothing}, arrival, visit.now);
    });
    return arrival.lead_to("/yours");
}

http::Response reset_page(const Visit& visit, std::string_view token, const FormState& state, int status = 200) {
    Html body = start_page(visit);
    body << "<h1>" << say("Set a new password") << "</h1>";
    open_form(body, visit, Path("/reset"));
    Form form(body, state);
    form.summary();
    form.hidden("link", token);
    write_new_password(form);
    form.send(say("Set the new password"));
    body << "</form>";
    return show(visit, {.title = say("Set a new password"), .status = status}, body);
}

http::Response spent_link(const Visit& visit) {
    return show_problem(visit, 403,
                        {"This link is no longer good: it was used, it is too old, or a part of it is missing. Ask "
                         "whoever runs this site for a new one.",
                         {}});
}

std::optional<Account> account_behind(database::Transaction& data, std::string_view token, Instant now) {
    const auto link = find_link(data, LinkKind::reset, token, now);
    if (!link || !link->person) return std::nullopt;
    return find_account(data, *link->person);
}

http::Response show_reset(Visit& visit) {
    const http::Fields query = visit.request.query_fields();
    const std::string_view token = query.text("link");
    if (!account_behind(visit.data(), token, visit.now)) return spent_link(visit);
    return reset_page(visit, token, FormState{});
}

http::Response reset(Visit& visit) {
    const std::string_view token = visit.form.text("link");
    std::optional<Account> account;
    visit.database.read([&](database::Transaction& data) { account = account_behind(data, token, visit.now); });
    if (!account) return spent_link(visit);
    const auto password = typed_new_password(visit, *account);
    if (!password) return reset_page(visit, token, sent_form(visit, {password.error()}), 422);
    const auto hash = hash_password(*password);
    if (!hash) return reset_page(visit, token, sent_form(visit, {Problem{"", kBusy}}), 503);
    const Arrival arrival(visit);
    bool done = false;
    bool agreed = false;
    visit.database.write([&](database::Transaction& data) {
        agreed = has_agreed(data, account->person);
        done = use_link(data, LinkKind::reset, token, visit.now).has_value();
        const Owes owes = owed_after_password(data, account->person);
        if (done) change_password(data, *account, {*hash, owes}, arrival, visit.now);
    });
    return done ? arrival.lead_to(path_by_agreement(agreed, "/today")) : spent_link(visit);
}

} // namespace

std::optional<Problem> own_password_problem(const Visit& visit, std::string_view field) {
    std::optional<SignIn> stored;
    Attempt attempt;
    std::chrono::seconds wait{0};
    visit.database.write([&](database::Transaction& data) {
        const auto account = find_account(data, visit.person());
        if (!account) return;
        // The session stands for a browser that knows the account: whoever guesses elsewhere is counted elsewhere.
        attempt = {account->sign_in.key, visit.request.client_address, "session " + visit.viewer->session};
        wait = admit(data, attempt, visit.now);
        stored = find_sign_in(data, account->sign_in.key);
    });
    if (wait.count() > 0)
        return Problem{std::string(field), asked_to_wait(visit, say("There were too many attempts."), wait)};
    const auto typed = composed_password(visit.form.raw(field).value_or(""));
    switch (check_password(typed, stored ? std::optional(stored->password_hash) : std::nullopt)) {
    case PasswordCheck::wrong:
        return problem(field, "This is not your password. Check it and try again.");
    case PasswordCheck::busy:
        return Problem{std::string(field), kBusy};
    case PasswordCheck::right:
        break;
    }
    visit.database.write([&](database::Transaction& data) { succeeded(data, attempt); });
    return std::nullopt;
}

Routes password_routes() {
    using enum Access;
    using enum Work;
    using enum http::Method;
    return {
        {get, "/yours/password", member, read, show_password},
        {post, "/yours/password", member, slow, save_new_password},
        {get, "/reset", anyone, read, show_reset},
        {post, "/reset", anyone, slow, reset},
    };
}

} // namespace amble::account
