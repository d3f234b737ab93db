#include "account/agree_pages.h"

#include "account/consent.h"
#include "account/consent_store.h"
#include "account/data_pages.h"
#include "account/form_state.h"
#include "account/page.h"

#include <algorithm>

namespace amble::account {

using html::Form;
using html::FormState;
using html::Html;
using html::Path;
using html::say;

namespace {

std::string_view path_after(std::string_view next) {
    return http::leads_here(next) ? next : "/today";
}

http::Response agree_page(const Visit& visit, const FormState& state, std::string_view next, int status = 200) {
    Html body = start_page(visit);
    body << "<h1>" << say("Before you go on") << "</h1>";
    write_agreement(body, visit);
    open_form(body, visit, Path("/agree"));
    Form form(body, state);
    form.summary();
    form.hidden("next", next);
    form.box({.name = "agree", .label = say("I have read this and agree")});
    form.send(say("Go on"));
    body << "</form><p>" << say("If you do not agree, you can erase your account under Yours.") << "</p>";
    return show(visit, {.title = say("Before you go on"), .status = status}, body);
}

http::Response show_agree(Visit& visit) {
    const http::Fields query = visit.request.query_fields();
    const std::string_view next = path_after(query.text("next"));
    if (has_agreed(visit.data(), visit.person())) return http::see_other(next);
    return agree_page(visit, FormState{}, next);
}

http::Response agree(Visit& visit) {
    const std::string_view next = path_after(visit.form.text("next"));
    if (visit.form.text("agree") != "yes") {
        const Problem missing = problem("agree", "Tick the box if you agree; without that nothing can be kept.");
        return agree_page(visit, sent_form(visit, {missing}), next, 422);
    }
    record_consent(visit.data(), visit.person(), {std::string(kJoining), std::string(kJoiningVersion), visit.now});
    return http::see_other(next);
}

} // namespace

void write_agreement(Html& body, const Visit& visit) {
    body << "<h2>" << say("What you agree to") << "</h2>";
    for (const auto paragraph : kJoiningText)
        body << "<p>" << Sentence{std::string(paragraph), {}} << "</p>";
    write_what_stays(body, visit);
    body << R"(<p class="hint">)" << say("Version of {0}.", visit.words.short_day(*parse_day(kJoiningVersion)))
         << "</p>";
}

bool has_agreed(database::Transaction& data, PersonId person) {
    const auto given = consents_of(data, person);
    return std::any_of(given.begin(), given.end(), [](const Consent& consent) {
        return consent.kind == kJoining && consent.version == kJoiningVersion;
    });
}

std::string path_by_agreement(bool agreed, std::string_view next) {
    return agreed ? std::string(next) : "/agree?next=" + http::form_encoded(next);
}

Routes agree_routes() {
    using enum Access;
    using enum Work;
    using enum http::Method;
    return {
        {get, "/agree", member, read, show_agree},
        {post, "/agree", member, write, agree},
    };
}

} // namespace amble::account
