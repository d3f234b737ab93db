#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/result.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace amble::account {

/// The name a person goes by in the community. Told apart by `key`, which is the same for handles that look alike.
struct Handle {
    std::string shown;
    std::string key;

    bool operator==(const Handle&) const = default;
};

/// The key of a handle in small letters: 0 and o, 1, i and l look alike, and hyphens are overlooked.
std::string likeness(std::string_view handle);

/// What a handle must not give away about who is behind it, and whom it must not pass for.
struct Known {
    std::string_view sign_in_name;
    std::string_view person_name;
    std::span<const std::string> specialists = {}; // the names of those who are verified here
};

/// 3 to 20 of a-z, 0-9 and '-', beginning with a letter. ASCII alone, so that no two handles look alike; not a word
/// that would pass for a role, nor a verified specialist's name; holding no part of the person's own name.
Result<Handle> parse_handle(std::string_view typed, const Known& known);

/// A handle stays its person's, so that nobody can pass for another; without a limit one person could take all the good
/// ones, and change what others know them by each day. All of this is design.
inline constexpr size_t kMostHandles = 5;
inline constexpr int kNewHandlesDays = 30;
inline constexpr int kMostNewHandles = 3; // in so many days, the first one included

/// One that a person has or had.
struct ChosenHandle {
    std::string key;
    Day on; // last
};
/// Why a person may not take this handle now, whosever it is; one of their own they may have back at any time.
std::optional<Problem> why_no_more(std::span<const ChosenHandle> own, const Handle& wanted, Day today);

} // namespace amble::account
