#pragma once

#include "account/visit.h"

#include <optional>

namespace amble::tracking {

// Files on their way to a preview; see import_pages.cpp for the routes.

http::Response choose_files(account::Visit& visit);
/// Small files are read at once, larger ones by a job.
http::Response receive_files(account::Visit& visit);

/// How far the reading of an upload is; nothing where the path names none of the person's.
std::optional<http::Response> show_reading(const account::Visit& visit);
/// The same for a script: {"read": bytes, "bytes": bytes}; both 0 where nothing is left to read.
http::Response tell_progress(account::Visit& visit);

} // namespace amble::tracking
