#pragma once

#include <optional>
#include <string>

namespace amble::app {

/// Who gives a command, as far as the system tells.
struct AtTheMachine {
    std::string account;                  // that it runs as
    std::optional<std::string> login;     // who signed in at the machine: set once, kept through sudo
    std::optional<std::string> sudo_user; // what the environment says, which whoever gives the command can set
};

/// How the access log names them. What anybody could have set stands there as what it is, beside what nobody can.
std::string name_in_log(const AtTheMachine& who);

/// Of this process.
std::string system_user();

} // namespace amble::app
