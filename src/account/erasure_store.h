#pragma once

#include "account/erasure.h"
#include "account/personal_data_store.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace amble::account {

/// Where a person's data is, and where it is written down that they were erased.
struct Erasing {
    std::vector<PersonalData> slices;
    std::filesystem::path ledger; // outside the database and its backups
    /// Keeps what law binds the clinic to keep, before the rest goes; empty where it binds it to nothing.
    std::function<void(database::Transaction&, PersonId, Instant erased)> keep = {};
};

/// Erases everything of a person in one transaction, then writes their number to the ledger. Throws before anything is
/// erased where the ledger cannot be opened.
void erase(database::Database& database, const Erasing& erasing, PersonId person, Instant now);

/// Writes the erasures that the ledger has not got yet, because of a stop or because a command was given another
/// ledger; called at every start.
void write_pending_erasures(database::Database& database, const std::filesystem::path& ledger);

/// The last erasure that the ledger is known to have held, where it does not hold it any more: the file is gone, was
/// made anew, or an older copy of it was put back.
std::optional<Instant> lost_from_ledger(database::Database& database, const std::filesystem::path& ledger);
/// From here on nothing is missed but what it holds now; for a ledger of before this was noted, and for one whose loss
/// can do no harm any more.
void take_ledger_as_whole(database::Database& database, const std::filesystem::path& ledger);

/// Throws std::runtime_error with a sentence where the ledger is missing or damaged.
void check_ledger(const std::filesystem::path& ledger);

/// Whether somebody is in the database whom the ledger names: it is then an old copy. False where there is no ledger
/// yet. Throws where it is damaged.
bool holds_erased(database::Database& database, const std::filesystem::path& ledger);

/// Erases again, in a restored database, everybody whom the ledger names. Returns how many it names. Throws
/// std::runtime_error where the ledger is missing or damaged: the server must not start then.
size_t replay_ledger(database::Database& database, const Erasing& erasing);

} // namespace amble::account
