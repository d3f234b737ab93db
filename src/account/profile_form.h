#pragma once

#include "account/person.h"
#include "account/visit.h"
#include "foundation/html/form.h"

namespace amble::account {

/// What a form says about a person.
struct TypedProfile {
    Profile profile;
    std::string email;
    Adult adult = Adult::yes;
    Problems problems;
};

/// Reads the fields that write_profile_fields() writes. Somebody who turns 18 in the running year is an adult if they
/// say so in the box "is_adult".
TypedProfile read_profile(const http::Fields& form, Day today);

/// Whether to ask if somebody is 18 already, which their year of birth leaves open.
enum class AskAge { no, yes };
void write_profile_fields(html::Form& form, AskAge ask);

/// What the form shows for a stored profile, by field.
std::string field_of(const Profile& profile, std::string_view email, std::string_view field);

} // namespace amble::account
