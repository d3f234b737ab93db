#include "foundation/http/target.h"

#include "foundation/base/text.h"
#include "foundation/http/syntax.h"

#include <algorithm>

namespace amble::http {

namespace {

bool is_visible_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

bool has_escaped_slash(std::string_view path) {
    return path.find("%2f") != std::string_view::npos || path.find("%2F") != std::string_view::npos;
}

bool segments_are_plain(std::string_view path) {
    const auto segments = split(path.substr(1), '/');
    for (size_t i = 0; i < segments.size(); ++i) {
        const bool last = i + 1 == segments.size();
        if (segments[i] == "." || segments[i] == ".." || (segments[i].empty() && !last)) return false;
    }
    return true;
}

} // namespace

AbsoluteTarget split_absolute(std::string_view target) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (lower_ascii(target.substr(0, scheme.size())) != scheme) continue;
        const auto after = target.substr(scheme.size());
        const size_t end = std::min(after.find_first_of("/?#"), after.size());
        return {after.substr(0, end), end == after.size() ? "/" : after.substr(end)};
    }
    return {"", target};
}

std::optional<Target> parse_target(std::string_view target) {
    if (!target.starts_with('/') || !is_visible_ascii(target)) return std::nullopt;
    if (target.find('#') != std::string_view::npos) return std::nullopt;
    const size_t mark = std::min(target.find('?'), target.size());
    const auto path = target.substr(0, mark);
    if (has_escaped_slash(path)) return std::nullopt;
    auto decoded = percent_decode(path, Plus::itself);
    if (!decoded || !is_field_value(*decoded) || decoded->find('\\') != std::string::npos) return std::nullopt;
    if (!segments_are_plain(*decoded)) return std::nullopt;
    const auto query = mark < target.size() ? target.substr(mark + 1) : std::string_view();
    return Target{std::move(*decoded), std::string(query)};
}

} // namespace amble::http
