#include "formats/archive_reader.h"

#include "formats/collection.h"
#include "formats/flaws.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>

namespace amble::formats {

namespace {

/// Less than this is no burden, however well it was packed.
constexpr int64_t kAlwaysUnpacked = int64_t{64} << 20;

/// Tells one file from another; files of counts begin with what counted them and when.
class Fingerprint {
public:
    void add(std::string_view piece) {
        constexpr int64_t kBeginning = int64_t{1} << 20;
        constexpr uint64_t kFnvPrime = 1'099'511'628'211;
        const int64_t wanted = std::clamp<int64_t>(kBeginning - size_, 0, static_cast<int64_t>(piece.size()));
        for (const char byte : piece.substr(0, static_cast<size_t>(wanted)))
            beginning_ = (beginning_ ^ static_cast<uint8_t>(byte)) * kFnvPrime;
        size_ += static_cast<int64_t>(piece.size());
    }
    std::pair<int64_t, uint64_t> value() const { return {size_, beginning_}; }

private:
    int64_t size_ = 0;
    uint64_t beginning_ = 14'695'981'039'346'656'037U; // where FNV-1a begins
};

class ArchiveReader {
public:
    ArchiveReader(Format format, const Source& source, Budget& budget)
        : source_(source), limits_(budget.limits), budget_(budget) {
        if (format == Format::zip) {
            archive_read_support_format_zip_streamable(archive_.get());
            return;
        }
        // Named, and so taken off once: layer upon layer that the library finds by itself would count nowhere.
        archive_read_append_filter(archive_.get(), ARCHIVE_FILTER_GZIP);
        archive_read_support_format_raw(archive_.get());
    }

    Reading read(Format format, const FileReader& read) {
        if (archive_read_open(archive_.get(), this, nullptr, next_piece, nullptr) != ARCHIVE_OK)
            return refused(format, damaged());
        Collection collection(limits_);
        archive_entry* entry = nullptr;
        int status = ARCHIVE_OK;
        while (!stop_ && (status = archive_read_next_header(archive_.get(), &entry)) >= ARCHIVE_WARN &&
               status != ARCHIVE_EOF) {
            if (--budget_.files_left < 0) stop_ = too_many_files();
            if (!stop_) read_file(entry, collection, read);
        }
        if (!stop_ && status != ARCHIVE_EOF) stop_ = damaged();
        if (stop_) collection.add_stop(*stop_);
        return collection.take(format);
    }

private:
    struct Free {
        void operator()(archive* closed) const { archive_read_free(closed); }
    };

    static la_ssize_t next_piece(archive*, void* self, const void** piece) {
        auto& reader = *static_cast<ArchiveReader*>(self);
        const std::string_view bytes = reader.source_();
        *piece = bytes.data();
        return static_cast<la_ssize_t>(bytes.size());
    }

    static Flaw damaged() {
        return {FlawCode::damaged,
                {"The archive is damaged or ends too early; what stands after that was not read.", {}}};
    }

    Flaw too_many_files() const {
        return {FlawCode::too_complex,
                {"The archive holds more than {0} files, the most that Amble reads at once. Export less at a time.",
                 {std::to_string(limits_.files)}}};
    }

    static Flaw bursts() {
        return {FlawCode::too_large,
                {"The archive unpacks to far more than recordings do, so no more of it was read.", {}}};
    }

    /// Of a name that is not UTF-8 the bytes as they stand.
    static std::string name_of(archive_entry* entry) {
        const char* name = archive_entry_pathname_utf8(entry);
        if (name == nullptr) name = archive_entry_pathname(entry);
        return name == nullptr ? "" : name;
    }

    /// Besides folders: what a Mac puts into each zip about its files, and its folders'.
    static bool is_passed_over(const std::string& name) {
        return name.ends_with('/') || name.starts_with("__MACOSX/") ||
               name.substr(name.rfind('/') + 1).starts_with('.');
    }

    void read_file(archive_entry* entry, Collection& collection, const FileReader& read) {
        const std::string name = name_of(entry);
        broken_ = false;
        fingerprint_ = {};
        if (is_passed_over(name)) return pass_over();
        if (archive_entry_is_encrypted(entry) != 0) {
            stop_ = Flaw{FlawCode::encrypted,
                         {"The archive is locked with a password. Unpack it and choose the files in it.", {}}};
            return;
        }
        Reading reading = read([this] { return unpacked_piece(); }, name);
        if (broken_) say_broken(reading);
        pass_over();
        count_once(reading);
        collection.add(name, std::move(reading));
    }

    /// An account's export comes in parts that hold the same file again, and sums of one source in two files are those
    /// of two times. Walks that are there twice are told apart where they are placed in the diary.
    void count_once(Reading& reading) {
        Recording& recording = reading.recording;
        if (recording.quarters.empty() && recording.so_far.empty()) return;
        if (recording.format == Format::fitbit) return; // whose files say by their name what they count
        if (budget_.counted.insert(fingerprint_.value()).second) return;
        recording.quarters.clear();
        recording.so_far.clear();
    }

    /// To reach the next file the library unpacks what nobody read of this one, and that has to count too.
    void pass_over() {
        while (!unpacked_piece().empty()) {
        }
    }

    /// The archive goes on behind a file that it cannot unpack, or unpacks to something else than was packed.
    static void say_broken(Reading& reading) {
        Flaw flaw{FlawCode::damaged, {"The file is damaged in the archive. Only what can be unpacked was read.", {}}};
        if (reading.outcome == Outcome::refused) {
            reading = refused(reading.recording.format, std::move(flaw));
            return;
        }
        reading.outcome = Outcome::part;
        reading.flaws.insert(reading.flaws.begin(), std::move(flaw));
    }

    std::string_view unpacked_piece() {
        const void* piece = nullptr;
        size_t size = 0;
        la_int64_t offset = 0;
        while (!stop_ && !broken_) {
            const int status = archive_read_data_block(archive_.get(), &piece, &size, &offset);
            if (status == ARCHIVE_EOF) return {};
            // The last piece comes with the warning that the checksum or the size is another.
            broken_ = status == ARCHIVE_FAILED || status == ARCHIVE_WARN;
            if (status < ARCHIVE_WARN && !broken_) stop_ = damaged();
            if (stop_ || status < ARCHIVE_WARN || size == 0) continue;
            budget_.unpacked += static_cast<int64_t>(size);
            if (budget_.unpacked > limits_.health_bytes) stop_ = too_large(limits_.health_bytes);
            if (is_made_to_burst()) stop_ = bursts();
            fingerprint_.add({static_cast<const char*>(piece), size});
            return {static_cast<const char*>(piece), size};
        }
        return {};
    }

    /// A file that unpacks to thousands of times its size was made to do harm.
    bool is_made_to_burst() const {
        return budget_.unpacked > kAlwaysUnpacked && budget_.unpacked / limits_.unpacking > budget_.given;
    }

    const Source& source_;
    const ReadLimits& limits_;
    Budget& budget_;
    std::unique_ptr<archive, Free> archive_{archive_read_new()};
    std::optional<Flaw> stop_;
    bool broken_ = false;     // the file in hand
    Fingerprint fingerprint_; // of the file in hand
};

} // namespace

Reading read_archive(Format format, const Source& source, Budget& budget, const FileReader& read) {
    return ArchiveReader(format, source, budget).read(format, read);
}

} // namespace amble::formats
