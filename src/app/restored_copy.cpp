#include "app/restored_copy.h"

#include "account/erasure_store.h"
#include "foundation/base/zone.h"

#include <fmt/format.h>

#include <stdexcept>

namespace amble::app {

namespace {

constexpr std::string_view kMark = "INSERT INTO site (key, value) VALUES ('copied_at', $1)"
                                   " ON CONFLICT (key) DO UPDATE SET value = excluded.value";
constexpr std::string_view kUnmark = "DELETE FROM site WHERE key = 'copied_at'";
constexpr std::string_view kRead = "SELECT value FROM site WHERE key = 'copied_at'";

constexpr std::string_view kWhatToDo =
    "whoever was erased since then would be back. Erase them again with: amble restore --replay";

std::optional<std::string> copied_at(database::Database& database) {
    std::optional<std::string> moment;
    database.read([&](database::Transaction& data) {
        const auto rows = data.query(kRead);
        moment = rows.empty() ? std::nullopt : std::optional(std::string(rows[0].text(0)));
    });
    return moment;
}

} // namespace

void mark_as_copy(database::Database& copy, Instant made) {
    copy.write([&](database::Transaction& data) { data.execute(kMark, iso(made)); });
}

void unmark_copy(database::Database& database) {
    database.write([](database::Transaction& data) { data.execute(kUnmark); });
}

void check_erasures(database::Database& database, const std::filesystem::path& ledger) {
    if (const auto moment = copied_at(database))
        throw std::runtime_error(
            fmt::format("This database is a copy of {} that was not restored to its end: {}.", *moment, kWhatToDo));
    if (account::holds_erased(database, ledger))
        throw std::runtime_error(
            fmt::format("This database holds accounts that the ledger of erasures {} names, so it is an old copy: {}.",
                        ledger.string(), kWhatToDo));
}

std::optional<std::string> lost_erasures(database::Database& database, const std::filesystem::path& ledger,
                                         int keep_backups_days, Day today) {
    const auto lost = account::lost_from_ledger(database, ledger);
    const Day last = lost ? Zone::utc().day_at(*lost) : Day{};
    const Day harmless = account::last_copy_gone(last, keep_backups_days);
    if (!lost || today >= harmless) {
        account::take_ledger_as_whole(database, ledger);
        return std::nullopt;
    }
    return fmt::format(
        "The ledger of erasures {} {}: it held an erasure of {} and holds it no more. A restore of a backup made up to "
        "that day would bring back people who were erased. Stop the server, put the lines of the ledger's copy into "
        "that "
        "file, and start again; where there is no copy, remove the backups made up to that day. This is said at every "
        "start until {}, when backups.keep_days is over for the last of them.",
        ledger.string(), std::filesystem::exists(ledger) ? "lacks what was written to it" : "is gone", iso(last),
        iso(harmless));
}

} // namespace amble::app
