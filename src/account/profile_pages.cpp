#include "account/profile_pages.h"

#include "account/email_store.h"
#include "account/form_state.h"
#include "account/handle_store.h"
#include "account/page.h"
#include "account/person_store.h"
#include "account/profile_form.h"
#include "account/verification_store.h"
#include "account/waiting_words.h"

namespace amble::account {

using html::Form;
using html::FormState;
using html::Html;
using html::Path;
using html::say;

namespace {

http::Response profile_page(const Visit& visit, const FormState& state, AskAge ask, int status = 200) {
    Html body = start_page(visit);
    body << "<h1>" << say("Profile") << "</h1>";
    open_form(body, visit, Path("/yours/profile"));
    Form form(body, state);
    form.summary();
    write_profile_fields(form, ask);
    form.send(say("Save"));
    body << "</form>";
    return show(visit, {.title = say("Profile"), .section = Section::yours, .status = status}, body);
}

http::Response show_profile(Visit& visit) {
    const auto account = find_account(visit.data(), visit.person());
    if (!account) return http::not_found();
    const FormState state{[&](std::string_view field) { return field_of(account->profile, account->email, field); }};
    return profile_page(visit, state, AskAge::no);
}

http::Response save_profile_page(Visit& visit) {
    TypedProfile typed = read_profile(visit.form, visit.today());
    if (typed.adult == Adult::no)
        typed.problems.push_back(problem("year_of_birth", "This programme is for people of 18 and older."));
    if (typed.adult == Adult::this_year)
        typed.problems.push_back(problem("is_adult", "You turn 18 this year. Tick the box if you already have."));
    if (!typed.problems.empty()) {
        const AskAge ask = typed.adult == Adult::this_year ? AskAge::yes : AskAge::no;
        return profile_page(visit, sent_form(visit, typed.problems), ask, 422);
    }
    save_profile(visit.data(), visit.person(), typed.profile);
    const auto before = find_account(visit.data(), visit.person());
    save_email(visit.data(), visit.person(), typed.email);
    if (!typed.email.empty() && before && before->email != typed.email) {
        const auto wait = ask_for_email_proof(visit.data(), visit.person(), visit.now);
        const auto sentence = asked_to_wait(visit, say("Too many letters were sent to confirm an address."), wait);
        if (wait.count() > 0) return profile_page(visit, sent_form(visit, {{"email", sentence}}), AskAge::no, 422);
    }
    return http::see_other("/yours");
}

http::Response handle_page(const Visit& visit, const FormState& state, int status = 200) {
    Html body = start_page(visit);
    body << "<h1>" << say("Name in the community") << "</h1><p>"
         << say("Your stories and replies stand under this name. No other member can find out who is behind it, and "
                "your clinic is not shown it. Choose one that says nothing about you.")
         << "</p>";
    open_form(body, visit, Path("/yours/handle"));
    Form form(body, state);
    form.summary();
    form.text(
        {.name = "handle",
         .label = say("Name"),
         .hint = say("3 to 20 letters from a to z, digits and hyphens. What you wrote before shows the new name too."),
         .autocomplete = "nickname"});
    form.send(say("Save"));
    body << "</form>";
    return show(visit, {.title = say("Name in the community"), .section = Section::yours, .status = status}, body);
}

http::Response show_handle(Visit& visit) {
    const std::string now = handle_of(visit.data(), visit.person()).value_or("");
    return handle_page(visit, FormState{[&](std::string_view) { return now; }});
}

http::Response save_handle(Visit& visit) {
    const auto account = find_account(visit.data(), visit.person());
    if (!account) return http::not_found();
    std::vector<std::string> specialists;
    for (const VerifiedSpecialist& each : verified_specialists(visit.data(), visit.today()))
        specialists.push_back(each.name);
    const auto handle =
        parse_handle(visit.form.text("handle"), {account->sign_in.key, account->profile.name, specialists});
    if (!handle) return handle_page(visit, sent_form(visit, {handle.error()}), 422);
    if (const auto why = why_no_more(handles_chosen(visit.data(), visit.person()), *handle, visit.today()))
        return handle_page(visit, sent_form(visit, {*why}), 422);
    if (!take_handle(visit.data(), visit.person(), *handle, visit.today()))
        return handle_page(
            visit,
            sent_form(visit, {problem("handle", "Somebody has this name or one that looks like it. Choose another.")}),
            422);
    return http::see_other("/yours");
}

} // namespace

Routes profile_routes() {
    using enum Access;
    using enum Work;
    using enum http::Method;
    return {
        {get, "/yours/profile", member, read, show_profile},
        {post, "/yours/profile", member, write, save_profile_page},
        {get, "/yours/handle", member, read, show_handle},
        {post, "/yours/handle", member, write, save_handle, Reach::crosses_persons},
    };
}

} // namespace amble::account
