#include "app/served_site.h"

#include "app/log.h"

#include <fmt/format.h>

namespace amble::app {

http::Server::Site served(Site& site, Metrics& metrics) {
    return {
        [&site](http::Method method, std::string_view path) { return site.plan(method, path); },
        [&site](http::Request request, http::Reply reply) { site.handle(std::move(request), std::move(reply)); },
        [&site](int status, const http::Request& head) { return site.refuse(status, head); },
        [&site, &metrics](const http::Access& access) {
            metrics.add(access.status, access.time);
            // The route's pattern, not the path: a path may hold a link's secret.
            log_line(fmt::format("level=info request={} method={} route={} status={} bytes={} micros={}",
                                 access.request_id, http::name(access.method), site.pattern(access.method, access.path),
                                 access.status, access.bytes, access.time.count()));
        },
        [](std::string_view sentence) { log_line(fmt::format("level=warning said=\"{}\"", log_text(sentence))); },
        [&site](http::Request head, http::Reply reply) { site.admit(std::move(head), std::move(reply)); },
    };
}

} // namespace amble::app
