#include "tracking/kept_file_store.h"

namespace amble::tracking {

namespace {

constexpr std::string_view kBytes = "SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM kept_file WHERE person_id = $1";
constexpr std::string_view kKeep = R"(
    INSERT INTO kept_file (person_id, import_id, number, file_name, size, made_at, content)
    VALUES ($1, $2, $3, $4, $5, $6, $7))";
constexpr std::string_view kMove = "UPDATE kept_file SET import_id = $3 WHERE person_id = $1 AND import_id = $2";
constexpr std::string_view kAll =
    "SELECT number, file_name, size, made_at FROM kept_file WHERE person_id = $1 AND import_id = $2 ORDER BY number";
constexpr std::string_view kOne =
    "SELECT file_name, content FROM kept_file WHERE person_id = $1 AND import_id = $2 AND number = $3";
constexpr std::string_view kDropOne = "DELETE FROM kept_file WHERE person_id = $1 AND import_id = $2 AND number = $3";
constexpr std::string_view kDrop = "DELETE FROM kept_file WHERE person_id = $1 AND import_id = $2";
constexpr std::string_view kDropUnstored = R"(
    DELETE FROM kept_file WHERE made_at <= $1 AND NOT EXISTS (
        SELECT 1 FROM import i WHERE i.person_id = kept_file.person_id AND i.id = kept_file.import_id))";

} // namespace

int64_t kept_bytes(database::Transaction& data, PersonId person) {
    return data.query(kBytes, person).only().integer(0);
}

void keep_file(database::Transaction& data, PersonId person, const Id& import, const KeptFile& file,
               std::string_view bytes) {
    data.execute(kKeep, person, import, file.number, file.name, file.size, file.kept, base64url(bytes));
}

void move_kept_files(database::Transaction& data, PersonId person, const Id& preview, const Id& import) {
    data.execute(kMove, person, preview, import);
}

std::vector<KeptFile> kept_files(database::Transaction& data, PersonId person, const Id& import) {
    std::vector<KeptFile> files;
    for (const auto row : data.query(kAll, person, import))
        files.push_back({row.integer(0), std::string(row.text(1)), row.integer(2), row.instant(3)});
    return files;
}

std::optional<KeptBytes> find_kept_file(database::Transaction& data, PersonId person, const Id& import,
                                        int64_t number) {
    const auto rows = data.query(kOne, person, import, number);
    if (rows.empty()) return std::nullopt;
    return KeptBytes{std::string(rows[0].text(0)), parse_base64url(rows[0].text(1)).value()};
}

bool drop_kept_file(database::Transaction& data, PersonId person, const Id& import, int64_t number) {
    return data.execute(kDropOne, person, import, number) > 0;
}

void drop_kept_files(database::Transaction& data, PersonId person, const Id& import) {
    data.execute(kDrop, person, import);
}

void drop_unstored_files(database::Transaction& data, Instant until) {
    data.execute(kDropUnstored, until);
}

} // namespace amble::tracking
