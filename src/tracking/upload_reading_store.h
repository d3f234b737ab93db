#pragma once

#include "foundation/jobs/worker.h"
#include "tracking/upload_folder_store.h"
#include "tracking/upload_store.h"

#include <atomic>

namespace amble::tracking {

/// Reads uploads, file by file, as a job that waits. What was read is kept with each file, so that after a stop of the
/// program the one in hand is read anew and none before it. Several may be read at once.
class UploadReading {
public:
    struct Parts {
        database::Database& database;
        UploadFolder folder;
        std::function<Instant()> clock;
    };

    explicit UploadReading(Parts parts);

    /// Reads one file and throws jobs::LeftUndone, so that other uploads have their turn; the last time ends with a
    /// preview in the place of the upload, or at once where the person dropped it. After stop() it throws the same.
    void read(const jobs::Job& job);
    /// For a job that was given up: the upload becomes a preview all the same, which says of each file that was not
    /// read that it could not be.
    void give_up(database::Transaction& data, const jobs::Job& job) const;
    const UploadFolder& folder() const { return parts_.folder; }
    /// Leaves what is being read to the next start; from any thread.
    void stop();

private:
    struct File;

    bool read_next(const jobs::Job& job, const UploadName& name);
    void finish(const UploadName& name);
    void become_preview(database::Transaction& data, const UploadName& name, std::string_view content,
                        const std::string& notice) const;
    Offer offer_of_file(const jobs::Job& job, const File& file);
    void tell(const jobs::Job& job, const File& file, int64_t read);

    Parts parts_;
    std::atomic<bool> stopping_{false};
};

} // namespace amble::tracking
