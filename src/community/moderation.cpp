#include "community/moderation.h"

#include <array>

namespace amble::community {

namespace {

constexpr std::array<std::string_view, 8> kActs{"let_be", "show", "hold", "remove", "warn", "limit", "ban", "unfit"};

} // namespace

std::optional<State> state_after(Act act) {
    switch (act) {
    case Act::show:
        return State::shown;
    case Act::hold:
        return State::held;
    case Act::remove:
        return State::removed;
    default:
        return std::nullopt;
    }
}

bool is_told(Act act) {
    return act != Act::let_be;
}

bool Moderation::can_be_appealed() const {
    const bool hurts =
        act == Act::hold || act == Act::remove || act == Act::warn || act == Act::limit || act == Act::ban;
    return hurts && !undone_at && !appeal;
}

std::string_view word(Act act) {
    return kActs[static_cast<size_t>(act)];
}

std::optional<Act> act_of(std::string_view word) {
    for (size_t i = 0; i < kActs.size(); ++i)
        if (kActs[i] == word) return static_cast<Act>(i);
    return std::nullopt;
}

std::string_view word(Answer answer) {
    return answer == Answer::granted ? "granted" : "upheld";
}

Sentence told(Act act) {
    switch (act) {
    case Act::let_be:
        return {"Looked at, and left as it is", {}};
    case Act::show:
        return {"Shown", {}};
    case Act::hold:
        return {"Held back", {}};
    case Act::remove:
        return {"Removed", {}};
    case Act::warn:
        return {"Warned", {}};
    case Act::limit:
        return {"Kept from posting for a time", {}};
    case Act::ban:
        return {"Kept from posting", {}};
    case Act::unfit:
        break;
    }
    return {"A verdict that did not fit was taken away", {}};
}

} // namespace amble::community
