#include "app/routes.h"

#include "app/home_pages.h"
#include "app/offline_pages.h"
#include "tracking/tracking_pages.h"

namespace amble::app {

namespace {

void add(account::Routes& all, account::Routes some) {
    for (auto& route : some)
        all.push_back(std::move(route));
}

} // namespace

account::Routes all_routes(Health health) {
    account::Routes routes;
    add(routes, home_routes());
    add(routes, offline_routes());
    add(routes, health_routes(std::move(health)));
    add(routes, tracking::routes([](account::Visit&) {}));
    return routes;
}

} // namespace amble::app
