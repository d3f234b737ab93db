#include "foundation/http/spool.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace amble::http {

Spool::Spool(const std::string& folder, BodyRoom& room) : share_(room) {
    auto name = folder + "/amble-upload-XXXXXX";
    file_ = mkostemp(name.data(), O_CLOEXEC);
    if (file_ < 0) throw std::system_error(errno, std::generic_category(), "cannot make a file in " + folder);
    unlink(name.c_str());
}

Spool::~Spool() {
    close(file_);
}

bool Spool::append(std::string_view bytes) {
    if (!share_.take(bytes.size())) return false;
    while (!bytes.empty()) {
        const auto written = write(file_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<size_t>(written));
    }
    return true;
}

std::string Spool::path() const {
    return fmt::format("/proc/self/fd/{}", file_);
}

} // namespace amble::http
