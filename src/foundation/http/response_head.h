#pragma once

#include "foundation/http/response.h"

#include <ctime>
#include <string>
#include <string_view>

namespace amble::http {

/// What the connection does after an answer, as the client is told.
enum class After { keep, keep_1_0, close }; // keep_1_0: HTTP/1.0 keeps a connection only where both sides say so

/// "Sun, 22 Nov 2026 17:00:00 GMT"
std::string http_date(std::time_t time);

/// Whether every header of the response may be sent: names are tokens, no value holds a control character, and none is
/// one of those the server itself writes. with() checks the first two, but `headers` is open.
bool can_be_sent(const Response& response);

/// Appends status line and headers, up to the empty line. `date` as of http_date().
void append_head(std::string& to, const Response& response, std::string_view date, After after);

/// 204 and 304 have no body, whatever the response holds.
bool has_body(int status);

} // namespace amble::http
