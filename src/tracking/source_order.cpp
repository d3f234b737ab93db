#include "tracking/source_order.h"

#include "foundation/base/text.h"

#include <algorithm>
#include <utility>

namespace amble::tracking {

namespace {

Source step_of(Source source) {
    return source == Source::corrected ? Source::hand : source;
}

} // namespace

std::optional<SourceOrder> SourceOrder::parse(std::string_view text) {
    SourceOrder order;
    const auto names = split(text, ' ');
    if (names.size() != order.steps_.size()) return std::nullopt;
    for (size_t i = 0; i < names.size(); ++i) {
        const auto source = source_named(names[i]);
        if (!source) return std::nullopt;
        order.steps_[i] = *source;
    }
    const auto usual = SourceOrder().steps_;
    const bool each_once = std::is_permutation(usual.begin(), usual.end(), order.steps_.begin());
    return each_once ? std::optional(order) : std::nullopt;
}

std::string SourceOrder::text() const {
    std::string text;
    for (const Source step : steps_)
        text += (text.empty() ? "" : " ") + std::string(name(step));
    return text;
}

int SourceOrder::rank(Source source) const {
    return static_cast<int>(std::find(steps_.begin(), steps_.end(), step_of(source)) - steps_.begin());
}

bool SourceOrder::before(Source a, Source b) const {
    return std::pair(rank(a), a) < std::pair(rank(b), b);
}

SourceOrder SourceOrder::with_raised(Source step) const {
    SourceOrder order = *this;
    const auto at = std::find(order.steps_.begin(), order.steps_.end(), step_of(step));
    if (at != order.steps_.begin() && at != order.steps_.end()) std::iter_swap(at, at - 1);
    return order;
}

} // namespace amble::tracking
