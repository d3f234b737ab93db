#include "app/origin.h"

#include "foundation/base/text.h"
#include "foundation/http/address.h"

#include <algorithm>

namespace amble::app {

namespace {

std::string_view without_port(std::string_view host) {
    if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
    return host.substr(0, host.find(':'));
}

bool is_name(std::string_view host) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    };
    return !host.empty() && host.front() != '.' && host.front() != '-' && std::ranges::all_of(host, fits);
}

bool is_host(std::string_view host) {
    if (!host.starts_with('[')) return is_name(host);
    const auto inner = host.substr(1, host.size() - 2);
    return host.ends_with(']') && inner.find(':') != std::string_view::npos && http::Address::parse(inner);
}

bool is_port(std::string_view port) {
    constexpr int64_t kLast = 65535;
    const auto number = parse_whole_number(port);
    return number && *number >= 1 && *number <= kLast;
}

} // namespace

std::string_view host_of(std::string_view origin) {
    const size_t scheme = origin.find("://");
    if (scheme == std::string_view::npos) return {};
    origin.remove_prefix(scheme + 3);
    return origin.substr(0, origin.find('/'));
}

std::optional<std::string> site_address_of(std::string_view typed) {
    if (typed.ends_with('/')) typed.remove_suffix(1);
    const size_t scheme = typed.find("://");
    if (scheme == std::string_view::npos) return std::nullopt;
    if (const auto name = typed.substr(0, scheme); name != "http" && name != "https") return std::nullopt;
    const auto place = typed.substr(scheme + 3);
    const auto host = without_port(place);
    const auto port = place.substr(host.size());
    if (!is_host(host) || (!port.empty() && (port.front() != ':' || !is_port(port.substr(1))))) return std::nullopt;
    return std::string(typed);
}

bool is_same_secret(std::string_view a, std::string_view b) {
    if (a.size() != b.size() || a.empty()) return false;
    unsigned difference = 0;
    for (size_t i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

bool is_unsafe(http::Method method) {
    return method != http::Method::get && method != http::Method::head && method != http::Method::options;
}

bool comes_from_our_pages(const http::Request& request, std::string_view base_url, std::string_view token_sent,
                          std::string_view token_expected) {
    if (const auto site = request.header("sec-fetch-site")) return *site == "same-origin";
    // A page with Referrer-Policy: no-referrer sends "null", which says as little as nothing.
    if (const auto origin = request.header("origin"); origin && *origin != "null") {
        const std::string_view from = host_of(*origin);
        if (from.empty()) return false;
        // Without TLS anybody on the way can answer in the name of this host, and have a form sent from there.
        const bool by_tls = origin->starts_with("https://");
        if (!base_url.empty() && from == host_of(base_url)) return by_tls || !base_url.starts_with("https://");
        return from == request.header("host").value_or("") && (by_tls || !request.secure);
    }
    return is_same_secret(token_sent, token_expected);
}

bool is_from_this_machine(const http::Request& request) {
    if (request.forwarded) return false;
    const std::string host = lower_ascii(without_port(request.header("host").value_or("")));
    return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

} // namespace amble::app
