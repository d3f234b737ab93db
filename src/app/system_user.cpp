#include "app/system_user.h"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <limits>

namespace amble::app {

namespace {

std::string name_of(uid_t number) {
    if (const passwd* user = getpwuid(number)) return user->pw_name;
    return "user " + std::to_string(number);
}

/// As PAM wrote it when they signed in; a service and a timer have none.
std::optional<std::string> login() {
    constexpr auto kNone = std::numeric_limits<uint32_t>::max();
    std::ifstream from("/proc/self/loginuid");
    uint32_t number = kNone;
    if (!(from >> number) || number == kNone) return std::nullopt;
    return name_of(number);
}

} // namespace

std::string name_in_log(const AtTheMachine& who) {
    if (who.login) return *who.login == who.account ? who.account : fmt::format("{} ({})", *who.login, who.account);
    if (who.sudo_user) return fmt::format("{} (SUDO_USER {})", who.account, *who.sudo_user);
    return who.account;
}

std::string system_user() {
    // Not $USER: a timer sets none, and anybody can set another.
    AtTheMachine who{name_of(getuid()), login(), {}};
    if (const char* behind_sudo = std::getenv("SUDO_USER")) who.sudo_user = behind_sudo;
    return name_in_log(who);
}

} // namespace amble::app
