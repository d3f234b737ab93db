#include "foundation/base/private_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace amble {

namespace {

std::error_code last_error() {
    return {errno, std::generic_category()};
}

} // namespace

std::error_code make_private_file(const std::filesystem::path& file) {
    const int made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made < 0) return last_error();
    ::close(made);
    return {};
}

std::error_code sync_to_disk(const std::filesystem::path& path) {
    const int opened = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (opened < 0) return last_error();
    const std::error_code outcome = ::fsync(opened) == 0 ? std::error_code() : last_error();
    ::close(opened);
    return outcome;
}

} // namespace amble
