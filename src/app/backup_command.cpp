#include "app/backup_command.h"

#include "account/erasure.h"
#include "app/backup_folder.h"
#include "app/open_database.h"
#include "app/restored_copy.h"
#include "app/work_folder.h"
#include "foundation/base/clock.h"
#include "foundation/base/private_file.h"
#include "foundation/base/zone.h"
#include "foundation/cli/progress.h"
#include "foundation/database/backup.h"
#include "foundation/database/backup_file.h"

#include <fmt/format.h>

#include <fstream>
#include <ostream>
#include <stdexcept>

namespace amble::app {

namespace {

namespace fs = std::filesystem;

using cli::Arguments;
using cli::Kind;

void write_to_disk(const fs::path& file, std::string_view text) {
    std::ofstream to(file, std::ios::binary);
    to << text;
    to.close();
    if (!to) throw std::runtime_error(fmt::format("{} cannot be written: the disk may be full.", file.string()));
    if (const auto error = sync_to_disk(file))
        throw std::runtime_error(fmt::format("{} is not on disk: {}.", file.string(), error.message()));
}

/// The public key is told only when the secret one is kept: a backup that is encrypted to one without it is lost.
int make_key(const fs::path& file, std::ostream& out) {
    const database::SecretKey key = database::SecretKey::random();
    if (const auto error = make_private_file(file))
        throw std::runtime_error(fmt::format("{} cannot be made: {}.", file.string(), error.message()));
    try {
        write_to_disk(file, key.text() + '\n');
    } catch (...) {
        fs::remove(file);
        throw;
    }
    out << fmt::format("The secret key is in {0}. Keep it away from this machine, in two places: without it no backup "
                       "can be read.\nThe public key belongs in the settings:\n\n[backups]\npublic_key = \"{1}\"\n",
                       file.string(), key.public_key().text());
    return cli::kDone;
}

database::PublicKey public_key_of(const Config& config) {
    if (config.backup_key.empty())
        throw std::runtime_error(
            "Backups are encrypted, and no key for them is set. Make one: amble backup --new-key FILE");
    const auto key = database::PublicKey::parse(config.backup_key);
    if (!key) throw std::runtime_error("backups.public_key: " + english(key.error().sentence));
    return *key;
}

/// Pages tell people how long a backup is kept, so no run may keep it longer than the setting says.
int days_to_keep(const Arguments& arguments, const Config& config) {
    const int most = config.site.keep_backups_days;
    if (!arguments.has("keep")) return most;
    const auto days = parse_days(arguments.text("keep"));
    if (!days) throw std::runtime_error("--keep takes a number of days, such as 30d.");
    if (*days > most)
        throw std::runtime_error(fmt::format(
            "Whoever erases their account is told that backups are kept for {} days. To keep them for {}, first set "
            "backups.keep_days to that.",
            most, *days));
    return *days;
}

/// A copy of the database, marked as such, in a folder that only we can enter.
fs::path copy(const Config& config, const WorkFolder& work, Instant now, const Arguments& arguments) {
    const fs::path plain = work.path() / "copy.db";
    cli::Progress progress(arguments.err, arguments.terminal, "copying", 0);
    database::backup(*open_database(config), plain, [&](uint64_t done, uint64_t total) { progress.at(done, total); });
    mark_as_copy(*database::open(plain.string(), {.sync = database::Sync::off}), now);
    return plain;
}

void write_encrypted(const fs::path& plain, const fs::path& sealed, const database::PublicKey& key,
                     const Arguments& arguments) {
    std::ifstream from(plain, std::ios::binary);
    std::ofstream to(sealed, std::ios::binary);
    const uint64_t size = fs::file_size(plain);
    uint64_t read = 0;
    cli::Progress progress(arguments.err, arguments.terminal, "encrypting", size);
    database::encrypt(from, to, key, [&](uint64_t bytes) { progress.at(read = bytes); });
    if (read != size)
        throw std::runtime_error(fmt::format("Only {} of the copy's {} bytes could be read.", read, size));
    to.close();
    if (!to) throw std::runtime_error(fmt::format("{} cannot be written: the disk may be full.", sealed.string()));
    if (const auto error = sync_to_disk(sealed))
        throw std::runtime_error(fmt::format("{} is not on disk: {}.", sealed.string(), error.message()));
}

/// Under its name only when it is whole and on disk, so that a file of that name is a backup.
void seal(const fs::path& plain, const fs::path& file, const database::PublicKey& key, const Arguments& arguments) {
    const fs::path unfinished = file.string() + ".unfinished";
    if (const auto error = make_private_file(unfinished))
        throw std::runtime_error(fmt::format("{} cannot be made: {}.", unfinished.string(), error.message()));
    try {
        write_encrypted(plain, unfinished, key, arguments);
        if (fs::exists(file)) throw std::runtime_error(fmt::format("{} is there already.", file.string()));
        fs::rename(unfinished, file);
    } catch (...) {
        fs::remove(unfinished);
        throw;
    }
    if (const auto error = sync_to_disk(file.parent_path()))
        throw std::runtime_error(fmt::format("{} may not be on disk: {}.", file.string(), error.message()));
}

void tell(const fs::path& file, const std::vector<KeptBackup>& removed, int keep, Instant now, std::ostream& out) {
    out << fmt::format("Written: {}, {} bytes, encrypted.\n", file.string(), fs::file_size(file));
    for (const auto& old : removed)
        out << fmt::format("Removed: {}, more than {} days old.\n", old.file.string(), keep);
    out << fmt::format("Kept for {} days. The last copy of whoever erases their account today is gone on {}, if this "
                       "runs every day.\n",
                       keep, iso(account::last_copy_gone(Zone::utc().day_at(now), keep)));
}

int back_up(const Arguments& arguments) {
    const Config config = config_for(arguments);
    const database::PublicKey key = public_key_of(config);
    const int keep = days_to_keep(arguments, config);
    const fs::path folder = arguments.text("to");
    if (!fs::is_directory(folder))
        throw std::runtime_error(fmt::format("There is no folder {}. Make it, or mount it, first.", folder.string()));
    const Instant now = wall_clock();
    const fs::path file = folder / backup_name(now);
    {
        const WorkFolder work(config.database);
        seal(copy(config, work, now, arguments), file, key, arguments);
    }
    tell(file, prune_backups(folder, keep, now), keep, now, arguments.out);
    return cli::kDone;
}

int run(const Arguments& arguments) {
    if (arguments.has("new-key") == arguments.has("to")) {
        arguments.err << "Say one thing to do: --to FOLDER to write a backup, or --new-key FILE to make a key.\n";
        return cli::kUsage;
    }
    if (arguments.has("new-key")) return make_key(arguments.text("new-key"), arguments.out);
    return back_up(arguments);
}

} // namespace

cli::Command backup_command() {
    std::vector<cli::Option> options = {
        {"to", "an existing folder to write the backup into", Kind::text, "FOLDER"},
        {"keep", "remove backups in it that are older, such as 30d; standard: backups.keep_days", Kind::text, "DAYSd"},
        {"new-key", "make a key pair: the secret key into this file, the public one printed", Kind::text, "FILE"},
    };
    for (const auto& setting :
         setting_options({"database", "erasure_ledger", "backups.public_key", "backups.keep_days"}))
        options.push_back(setting);
    return {
        "backup",
        "Write an encrypted copy of the database.",
        "Copies the database, of either engine, as it is at one moment while the server goes on, and encrypts the "
        "copy to the public key in the settings, so that this machine cannot read it back. Then removes the backups "
        "in the folder that are past their days. Run it every day: that is what lets a page say when the last copy "
        "of something erased is gone.",
        "amble backup --to /mnt/backups --keep 30d",
        std::move(options),
        run};
}

} // namespace amble::app
