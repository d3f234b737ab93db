#include "account/ledger_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace amble::account {

namespace {

/// Other processes wait while this one adds its lines.
class Lock {
public:
    explicit Lock(int file) : file_(file) { flock(file_, LOCK_EX); }
    ~Lock() { flock(file_, LOCK_UN); }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

private:
    int file_;
};

void sync_folder(const std::filesystem::path& path) {
    const auto parent = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    const int folder = open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return;
    fsync(folder);
    close(folder);
}

} // namespace

LedgerFile::LedgerFile(const std::filesystem::path& path)
    : path_(path), file_(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
    if (file_ < 0) fail();
    sync_folder(path);
}

LedgerFile::~LedgerFile() {
    close(file_);
}

void LedgerFile::append(std::string_view lines) {
    const Lock lock(file_);
    cut_half_line();
    if (lseek(file_, 0, SEEK_END) < 0) fail();
    while (!lines.empty()) {
        const ssize_t written = write(file_, lines.data(), lines.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail();
        lines.remove_prefix(static_cast<size_t>(written));
    }
    if (fsync(file_) != 0) fail();
}

void LedgerFile::fail() const {
    throw std::system_error(errno, std::generic_category(), "the ledger of erasures " + path_.string());
}

void LedgerFile::cut_half_line() {
    off_t end = lseek(file_, 0, SEEK_END);
    const off_t whole = end;
    for (char last = 0; end > 0; --end) {
        if (pread(file_, &last, 1, end - 1) != 1) fail();
        if (last == '\n') break;
    }
    if (end != whole && ftruncate(file_, end) != 0) fail();
}

std::string read_ledger(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("The ledger of erasures " + path.string() + " cannot be read.");
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace amble::account
