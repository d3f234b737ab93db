#include "tracking/upload_reading_store.h"

#include "account/notice_store.h"
#include "account/person_store.h"
#include "formats/inspector.h"
#include "foundation/base/zone.h"
#include "foundation/json/json.h"
#include "tracking/offer_text_store.h"
#include "tracking/preview_store.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

namespace amble::tracking {

namespace {

using namespace std::chrono_literals;

/// A file at which the program ended so often is left out, so that the others are read.
constexpr int kMostTries = 3;

constexpr size_t kPiece = size_t{64} << 10;
/// How often the page hears how far it is, and how long after the last word another worker takes the job up. Three
/// seconds of silence are a busy disk, fifteen an end of the program.
constexpr std::chrono::microseconds kWord = 1s;
constexpr std::chrono::microseconds kSilence = 15s;

/// The person took it back while it was read.
struct Dropped {};

Reason not_read(std::string sentence, std::vector<std::string> values = {}) {
    return reason(ReasonCode::not_read, std::move(sentence), std::move(values));
}

/// A file as it streams, which is told of now and then. Nothing may be thrown through the readers, which know no
/// exceptions: for them the file then ends, and check() throws it afterwards.
class Watched {
public:
    Watched(const std::string& path, std::function<Instant()> clock, std::function<void(int64_t read)> tell)
        : stream_(path, std::ios::binary), clock_(std::move(clock)), tell_(std::move(tell)), piece_(kPiece) {}

    std::string_view next() {
        try {
            const Instant now = clock_();
            if (now - told_ >= kWord || now < told_) {
                tell_(read_);
                told_ = now;
            }
        } catch (...) {
            broken_ = std::current_exception();
        }
        if (broken_ || !stream_) return {};
        stream_.read(piece_.data(), static_cast<std::streamsize>(piece_.size()));
        read_ += stream_.gcount();
        return {piece_.data(), static_cast<size_t>(stream_.gcount())};
    }

