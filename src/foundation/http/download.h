#pragma once

#include "foundation/http/response.h"

#include <string>
#include <string_view>

namespace amble::http {

/// A file to be saved under its name, which may hold any UTF-8 (RFC 6266, RFC 8187); never opened as a page of this
/// site.
Response download(std::string_view content_type, std::string bytes, std::string_view file_name);

} // namespace amble::http
