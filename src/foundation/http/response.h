#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amble::http {

/// How long a browser or proxy may keep an answer; `own`: a browser alone, which asks each time whether it changed.
enum class Caching { never, own, revalidate, hour, year };

struct Response {
    int status = 200;
    std::string content_type = "text/html; charset=utf-8"; // empty: none
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers; // beside those the server itself writes
    Caching caching = Caching::never;

    /// Adds a header. Throws std::logic_error where the name is not a token or the value holds a control character.
    Response& with(std::string_view name, std::string_view value);
};

Response page(std::string html, int status = 200);
Response plain(std::string text, int status = 200);
Response json(std::string text, int status = 200);
/// 303 to a path of this site: the answer to a form that was accepted. Throws std::logic_error where leads_here() says
/// no.
Response see_other(std::string_view path);
Response not_found();

/// Whether an address that came from outside is a path of this site: "/…", but not "//…" or "/\\…", which browsers take
/// for another host, and visible ASCII throughout.
bool leads_here(std::string_view path);

/// "Not Found"; "Unknown" for a number without a name.
std::string_view reason(int status);

/// A cookie for this site: HttpOnly, SameSite=Lax, Path=/, Secure and under cookie_name() where `secure`. `max_age` in
/// seconds, 0 removes it. Throws std::logic_error where name or value could not stand in a cookie.
std::string cookie_header(std::string_view name, std::string_view value, int64_t max_age, bool secure);

} // namespace amble::http
