#include "foundation/http/router.h"

#include "foundation/base/text.h"

#include <fmt/core.h>

#include <array>
#include <functional>
#include <map>
#include <stdexcept>

namespace amble::http {

namespace {

constexpr std::array<std::string_view, 8> kNames = {"GET",   "HEAD",   "POST",    "PUT",
                                                    "PATCH", "DELETE", "OPTIONS", "other"};
constexpr size_t kMethods = kNames.size();

using Segments = std::vector<std::string_view>;

Segments segments_of(std::string_view path) {
    return split(path.substr(1), '/');
}

} // namespace

struct Router::Node {
    std::map<std::string, Node, std::less<>> literals;
    std::unique_ptr<Node> place;
    std::array<std::optional<size_t>, kMethods> routes;

    Node& child(std::string_view segment) {
        if (!segment.starts_with(':')) return literals[std::string(segment)];
        if (!place) place = std::make_unique<Node>();
        return *place;
    }

    /// Calls `found` for each node that the segments from `depth` on lead to, literals before places, until it says
    /// true. `values` holds what stood at the places on the way.
    bool visit(const Segments& segments, size_t depth, Segments& values,
               const std::function<bool(const Node&)>& found) const {
        if (depth == segments.size()) return found(*this);
        const auto literal = literals.find(segments[depth]);
        if (literal != literals.end() && literal->second.visit(segments, depth + 1, values, found)) return true;
        if (!place || segments[depth].empty()) return false;
        values.push_back(segments[depth]);
        if (place->visit(segments, depth + 1, values, found)) return true;
        values.pop_back();
        return false;
    }
};

Router::Router() : root_(std::make_unique<Node>()) {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::add(Method method, std::string_view pattern, size_t route) {
    if (!pattern.starts_with('/')) throw std::logic_error(fmt::format("the route {} does not begin with /", pattern));
    Node* node = root_.get();
    for (const auto segment : segments_of(pattern))
        node = &node->child(segment);
    auto& entry = node->routes[static_cast<size_t>(method)];
    if (entry) throw std::logic_error(fmt::format("the route {} {} exists twice", name(method), pattern));
    entry = route;
}

std::optional<Router::Match> Router::find(Method method, std::string_view path) const {
    const auto wanted = static_cast<size_t>(method == Method::head ? Method::get : method);
    if (!path.starts_with('/')) return std::nullopt;
    std::optional<size_t> route;
    Segments values;
    root_->visit(segments_of(path), 0, values, [&](const Node& node) {
        route = node.routes[static_cast<size_t>(method)];
        if (!route) route = node.routes[wanted];
        return route.has_value();
    });
    if (!route) return std::nullopt;
    Match match{*route, {}};
    for (const auto value : values)
        match.values.add(value);
    return match;
}

std::vector<Method> Router::methods(std::string_view path) const {
    if (!path.starts_with('/')) return {};
    std::array<bool, kMethods> known{};
    Segments values;
    root_->visit(segments_of(path), 0, values, [&](const Node& node) {
        for (size_t i = 0; i < kMethods; ++i)
            known[i] = known[i] || node.routes[i].has_value();
        return false;
    });
    const auto at = [](Method method) { return static_cast<size_t>(method); };
    known[at(Method::head)] = known[at(Method::head)] || known[at(Method::get)];
    std::vector<Method> methods;
    for (size_t i = 0; i < kMethods; ++i)
        if (known[i]) methods.push_back(static_cast<Method>(i));
    return methods;
}

std::string_view name(Method method) {
    return kNames[static_cast<size_t>(method)];
}

Method parse_method(std::string_view verb) {
    for (size_t i = 0; i < kMethods; ++i)
        if (kNames[i] == verb) return static_cast<Method>(i);
    return Method::other;
}

} // namespace amble::http
