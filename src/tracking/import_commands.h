#pragma once

#include "foundation/cli/command.h"
#include "tracking/import_store.h"

#include <memory>

namespace amble::tracking {

/// What `amble import` works on; app/ opens it as the settings say.
struct ImportPlace {
    std::unique_ptr<database::Database> database;
    account::Settings settings;
    std::string system_user; // whom the access log names
    Instant now;
    Consequences consequences;
};

struct ImportCommandParts {
    std::vector<cli::Option> settings; // the options by which every command finds the database
    std::function<ImportPlace(const cli::Arguments&)> open;
};

/// `amble import --person NAME FILE…`: as the page does it. The person reads in their access log that it was done.
/// Exit 0: every file was read whole; 3: in part; 4: none.
cli::Command import_command(const ImportCommandParts& parts);

} // namespace amble::tracking
