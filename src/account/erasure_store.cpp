#include "account/erasure_store.h"

#include "account/ledger_file.h"

#include <stdexcept>

namespace amble::account {

namespace {

// An erasure that was asked for twice is one.
constexpr std::string_view kAdd = R"(
    INSERT INTO erasure (erased_id, erased_at) VALUES ($1, $2) ON CONFLICT (erased_id) DO NOTHING)";
constexpr std::string_view kPending = "SELECT erased_id, erased_at FROM erasure ORDER BY erased_at";
constexpr std::string_view kWritten = "DELETE FROM erasure WHERE erased_id = $1";

void erase_everywhere(database::Transaction& data, const std::vector<PersonalData>& slices, PersonId person) {
    for (const auto& slice : slices)
        slice.erase_person(data, person);
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

/// The row of an erasure goes only when its line is on disk, so that a stop in between repeats it and loses nothing.
void write_pending(database::Database& database, LedgerFile& ledger) {
    const auto list = pending(database);
    if (list.empty()) return;
    std::string lines;
    for (const Erasure& erasure : list)
        lines += ledger_line(erasure);
    ledger.append(lines);
    database.write([&](database::Transaction& data) {
        for (const Erasure& erasure : list)
            data.execute(kWritten, erasure.person);
    });
}

} // namespace

void erase(database::Database& database, const Erasing& erasing, PersonId person, Instant now) {
    LedgerFile ledger(erasing.ledger);
    database.write([&](database::Transaction& data) {
        erase_everywhere(data, erasing.slices, person);
        data.execute(kAdd, person, now);
    });
    write_pending(database, ledger);
}

void write_pending_erasures(database::Database& database, const std::filesystem::path& path) {
    LedgerFile ledger(path);
    write_pending(database, ledger);
}

size_t replay_ledger(database::Database& database, const Erasing& erasing) {
    const Ledger ledger = parse_ledger(read_ledger(erasing.ledger));
    if (ledger.bad_line)
        throw std::runtime_error("Line " + std::to_string(*ledger.bad_line) + " of the ledger of erasures " +
                                 erasing.ledger.string() + " is damaged. Mend it before the server starts.");
    for (const Erasure& erasure : ledger.erasures)
        database.write([&](database::Transaction& data) { erase_everywhere(data, erasing.slices, erasure.person); });
    return ledger.erasures.size();
}

} // namespace amble::account
