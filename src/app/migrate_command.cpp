#include "app/migrate_command.h"

#include "app/config.h"
#include "app/open_database.h"

#include <ostream>

namespace amble::app {

int migrate_command(const cli::Arguments& arguments) {
    const Config config = config_for(arguments);
    const auto database = database::open(config.database);
    const int applied = bring_up_to_date(*database, arguments.out);
    if (applied == 0) {
        arguments.out << "The database is up to date.\n";
    } else {
        arguments.out << "Applied " << applied << (applied == 1 ? " migration.\n" : " migrations.\n");
    }
    return cli::kDone;
}

} // namespace amble::app
