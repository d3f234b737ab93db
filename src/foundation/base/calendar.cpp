#include "foundation/base/calendar.h"

#include <fmt/format.h>

namespace amble {

namespace {

constexpr int64_t kMicrosPerSecond = 1'000'000;
constexpr int64_t kSecondsPerDay = 86'400;

std::chrono::year_month_day chrono_date(CivilDate date) {
    return std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) /
           std::chrono::day(static_cast<unsigned>(date.day));
}

/// Takes `count` digits from the front of `text`; leaves it as it is where they are not there.
std::optional<int> take_digits(std::string_view& text, size_t count) {
    if (text.size() < count) return std::nullopt;
    int value = 0;
    for (size_t i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view& text, char wanted) {
    if (text.empty() || text.front() != wanted) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Day> take_day(std::string_view& text) {
    const auto year = take_digits(text, 4);
    if (!year || !take(text, '-')) return std::nullopt;
    const auto month = take_digits(text, 2);
    if (!month || !take(text, '-')) return std::nullopt;
    const auto day = take_digits(text, 2);
    if (!day || *year < 1800 || *year > 2200) return std::nullopt;
    const CivilDate date{*year, *month, *day};
    if (!chrono_date(date).ok()) return std::nullopt;
    return day_of(date);
}

/// The fraction of a second in microseconds; digits past the sixth are dropped.
std::optional<int64_t> take_fraction(std::string_view& text) {
    if (!take(text, '.') && !take(text, ',')) return 0;
    int64_t micros = 0;
    int64_t unit = kMicrosPerSecond / 10;
    size_t digits = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        micros += (text.front() - '0') * unit;
        unit /= 10;
        text.remove_prefix(1);
        if (++digits > 18) return std::nullopt;
    }
    if (digits == 0) return std::nullopt;
    return micros;
}

/// What stands east of Greenwich, in seconds.
std::optional<int64_t> take_offset(std::string_view& text) {
    if (take(text, 'Z') || take(text, 'z')) return 0;
    const bool west = !text.empty() && text.front() == '-';
    if (!take(text, '+') && !take(text, '-')) return std::nullopt;
    const auto hours = take_digits(text, 2);
    if (!hours || *hours > 18) return std::nullopt;
    take(text, ':');
    int minutes = 0;
    if (!text.empty()) {
        const auto given = take_digits(text, 2);
        if (!given || *given > 59) return std::nullopt;
        minutes = *given;
    }
    const int64_t seconds = *hours * 3600 + minutes * 60;
    return west ? -seconds : seconds;
}

} // namespace

Day day_of(CivilDate date) {
    return {static_cast<int32_t>(std::chrono::sys_days(chrono_date(date)).time_since_epoch().count())};
}

CivilDate civil(Day day) {
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day.number))};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

int weekday(Day day) {
    const int from_thursday = ((day.number % 7) + 7) % 7; // 1970-01-01 was a Thursday
    return (from_thursday + 3) % 7;
}

std::string clock_text(int minute) {
    return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

std::string iso(Day day) {
    const CivilDate date = civil(day);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::optional<Day> parse_day(std::string_view text) {
    const auto day = take_day(text);
    if (!text.empty()) return std::nullopt;
    return day;
}

std::string iso(Instant instant) {
    int64_t seconds = instant.microseconds / kMicrosPerSecond;
    int64_t micros = instant.microseconds % kMicrosPerSecond;
    if (micros < 0) {
        micros += kMicrosPerSecond;
        --seconds;
    }
    int64_t days = seconds / kSecondsPerDay;
    int64_t in_day = seconds % kSecondsPerDay;
    if (in_day < 0) {
        in_day += kSecondsPerDay;
        --days;
    }
    std::string text = fmt::format("{}T{:02}:{:02}:{:02}", iso(Day{static_cast<int32_t>(days)}), in_day / 3600,
                                   in_day / 60 % 60, in_day % 60);
    if (micros != 0) text += fmt::format(".{:06}", micros);
    return text + "Z";
}

std::optional<Instant> parse_instant(std::string_view text) {
    const auto day = take_day(text);
    if (!day || (!take(text, 'T') && !take(text, 't') && !take(text, ' '))) return std::nullopt;
    const auto hour = take_digits(text, 2);
    if (!hour || *hour > 24 || !take(text, ':')) return std::nullopt;
    const auto minute = take_digits(text, 2);
    if (!minute || *minute > 59) return std::nullopt;
    int second = 0;
    int64_t micros = 0;
    if (take(text, ':')) {
        const auto given = take_digits(text, 2);
        if (!given || *given > 60) return std::nullopt;
        second = *given;
        const auto fraction = take_fraction(text);
        if (!fraction) return std::nullopt;
        micros = *fraction;
    }
    if (*hour == 24 && (*minute != 0 || second != 0 || micros != 0)) return std::nullopt;
    take(text, ' '); // Apple writes "2026-11-22 16:58:10 +0200"
    const auto offset = take_offset(text);
    if (!offset || !text.empty()) return std::nullopt;
    const int64_t seconds = int64_t{day->number} * kSecondsPerDay + *hour * 3600 + *minute * 60 + second - *offset;
    return Instant{seconds * kMicrosPerSecond + micros};
}

} // namespace amble
