#pragma once

#include "tracking/walk.h"

#include <array>
#include <string>

namespace amble::tracking {

/// Whom a person believes first where several recorded the same time. What they corrected and what they wrote in are
/// one step of it, as both are their own word.
class SourceOrder {
public:
    /// The usual one: one's own word, the timer, then devices by how near the body they are worn.
    SourceOrder() = default;

    /// "hand watch timer band phone". Nothing unless each step stands in it once.
    static std::optional<SourceOrder> parse(std::string_view text);
    std::string text() const;

    /// 0 for whom is believed most; the same for what was corrected and what was written in.
    int rank(Source source) const;
    /// Whether `a` is believed before `b`. Of one's own word the correction is.
    bool before(Source a, Source b) const;

    /// The most believed first, Source::hand for one's own word.
    const std::array<Source, 5>& steps() const { return steps_; }
    /// With that step one place further up; the first one stays.
    SourceOrder with_raised(Source step) const;

    bool operator==(const SourceOrder&) const = default;

private:
    std::array<Source, 5> steps_{Source::hand, Source::timer, Source::watch, Source::band, Source::phone};
};

} // namespace amble::tracking
