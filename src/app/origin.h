#pragma once

#include "foundation/http/request.h"

#include <optional>
#include <string>
#include <string_view>

namespace amble::app {

/// Whether a verb may change something.
bool is_unsafe(http::Method method);

/// Whether a request that changes something was sent by a page of this site. Browsers say so in Sec-Fetch-Site or
/// Origin; from one that sends neither, the form's own token is asked for. `base_url` is the site's address behind a
/// proxy.
bool comes_from_our_pages(const http::Request& request, std::string_view base_url, std::string_view token_sent,
                          std::string_view token_expected);

/// The address of a site as links begin: http or https, a host and perhaps a port, without the "/" at its end. Nothing
/// for anything else, such as a path: pages link from the root.
std::optional<std::string> site_address_of(std::string_view typed);

/// "https://host:port" → "host:port"; nothing for what is no address.
std::string_view host_of(std::string_view origin);

/// Compares in a time that does not depend on where the two differ; an empty one is never the same.
bool is_same_secret(std::string_view a, std::string_view b);

/// Whether a request names this machine as its host and came to it directly: what the demo answers.
bool is_from_this_machine(const http::Request& request);

} // namespace amble::app
