#pragma once

#include "account/person.h"
#include "foundation/html/form.h"
#include "foundation/http/fields.h"

namespace amble::account {

void write_role_boxes(html::Form& form, const html::Wording& label);

/// What the boxes say; refused where one account must not be all of it.
Result<Roles> read_roles(const http::Fields& form);

/// "yes"-style values of the boxes for roles that are held, by field.
std::string role_field_of(Roles roles, std::string_view field);

} // namespace amble::account
