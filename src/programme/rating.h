#pragma once

#include <array>
#include <cassert>
#include <cstdint>
#include <string>

namespace amble::programme {

/// A whole number from 0 to 10 that a person may have left out.
class Rating {
public:
    constexpr Rating() = default;
    constexpr Rating(int value) : value_(static_cast<int8_t>(value)) { assert(value >= 0 && value <= 10); }

    bool operator==(const Rating&) const = default;
    constexpr bool given() const { return value_ >= 0; }
    constexpr bool at_least(int bound) const { return given() && value_ >= bound; }
    constexpr int value() const {
        assert(given());
        return value_;
    }
    /// In half points, the unit of Usual.
    constexpr int halves() const { return 2 * value(); }

private:
    int8_t value_ = -1;
};

/// Pain from here on is called severe: the band of five minutes, docs/sources/programme.md.
inline constexpr int kSeverePain = 7;

/// A person's usual pain: a median, so counted in half points.
struct Usual {
    uint8_t halves = 0;

    auto operator<=>(const Usual&) const = default;
    static constexpr Usual points(int whole) { return {static_cast<uint8_t>(2 * whole)}; }
};

/// "4", "4.5"
std::string text_of(Usual usual);

/// The ratings of the mornings of one week, as they came.
struct Mornings {
    std::array<uint8_t, 7> ratings{};
    int count = 0;

    void add(Rating rating);
};

/// The median of at least one rating; an even one is the mean of the middle two and is not rounded.
Usual median(Mornings mornings);

} // namespace amble::programme
