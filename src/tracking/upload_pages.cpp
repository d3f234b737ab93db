#include "tracking/upload_pages.h"

#include "account/form_state.h"
#include "account/page.h"
#include "formats/inspector.h"
#include "foundation/base/json_writer.h"
#include "foundation/base/random.h"
#include "foundation/html/form.h"
#include "foundation/http/multipart.h"
#include "tracking/import_form.h"
#include "tracking/kept_file_store.h"
#include "tracking/offer_text_store.h"
#include "tracking/preview_store.h"
#include "tracking/upload_folder_store.h"
#include "tracking/upload_store.h"

namespace amble::tracking {

namespace {

using account::Section;
using account::Visit;
using html::Html;
using html::say;

constexpr size_t kMostFiles = 20;
/// Up to here all files together are read while the person waits: a second of reading where a health export is packed
/// as well as they are. [design]
constexpr size_t kReadAtOnce = size_t{8} << 20;
/// What they unpack to: 64 times as much, where a health export packs 20 to 40 times. So the longest that anybody can
/// make it take is some seconds; what is larger and read by the job has the limits of formats/. [design]
formats::ReadLimits limits_at_once() {
    formats::ReadLimits limits;
    limits.health_bytes = int64_t{512} << 20;
    limits.database_steps = 100'000'000;
    return limits;
}

/// So much may wait for a person's word: each lies in the database for a day. Years of walks with their routes come to
/// some ten million characters. [design]
constexpr size_t kMostWaiting = 5;
constexpr int64_t kMostWaitingCharacters = 50'000'000;

/// What was sent before and waits for a word, so that nobody has to keep the address of its page.
void write_waiting(Html& page, const Visit& visit) {
    std::vector<WaitingPreview> previews;
    std::vector<Upload> uploads;
    const auto look = [&](database::Transaction& data) {
        previews = waiting_previews(data, visit.person(), visit.now);
        uploads = waiting_uploads(data, visit.person());
    };
    visit.transaction != nullptr ? look(visit.data()) : visit.database.read(look);
    if (previews.empty() && uploads.empty()) return;
    page << "<h2>" << say("Waiting for you") << "</h2><ul class=\"rows\">";
    const auto line = [&](const Id& id, Instant when, html::Said what) {
        page << "<li><a" << html::href(html::Url("/import/", id)) << "><span>"
             << when_text(visit.words, visit.viewer->zone, when) << "</span> <span>" << what << "</span></a></li>";
    };
    for (const Upload& upload : uploads)
        line(upload.id, upload.made, say("Files that are being read"));
    for (const WaitingPreview& preview : previews)
        line(preview.id, preview.made, say("Files that were read, and nothing is stored yet"));
    page << "</ul>";
}

/// How far the sending is, where a script can tell; without one the browser's own signs do.
void write_sending(Html& page) {
    page << R"(<p class="steps" data-sending hidden)" << page.said("data-amount", say("{0} of {1} MB are sent."))
         << page.said("data-failed", say("The sending broke off. Nothing was kept; please send the files again."))
         << R"(><progress value="0")" << page.said("aria-label", say("How much is sent"))
         << R"(></progress> <span data-told role="status"></span></p>)";
}

http::Response choose_page(const Visit& visit, const html::FormState& state, int status = 200) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Bring in recorded walks") << "</h1><p>"
         << say("Files that a phone, a watch or a walking app has saved (GPX, FIT, TCX, KML, CSV), an Apple "
                "Health export, or a zip of them. You see what is in them before anything is stored.")
         << "</p>";
    account::open_upload_form(page, visit, html::Url("/import"));
    html::Form form(page, state);
    form.summary();
    form.files({"files", say("Which files?"),
                say("Up to {0} at once, {1} MB together.", kMostFiles, visit.settings.upload_megabytes)});
    form.box({"keep_route", say("Also keep where I walked"),
              say("Usually only the day, the times, the minutes and the distance are kept."), html::Need::optional});
    form.box({"keep_files", say("Also keep the files as they are"),
              say("Usually a file is forgotten once it is read. What you keep, up to {0} MB, is in your export, and "
                  "goes when you undo the import.",
                  kMostKeptBytes >> 20),
              html::Need::optional});
    form.send(say("Look into the files"));
    write_sending(page);
    page << "</form>";
    write_waiting(page, visit);
    page << "<p><a" << html::href("/imports") << ">" << say("What you brought in before") << "</a></p><p><a"
         << html::href("/sources") << ">" << say("Which source counts first") << "</a></p>";
    return account::show(visit, {say("Bring in recorded walks"), Section::walk, status, "import"}, page);
}

http::Response refuse(const Visit& visit, Problem problem) {
    return choose_page(visit, {.problems = {std::move(problem)}}, 422);
}

/// One that would be too much is named, and the others are read all the same.
Offer too_many_files(const http::FilePart& file) {
    return refused_offer(file.name, {ReasonCode::too_much,
                                     {"Only {0} files are read at once. Choose this one again after storing these.",
                                      {std::to_string(kMostFiles)}}});
}

Preview read_files(const std::vector<http::FilePart>& files, const Visit& visit, Route route) {
    Preview preview{route, {}};
    const Zone& zone = visit.viewer->zone;
    formats::Budget budget(limits_at_once());
    const auto read = [&](const http::FilePart& file) {
        std::string_view rest = file.bytes;
        return offer_of(file.name, formats::inspect([&] { return std::exchange(rest, {}); }, budget, file.name),
                        visit.now, route, [&](Instant moment) { return zone.day_at(moment); });
    };
    for (const http::FilePart& file : files)
        add_within_limits(preview.offers, preview.offers.size() < kMostFiles ? read(file) : too_many_files(file));
    return preview;
}

/// Puts the files where the job finds them. Nothing where there is no room for one of them.
std::optional<Upload> keep_files(const UploadFolder& folder, const std::vector<http::FilePart>& files, Instant now,
                                 Route route) {
    Upload upload{random_id(), now, route, {}};
    for (const http::FilePart& file : files) {
        UploadedFile sent{.name = file.name, .bytes = static_cast<int64_t>(file.bytes.size())};
        if (upload.files.size() >= kMostFiles) {
            sent.bytes = 0;
            sent.done = true;
            sent.offer = offer_text(too_many_files(file));
        } else if (!folder.keep(upload.id, upload.files.size(), file.bytes)) {
            folder.remove(upload.id);
            return std::nullopt;
        }
        upload.files.push_back(std::move(sent));
    }
    return upload;
}

Problem full() {
    return problem("files", "As much as fits waits for your word already. Open it below and store it, or choose to "
                            "store nothing of it; then send these files again.");
}

/// Whether as many wait for the person's word as may.
bool too_many_wait(database::Transaction& data, const Visit& visit) {
    return waiting_previews(data, visit.person(), visit.now).size() + waiting_uploads(data, visit.person()).size() >=
           kMostWaiting;
}

std::optional<Problem> why_not_later(database::Transaction& data, const Visit& visit) {
    if (waiting_uploads(data, visit.person()).size() >= kMostUploads)
        return problem("files", "What you sent before is still being read. Wait until that is done, or take it back.");
    return too_many_wait(data, visit) ? std::optional(full()) : std::nullopt;
}

/// Why nothing more may wait. Asked once, before anything is read: it counts the characters of all that waits, which no
/// other's writing is to wait for. What comes at the same moment is held back by too_many_wait().
std::optional<Problem> why_full(const Visit& visit) {
    bool is_full = false;
    visit.database.read([&](database::Transaction& data) {
        is_full = too_many_wait(data, visit) ||
                  waiting_amount(data, visit.person(), visit.now).characters >= kMostWaitingCharacters;
    });
    return is_full ? std::optional(full()) : std::nullopt;
}

http::Response read_later(const Visit& visit, const std::vector<http::FilePart>& files, Route route) {
    std::optional<Problem> refused;
    visit.database.read([&](database::Transaction& data) { refused = why_not_later(data, visit); });
    if (!refused) refused = why_full(visit);
    if (refused) return refuse(visit, *refused);
    const auto upload = keep_files(UploadFolder(visit.settings.uploads_folder), files, visit.now, route);
    if (!upload)
        return refuse(visit, problem("files", "There is no room on this server for files of that size now. Try again "
                                              "later, or tell whoever runs this site."));
    const auto take_back = [&] { UploadFolder(visit.settings.uploads_folder).remove(upload->id); };
    try {
        visit.database.write([&](database::Transaction& data) {
            refused = why_not_later(data, visit); // others may have come meanwhile
            if (!refused) add_upload(data, visit.person(), *upload);
        });
    } catch (...) {
        take_back(); // its person may be gone by now, and nothing names these files
        throw;
    }
    if (!refused) return http::see_other("/import/" + upload->id.text());
    take_back();
    return refuse(visit, *refused);
}

Problem too_large_to_keep() {
    return problem("keep_files",
                   "Files of more than {0} MB together are read, but not kept as they are. Leave this out, or send "
                   "them a few at a time.",
                   {std::to_string(kReadAtOnce >> 20)});
}

Problem no_room_to_keep() {
    return problem("keep_files",
                   "With these you would keep more than {0} MB of files. Leave this out, or take away some that you "
                   "kept with earlier imports.",
                   {std::to_string(kMostKeptBytes >> 20)});
}

/// False, and nothing is kept, where it would be more than one person may keep.
bool keep_as_sent(database::Transaction& data, const Visit& visit, const Id& id,
                  const std::vector<http::FilePart>& files) {
    int64_t bytes = kept_bytes(data, visit.person());
    for (const http::FilePart& file : files)
        bytes += static_cast<int64_t>(file.bytes.size());
    if (bytes > kMostKeptBytes) return false;
    int64_t number = 0;
    for (const http::FilePart& file : files)
        keep_file(data, visit.person(), id, {number++, file.name, static_cast<int64_t>(file.bytes.size()), visit.now},
                  file.bytes);
    return true;
}

/// "12 of 340 MB"; of little, "1 of 1 MB".
Sentence amount(int64_t read, int64_t bytes) {
    constexpr int64_t kMegabyte = 1 << 20;
    return say("{0} of {1} MB are read.", read / kMegabyte, std::max<int64_t>(bytes / kMegabyte, 1));
}

html::Said state_of(const UploadedFile& file) {
    if (file.done) return say("read");
    return file.tries > 0 ? say("being read") : say("waits its turn");
}

void write_files(Html& page, const Upload& upload) {
    page << "<ul>";
    for (const UploadedFile& file : upload.files)
        page << "<li><span class=\"file-name\">" << file.name << "</span>: " << state_of(file) << "</li>";
    page << "</ul>";
}

} // namespace

