#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/id.h"

#include <string>
#include <string_view>

namespace amble::tracking {

/// Where uploaded files lie until they are read. Servers that share a database share this folder too.
class UploadFolder {
public:
    /// An empty path: the system's folder for temporary files.
    explicit UploadFolder(std::string path);

    /// Makes the folder, for this user alone, where it is not there yet, which is what it answers. Throws
    /// std::runtime_error with a sentence for the operator.
    bool make() const;
    /// Where nothing is in it.
    void remove_empty() const;

    /// False where there is no room for it; nothing of it is left then.
    bool keep(const Id& upload, size_t number, std::string_view bytes) const;
    std::string path_of(const Id& upload, size_t number) const;
    void remove(const Id& upload, size_t number) const;
    /// All files of it.
    void remove(const Id& upload) const;
    /// What lies there for longer than a preview waits: of an upload that was broken off, or whose row is gone.
    void remove_old(Instant now) const;

    const std::string& path() const { return path_; }

private:
    std::string path_;
};

} // namespace amble::tracking
