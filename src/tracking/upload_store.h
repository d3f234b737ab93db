#pragma once

#include "foundation/database/database.h"
#include "foundation/jobs/queue.h"
#include "tracking/import_offer.h"

namespace amble::tracking {

/// The work of reading an upload, see upload_reading_store.h.
inline constexpr std::string_view kReadUpload = "read_upload";

/// A file that is too large to be read while the person waits.
struct UploadedFile {
    std::string name; // as the person's device calls it
    int64_t bytes = 0;
    int64_t read = 0;  // bytes of it so far
    int tries = 0;     // how often its reading was begun and broke off
    bool done = false; // it is known what it holds
    /// What it holds as offer_text() writes it; of an upload that was found, see offers_in().
    std::string offer{};

    bool operator==(const UploadedFile&) const = default;
};

/// What a person sent at once, until all of it is read; then a preview of the same id stands in its place.
struct Upload {
    Id id;
    Instant made;
    Route route = Route::left_out;
    std::vector<UploadedFile> files; // at most kMostUploadedFiles

    int64_t bytes() const;
    int64_t read() const;
    bool operator==(const Upload&) const = default;
};

/// So many of one person may wait, as each takes room on the disk.
inline constexpr size_t kMostUploads = 3;

/// Keeps it and asks for it to be read.
void add_upload(database::Transaction& data, PersonId person, const Upload& upload);
/// Nothing where the person has none of that id. Without what its files hold.
std::optional<Upload> find_upload(database::Transaction& data, PersonId person, const Id& id);
/// How far the reading of it is, in bytes; all 0 where the person has none of that id.
struct UploadProgress {
    int64_t read = 0;
    int64_t bytes = 0;
};
UploadProgress progress_of_upload(database::Transaction& data, PersonId person, const Id& id);
/// The newest first, without what their files hold.
std::vector<Upload> waiting_uploads(database::Transaction& data, PersonId person);
/// False where there is none.
bool drop_upload(database::Transaction& data, PersonId person, const Id& id);

/// One who reads files of an upload: the job, and whom it is about.
struct UploadName {
    PersonId person;
    Id id;
};

/// The number of the first file that is not read yet, whose tries are counted with this one; nothing where all are.
std::optional<size_t> begin_file(database::Transaction& data, const UploadName& upload);
/// The reading of it broke off through no fault of the file.
void leave_file(database::Transaction& data, const UploadName& upload, size_t number);
/// How far the reading is. False where the upload was dropped.
bool note_read(database::Transaction& data, const UploadName& upload, size_t number, int64_t bytes);
/// What the file holds, as far as its limits let it; it is read then. `offer` is what offer_text() wrote. False where
/// the upload was dropped.
bool keep_offer(database::Transaction& data, const UploadName& upload, size_t number, std::string_view offer);
/// What each file holds as offer_text() wrote it, in their order; nothing of those that are not read.
std::vector<std::optional<std::string>> offers_in(database::Transaction& data, const UploadName& upload);

/// Drops what nobody could read to its end within kPreviewHolds, of whomever.
void drop_old_uploads(database::Transaction& data, Instant now);

} // namespace amble::tracking