http::Response choose_files(Visit& visit) {
    return choose_page(visit, {});
}

http::Response receive_files(Visit& visit) {
    if (visit.sent && !visit.sent->parts()) return refuse(visit, visit.sent->parts().error());
    if (!visit.sent || visit.sent->parts()->files.empty())
        return refuse(visit, problem("files", "Please choose at least one file."));
    const auto& files = visit.sent->parts()->files;
    const Route route = visit.form.text("keep_route") == "yes" ? Route::kept : Route::left_out;
    const bool keeps = visit.form.text("keep_files") == "yes";
    if (keeps && visit.sent->bytes() > kReadAtOnce) return refuse(visit, too_large_to_keep());
    if (visit.sent->bytes() > kReadAtOnce) return read_later(visit, files, route);
    std::optional<Problem> refused = why_full(visit);
    if (refused) return refuse(visit, *refused);
    const std::string content = content_of(read_files(files, visit, route));
    const Id id = random_id();
    visit.database.write([&](database::Transaction& data) {
        refused = too_many_wait(data, visit) ? std::optional(full()) : std::nullopt;
        if (!refused && keeps && !keep_as_sent(data, visit, id, files)) refused = no_room_to_keep();
        if (!refused) add_preview(data, visit.person(), id, content, visit.now);
    });
    if (refused) return refuse(visit, *refused);
    return http::see_other("/import/" + id.text());
}

