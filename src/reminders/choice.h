#pragma once

#include "foundation/base/zone.h"

#include <array>
#include <optional>
#include <string_view>

namespace amble::reminders {

/// What a person can be reminded of.
enum class Kind { appointment, walk, week, trial };
inline constexpr std::array kKinds = {Kind::appointment, Kind::walk, Kind::week, Kind::trial};
std::string_view name(Kind kind);
std::optional<Kind> parse_kind(std::string_view name);

/// How a reminder reaches them.
enum class Way { mail, push };
std::string_view name(Way way);
std::optional<Way> parse_way(std::string_view name);

/// What somebody wants of one kind.
struct Choice {
    bool by_mail = false;
    bool by_push = false;
    int minute = 0; // of their day; of no meaning for appointments

    bool is_on() const { return by_mail || by_push; }
    bool has(Way way) const { return way == Way::mail ? by_mail : by_push; }
    bool operator==(const Choice&) const = default;
};

/// Until somebody chooses: of appointments alone, by whatever way there is to them. Design.
Choice standard(Kind kind);

/// Minutes of a person's day in which nothing is sent; over midnight where `from` is the later. None where both are the
/// same. Design: from nine in the evening to eight.
struct Quiet {
    int from = 21 * 60;
    int to = 8 * 60;

    bool holds(int minute) const { return from <= to ? minute >= from && minute < to : minute >= from || minute < to; }
    bool operator==(const Quiet&) const = default;
};

/// The first moment from `now` on that is not quiet there.
Instant after_quiet(const Quiet& quiet, const Zone& zone, Instant now);

/// The first moment after `now` at which it is that minute of the day there.
Instant next_at(int minute, const Zone& zone, Instant now);

} // namespace amble::reminders
