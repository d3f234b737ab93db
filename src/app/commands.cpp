#include "app/commands.h"

#include "app/backup_command.h"
#include "app/config.h"
#include "app/demo_command.h"
#include "app/mail_command.h"
#include "app/migrate_command.h"
#include "app/person_commands.h"
#include "app/restore_command.h"
#include "app/serve_command.h"
#include "claims/claims_commands.h"
#include "claims/evidence_commands.h"
#include "programme/programme_commands.h"
#include "tracking/tracking_commands.h"

#include <ostream>

namespace amble::app {

namespace {

using cli::Kind;

std::vector<cli::Option> serve_options() {
    auto options = setting_options();
    options.push_back({"next-port", "where the port is taken, say so and take the next free one", Kind::flag});
    return options;
}

int man_command(const cli::Arguments& arguments) {
    arguments.out << cli::man_page(program());
    return cli::kDone;
}

cli::Program own_program() {
    return {
        "amble",
        "a walking programme for people with back pain, self-hosted",
        AMBLE_VERSION,
        {
            {"serve", "Run the web site.",
             "Runs the web site until it is stopped with SIGTERM or Ctrl-C. Settings come from a TOML file, the "
             "environment (AMBLE_PORT for --port, AMBLE_CONFIG for --config) and these options; the later in that "
             "order is stronger.",
             "amble serve --database /var/lib/amble/amble.db --port 8015", serve_options(), serve_command},
            {"migrate", "Bring the database's schema up to date.",
             "Applies the migrations that the database does not have yet, each in one transaction. \"serve\" does the "
             "same "
             "when it starts.",
             "amble migrate --database amble.db", setting_options({"database"}), migrate_command},
            {"man",
             "Print the man page.",
             "Prints the man page, made from the same declarations as --help.",
             "amble man | man -l -",
             {},
             man_command},
        }};
}

} // namespace

const cli::Program& program() {
    static const cli::Program made = [] {
        cli::Program with_slices = own_program();
        for (auto& command : programme::commands())
            with_slices.commands.push_back(std::move(command));
        for (auto& command : person_commands())
            with_slices.commands.push_back(std::move(command));
        with_slices.commands.push_back(import_command());
        with_slices.commands.push_back(tracking::inspect_command());
        with_slices.commands.push_back(claims::evidence_check_command());
        for (auto& command : claims::claims_commands())
            with_slices.commands.push_back(std::move(command));
        with_slices.commands.push_back(backup_command());
        with_slices.commands.push_back(restore_command());
        with_slices.commands.push_back(mail_test_command());
        with_slices.commands.push_back(demo_command());
        return with_slices;
    }();
    return made;
}

} // namespace amble::app
