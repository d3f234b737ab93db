#pragma once

#include "foundation/base/calendar.h"

#include <cstdint>
#include <iosfwd>
#include <string>

namespace amble::cli {

/// One line that is drawn anew while something long goes on; silent until a second has passed, and where nobody looks
/// (not a terminal) it writes a plain line every ten seconds.
class Progress {
public:
    Progress(std::ostream& to, bool terminal, std::string what, uint64_t total);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void at(uint64_t done);
    /// Where the total is known only on the way.
    void at(uint64_t done, uint64_t total);

private:
    void draw(uint64_t done);

    std::ostream& to_;
    bool terminal_;
    std::string what_;
    uint64_t total_;
    std::chrono::microseconds started_;
    std::chrono::microseconds drawn_;
    bool shown_ = false;
};

} // namespace amble::cli
