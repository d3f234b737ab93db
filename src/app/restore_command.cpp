#include "app/restore_command.h"

#include "account/erasure_store.h"
#include "account/session_store.h"
#include "app/open_database.h"
#include "app/personal_data.h"
#include "app/restored_copy.h"
#include "app/work_folder.h"
#include "care/restored_store.h"
#include "foundation/base/clock.h"
#include "foundation/base/private_file.h"
#include "foundation/cli/progress.h"
#include "foundation/database/backup.h"
#include "foundation/database/backup_file.h"
#include "foundation/database/migrations.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <ostream>
#include <stdexcept>

namespace amble::app {

namespace {

namespace fs = std::filesystem;

using cli::Arguments;
using cli::Kind;

database::SecretKey read_key(const fs::path& file) {
    std::ifstream from(file, std::ios::binary);
    if (!from) throw std::runtime_error(fmt::format("The key {} cannot be read.", file.string()));
    constexpr size_t kLongest = 1024;
    std::string text(kLongest, '\0');
    from.read(text.data(), kLongest);
    text.resize(static_cast<size_t>(from.gcount()));
    auto key = database::SecretKey::parse(text);
    if (!key) throw std::runtime_error(fmt::format("{}: {}", file.string(), english(key.error().sentence)));
    return *std::move(key);
}

void decrypt(const fs::path& sealed, const fs::path& plain, const database::SecretKey& key,
             const Arguments& arguments) {
    std::ifstream from(sealed, std::ios::binary);
    if (!from || !fs::is_regular_file(sealed))
        throw std::runtime_error(fmt::format("There is no backup {}.", sealed.string()));
    if (const auto error = make_private_file(plain))
        throw std::runtime_error(fmt::format("{} cannot be made: {}.", plain.string(), error.message()));
    std::ofstream to(plain, std::ios::binary);
    cli::Progress progress(arguments.err, arguments.terminal, "decrypting", fs::file_size(sealed));
    database::decrypt(from, to, key, [&](uint64_t bytes) { progress.at(bytes); });
    to.close();
    if (!to) throw std::runtime_error(fmt::format("{} cannot be written: the disk may be full.", plain.string()));
}

/// What a copy must not bring back: whoever was erased since, what was ended or taken back, and links that were used.
size_t make_safe(database::Database& database, const Config& config) {
    const size_t erased = account::replay_ledger(database, erasing(config.site, config.erasure_ledger));
    database.write([](database::Transaction& data) {
        account::end_everything_open(data);
        care::end_everything_open(data, wall_clock());
    });
    unmark_copy(database);
    return erased;
}

void put_rows_back(const fs::path& plain, database::Database& database, const Arguments& arguments) {
    cli::Progress progress(arguments.err, arguments.terminal, "putting the rows back", 0);
    database::restore(plain, database, [&](uint64_t rows, uint64_t total) { progress.at(rows, total); });
}

/// Into a file beside its place, moved there when it is whole.
size_t restore_file(const fs::path& plain, const WorkFolder& work, const Config& config, const Arguments& arguments) {
    const fs::path restored = work.path() / "restored.db";
    size_t erased = 0;
    {
        const auto database = database::open(restored.string());
        put_rows_back(plain, *database, arguments);
        erased = make_safe(*database, config);
    }
    fs::rename(restored, config.database);
    if (const auto error = sync_to_disk(fs::absolute(config.database).parent_path()))
        throw std::runtime_error(fmt::format("{} may not be on disk: {}.", config.database, error.message()));
    return erased;
}

size_t restore_server(const fs::path& plain, const Config& config, const Arguments& arguments) {
    const auto database = database::open(config.database);
    put_rows_back(plain, *database, arguments);
    return make_safe(*database, config);
}

void tell(const Arguments& arguments, const Config& config, size_t erased) {
    arguments.out << (erased == 0 ? "The ledger of erasures names nobody.\n"
                                  : fmt::format("Erased again: {} of the ledger of erasures.\n",
                                                erased == 1 ? "the account" : fmt::format("the {} accounts", erased)))
                  << "Everybody signs in again, and links made before are no longer good: of invitations, letters to "
                     "doctors, calendars and visitors' appointments.\n"
                     "What members shared with specialists is ended, since they may have ended it after the backup; "
                     "each of them reads so and can share it again.\n"
                  << fmt::format("Serve it: amble serve --database {} --erasure-ledger {}\n", config.database,
                                 config.erasure_ledger);
}

int restore(const Arguments& arguments) {
    const Config config = config_for(arguments);
    require_ledger(config);
    const bool is_file = is_file_address(config.database);
    // Everything that can be wrong is looked at before anything is written.
    const database::SecretKey key = read_key(arguments.text("key"));
    account::check_ledger(config.erasure_ledger);
    if (is_file && fs::exists(config.database))
        throw std::runtime_error(
            fmt::format("{} is there already, and a restore does not write over it. Name a new one with --database.",
                        config.database));
    const WorkFolder work(config.database);
    const fs::path plain = work.path() / "copy.db";
    decrypt(arguments.text("FILE"), plain, key, arguments);
    const size_t erased =
        is_file ? restore_file(plain, work, config, arguments) : restore_server(plain, config, arguments);
    arguments.out << fmt::format("Restored: {}\n", arguments.text("FILE"));
    tell(arguments, config, erased);
    return cli::kDone;
}

/// For a copy that was put back by other means.
int replay(const Arguments& arguments) {
    const Config config = config_for(arguments);
    require_ledger(config);
    if (is_file_address(config.database) && !fs::exists(config.database))
        throw std::runtime_error(fmt::format("There is no database {}. Name it with --database.", config.database));
    const auto database = database::open(config.database);
    database::migrate(*database);
    tell(arguments, config, make_safe(*database, config));
    return cli::kDone;
}

int run(const Arguments& arguments) {
    const bool replays = arguments.flag("replay");
    const bool restores = arguments.has("FILE") && arguments.has("key");
    if (replays == restores || (replays && (arguments.has("FILE") || arguments.has("key")))) {
        arguments.err << "Give a backup, its key and a new database: amble restore FILE --key FILE --database NEW\n";
        return cli::kUsage;
    }
    return replays ? replay(arguments) : restore(arguments);
}

} // namespace

cli::Command restore_command() {
    std::vector<cli::Option> options = {
        {"FILE", "the backup", Kind::text, "FILE"},
        {"key", "the file with the secret key", Kind::text, "FILE"},
        {"replay", "do only the erasures, in a copy put back by other means", Kind::flag},
    };
    for (const auto& setting : setting_options({"database", "erasure_ledger", "records.keep_years"}))
        options.push_back(setting);
    return {
        "restore",
        "Put a backup into a new database.",
        "Decrypts a backup into a database that does not exist yet, or on PostgreSQL is empty, brings its schema up "
        "to date and erases again everybody whom the ledger of erasures names. The server refuses a copy for which "
        "that was not done. Sessions, links and shares of the copy are ended.",
        "amble restore amble-20261122T020000Z.backup --key secret.key --database restored.db "
        "--erasure-ledger amble.db.erased",
        std::move(options),
        run};
}

} // namespace amble::app
