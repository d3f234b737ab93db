#include "app/log.h"

#include <fmt/format.h>

#include <cstdio>

namespace amble::app {

std::string log_text(std::string_view text) {
    std::string safe;
    for (const char c : text.substr(0, 300))
        safe.push_back(c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
    return safe;
}

void log_line(std::string_view line) {
    std::fputs(fmt::format("{}\n", line).c_str(), stderr);
}

void log_job(std::string_view kind, std::string_view problem) {
    log_line(fmt::format("level=error job={} cause=\"{}\"", kind, log_text(problem)));
}

} // namespace amble::app
