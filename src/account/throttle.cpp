#include "account/throttle.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace amble::account {

namespace {

int remembered(const Attempts& attempts, const Budget& budget, Instant now) {
    const auto quiet = std::max(now - attempts.last, std::chrono::microseconds(0));
    const auto forgotten = quiet / std::chrono::duration_cast<std::chrono::microseconds>(budget.forgets_one);
    return static_cast<int>(std::max<int64_t>(0, attempts.failures - forgotten));
}

} // namespace

std::chrono::seconds wait_before(const Attempts& attempts, const Budget& budget, Instant now) {
    const int beyond = remembered(attempts, budget, now) - budget.free;
    if (beyond < 0) return std::chrono::seconds(0);
    const auto doubled = budget.first_wait * (int64_t{1} << std::min(beyond, 30));
    const auto wait = std::min<std::chrono::seconds>(doubled, budget.longest_wait);
    const auto over = attempts.last + std::chrono::microseconds(wait);
    // A clock that was set back must not keep anybody out.
    return std::clamp(std::chrono::ceil<std::chrono::seconds>(over - now), std::chrono::seconds(0),
                      budget.longest_wait);
}

Attempts after_failure(const Attempts& attempts, const Budget& budget, Instant now) {
    return {remembered(attempts, budget, now) + 1, std::max(attempts.last, now)};
}

std::string network_of(std::string_view address) {
    constexpr std::string_view kMapped = "::ffff:";
    if (address.starts_with(kMapped) && address.find('.') != std::string_view::npos)
        return std::string(address.substr(kMapped.size()));
    const std::string text(address.substr(0, address.find('%')));
    std::array<uint8_t, 16> bytes{};
    if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return std::string(address);
    std::fill(bytes.begin() + 7, bytes.end(), uint8_t{0});
    std::array<char, INET6_ADDRSTRLEN> network{};
    inet_ntop(AF_INET6, bytes.data(), network.data(), network.size());
    return std::string(network.data()) + "/56";
}

} // namespace amble::account
