#pragma once

#include <string>
#include <string_view>

namespace amble::http {

/// What a cookie of this site is called in a browser. Where it goes by TLS its name binds it to this very host: a
/// browser then takes none of that name from a neighbour under the same domain, or from whoever answers in our place
/// without TLS, and nobody can make somebody act in an account that is not theirs.
inline std::string cookie_name(std::string_view name, bool secure) {
    return (secure ? "__Host-" : "") + std::string(name);
}

} // namespace amble::http
