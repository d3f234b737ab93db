#include "account/session.h"

#include <array>
#include <utility>

namespace amble::account {

namespace {

using Mark = std::pair<std::string_view, std::string_view>; // what a header holds, what it says

// In this order: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari.
constexpr std::array<Mark, 6> kBrowsers = {{
    {"Firefox/", "Firefox"},
    {"FxiOS/", "Firefox"},
    {"Edg", "Edge"},
    {"OPR/", "Opera"},
    {"Chrome/", "Chrome"},
    {"Safari/", "Safari"},
}};
constexpr std::array<Mark, 6> kSystems = {{
    {"Android", "Android"},
    {"iPhone", "iPhone"},
    {"iPad", "iPad"},
    {"Windows", "Windows"},
    {"Mac OS X", "macOS"},
    {"Linux", "Linux"},
}};

std::string_view first_of(const std::array<Mark, 6>& marks, std::string_view text) {
    for (const auto& [mark, name] : marks)
        if (text.find(mark) != std::string_view::npos) return name;
    return "";
}

Day utc_day(Instant instant) {
    constexpr int64_t kMicrosPerDay = 86'400'000'000;
    return {static_cast<int32_t>(instant.microseconds / kMicrosPerDay)};
}

} // namespace

Lifetime lifetime(Roles roles) {
    if (roles == Roles()) return {std::chrono::hours(24 * 180), 30};
    return {std::chrono::hours(12), 1};
}

bool is_over(Roles roles, Instant made, Day seen, Instant now) {
    const Lifetime holds = lifetime(roles);
    return now >= made + holds.whole || utc_day(now) - seen > holds.days_unused;
}

std::string device_name(std::string_view user_agent) {
    const auto browser = first_of(kBrowsers, user_agent);
    const auto system = first_of(kSystems, user_agent);
    if (browser.empty() && system.empty()) return "";
    if (browser.empty() || system.empty()) return std::string(browser.empty() ? system : browser);
    return std::string(browser) + " on " + std::string(system);
}

} // namespace amble::account
