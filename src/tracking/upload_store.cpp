#include "tracking/upload_store.h"

#include "foundation/base/json_writer.h"
#include "tracking/preview_store.h"

#include <numeric>

namespace amble::tracking {

namespace {

constexpr std::string_view kAddUpload =
    "INSERT INTO import_upload (person_id, id, made_at, keep_route) VALUES ($1, $2, $3, $4)";
constexpr std::string_view kAddFile =
    "INSERT INTO import_upload_file (person_id, upload_id, number, file_name, bytes, offer) "
    "VALUES ($1, $2, $3, $4, $5, $6)";
constexpr std::string_view kFindUpload =
    "SELECT made_at, keep_route FROM import_upload WHERE person_id = $1 AND id = $2";
constexpr std::string_view kFindFiles =
    "SELECT file_name, bytes, read_bytes, tries, CASE WHEN offer IS NULL THEN 0 ELSE 1 END FROM import_upload_file "
    "WHERE person_id = $1 AND upload_id = $2 ORDER BY number";
constexpr std::string_view kFindOffers =
    "SELECT offer FROM import_upload_file WHERE person_id = $1 AND upload_id = $2 ORDER BY number";
constexpr std::string_view kFindProgress =
    "SELECT CAST(COALESCE(SUM(read_bytes), 0) AS BIGINT), CAST(COALESCE(SUM(bytes), 0) AS BIGINT) "
    "FROM import_upload_file WHERE person_id = $1 AND upload_id = $2";
constexpr std::string_view kWaiting =
    "SELECT id, made_at FROM import_upload WHERE person_id = $1 ORDER BY made_at DESC, id";
constexpr std::string_view kDropUpload = "DELETE FROM import_upload WHERE person_id = $1 AND id = $2";
constexpr std::string_view kDropFiles = "DELETE FROM import_upload_file WHERE person_id = $1 AND upload_id = $2";
constexpr std::string_view kBeginFile =
    "UPDATE import_upload_file SET tries = tries + 1 WHERE person_id = $1 AND upload_id = $2 AND number = ("
    "  SELECT min(number) FROM import_upload_file WHERE person_id = $1 AND upload_id = $2 AND offer IS NULL"
    ") RETURNING number";
constexpr std::string_view kLeaveFile =
    "UPDATE import_upload_file SET tries = tries - 1 WHERE person_id = $1 AND upload_id = $2 AND number = $3";
constexpr std::string_view kNoteRead =
    "UPDATE import_upload_file SET read_bytes = $4 WHERE person_id = $1 AND upload_id = $2 AND number = $3";
constexpr std::string_view kKeepOffer =
    "UPDATE import_upload_file SET offer = $4, read_bytes = bytes WHERE person_id = $1 AND upload_id = $2 "
    "AND number = $3";
constexpr std::string_view kDropOldUploads = "DELETE FROM import_upload WHERE made_at <= $1 RETURNING person_id, id";

} // namespace

int64_t Upload::bytes() const {
    return std::accumulate(files.begin(), files.end(), int64_t{0},
                           [](int64_t sum, const UploadedFile& file) { return sum + file.bytes; });
}

int64_t Upload::read() const {
    return std::accumulate(files.begin(), files.end(), int64_t{0},
                           [](int64_t sum, const UploadedFile& file) { return sum + file.read; });
}

void add_upload(database::Transaction& data, PersonId person, const Upload& upload) {
    data.execute(kAddUpload, person, upload.id, upload.made, upload.route == Route::kept);
    for (size_t number = 0; number < upload.files.size(); ++number) {
        const UploadedFile& file = upload.files[number];
        const auto offer = file.done ? std::optional(file.offer) : std::nullopt;
        data.execute(kAddFile, person, upload.id, static_cast<int64_t>(number), file.name, file.bytes, offer);
    }
    JsonWriter payload;
    payload.begin_object().member("upload", upload.id.text()).end_object();
    jobs::enqueue(data, {kReadUpload, payload.take(), person, jobs::Lane::reading}, upload.made);
}

std::optional<Upload> find_upload(database::Transaction& data, PersonId person, const Id& id) {
    const auto rows = data.query(kFindUpload, person, id);
    if (rows.empty()) return std::nullopt;
    Upload upload{id, rows[0].instant(0), rows[0].truth(1) ? Route::kept : Route::left_out, {}};
    for (const database::Row row : data.query(kFindFiles, person, id)) {
        upload.files.push_back(
            {std::string(row.text(0)), row.integer(1), row.integer(2), static_cast<int>(row.integer(3)), row.truth(4)});
    }
    return upload;
}

UploadProgress progress_of_upload(database::Transaction& data, PersonId person, const Id& id) {
    const auto rows = data.query(kFindProgress, person, id);
    return {rows[0].integer(0), rows[0].integer(1)};
}

std::vector<Upload> waiting_uploads(database::Transaction& data, PersonId person) {
    std::vector<Upload> waiting;
    for (const database::Row row : data.query(kWaiting, person))
        waiting.push_back({row.id(0), row.instant(1), Route::left_out, {}});
    return waiting;
}

bool drop_upload(database::Transaction& data, PersonId person, const Id& id) {
    const bool there = data.execute(kDropUpload, person, id) > 0;
    data.execute(kDropFiles, person, id);
    return there;
}

std::optional<size_t> begin_file(database::Transaction& data, const UploadName& upload) {
    const auto rows = data.query(kBeginFile, upload.person, upload.id);
    if (rows.empty()) return std::nullopt;
    return static_cast<size_t>(rows[0].integer(0));
}

void leave_file(database::Transaction& data, const UploadName& upload, size_t number) {
    data.execute(kLeaveFile, upload.person, upload.id, static_cast<int64_t>(number));
}

bool note_read(database::Transaction& data, const UploadName& upload, size_t number, int64_t bytes) {
    return data.execute(kNoteRead, upload.person, upload.id, static_cast<int64_t>(number), bytes) == 1;
}

bool keep_offer(database::Transaction& data, const UploadName& upload, size_t number, std::string_view offer) {
    return data.execute(kKeepOffer, upload.person, upload.id, static_cast<int64_t>(number), offer) == 1;
}

std::vector<std::optional<std::string>> offers_in(database::Transaction& data, const UploadName& upload) {
    std::vector<std::optional<std::string>> offers;
    for (const database::Row row : data.query(kFindOffers, upload.person, upload.id))
        offers.push_back(row.maybe_text(0));
    return offers;
}

void drop_old_uploads(database::Transaction& data, Instant now) {
    for (const database::Row row : data.query(kDropOldUploads, now - kPreviewHolds))
        data.execute(kDropFiles, row.person(0), row.id(1));
}

} // namespace amble::tracking
