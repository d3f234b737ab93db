#pragma once

#include "foundation/base/id.h"
#include "foundation/http/request.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::http {

/// What stood in a path at the places of its pattern.
class PathValues {
public:
    void add(std::string_view value) { values_.emplace_back(value); }
    std::string_view at(size_t place) const { return values_.at(place); }
    /// The random name at that place; nothing where it is not one (answer 404).
    std::optional<Id> id(size_t place) const { return Id::parse(values_.at(place)); }

private:
    std::vector<std::string> values_;
};

/// From verb and path to the number of a route. A pattern is a path in which a segment ":name" stands for any one
/// non-empty segment; a literal segment goes before a place. Adding the same verb and shape twice throws
/// std::logic_error.
class Router {
public:
    struct Match {
        size_t route;
        PathValues values;
    };

    Router();
    ~Router();
    Router(Router&&) noexcept;
    Router& operator=(Router&&) noexcept;

    void add(Method method, std::string_view pattern, size_t route);
    /// HEAD finds what GET finds.
    std::optional<Match> find(Method method, std::string_view path) const;
    /// The verbs this path knows, for 405 with Allow; empty where it knows none (404).
    std::vector<Method> methods(std::string_view path) const;

private:
    struct Node;
    std::unique_ptr<Node> root_;
};

/// "GET"; "other" for a verb this server has no name for.
std::string_view name(Method method);
Method parse_method(std::string_view verb);

} // namespace amble::http
