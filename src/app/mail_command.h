#pragma once

#include "app/config.h"
#include "foundation/cli/command.h"

namespace amble::app {

/// The mail server that the settings name, with the password read from its file. Throws std::runtime_error with a
/// sentence where the file cannot be read.
outgoing::MailServerSettings mail_server_settings(const MailSettings& mail);

/// `amble mail test ADDRESS`
cli::Command mail_test_command();

} // namespace amble::app