std::optional<http::Response> show_reading(const Visit& visit) {
    const auto id = visit.path.id(0);
    std::optional<Upload> upload;
    if (id) visit.database.read([&](database::Transaction& data) { upload = find_upload(data, visit.person(), *id); });
    if (!upload) return std::nullopt;
    Html page = account::start_page(visit);
    page << "<h1>" << say("Your files are being read") << "</h1><p class=\"lead\">"
         << say("Nothing is stored before you have seen what is in them.") << "</p>";
    const Sentence told = amount(upload->read(), upload->bytes());
    page << "<p class=\"steps\" data-reading" << page.said("data-amount", say("{0} of {1} MB are read."))
         << "><progress" << html::attribute("max", upload->bytes()) << html::attribute("value", upload->read())
         << page.said("aria-label", say("How much is read")) << "></progress> <span data-told>" << told
         << "</span></p>";
    write_files(page, *upload);
    page << "<p>"
         << say("You may leave this page. When all is read, you find it under your notices and here, for a "
                "day.")
         << "</p><p class=\"actions\"><a class=\"button\"" << html::href(html::Url("/import/", *id)) << ">"
         << say("Look again") << "</a></p>";
    account::open_form(page, visit, html::Url("/import/", *id, "/drop"));
    page << "<p class=\"actions\"><button class=\"button quiet\">" << say("Take the files back")
         << "</button></p></form>";
    return account::show(
        visit, {.title = say("Your files are being read"), .section = Section::walk, .island = "import"}, page);
}

http::Response tell_progress(Visit& visit) {
    const auto id = visit.path.id(0);
    const auto progress = id ? progress_of_upload(visit.data(), visit.person(), *id) : UploadProgress();
    JsonWriter json;
    json.begin_object().member("read", progress.read).member("bytes", progress.bytes).end_object();
    return http::json(json.take());
}

} // namespace amble::tracking
