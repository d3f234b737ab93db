#include "account/link.h"

namespace amble::account {

std::string_view name(LinkKind kind) {
    switch (kind) {
    case LinkKind::first_operator:
        return "first operator";
    case LinkKind::invitation:
        return "invitation";
    case LinkKind::reset:
        return "reset";
    case LinkKind::email:
        return "email";
    }
    return "";
}

std::chrono::hours holds_for(LinkKind kind) {
    return std::chrono::hours(kind == LinkKind::invitation ? 24 * 14 : 24);
}

std::string link_path(LinkKind kind, std::string_view token) {
    const std::string_view path = kind == LinkKind::first_operator ? "/first-operator?link="
                                  : kind == LinkKind::invitation   ? "/join?invitation="
                                  : kind == LinkKind::email        ? "/confirm-email?link="
                                                                   : "/reset?link=";
    return std::string(path) + std::string(token);
}

} // namespace amble::account
