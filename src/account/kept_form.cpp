#include "account/kept_form.h"

#include "account/page.h"

#include <algorithm>

namespace amble::account {

using html::Form;
using html::FormState;
using html::Html;
using html::say;

namespace {

constexpr std::string_view kPath = "kept_path";
constexpr std::string_view kPerson = "kept_person";
constexpr std::string_view kPrefix = "kept.";

/// Carried once more it still has to fit through the sign-in page, whose own fields come to less than as much again.
constexpr size_t kMostBytes = 32 * 1024;
constexpr size_t kMostFields = 400; // of the 500 that a form may have

bool is_secret(std::string_view name) {
    return name.find("password") != std::string_view::npos;
}

} // namespace

std::optional<KeptForm> refused_form(const Visit& visit) {
    const auto& sent = visit.form.list();
    const bool is_upload = visit.request.header("content-type").value_or("").starts_with("multipart/");
    if (is_upload || sent.size() > kMostFields || visit.request.body.size() > kMostBytes) return std::nullopt;
    if (std::ranges::any_of(sent, [](const auto& field) { return is_secret(field.first); })) return std::nullopt;
    KeptForm kept{visit.request.path, std::string(visit.form.text(kFormPerson)), {}};
    if (kept.person.empty() || !http::leads_here(kept.path)) return std::nullopt;
    for (const auto& [name, value] : sent)
        if (name != "form_token" && name != kFormPerson) kept.fields.add(name, value);
    return kept;
}

std::optional<KeptForm> carried_form(const http::Fields& sign_in) {
    KeptForm kept{std::string(sign_in.text(kPath)), std::string(sign_in.text(kPerson)), {}};
    if (kept.person.empty() || !http::leads_here(kept.path)) return std::nullopt;
    for (const auto& [name, value] : sign_in.list())
        if (name.starts_with(kPrefix)) kept.fields.add(name.substr(kPrefix.size()), value);
    return kept;
}

void carry(Form& form, const KeptForm& kept) {
    form.hidden(kPath, kept.path);
    form.hidden(kPerson, kept.person);
    for (const auto& [name, value] : kept.fields.list())
        form.hidden(std::string(kPrefix) + name, value);
}

http::Response offer_again(const Visit& visit, const KeptForm& kept) {
    Html page = start_page(visit);
    page << "<h1>" << say("You are signed in again") << R"(</h1><p class="lead">)"
         << say("What you filled in before is still here. It is not saved yet.") << "</p>";
    open_form(page, visit, html::Url::of_site(kept.path));
    const FormState nothing;
    Form form(page, nothing);
    for (const auto& [name, value] : kept.fields.list())
        form.hidden(name, value);
    form.send(say("Send it now"));
    page << "</form><p><a" << html::href("/today") << ">" << say("Leave it") << "</a></p>";
    return show(visit, {.title = say("You are signed in again")}, page);
}

} // namespace amble::account
