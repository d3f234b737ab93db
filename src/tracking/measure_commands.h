#pragma once

#include "foundation/cli/command.h"
#include "foundation/database/database.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace amble::tracking {

/// What `amble measure` works on; app/ opens it as the settings say.
struct MeasurePlace {
    std::unique_ptr<database::Database> database;
    std::string system_user; // whom the access log names
    Instant now;
};

struct MeasureCommandParts {
    std::vector<cli::Option> settings; // the options by which every command finds the database
    std::function<MeasurePlace(const cli::Arguments&)> open;
};

/// `amble measure --person NAME [--kind KIND --value "N …"]`: keeps a result as the page does, or lists them. The
/// person reads of it in their access log.
cli::Command measure_command(const MeasureCommandParts& parts);

} // namespace amble::tracking
