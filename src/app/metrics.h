#pragma once

#include "foundation/http/server.h"

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

namespace amble::app {

/// Counts of answers for /metrics, in the text form that Prometheus reads. Holds no name of a person or a path, and has
/// as many lines whatever comes in.
class Metrics {
public:
    /// Any thread.
    void add(int status, std::chrono::microseconds time);
    std::string text(const http::Server::Counts& server) const;

private:
    static constexpr std::array<int64_t, 9> kBoundsMicros = {100,     500,     1'000,     5'000,     20'000,
                                                             100'000, 500'000, 2'000'000, 10'000'000};
    /// Those that this program answers with; another one is counted as "other".
    static constexpr std::array kRefusals = {400, 401, 403, 404, 405, 408, 409, 410, 413,
                                             417, 422, 429, 431, 500, 501, 503, 505};

    std::array<std::atomic<uint64_t>, 6> by_class_{};
    std::array<std::atomic<uint64_t>, kRefusals.size() + 1> by_refusal_{};
    std::array<std::atomic<uint64_t>, kBoundsMicros.size() + 1> by_time_{};
    std::atomic<uint64_t> micros_{0};
};

} // namespace amble::app
