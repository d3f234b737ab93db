#pragma once

#include "account/visit.h"
#include "foundation/html/form.h"

#include <optional>
#include <string>

namespace amble::account {

/// What somebody typed into a form whose session had ended, on its way through the sign-in page. It stays in the
/// browser: the server stores none of it.
struct KeptForm {
    std::string path;    // where the form was sent
    std::string person;  // for whom it was written, Viewer::marker
    http::Fields fields; // without the form's token
};

/// What a refused POST held; nothing where it cannot or must not be carried: a password, a file, more than 32 KiB, or a
/// form that does not say whose it is.
std::optional<KeptForm> refused_form(const Visit& visit);

/// What the sign-in page that was just sent had carried.
std::optional<KeptForm> carried_form(const http::Fields& sign_in);

/// As hidden fields of the sign-in page.
void carry(html::Form& form, const KeptForm& kept);

/// "You are signed in again": one button sends what was typed. `visit` is that of the person it belongs to.
http::Response offer_again(const Visit& visit, const KeptForm& kept);

} // namespace amble::account
