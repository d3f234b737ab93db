#include "app/person_commands.h"

#include "account/account_commands.h"
#include "app/import_consequences.h"
#include "app/kept_command.h"
#include "app/open_database.h"
#include "app/personal_data.h"
#include "app/system_user.h"
#include "foundation/base/clock.h"
#include "programme/member_commands.h"
#include "tracking/import_commands.h"
#include "tracking/measure_commands.h"

namespace amble::app {

namespace {

account::Workplace open(const cli::Arguments& arguments) {
    const Config config = config_for(arguments);
    account::Workplace place;
    place.database = open_database(config);
    place.erasing = erasing(config.site, config.erasure_ledger);
    place.base_url = config.site.base_url;
    place.keep_backups_days = config.site.keep_backups_days;
    place.system_user = system_user();
    place.now = wall_clock();
    return place;
}

programme::MemberPlace open_member(const cli::Arguments& arguments) {
    const Config config = config_for(arguments);
    return {open_database(config), config.site, system_user(), wall_clock()};
}

/// Those that bear on what these commands do, so that their help stays short.
std::vector<cli::Option> settings_of_use() {
    return setting_options(
        {"database", "erasure_ledger", "base_url", "clearance", "backups.keep_days", "records.keep_years"});
}

} // namespace

cli::Command import_command() {
    return tracking::import_command({settings_of_use(), [](const cli::Arguments& arguments) {
                                         const Config config = config_for(arguments);
                                         return tracking::ImportPlace{open_database(config), config.site, system_user(),
                                                                      wall_clock(), import_consequences()};
                                     }});
}

std::vector<cli::Command> person_commands() {
    auto commands = account::person_commands({settings_of_use(), open});
    for (auto& command : programme::member_commands({settings_of_use(), open_member}))
        commands.push_back(std::move(command));
    commands.push_back(tracking::measure_command(
        {settings_of_use(), [](const cli::Arguments& arguments) {
             return tracking::MeasurePlace{open_database(config_for(arguments)), system_user(), wall_clock()};
         }}));
    commands.push_back(kept_command());
    return commands;
}

} // namespace amble::app
