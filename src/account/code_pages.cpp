#include "account/code_pages.h"

#include "account/agree_pages.h"
#include "account/form_state.h"
#include "account/kept_form.h"
#include "account/notice_store.h"
#include "account/page.h"
#include "account/person_store.h"
#include "account/second_step_store.h"
#include "account/session.h"
#include "account/session_store.h"
#include "account/throttle_store.h"
#include "account/token.h"
#include "account/waiting_words.h"

namespace amble::account {

using html::Form;
using html::FormState;
using html::href;
using html::Html;
using html::say;
using html::TextKind;
using html::Url;

namespace {

/// What is asked for; recovery codes have letters, so that a phone must not offer digits alone.
enum class Asked { code, recovery_code };

Asked asked_by(const http::Fields& fields) {
    return fields.text("with") == "recovery" ? Asked::recovery_code : Asked::code;
}

void write_field(Form& form, Asked asked) {
    if (asked == Asked::code)
        return form.text({.name = "code",
                          .label = say("Code"),
                          .hint = say("Six digits, from the app on your phone. It shows new ones every 30 seconds."),
                          .autocomplete = "one-time-code"},
                         TextKind::one_time_code);
    form.hidden("with", "recovery");
    form.text({.name = "code",
               .label = say("Recovery code"),
               .hint = say("One of those you kept, 16 letters and digits. It works once.")});
}

void write_other_ways(Html& body, const Visit& visit, Asked asked, std::string_view next) {
    const std::string onward = "next=" + http::form_encoded(next);
    if (asked == Asked::code)
        body << "<p><a" << href(Url::of_site("/sign-in/code?with=recovery&" + onward)) << ">"
             << say("No phone at hand: use a recovery code") << "</a></p>";
    else
        body << "<p><a" << href(Url::of_site("/sign-in/code?" + onward)) << ">" << say("Use a code from the app")
             << "</a></p>";
    body << "<p>" << say("Neither phone nor recovery codes? Whoever runs this site can take the second step away.")
         << "</p>";
    open_form(body, visit, html::Path("/sign-out"));
    body << R"(<p><button class="link">)" << say("Sign out") << "</button></p></form>";
}

http::Response code_page(const Visit& visit, Asked asked, const FormState& state, int status = 200) {
    const bool sent = visit.request.method == http::Method::post;
    const std::string next(path_after((sent ? visit.form : visit.request.query_fields()).text("next")));
    Html body = start_page(visit);
    body << "<h1>" << say("One more step") << "</h1>";
    open_form(body, visit, html::Path("/sign-in/code"));
    Form form(body, state);
    form.summary();
    form.hidden("next", next);
    if (const auto kept = carried_form(visit.form)) carry(form, *kept);
    write_field(form, asked);
    form.send(say("Sign in"));
    body << "</form>";
    write_other_ways(body, visit, asked, next);
    return show(visit, {.title = say("One more step"), .status = status}, body);
}

http::Response show_code(Visit& visit) {
    const http::Fields query = visit.request.query_fields();
    if (visit.owes == Owes::nothing) return http::see_other(path_after(query.text("next")));
    return code_page(visit, asked_by(query), FormState{});
}

struct Outcome {
    std::chrono::seconds wait{0};
    bool right = false;
    bool agreed = false;
};

void note_recovery(database::Transaction& data, PersonId person, Instant now) {
    const auto left = second_step_of(data, person).recovery_codes;
    notify(data, person,
           {say("You signed in with a recovery code. So many are left: {0}. If that was not you, set a new password.",
                left),
            "/yours/second-step"},
           now);
}

Outcome try_code(database::Transaction& data, const Visit& visit, const Arrival& arrival) {
    const auto account = find_account(data, visit.person());
    if (!account) return {};
    Attempt attempt{account->sign_in.key, visit.request.client_address, ""};
    const std::string device = cookie_of(visit, kDeviceCookie);
    if (is_known_device(data, device, attempt.name_key)) attempt.device = device;
    Outcome outcome{.wait = admit_code(data, attempt, visit.now)};
    if (outcome.wait.count() > 0) return outcome;
    const std::string_view typed = visit.form.text("code");
    const bool by_recovery = asked_by(visit.form) == Asked::recovery_code;
    outcome.right = by_recovery ? use_recovery_code(data, account->person, typed)
                                : use_code(data, account->person, typed, visit.now);
    if (!outcome.right) return outcome;
    code_succeeded(data, attempt);
    if (by_recovery) note_recovery(data, account->person, visit.now);
    outcome.agreed = has_agreed(data, account->person);
    arrival.store(data, account->person, attempt.name_key, Owes::nothing);
    return outcome;
}

http::Response code_again(const Visit& visit, const Outcome& outcome) {
    const Asked asked = asked_by(visit.form);
    if (outcome.wait.count() > 0) {
        const Problem problem{"code", asked_to_wait(visit, say("There were too many attempts."), outcome.wait)};
        http::Response response = code_page(visit, asked, sent_form(visit, {problem}), 429);
        return response.with("Retry-After", std::to_string(outcome.wait.count()));
    }
    const Problem wrong = asked == Asked::code
                              ? problem("code", "This code is not right, or was used before. Type the one that the app "
                                                "shows now.")
                              : problem("code", "This recovery code is not right, or was used before. Try another.");
    return code_page(visit, asked, sent_form(visit, {wrong}), 422);
}

http::Response enter_code(Visit& visit) {
    if (visit.owes == Owes::nothing) return http::see_other(path_after(visit.form.text("next")));
    const Arrival arrival(visit);
    Outcome outcome;
    std::optional<Viewer> arrived;
    visit.database.write([&](database::Transaction& data) {
        outcome = try_code(data, visit, arrival);
        arrived = outcome.right ? viewer_of(data, arrival.session(), visit.now) : std::nullopt;
    });
    if (!outcome.right) return code_again(visit, outcome);
    visit.viewer = std::move(arrived);
    return lead_on(visit, arrival, outcome.agreed);
}

/// As a link carries it.
std::string with_next(std::string_view path, std::string_view next) {
    return std::string(path) + "?next=" + http::form_encoded(next);
}

} // namespace

http::Response go_on_to_code(Visit& visit, const Arrival& arrival) {
    if (!carried_form(visit.form))
        return arrival.lead_to(with_next("/sign-in/code", path_after(visit.form.text("next"))));
    visit.form_token = form_token(arrival.session());
    return arrival.with_cookies(code_page(visit, Asked::code, FormState{}));
}

http::Response ask_for_what_is_owed(const Visit& visit) {
    if (visit.request.method != http::Method::get)
        return show_problem(visit, 401, {"You are not all the way signed in, so nothing was saved.", {}});
    const std::string query = visit.request.query.empty() ? "" : "?" + visit.request.query;
    const std::string wanted(path_after(visit.request.path + query));
    return http::see_other(with_next(visit.owes == Owes::code ? "/sign-in/code" : "/yours/second-step", wanted));
}

Routes code_routes() {
    using enum Access;
    using enum Work;
    using enum http::Method;
    return {
        {get, "/sign-in/code", owing_code, read, show_code},
        {post, "/sign-in/code", owing_code, slow, enter_code},
    };
}

} // namespace amble::account
