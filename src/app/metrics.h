#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

namespace amble::app {

/// Counts of requests for /metrics, in the text form that Prometheus reads. Holds no name of a person or a path.
class Metrics {
public:
    void add(int status, std::chrono::microseconds time);
    std::string text(uint64_t connections_open, uint64_t connections_total) const;

private:
    static constexpr std::array<int64_t, 9> kBoundsMicros = {100,     500,     1'000,     5'000,     20'000,
                                                             100'000, 500'000, 2'000'000, 10'000'000};

    std::array<std::atomic<uint64_t>, 6> by_class_{};
    std::array<std::atomic<uint64_t>, kBoundsMicros.size() + 1> by_time_{};
    std::atomic<uint64_t> micros_{0};
};

} // namespace amble::app
