#include "app/restored_copy.h"

#include "account/erasure_store.h"

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

} // namespace amble::app
