#include "account/sign_in_pages.h"

#include "account/agree_pages.h"
#include "account/arrival_pages.h"
#include "account/code_pages.h"
#include "account/form_state.h"
#include "account/kept_form.h"
#include "account/page.h"
#include "account/password.h"
#include "account/password_hash.h"
#include "account/person_store.h"
#include "account/second_step_store.h"
#include "account/session.h"
#include "account/session_store.h"
#include "account/throttle_store.h"
#include "account/token.h"
#include "account/waiting_words.h"
#include "foundation/base/text.h"

#include <algorithm>

namespace amble::account {

using html::Form;
using html::FormState;
using html::href;
using html::Html;
using html::say;
using html::TextKind;

namespace {

/// The page of this site that a form stood on, for who has to go back to it.
std::string_view page_before(const http::Request& request) {
    std::string_view referer = request.header("referer").value_or("");
    const size_t scheme = referer.find("://");
    const size_t path = scheme == std::string_view::npos ? scheme : referer.find('/', scheme + 3);
    return path == std::string_view::npos ? path_after("") : path_after(referer.substr(path));
}

/// Where signing in leads to: a page, and what was typed before it if anything was.
struct Onward {
    std::string_view next;
    std::optional<KeptForm> kept = {};
};

http::Response sign_in_page(const Visit& visit, int status, const FormState& state, const Onward& onward) {
    Html body = start_page(visit);
    body << "<h1>" << say("Sign in") << "</h1>";
    open_form(body, visit, html::Path("/sign-in"));
    Form form(body, state);
    form.summary();
    form.hidden("next", onward.next);
    if (onward.kept) carry(form, *onward.kept);
    form.text({.name = "sign_in_name", .label = say("Name you sign in with"), .autocomplete = "username"});
    form.text({.name = "password", .label = say("Password"), .autocomplete = "current-password"}, TextKind::password);
    form.send(say("Sign in"));
    body << "</form><p>" << say("Forgot the password? Whoever runs this site can make you a link to set a new one.")
         << "</p>";
    if (visit.settings.sign_up != SignUp::closed)
        body << "<p><a" << href("/join") << ">" << say("No account yet? Join") << "</a></p>";
    return show(visit, {.title = say("Sign in"), .status = status}, body);
}

http::Response sign_in_again(const Visit& visit, int status, const Sentence& sentence) {
    const FormState state = sent_form(visit, {Problem{"", sentence}});
    return sign_in_page(visit, status, state, {path_after(visit.form.text("next")), carried_form(visit.form)});
}

http::Response show_sign_in(Visit& visit) {
    const http::Fields query = visit.request.query_fields();
    const std::string_view next = path_after(query.text("next"));
    if (visit.viewer) return http::see_other(next);
    return sign_in_page(visit, 200, FormState{}, {next});
}

http::Response told_to_wait(const Visit& visit, std::chrono::seconds wait) {
    http::Response response =
        sign_in_again(visit, 429, asked_to_wait(visit, say("There were too many attempts from here."), wait));
    return response.with("Retry-After", std::to_string(wait.count()));
}

/// What the database says before the password is looked at.
struct Opening {
    Attempt attempt;
    std::chrono::seconds wait{0};
    std::optional<SignIn> known;
};

Opening open_attempt(const Visit& visit) {
    Opening opening;
    const std::string device = cookie_of(visit, kDeviceCookie);
    visit.database.write([&](database::Transaction& data) {
        opening.attempt = {sign_in_key(visit.form.text("sign_in_name")), visit.request.client_address, ""};
        if (is_known_device(data, device, opening.attempt.name_key)) opening.attempt.device = device;
        opening.wait = admit(data, opening.attempt, visit.now);
        opening.known = find_sign_in(data, opening.attempt.name_key);
    });
    return opening;
}

// The same words whether the name or the password is wrong: this page tells nobody who has an account.
http::Response not_right(const Visit& visit) {
    return sign_in_again(visit, 422, {"The name or the password is not right. Check both and try again.", {}});
}

/// Whether the password is still the one that was looked at: hashing it takes long enough for its owner to change it.
bool still_holds(database::Transaction& data, const Opening& opening) {
    const auto now = find_sign_in(data, opening.attempt.name_key);
    return now && now->password_hash == opening.known->password_hash;
}

http::Response let_in(Visit& visit, const Opening& opening, const std::string& password) {
    std::optional<std::string> new_hash;
    if (needs_rehash(opening.known->password_hash)) new_hash = hash_password(password);
    const Arrival arrival(visit);
    bool agreed = false;
    bool holds = false;
    visit.database.write([&](database::Transaction& data) {
        holds = still_holds(data, opening);
        if (!holds) return;
        agreed = has_agreed(data, opening.known->person);
        succeeded(data, opening.attempt);
        if (new_hash) save_password(data, opening.attempt.name_key, *new_hash, visit.today());
        const Owes owes = owed_after_password(data, opening.known->person);
        arrival.store(data, opening.known->person, opening.attempt.name_key, owes);
        visit.viewer = viewer_of(data, arrival.session(), visit.now);
    });
    if (!holds) return not_right(visit);
    if (visit.viewer && visit.viewer->owes == Owes::code) return go_on_to_code(visit, arrival);
    return lead_on(visit, arrival, agreed);
}

http::Response sign_in(Visit& visit) {
    const Opening opening = open_attempt(visit);
    if (opening.wait.count() > 0) return told_to_wait(visit, opening.wait);
    const std::string password = composed_password(visit.form.raw("password").value_or(""));
    const std::optional<std::string> stored =
        opening.known ? std::optional(opening.known->password_hash) : std::nullopt;
    switch (check_password(password, stored)) {
    case PasswordCheck::right:
        return let_in(visit, opening, password);
    case PasswordCheck::busy:
        return sign_in_again(visit, 503, {"Many people are signing in just now. Try again in a minute.", {}});
    case PasswordCheck::wrong:
        break;
    }
    return not_right(visit);
}

/// A device on which somebody signed out without a connection tells of it later, and names the session that it was.
/// Whoever signed in there since stays signed in.
bool is_meant(const Visit& visit) {
    if (!visit.form.has("sessions")) return true;
    const auto meant = split(visit.form.text("sessions"), ' ');
    return visit.viewer && std::ranges::find(meant, visit.viewer->session) != meant.end();
}

http::Response sign_out(Visit& visit) {
    if (!is_meant(visit)) return http::see_other("/");
    end_session(visit.data(), cookie_of(visit, kSessionCookie));
    http::Response response = http::see_other("/");
    return response.with("Set-Cookie", http::cookie_header(kSessionCookie, "", 0, visit.request.secure));
}

} // namespace

Routes sign_in_routes() {
    using enum Access;
    using enum Work;
    using enum http::Method;
    return {
        {get, "/sign-in", anyone, read, show_sign_in},
        {post, "/sign-in", anyone, slow, sign_in},
        {post, "/sign-out", anyone, write, sign_out},
    };
}

http::Response ask_to_sign_in(const Visit& visit) {
    // A code whose password was typed too long ago: neither is worth keeping.
    if (visit.request.path.starts_with("/sign-in")) return http::see_other("/sign-in");
    if (visit.request.method != http::Method::get) {
        const auto kept = refused_form(visit);
        const Sentence lost{"You are not signed in, so nothing was saved. Sign in here, then do it again.", {}};
        const Sentence held{"Your sign-in had ended. What you filled in is kept on this page: sign in, and send it.",
                            {}};
        return sign_in_page(visit, 401, FormState{.problems = {Problem{"", kept ? held : lost}}},
                            {page_before(visit.request), kept});
    }
    const std::string query = visit.request.query.empty() ? "" : "?" + visit.request.query;
    return sign_in_page(visit, 401, FormState{}, {path_after(visit.request.path + query)});
}

} // namespace amble::account
