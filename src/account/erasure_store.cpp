#include "account/erasure_store.h"

#include "account/ledger_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace amble::account {

namespace {

// An erasure that was asked for twice is one.
constexpr std::string_view kAdd = R"(
    INSERT INTO erasure (erased_id, erased_at) VALUES ($1, $2) ON CONFLICT (erased_id) DO NOTHING)";
constexpr std::string_view kPending = "SELECT erased_id, erased_at FROM erasure ORDER BY erased_at";
constexpr std::string_view kHolds = "SELECT 1 FROM person WHERE person_id = $1";
constexpr std::string_view kWritten = "DELETE FROM erasure WHERE erased_id = $1";
// The moment of the last erasure up to which the ledger was whole. Alone in the database: whom it was about is nowhere.
constexpr std::string_view kNoted = "SELECT value FROM site WHERE key = 'last_erasure'";
constexpr std::string_view kNote = R"(
    INSERT INTO site (key, value) VALUES ('last_erasure', $1)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value)";
constexpr std::string_view kForget = "DELETE FROM site WHERE key = 'last_erasure'";

void erase_everywhere(database::Transaction& data, const Erasing& erasing, const Erasure& erasure) {
    if (erasing.keep) erasing.keep(data, erasure.person, erasure.at);
    for (const auto& slice : erasing.slices)
        slice.erase_person(data, erasure.person);
}

std::vector<Erasure> pending(database::Database& database) {
    std::vector<Erasure> list;
    database.read([&](database::Transaction& data) {
        list.clear();
        for (const auto row : data.query(kPending))
            list.push_back({row.person(0), row.instant(1)});
    });
    return list;
}

std::vector<Erasure> read_erasures(const std::filesystem::path& path) {
    if (!std::filesystem::exists(path))
        throw std::runtime_error(fmt::format(
            "There is no ledger of erasures {}. Name it with --erasure-ledger, or, where nobody was ever erased, make "
            "an empty file of that name.",
            path.string()));
    Ledger ledger = parse_ledger(read_ledger(path));
    if (ledger.bad_line)
        throw std::runtime_error(fmt::format("Line {} of the ledger of erasures {} is damaged. Mend it first.",
                                             *ledger.bad_line, path.string()));
    return std::move(ledger.erasures);
}

/// What can be read of it: to see whether it is the ledger that was kept here, a damaged one will do.
std::vector<Erasure> held_by(const std::filesystem::path& path) {
    return std::filesystem::exists(path) ? parse_ledger(read_ledger(path)).erasures : std::vector<Erasure>();
}

std::optional<Instant> noted(database::Database& database) {
    std::optional<Instant> last;
    database.read([&](database::Transaction& data) {
        const auto rows = data.query(kNoted);
        last = rows.empty() ? std::nullopt : parse_instant(rows[0].text(0));
    });
    return last;
}

/// Once the ledger lacks what was noted, later lines do not make it whole again.
bool is_whole(const std::vector<Erasure>& held, const std::optional<Instant>& noted) {
    return !noted || std::ranges::find(held, *noted, &Erasure::at) != held.end();
}

std::string lines_of(const std::vector<Erasure>& list, const std::vector<Erasure>& held) {
    std::string lines;
    for (const Erasure& erasure : list)
        if (std::ranges::find(held, erasure) == held.end()) lines += ledger_line(erasure);
    return lines;
}

/// The row of an erasure goes only when its line is on disk, so that a stop in between repeats it and loses nothing.
/// Where this ledger lacks what was noted it may be another than the server's, so the row waits for that one as well.
void write_pending(database::Database& database, const std::filesystem::path& path, LedgerFile& ledger) {
    const auto list = pending(database);
    if (list.empty()) return;
    const auto held = held_by(path);
    ledger.append(lines_of(list, held));
    if (!is_whole(held, noted(database))) return;
    database.write([&](database::Transaction& data) {
        for (const Erasure& erasure : list)
            data.execute(kWritten, erasure.person);
        data.execute(kNote, iso(list.back().at));
    });
}

} // namespace

void erase(database::Database& database, const Erasing& erasing, PersonId person, Instant now) {
    LedgerFile ledger(erasing.ledger);
    database.write([&](database::Transaction& data) {
        erase_everywhere(data, erasing, {person, now});
        data.execute(kAdd, person, now);
    });
    write_pending(database, erasing.ledger, ledger);
}

void write_pending_erasures(database::Database& database, const std::filesystem::path& path) {
    LedgerFile ledger(path);
    write_pending(database, path, ledger);
}

std::optional<Instant> lost_from_ledger(database::Database& database, const std::filesystem::path& path) {
    const auto last = noted(database);
    return is_whole(held_by(path), last) ? std::nullopt : last;
}

void take_ledger_as_whole(database::Database& database, const std::filesystem::path& path) {
    const auto held = held_by(path);
    database.write([&](database::Transaction& data) {
        if (held.empty())
            data.execute(kForget);
        else
            data.execute(kNote, iso(std::ranges::max(held, {}, &Erasure::at).at));
    });
}

void check_ledger(const std::filesystem::path& path) {
    read_erasures(path);
}

bool holds_erased(database::Database& database, const std::filesystem::path& path) {
    if (!std::filesystem::exists(path)) return false;
    const auto erasures = read_erasures(path);
    bool found = false;
    database.read([&](database::Transaction& data) {
        found = std::ranges::any_of(
            erasures, [&](const Erasure& erasure) { return !data.query(kHolds, erasure.person).empty(); });
    });
    return found;
}

size_t replay_ledger(database::Database& database, const Erasing& erasing) {
    const auto erasures = read_erasures(erasing.ledger);
    for (const Erasure& erasure : erasures)
        database.write([&](database::Transaction& data) { erase_everywhere(data, erasing, erasure); });
    return erasures.size();
}

} // namespace amble::account
