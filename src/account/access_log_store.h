#pragma once

#include "account/viewer.h"
#include "foundation/database/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace amble::account {

/// Who did something with another person's health data, as that person will read it.
struct Actor {
    std::string name;
    std::string role;
};
/// The viewer of a page, in the role that let them in.
Actor actor(const Viewer& viewer, Role role);
/// Somebody at the command line of the server, by the name the system knows them by.
Actor at_command_line(std::string_view system_user);

enum class Deed { looked, changed };

/// `what` is a phrase in English that says which data ("screening answers"); it is its own key in the catalogue.
struct LogEntry {
    Instant at;
    Actor by;
    Deed deed;
    std::string what;
    Id id = {}; // of one that was read; a new one gets its own
};

/// Written in the transaction that looks or changes, so that neither happens without the other.
void log_access(database::Transaction& data, PersonId whose, const LogEntry& entry);

/// Where the log goes on: behind that entry, or with all of that moment where no entry is named. One look writes
/// several lines of one moment, so a moment alone would lose some between two pages.
struct LogPlace {
    Instant at;
    std::string entry = {}; // as Id::text() gives it
};
/// The newest first, `limit` of them.
std::vector<LogEntry> access_log(database::Transaction& data, PersonId whose, const LogPlace& from, int limit);

} // namespace amble::account
