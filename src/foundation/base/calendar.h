#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amble {

/// A moment: microseconds since 1970-01-01T00:00:00Z. Stored as it is.
struct Instant {
    int64_t microseconds = 0;

    auto operator<=>(const Instant&) const = default;
    Instant operator+(std::chrono::microseconds span) const { return {microseconds + span.count()}; }
    Instant operator-(std::chrono::microseconds span) const { return {microseconds - span.count()}; }
    std::chrono::microseconds operator-(Instant other) const {
        return std::chrono::microseconds(microseconds - other.microseconds);
    }
};

/// A calendar day without a zone, counted from 1970-01-01. Stored as ISO text (see iso()).
struct Day {
    int32_t number = 0;

    auto operator<=>(const Day&) const = default;
    Day operator+(int days) const { return {number + days}; }
    Day operator-(int days) const { return {number - days}; }
    int operator-(Day other) const { return number - other.number; }
};

struct CivilDate {
    int year = 1970;
    int month = 1;
    int day = 1;
};

Day day_of(CivilDate date);
CivilDate civil(Day day);

/// 0 = Monday … 6 = Sunday.
int weekday(Day day);

/// "2026-11-22"
std::string iso(Day day);

/// A minute of the day, 0 to 1440, as people read it: "09:30".
std::string clock_text(int minute);

/// Reads exactly YYYY-MM-DD, a day that exists between 1800 and 2200; anything else is nothing.
std::optional<Day> parse_day(std::string_view text);

/// "2026-11-22T16:58:10Z"; with micros only where they are not zero.
std::string iso(Instant instant);

/// Reads RFC 3339 / xsd:dateTime with a zone: "2026-11-22T16:58:10.5Z", "…+02:00", "…+0200", a space for the T.
/// Without a zone it is nothing: the caller must know which zone is meant.
std::optional<Instant> parse_instant(std::string_view text);

} // namespace amble
