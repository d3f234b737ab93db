#pragma once

#include "foundation/http/request.h"
#include "foundation/http/response.h"

#include <string_view>

namespace amble::app {

/// What every answer tells a browser not to do. `base_url` is the address that people use.
void add_security_headers(http::Response& response, const http::Request& request, std::string_view base_url);

} // namespace amble::app
