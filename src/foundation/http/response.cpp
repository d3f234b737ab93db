#include "foundation/http/response.h"

#include "foundation/http/cookie_name.h"
#include "foundation/http/syntax.h"

#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace amble::http {

namespace {

Response made(int status, std::string_view content_type, std::string body) {
    Response response;
    response.status = status;
    response.content_type = content_type;
    response.body = std::move(body);
    return response;
}

/// RFC 6265, 4.1.1.
bool is_cookie_value(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return c > 0x20 && c < 0x7F && std::string_view("\",;\\").find(c) == std::string_view::npos;
    });
}

} // namespace

Response& Response::with(std::string_view name, std::string_view value) {
    if (!is_token(name)) throw std::logic_error(fmt::format("not a header's name: {:?}", name));
    if (!is_field_value(value)) throw std::logic_error(fmt::format("the header {} holds a control character", name));
    headers.emplace_back(name, value);
    return *this;
}

Response page(std::string html, int status) {
    return made(status, "text/html; charset=utf-8", std::move(html));
}

Response plain(std::string text, int status) {
    return made(status, "text/plain; charset=utf-8", std::move(text));
}

Response json(std::string text, int status) {
    return made(status, "application/json", std::move(text));
}

Response see_other(std::string_view path) {
    if (!leads_here(path)) throw std::logic_error("a redirect may lead to a path of this site only");
    return made(303, "", "").with("Location", path);
}

Response not_found() {
    return plain("There is no such page.\n", 404);
}

bool leads_here(std::string_view path) {
    if (!path.starts_with('/') || path.starts_with("//") || path.starts_with("/\\")) return false;
    return std::all_of(path.begin(), path.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

std::string_view reason(int status) {
    static constexpr std::pair<int, std::string_view> kReasons[] = {
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {206, "Partial Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {406, "Not Acceptable"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {411, "Length Required"},
        {412, "Precondition Failed"},
        {413, "Content Too Large"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {422, "Unprocessable Content"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {503, "Service Unavailable"},
        {505, "HTTP Version Not Supported"},
        {507, "Insufficient Storage"},
    };
    const auto* found = std::find_if(std::begin(kReasons), std::end(kReasons),
                                     [&](const auto& entry) { return entry.first == status; });
    return found == std::end(kReasons) ? "Unknown" : found->second;
}

std::string cookie_header(std::string_view name, std::string_view value, int64_t max_age, bool secure) {
    if (!is_token(name) || !is_cookie_value(value)) throw std::logic_error("this cannot stand in a cookie");
    return fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax{}", cookie_name(name, secure), value, max_age,
                       secure ? "; Secure" : "");
}

} // namespace amble::http
