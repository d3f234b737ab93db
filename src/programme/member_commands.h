#pragma once

#include "account/settings.h"
#include "foundation/cli/command.h"
#include "foundation/database/database.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace amble::programme {

/// What the commands over one member's programme work on; app/ opens it as the settings say.
struct MemberPlace {
    std::unique_ptr<database::Database> database;
    account::Settings settings;
    std::string system_user; // whom the access log names
    Instant now;
};

struct MemberParts {
    std::vector<cli::Option> settings; // the options by which every command finds the database
    std::function<MemberPlace(const cli::Arguments&)> open;
};

/// `today`, `walk` and `review` for one member, over the rules and the store of the pages. Each look at their health
/// data and each change of it is written to their access log.
std::vector<cli::Command> member_commands(const MemberParts& parts);

} // namespace amble::programme
