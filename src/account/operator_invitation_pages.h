#pragma once

#include "account/link.h"
#include "account/visit.h"
#include "foundation/html/html.h"

namespace amble::account {

/// Making and withdrawing invitations.
Routes operator_invitation_routes();

/// A link that is shown this once, and to whom to give it.
void write_link_once(html::Html& body, const Visit& visit, LinkKind kind, std::string_view token);

} // namespace amble::account
