#pragma once

#include "account/erasure_store.h"
#include "foundation/cli/command.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace amble::account {

/// What the commands of this slice work on; app/ opens it as the settings say.
struct Workplace {
    std::unique_ptr<database::Database> database;
    Erasing erasing;
    std::string base_url; // of the site, for links
    int keep_backups_days;
    std::string system_user; // whom the access log names
    Instant now;
};

struct CommandParts {
    std::vector<cli::Option> settings; // the options by which every command finds the database
    std::function<Workplace(const cli::Arguments&)> open;
};

/// `amble person …` and `amble export`: accounts for whoever holds the server's command line. A look at health data or
/// a change of it is written to the person's access log like any other.
std::vector<cli::Command> person_commands(const CommandParts& parts);

} // namespace amble::account
