#include "foundation/http/response_head.h"

#include "foundation/base/text.h"
#include "foundation/http/syntax.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace amble::http {

namespace {

constexpr std::array<std::string_view, 7> kOurs = {"cache-control", "connection", "content-length",   "content-type",
                                                   "date",          "trailer",    "transfer-encoding"};

std::string_view cache_control(Caching caching) {
    switch (caching) {
    case Caching::never:
        return "no-store";
    case Caching::own:
        return "private, no-cache";
    case Caching::revalidate:
        return "no-cache";
    case Caching::hour:
        return "public, max-age=3600";
    case Caching::year:
        return "public, max-age=31536000, immutable";
    }
    return "no-store";
}

void append_header(std::string& to, std::string_view name, std::string_view value) {
    to.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

std::string http_date(std::time_t time) {
    // Not strftime: it follows the locale of the process.
    static constexpr std::string_view kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::string_view kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm utc{};
    gmtime_r(&time, &utc);
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", kDays[utc.tm_wday], utc.tm_mday, kMonths[utc.tm_mon],
                       utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
}

bool can_be_sent(const Response& response) {
    if (!is_field_value(response.content_type)) return false;
    return std::all_of(response.headers.begin(), response.headers.end(), [](const auto& header) {
        if (!is_token(header.first) || !is_field_value(header.second)) return false;
        return std::find(kOurs.begin(), kOurs.end(), lower_ascii(header.first)) == kOurs.end();
    });
}

void append_head(std::string& to, const Response& response, std::string_view date, After after) {
    fmt::format_to(std::back_inserter(to), "HTTP/1.1 {} {}\r\n", response.status, reason(response.status));
    append_header(to, "Date", date);
    if (has_body(response.status)) {
        if (!response.content_type.empty()) append_header(to, "Content-Type", response.content_type);
        fmt::format_to(std::back_inserter(to), "Content-Length: {}\r\n", response.body.size());
    }
    append_header(to, "Cache-Control", cache_control(response.caching));
    for (const auto& [name, value] : response.headers)
        append_header(to, name, value);
    if (after == After::close) append_header(to, "Connection", "close");
    if (after == After::keep_1_0) append_header(to, "Connection", "keep-alive");
    to.append("\r\n");
}

bool has_body(int status) {
    return status != 204 && status != 304;
}

} // namespace amble::http
