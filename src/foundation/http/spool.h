#pragma once

#include "foundation/http/body_room.h"

#include <string>
#include <string_view>

namespace amble::http {

/// A file without a name in a folder, so that nothing of it is left behind even where the process is killed. It can be
/// opened by path() as long as this lives.
class Spool {
public:
    /// Throws std::system_error where no file can be made in `folder`.
    Spool(const std::string& folder, BodyRoom& room);
    ~Spool();
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;

    /// False where there is no room, or the disk is full or broken.
    bool append(std::string_view bytes);
    std::string path() const;

private:
    BodyRoom::Share share_;
    int file_;
};

} // namespace amble::http
