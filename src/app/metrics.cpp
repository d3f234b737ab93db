#include "app/metrics.h"

#include <fmt/format.h>

#include <algorithm>

namespace amble::app {

namespace {

std::string counter(std::string_view name, std::string_view help) {
    return fmt::format("# HELP {0} {1}\n# TYPE {0} counter\n", name, help);
}

} // namespace

void Metrics::add(int status, std::chrono::microseconds time) {
    const auto status_class = static_cast<size_t>(std::clamp(status / 100, 0, 5));
    by_class_[status_class].fetch_add(1, std::memory_order_relaxed);
    if (status >= 400) {
        const auto refusal = std::ranges::find(kRefusals, status) - kRefusals.begin();
        by_refusal_[static_cast<size_t>(refusal)].fetch_add(1, std::memory_order_relaxed);
    }
    const auto bucket =
        std::lower_bound(kBoundsMicros.begin(), kBoundsMicros.end(), time.count()) - kBoundsMicros.begin();
    by_time_[static_cast<size_t>(bucket)].fetch_add(1, std::memory_order_relaxed);
    micros_.fetch_add(static_cast<uint64_t>(time.count()), std::memory_order_relaxed);
}

std::string Metrics::text(const http::Server::Counts& server) const {
    std::string text = counter("amble_requests_total", "Requests answered, by class of status.");
    for (size_t i = 1; i < by_class_.size(); ++i)
        text += fmt::format("amble_requests_total{{status=\"{}xx\"}} {}\n", i, by_class_[i].load());
    text += counter("amble_requests_refused_total", "Of those, refused or failed, by status.");
    for (size_t i = 0; i < kRefusals.size(); ++i)
        text += fmt::format("amble_requests_refused_total{{status=\"{}\"}} {}\n", kRefusals[i], by_refusal_[i].load());
    text += fmt::format("amble_requests_refused_total{{status=\"other\"}} {}\n", by_refusal_.back().load());
    text += "# HELP amble_request_seconds Time from a request's head to its answer.\n# TYPE amble_request_seconds "
            "histogram\n";
    uint64_t sum = 0;
    for (size_t i = 0; i < kBoundsMicros.size(); ++i) {
        sum += by_time_[i].load();
        text += fmt::format("amble_request_seconds_bucket{{le=\"{}\"}} {}\n",
                            static_cast<double>(kBoundsMicros[i]) / 1e6, sum);
    }
    sum += by_time_.back().load();
    text += fmt::format("amble_request_seconds_bucket{{le=\"+Inf\"}} {}\n", sum);
    text += fmt::format("amble_request_seconds_sum {}\namble_request_seconds_count {}\n",
                        static_cast<double>(micros_.load()) / 1e6, sum);
    text += fmt::format("# HELP amble_connections_open Connections now.\n# TYPE amble_connections_open "
                        "gauge\namble_connections_open {}\n",
                        server.connections_open);
    text += counter("amble_connections_total", "Connections taken.");
    text += fmt::format("amble_connections_total {}\n", server.connections_total);
    text += counter("amble_server_refused_total",
                    "Requests that the server itself could not take, and connections turned away.");
    text += fmt::format("amble_server_refused_total {}\n", server.refused_total);
    return text;
}

} // namespace amble::app
