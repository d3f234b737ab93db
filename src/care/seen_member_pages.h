#pragma once

#include "account/access_log_store.h"
#include "account/visit.h"
#include "care/sight_store.h"
#include "foundation/html/form.h"
#include "foundation/http/response.h"

#include <optional>
#include <string>

namespace amble::care {

// What every page has to do on which a specialist looks at a member.

/// The share that the address names, if it is given to the viewer and holds today.
std::optional<Shown> shown_here(account::Visit& visit);
/// The answer where it is not.
http::Response nothing_shown(const account::Visit& visit);

using WriteForm = void (*)(html::Html& page, account::Visit& visit, const Shown& shown, const html::FormState& state);

/// The answer to a form that is refused: it alone, and nothing of the member's. Such an answer is rolled back, and a
/// look with it, so what it showed would stand in no log.
http::Response show_form_again(account::Visit& visit, const Shown& shown, const html::FormState& state,
                               WriteForm write);

/// The part of the member's page on pointers, treatments and reviews, with the forms that give them; where the share
/// holds that part.
void write_guidance(html::Html& page, account::Visit& visit, const Shown& shown);

Look look_of(const account::Visit& visit);

/// Into the log that the member reads. `what` is a phrase as in account::LogEntry.
void log_deed(account::Visit& visit, const Share& share, account::Deed deed, std::string what);

} // namespace amble::care
