#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace amble::http {

/// Where a request wants to go: its target as Request holds it.
struct Target {
    std::string path;  // decoded, begins with '/'
    std::string query; // as it came, without '?'

    bool operator==(const Target&) const = default;
};

/// A request target in origin form (RFC 9112, 3.2.1). Nothing, to be answered 400, where it is anything else, holds a
/// byte that is not visible ASCII, a '#', an ill-formed escape, decodes to no UTF-8 or to a control character, or could
/// be read as another path by a proxy in front: a segment "." or "..", an empty segment before the last, a backslash,
/// an escaped '/'.
std::optional<Target> parse_target(std::string_view target);

/// The two halves of a target that names the whole address (RFC 9112, 3.2.2): "http://host/path?query". The authority
/// is empty where the target is a path already.
struct AbsoluteTarget {
    std::string_view authority;
    std::string_view rest; // "/" where the address has no path
};
AbsoluteTarget split_absolute(std::string_view target);

} // namespace amble::http
