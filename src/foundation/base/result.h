#pragma once

#include "foundation/base/sentence.h"

#include <cassert>
#include <utility>
#include <variant>

namespace amble {

/// Wrong input, said so that a person can mend it: the field it stands beside (empty = the whole form), and what to do.
struct Problem {
    std::string field;
    Sentence sentence;

    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

Problem problem(std::string_view field, std::string_view text, std::vector<std::string> values = {});

/// A value, or the problem that kept it from being made. For input that a person can correct; what is merely absent is
/// a std::optional, and a broken world is an exception. The names are those of std::expected, which our library lacks.
template<class T>
class [[nodiscard]] Result {
public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(Problem problem) : held_(std::in_place_index<1>, std::move(problem)) {}

    bool has_value() const { return held_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T& value() const {
        assert(has_value());
        return *std::get_if<0>(&held_);
    }
    T& value() {
        assert(has_value());
        return *std::get_if<0>(&held_);
    }
    const T& operator*() const { return value(); }
    T& operator*() { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Problem& error() const {
        assert(!has_value());
        return *std::get_if<1>(&held_);
    }

private:
    std::variant<T, Problem> held_;
};

} // namespace amble
