#include "app/health_pages.h"

#include "app/origin.h"

namespace amble::app {

namespace {

using account::Access;
using account::Visit;
using account::Work;

http::Response healthz(Visit& visit, const Health& health) {
    visit.data().query("SELECT 1");
    if (health.is_damaged && health.is_damaged()) {
        http::Response response = http::plain("The database is damaged; the log says where. Restore a backup.\n");
        response.status = 503;
        return response;
    }
    return http::plain("ok\n");
}

bool may_read_metrics(const http::Request& request, const std::string& token) {
    const std::string& from = request.client_address;
    if (!request.forwarded && (from.starts_with("127.") || from == "::1")) return true;
    const auto given = request.header("authorization");
    return !token.empty() && given && is_same_secret(*given, "Bearer " + token);
}

} // namespace

account::Routes health_routes(Health health) {
    return {
        {http::Method::get, "/healthz", Access::anyone, Work::read,
         [health](Visit& visit) { return healthz(visit, health); }},
        {http::Method::get, "/metrics", Access::anyone, Work::read,
         [health = std::move(health)](Visit& visit) {
             if (!may_read_metrics(visit.request, health.token)) return http::not_found();
             http::Response response = http::plain(health.metrics.text(health.connections()));
             response.content_type = "text/plain; version=0.0.4";
             return response;
         }},
    };
}

} // namespace amble::app
