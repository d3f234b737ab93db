#pragma once

#include <string>
#include <string_view>

namespace amble::app {

/// Text for one quoted value of a log line: no quotes, no line ends, at most 300 bytes.
std::string log_text(std::string_view text);

/// One line, `level=warning job=mail cause="…"` for instance, to standard error.
void log_line(std::string_view line);

/// What went wrong with work that nobody waits for; never its payload or person.
void log_job(std::string_view kind, std::string_view problem);

} // namespace amble::app
