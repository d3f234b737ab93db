#include "tracking/upload_folder_store.h"

#include "foundation/base/private_file.h"
#include "tracking/preview_store.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <vector>

namespace amble::tracking {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kOurs = "upload-";
/// What the server receives a request into, where a stop kept it from taking the name away: see http::Spool.
constexpr std::string_view kArriving = "amble-upload-";

void remove_where(const std::string& folder, const auto& is_over) {
    std::vector<fs::path> over;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none))
        if (entry.is_regular_file(none) && is_over(entry)) over.push_back(entry.path());
    for (const fs::path& path : over)
        fs::remove(path, none);
}

/// Seconds since 1970; of a file that is gone meanwhile, "now" for ever.
int64_t changed(const fs::path& path) {
    struct stat status{};
    return ::stat(path.c_str(), &status) == 0 ? int64_t{status.st_mtim.tv_sec} : INT64_MAX;
}

} // namespace

UploadFolder::UploadFolder(std::string path)
    : path_(path.empty() ? fs::temp_directory_path().string() : std::move(path)) {}

bool UploadFolder::make() const {
    struct stat found{};
    const bool is_new = ::mkdir(path_.c_str(), 0700) == 0;
    const bool there = is_new || errno == EEXIST;
    // In a folder that is everybody's, somebody else may have made one of that name.
    if (!there || ::lstat(path_.c_str(), &found) != 0 || !S_ISDIR(found.st_mode) || found.st_uid != ::geteuid())
        throw std::runtime_error(fmt::format(
            "The folder for uploads {} cannot be made, or belongs to another user. Name one with --uploads-folder.",
            path_));
    return is_new;
}

void UploadFolder::remove_empty() const {
    ::rmdir(path_.c_str());
}

// Not synchronised with the disk: after a power cut the person sends it again, and nobody else has to wait for it.
bool UploadFolder::keep(const Id& upload, size_t number, std::string_view bytes) const {
    const std::string path = path_of(upload, number);
    if (make_private_file(path)) return false;
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (file) return true;
    remove(upload, number);
    return false;
}

std::string UploadFolder::path_of(const Id& upload, size_t number) const {
    return fmt::format("{}/{}{}-{}", path_, kOurs, upload.text(), number);
}

void UploadFolder::remove(const Id& upload, size_t number) const {
    std::error_code none;
    fs::remove(path_of(upload, number), none);
}

void UploadFolder::remove(const Id& upload) const {
    const std::string begin = fmt::format("{}{}-", kOurs, upload.text());
    remove_where(path_,
                 [&](const fs::directory_entry& entry) { return entry.path().filename().string().starts_with(begin); });
}

void UploadFolder::remove_old(Instant now) const {
    const int64_t oldest = (now - kPreviewHolds).microseconds / 1'000'000;
    remove_where(path_, [&](const fs::directory_entry& entry) {
        const std::string name = entry.path().filename();
        return (name.starts_with(kOurs) || name.starts_with(kArriving)) && changed(entry.path()) < oldest;
    });
}

} // namespace amble::tracking
