#include "account/second_step_pages.h"

#include "account/agree_pages.h"
#include "account/arrival_pages.h"
#include "account/form_state.h"
#include "account/notice_store.h"
#include "account/one_time_code.h"
#include "account/page.h"
#include "account/password_pages.h"
#include "account/person_store.h"
#include "account/second_step_store.h"
#include "account/session.h"
#include "account/session_store.h"
#include "account/token.h"
#include "foundation/html/qr.h"

namespace amble::account {

using html::Choice;
using html::Form;
using html::FormState;
using html::href;
using html::Html;
using html::Path;
using html::say;
using html::TextKind;
using html::Url;

namespace {

const PageHead kHead{.title = say("Second step"), .section = Section::yours};

PageHead head(int status) {
    PageHead head = kHead;
    head.status = status;
    return head;
}

bool is_owed(const Visit& visit) {
    return visit.owes == Owes::second_step;
}

std::string next_of(const Visit& visit) {
    const bool sent = visit.request.method == http::Method::post;
    const http::Fields fields = sent ? visit.form : visit.request.query_fields();
    const std::string_view next = fields.text("next");
    return next.empty() && !is_owed(visit) ? "/yours/second-step" : std::string(path_after(next));
}

void write_what_it_is(Html& body) {
    body << "<p>"
         << say("Beside the password, signing in then asks for a code of six digits that only your phone can make. Who "
                "guesses or steals the password alone is not let in.")
         << "</p><p>"
         << say("You need an authenticator app on your phone. Any will do: many phones have one already, and FreeOTP "
                "and Aegis are free. It works without a connection, and we learn nothing about your phone.")
         << "</p>";
}

/// Nothing but this can be done yet, and leaving is one of the things that can.
void write_way_out(Html& body, const Visit& visit) {
    if (!is_owed(visit)) return;
    open_form(body, visit, Path("/sign-out"));
    body << R"(<p>)" << say("Not now?") << R"( <button class="link">)" << say("Sign out") << "</button></p></form>";
}

void write_start(Html& body, const Visit& visit, const FormState& state) {
    if (is_owed(visit))
        body << R"(<p class="lead">)"
             << say("Your account sees or decides something of other people, so from now on it needs a second step. "
                    "Setting it up takes about two minutes.")
             << "</p>";
    write_what_it_is(body);
    open_form(body, visit, Path("/yours/second-step"));
    Form form(body, state);
    form.summary();
    form.hidden("next", next_of(visit));
    form.hidden("do", "phone");
    if (!is_owed(visit))
        form.text({.name = "password", .label = say("Your password"), .autocomplete = "current-password"},
                  TextKind::password);
    form.send(say("Set it up"));
    body << "</form>";
    write_way_out(body, visit);
}

void write_changes(Html& body, const Visit& visit, const SecondStep& step, const FormState& state) {
    body << "<p>" << say("It is on since {0}.", visit.words.short_day(visit.viewer->zone.day_at(*step.since)))
         << "</p><p>" << say("Recovery codes not yet used: {0}.", step.recovery_codes) << "</p>";
    open_form(body, visit, Path("/yours/second-step"));
    Form form(body, state);
    form.summary();
    std::vector<Choice> choices{{"phone", say("Use another phone or app")}, {"codes", say("Make new recovery codes")}};
    if (!needs_second_step(visit.viewer->roles)) choices.push_back({"off", say("Turn it off")});
    form.radio({.name = "do", .label = say("What do you want to do?")}, choices);
    form.text({.name = "password", .label = say("Your password"), .autocomplete = "current-password"},
              TextKind::password);
    form.send(say("Go on"));
    body << "</form>";
}

http::Response second_step_page(const Visit& visit, const SecondStep& step, const FormState& state, int status = 200) {
    Html body = start_page(visit);
    body << "<h1>" << say("Second step") << "</h1>";
    step.is_on() ? write_changes(body, visit, step, state) : write_start(body, visit, state);
    return show(visit, head(status), body);
}

http::Response show_second_step(Visit& visit) {
    return second_step_page(visit, second_step_of(visit.data(), visit.person()), FormState{});
}

void write_codes(Html& body, const std::vector<std::string>& codes) {
    body << "<p>"
         << say("Each signs you in once where your phone is lost or broken. Print them or write them down, and keep "
                "them "
                "where you keep papers, not with the phone. They are shown this once.")
         << R"(</p><ol class="codes">)";
    for (const std::string& code : codes)
        body << "<li><code>" << code << "</code></li>";
    body << "</ol>";
}

http::Response codes_page(const Visit& visit, const std::vector<std::string>& codes, const std::string& next) {
    Html body = start_page(visit);
    body << "<h1>" << say("Your recovery codes") << "</h1>";
    write_codes(body, codes);
    body << R"(<p class="actions not-on-paper"><a class="button")" << href(Url::of_site(next)) << ">"
         << say("I have kept them: go on") << "</a></p>";
    return show(visit, {.title = say("Your recovery codes"), .section = Section::yours}, body);
}

void tell(database::Transaction& data, const Visit& visit, std::string_view english) {
    notify(data, visit.person(), {{std::string(english), {}}, "/yours/second-step"}, visit.now);
}

http::Response change_second_step(Visit& visit) {
    const std::string_view wish = visit.form.text("do");
    SecondStep step;
    visit.database.read([&](database::Transaction& data) { step = second_step_of(data, visit.person()); });
    const auto again = [&](const Problem& problem) {
        return second_step_page(visit, step, sent_form(visit, {problem}), 422);
    };
    const bool is_open = wish == "phone" || (step.is_on() && wish == "codes") ||
                         (step.is_on() && wish == "off" && !needs_second_step(visit.viewer->roles));
    if (!is_open) return again(problem("do", "Please choose one of these."));
    // Whoever owes the step has just typed the password.
    if (!is_owed(visit))
        if (const auto wrong = own_password_problem(visit, "password")) return again(*wrong);
    std::vector<std::string> codes;
    visit.database.write([&](database::Transaction& data) {
        if (wish == "phone") return offer_key(data, *visit.viewer, visit.now);
        if (wish == "codes") {
            codes = new_recovery_codes(data, visit.person(), visit.now);
            return tell(data, visit,
                        "New recovery codes were made for signing in, and the old ones are worth nothing.");
        }
        remove_second_step(data, visit.person());
        tell(data, visit, "The second step of signing in was turned off. If that was not you, set a new password.");
    });
    if (wish == "phone") return http::see_other("/yours/second-step/phone?next=" + http::form_encoded(next_of(visit)));
    return wish == "codes" ? codes_page(visit, codes, "/yours/second-step") : http::see_other("/yours/second-step");
}

void write_key(Html& body, const Visit& visit, const std::string& key, const std::string& sign_in_name) {
    const std::string link = otpauth_link(visit.settings.site_name, sign_in_name, key);
    body << R"(<ol class="steps"><li><p>)"
         << say("Open the authenticator app, choose to add an account, and point the camera at this picture.")
         << "</p>";
    html::write_qr(body, link, say("QR code that holds the key"));
    body << "<p>" << say("If this page is on the same phone:") << " <a" << href(html::Outward::to_authenticator(link))
         << ">" << say("open it in the app") << "</a></p><p>" << say("Or type this key:") << "<br><code class=\"key\">"
         << in_groups_of_four(key) << "</code></p></li><li><p>" << say("The app then shows six digits. Type them here.")
         << "</p></li></ol>";
}

http::Response phone_page(const Visit& visit, const std::string& key, const FormState& state, int status = 200) {
    const auto account = find_account(visit.data(), visit.person());
    if (!account) return http::not_found();
    Html body = start_page(visit);
    body << "<h1>" << say("Set up the second step") << "</h1>";
    write_key(body, visit, key, account->sign_in.typed);
    open_form(body, visit, Path("/yours/second-step/phone"));
    Form form(body, state);
    form.summary();
    form.hidden("next", next_of(visit));
    form.text({.name = "code", .label = say("Code"), .autocomplete = "one-time-code"}, TextKind::one_time_code);
    form.send(say("Turn it on"));
    body << "</form>";
    write_way_out(body, visit);
    return show(visit, head(status), body);
}

http::Response show_phone(Visit& visit) {
    const std::string key = offered_key(visit.data(), *visit.viewer, visit.now);
    if (key.empty()) return http::see_other("/yours/second-step");
    return phone_page(visit, key, FormState{});
}

/// Whoever owed the step has now shown all: a new session, so that the one known before opens nothing.
http::Response let_in(Visit& visit, const std::vector<std::string>& codes) {
    const auto account = find_account(visit.data(), visit.person());
    if (!account) return http::not_found();
    const std::string next = path_by_agreement(has_agreed(visit.data(), account->person), next_of(visit));
    const Arrival arrival(visit);
    arrival.store(visit.data(), account->person, account->sign_in.key, Owes::nothing);
    visit.viewer = viewer_of(visit.data(), arrival.session(), visit.now);
    visit.form_token = form_token(arrival.session());
    return arrival.with_cookies(codes_page(visit, codes, next));
}

http::Response take_phone(Visit& visit) {
    const std::string key = offered_key(visit.data(), *visit.viewer, visit.now);
    if (key.empty()) return http::see_other("/yours/second-step");
    if (!accept_offered_key(visit.data(), *visit.viewer, visit.form.text("code"), visit.now)) {
        const Problem wrong =
            problem("code", "This code is not right. Type the one that the app shows now; if it never "
                            "fits, see whether the phone's clock sets itself.");
        return phone_page(visit, key, sent_form(visit, {wrong}), 422);
    }
    const auto codes = new_recovery_codes(visit.data(), visit.person(), visit.now);
    tell(visit.data(), visit,
         "Signing in asks for a code from your phone from now on. If you did not set that up, tell whoever runs this "
         "site.");
    return is_owed(visit) ? let_in(visit, codes) : codes_page(visit, codes, next_of(visit));
}

} // namespace

Routes second_step_routes() {
    using enum Access;
    using enum Work;
    using enum http::Method;
    return {
        {get, "/yours/second-step", setting_up, read, show_second_step},
        {post, "/yours/second-step", setting_up, slow, change_second_step},
        {get, "/yours/second-step/phone", setting_up, read, show_phone},
        {post, "/yours/second-step/phone", setting_up, write, take_phone},
    };
}

} // namespace amble::account
