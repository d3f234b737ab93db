#include "account/roles_form.h"

#include <array>

namespace amble::account {

using html::say;

namespace {

constexpr std::array<Role, 4> kRoles = {Role::specialist, Role::desk, Role::moderator, Role::operator_};

std::string box_of(Role role) {
    return "roles-" + std::string(name(role));
}

} // namespace

void write_role_boxes(html::Form& form, const html::Wording& label) {
    form.boxes({.name = "roles", .label = label, .need = html::Need::optional},
               {{"specialist", say("Specialist"), say("clears members; acts only while verified")},
                {"desk", say("Desk"), say("keeps calendars; sees no health data")},
                {"moderator", say("Moderator"), say("judges posts; sees no health data")},
                {"operator", say("Operator"), say("runs this site")}});
}

Result<Roles> read_roles(const http::Fields& form) {
    Roles roles;
    for (const Role role : kRoles)
        if (form.has(box_of(role))) roles = roles.with(role);
    if (roles.allowed()) return roles;
    return problem("roles", "One account is never both moderator and specialist or desk. Take one of them away.");
}

std::string role_field_of(Roles roles, std::string_view field) {
    for (const Role role : kRoles)
        if (roles.has(role) && field == box_of(role)) return std::string(name(role));
    return "";
}

} // namespace amble::account
