#include "app/work_folder.h"

#include "app/open_database.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <stdexcept>

namespace amble::app {

namespace {

namespace fs = std::filesystem;

fs::path place_for(const std::string& address) {
    if (is_file_address(address)) return address + ".copying";
    // Named by the user, because the folder for temporary files is everybody's.
    return fs::temp_directory_path() / fmt::format("amble-copying-{}", ::geteuid());
}

} // namespace

WorkFolder::WorkFolder(const std::string& address) : path_(place_for(address)) {
    try {
        open_own();
        empty();
    } catch (...) {
        if (folder_ >= 0) ::close(folder_);
        throw;
    }
}

WorkFolder::~WorkFolder() {
    std::error_code ignored; // the next one tries again
    fs::remove_all(path_, ignored);
    ::close(folder_);
}

void WorkFolder::open_own() {
    ::mkdir(path_.c_str(), 0700);
    folder_ = ::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    struct stat found{};
    const bool is_ours = folder_ >= 0 && ::fstat(folder_, &found) == 0 && found.st_uid == ::geteuid();
    if (!is_ours) throw std::runtime_error(fmt::format("The folder {} cannot be made.", path_.string()));
    ::fchmod(folder_, 0700);
    if (::flock(folder_, LOCK_EX | LOCK_NB) != 0)
        throw std::runtime_error("Another backup or restore is at work. Wait until it is done.");
}

void WorkFolder::empty() const {
    for (const auto& left : fs::directory_iterator(path_))
        fs::remove_all(left.path());
}

} // namespace amble::app
