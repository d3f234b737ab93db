#pragma once

#include "foundation/base/calendar.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::app {

/// The name of the file of a backup made at that moment, to the second: "amble-20261122T203000Z.backup".
std::string backup_name(Instant made);

/// When the backup of this name was made; nothing for any other file, which is then none of ours to remove.
std::optional<Instant> backup_made(std::string_view file_name);

struct KeptBackup {
    std::filesystem::path file;
    Instant made;
};

/// The backups in a folder, the oldest first. Whatever else lies there is left out.
std::vector<KeptBackup> backups_in(const std::filesystem::path& folder);

/// Removes those that were made `keep_days` days ago or earlier, and returns them.
std::vector<KeptBackup> prune_backups(const std::filesystem::path& folder, int keep_days, Instant now);

/// Reads "30d", a number of days.
std::optional<int> parse_days(std::string_view text);

} // namespace amble::app
