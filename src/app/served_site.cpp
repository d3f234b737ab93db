#include "app/served_site.h"

#include "app/origin.h"

#include <fmt/format.h>

#include <cstdio>

namespace amble::app {

http::Server::Site served(Site& site, Metrics& metrics) {
    return {
        [&site](http::Method method, std::string_view path) { return site.plan(method, path); },
        [&site](http::Request request, http::Reply reply) { site.handle(std::move(request), std::move(reply)); },
        [&site](int status, const http::Request& head) { return site.refuse(status, head); },
        [&site, &metrics](const http::Access& access) {
            metrics.add(access.status, access.time);
            // The route's pattern, not the path: a path may hold a link's secret.
            std::fputs(fmt::format("level=info request={} method={} route={} status={} bytes={} micros={}\n",
                                   access.request_id, http::name(access.method),
                                   site.pattern(access.method, access.path), access.status, access.bytes,
                                   access.time.count())
                           .c_str(),
                       stderr);
        },
        [](std::string_view sentence) {
            std::fputs(fmt::format("level=warning said=\"{}\"\n", log_text(sentence)).c_str(), stderr);
        },
        [&site](http::Request head, http::Reply reply) { site.admit(std::move(head), std::move(reply)); },
    };
}

} // namespace amble::app
