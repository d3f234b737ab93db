#include "app/security_headers.h"

#include "app/origin.h"

#include <fmt/format.h>

#include <algorithm>

namespace amble::app {

namespace {

/// A year. So long a browser that came once asks for this host by TLS alone, however its address is typed.
constexpr int kTlsAloneSeconds = 365 * 24 * 3600;

/// Where the operator named this very host with https: a host that is only tried out must not be bound to it.
bool is_named_for_tls(const http::Request& request, std::string_view base_url) {
    const std::string_view host = host_of(base_url);
    // A browser knows no port in this (RFC 6797, 8.3): it would bind whatever else this host serves.
    return request.secure && base_url.starts_with("https://") && host.find(':') == std::string_view::npos &&
           request.header("host") == host;
}

} // namespace

/// Strict: nothing from elsewhere, nothing inline, nobody may frame us. WebAssembly is code of this site too: it marks
/// claims while somebody types (web/src/marks.ts).
void add_security_headers(http::Response& response, const http::Request& request, std::string_view base_url) {
    response.with("Content-Security-Policy",
                  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
                  "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
                  "base-uri 'none'; "
                  "frame-ancestors 'none'");
    response.with("X-Content-Type-Options", "nosniff");
    // A page whose address is a secret says so itself, and the last of two would hold.
    const bool says_itself =
        std::ranges::any_of(response.headers, [](const auto& header) { return header.first == "Referrer-Policy"; });
    if (!says_itself) response.with("Referrer-Policy", "same-origin");
    response.with("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
    response.with("Cross-Origin-Opener-Policy", "same-origin");
    if (is_named_for_tls(request, base_url))
        response.with("Strict-Transport-Security", fmt::format("max-age={}", kTlsAloneSeconds));
}

} // namespace amble::app
