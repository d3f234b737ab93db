#pragma once

#include "foundation/http/fields.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amble::http {

enum class Method { get, head, post, put, patch, remove, options, other };

/// One request, whole and already checked: its head within the limits, its path as target.h
/// lets it through, its body read (or spooled to a file where the route asked for that).
struct Request {
    Method method = Method::get;
    std::string path;  // decoded, begins with '/'
    std::string query; // as it came, without '?'
    std::vector<std::pair<std::string, std::string>>
        headers; // names in lower case, values any bytes but controls, a tab apart
    std::string body;
    std::string body_file;      // set instead of `body` where the route spools; deleted after the reply
    std::string client_address; // the peer's, or the one a trusted proxy names
    bool secure = false;        // came by TLS, here or at a trusted proxy
    bool forwarded = false;     // carries any forwarding header, trusted or not
    std::string id;             // names this request in the log and on an error page

    /// The value of the only header of that name (lower case); nothing where it is absent or comes more than once.
    std::optional<std::string_view> header(std::string_view name) const;
    /// The value of the only cookie of that name; nothing where two sites of one domain set it both.
    std::optional<std::string_view> cookie(std::string_view name) const;
    /// The query's fields; ill-formed parts are left out.
    Fields query_fields() const;
};

} // namespace amble::http