    void check() const {
        if (broken_) std::rethrow_exception(broken_);
        if (stream_.bad()) throw std::runtime_error("an uploaded file cannot be read");
    }

private:
    std::ifstream stream_;
    std::function<Instant()> clock_;
    std::function<void(int64_t)> tell_;
    std::vector<char> piece_;
    int64_t read_ = 0;
    Instant told_{0};
    std::exception_ptr broken_;
};

/// `texts` are what its files hold, in their order.
Preview preview_of(const Upload& upload, const std::vector<std::optional<std::string>>& texts) {
    Preview preview{upload.route, {}};
    for (size_t number = 0; number < upload.files.size(); ++number) {
        const bool is_read = number < texts.size() && texts[number];
        add_within_limits(preview.offers,
                          is_read ? offer_in_text(*texts[number])
                                  : refused_offer(upload.files[number].name,
                                                  not_read("This server could not read it, however often it tried. "
                                                           "Send it again, or tell whoever runs this site.")));
    }
    return preview;
}

std::optional<UploadName> name_in(const jobs::Job& job) {
    const auto payload = json::Document::parse(job.payload);
    const auto id = payload ? Id::parse(payload->root().member("upload").text().value_or("")) : std::nullopt;
    if (!id || !job.person) return std::nullopt;
    return UploadName{*job.person, *id};
}

} // namespace

struct UploadReading::File {
    UploadName upload;
    size_t number = 0;
    Route route = Route::left_out;
    UploadedFile sent{};
    Zone zone = Zone::utc(); // the person's
};

UploadReading::UploadReading(Parts parts) : parts_(std::move(parts)) {}

void UploadReading::stop() {
    stopping_ = true;
}

void UploadReading::read(const jobs::Job& job) {
    const auto name = name_in(job);
    if (!name) throw std::runtime_error("the payload names no upload");
    try {
        if (read_next(job, *name)) throw jobs::LeftUndone();
        finish(*name);
    } catch (const Dropped&) {
        parts_.folder.remove(name->id);
    }
}

/// False where all files are read.
bool UploadReading::read_next(const jobs::Job& job, const UploadName& name) {
    File file{name};
    std::optional<size_t> number;
    parts_.database.write([&](database::Transaction& data) {
        number = begin_file(data, name);
        auto upload = find_upload(data, name.person, name.id);
        if (!upload) throw Dropped();
        const auto account = account::find_account(data, name.person);
        const std::string zone = account ? account->profile.zone : std::string();
        if (number)
            file = {name, *number, upload->route, std::move(upload->files.at(*number)),
                    Zone::find(zone).value_or(Zone::utc())};
    });
    if (!number) return false;
    // Written and read as text out here: years of walks are megabytes, and the database has one writer.
    const std::string offer = offer_text(offer_of_file(job, file));
    bool kept = false;
    parts_.database.write([&](database::Transaction& data) { kept = keep_offer(data, name, file.number, offer); });
    if (!kept) throw Dropped();
    parts_.folder.remove(name.id, file.number);
    return true;
}

void UploadReading::finish(const UploadName& name) {
    std::optional<Upload> upload;
    std::vector<std::optional<std::string>> texts;
    parts_.database.read([&](database::Transaction& data) {
        upload = find_upload(data, name.person, name.id);
        texts = offers_in(data, name);
    });
    if (!upload) throw Dropped();
    const std::string content = content_of(preview_of(*upload, texts));
    parts_.database.write([&](database::Transaction& data) {
        become_preview(data, name, content, "The files that you sent are read. Look at what is in them within a day.");
    });
}

void UploadReading::give_up(database::Transaction& data, const jobs::Job& job) const {
    const auto name = name_in(job);
    const auto upload = name ? find_upload(data, name->person, name->id) : std::nullopt;
    if (!upload) return;
    become_preview(data, *name, content_of(preview_of(*upload, offers_in(data, *name))),
                   "A file that you sent could not be read. The page says which, and what is in the others.");
    parts_.folder.remove(name->id);
}

/// In the place of the upload, under the same name: the page that said "being read" shows it.
void UploadReading::become_preview(database::Transaction& data, const UploadName& name, std::string_view content,
                                   const std::string& notice) const {
    if (!drop_upload(data, name.person, name.id)) throw Dropped();
    const Instant now = parts_.clock();
    add_preview(data, name.person, name.id, content, now);
    account::notify(data, name.person, {{notice, {}}, "/import/" + name.id.text()}, now);
}

/// What is wrong with one file is said of it, and the next one is read.
Offer UploadReading::offer_of_file(const jobs::Job& job, const File& file) {
    const std::string path = parts_.folder.path_of(file.upload.id, file.number);
    std::error_code none;
    const auto size = std::filesystem::file_size(path, none);
    if (none || static_cast<int64_t>(size) != file.sent.bytes)
        return refused_offer(file.sent.name,
                             not_read("The server was stopped, and this file did not outlast it. Send it again."));
    if (file.sent.tries > kMostTries)
        return refused_offer(file.sent.name,
                             not_read("The server ended {0} times while it read this file, so it is left out.",
                                      {std::to_string(kMostTries)}));
    Watched watched(path, parts_.clock, [&](int64_t read) { tell(job, file, read); });
    const formats::Reading reading = formats::inspect([&] { return watched.next(); }, {}, file.sent.name);
    watched.check();
    return offer_of(file.sent.name, reading, parts_.clock(), file.route,
                    [&](Instant moment) { return file.zone.day_at(moment); });
}

/// How far the reading is, to the page and to other workers.
void UploadReading::tell(const jobs::Job& job, const File& file, int64_t read) {
    const bool stopping = stopping_;
    bool known = false;
    parts_.database.write([&](database::Transaction& data) {
        known = note_read(data, file.upload, file.number, read);
        jobs::hold(data, job, parts_.clock() + kSilence);
        if (stopping) leave_file(data, file.upload, file.number);
    });
    if (!known) throw Dropped();
    if (stopping) throw jobs::LeftUndone();
}

} // namespace amble::tracking
