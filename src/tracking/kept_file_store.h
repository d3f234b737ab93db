#pragma once

#include "foundation/database/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace amble::tracking {

// Files that a person asked to keep as they were sent, with the preview or the import of that id.

struct KeptFile {
    int64_t number = 0; // within its import
    std::string name = {};
    int64_t size = 0; // bytes
    Instant kept = {};
};

/// Of one person; a year of walks as a watch records them is 20 MB. [design]
inline constexpr int64_t kMostKeptBytes = int64_t{100} << 20;

/// What the person keeps in all, in bytes.
int64_t kept_bytes(database::Transaction& data, PersonId person);
void keep_file(database::Transaction& data, PersonId person, const Id& import, const KeptFile& file,
               std::string_view bytes);
/// The preview was stored, as that import.
void move_kept_files(database::Transaction& data, PersonId person, const Id& preview, const Id& import);

std::vector<KeptFile> kept_files(database::Transaction& data, PersonId person, const Id& import);
struct KeptBytes {
    std::string name;
    std::string bytes;
};
std::optional<KeptBytes> find_kept_file(database::Transaction& data, PersonId person, const Id& import, int64_t number);

/// False where there is none.
bool drop_kept_file(database::Transaction& data, PersonId person, const Id& import, int64_t number);
void drop_kept_files(database::Transaction& data, PersonId person, const Id& import);
/// Those kept before `until` whose preview nobody stored, of whomever.
void drop_unstored_files(database::Transaction& data, Instant until);

} // namespace amble::tracking
