#include "app/route_table.h"

#include <fmt/format.h>

namespace amble::app {

namespace {

std::string_view name(account::Access access) {
    switch (access) {
    case account::Access::anyone:
        return "anyone";
    case account::Access::member:
        return "member";
    case account::Access::specialist:
        return "specialist";
    case account::Access::desk:
        return "desk";
    case account::Access::moderator:
        return "moderator";
    case account::Access::operator_:
        return "operator";
    case account::Access::owing_code:
        return "owing code";
    case account::Access::setting_up:
        return "setting up";
    }
    return "";
}

std::string_view name(account::Work work) {
    switch (work) {
    case account::Work::read:
        return "read";
    case account::Work::write:
        return "write";
    case account::Work::slow:
        return "slow";
    case account::Work::heavy:
        return "heavy";
    case account::Work::steady:
        return "steady";
    }
    return "";
}

} // namespace

std::string route_table(const account::Routes& routes) {
    std::string table;
    for (const auto& route : routes)
        table +=
            fmt::format("{:<6} {:<44} {:<10} {:<6}{}{}\n", http::name(route.method), route.pattern, name(route.access),
                        name(route.work), route.reach == account::Reach::crosses_persons ? " crosses persons" : "",
                        route.from_anywhere ? " from anywhere" : "");
    return table;
}

} // namespace amble::app
