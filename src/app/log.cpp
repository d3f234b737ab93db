#include "app/log.h"

#include "foundation/base/calendar.h"
#include "foundation/base/clock.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>

namespace amble::app {

std::string log_text(std::string_view text) {
    std::string safe;
    for (const char c : text.substr(0, 300))
        safe.push_back(c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
    return safe;
}

void log_line(std::string_view line) {
    // The journal notes by itself when a line came; a terminal, a file and a container do not.
    static const bool timed = std::getenv("JOURNAL_STREAM") == nullptr;
    const std::string time = timed ? fmt::format("time={} ", iso(wall_clock())) : "";
    std::fputs(fmt::format("{}{}\n", time, line).c_str(), stderr);
}

void log_job(std::string_view kind, std::string_view problem) {
    log_line(fmt::format("level=error job={} cause=\"{}\"", kind, log_text(problem)));
}

} // namespace amble::app
