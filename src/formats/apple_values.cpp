#include "formats/apple_values.h"

#include "formats/xml_values.h"
#include "foundation/base/text.h"

#include <algorithm>

namespace amble::formats {

namespace {

constexpr std::string_view kShape = "0000-00-00 00:00:00 +0000"; // 0: a digit, +: a sign

bool has_shape(std::string_view text) {
    if (text.size() != kShape.size()) return false;
    for (size_t i = 0; i < kShape.size(); ++i) {
        const char c = text[i];
        const bool fits = kShape[i] == '0'   ? c >= '0' && c <= '9'
                          : kShape[i] == '+' ? c == '+' || c == '-'
                                             : c == kShape[i];
        if (!fits) return false;
    }
    return true;
}

/// The shape of "2026-05-01 1:00:00 pm +0200", as phones of twelve hours have it; empty for anything else.
std::string in_24_hours(std::string_view text) {
    constexpr size_t kDate = 11; // with the space behind it
    constexpr size_t kZone = 5;
    constexpr std::string_view kNarrowSpace = "\u202F";
    if (text.size() < kDate + kZone) return {};
    std::string_view time = trim(text.substr(kDate, text.size() - kDate - kZone));
    if (time.size() < 2) return {};
    const std::string half = lower_ascii(time.substr(time.size() - 2));
    if (half != "am" && half != "pm") return {};
    time.remove_suffix(2);
    if (time.ends_with(kNarrowSpace)) time.remove_suffix(kNarrowSpace.size());
    time = trim(time);
    const size_t colon = std::min(time.find(':'), time.size());
    const auto hour = parse_whole_number(time.substr(0, colon));
    if (!hour || *hour < 1 || *hour > 12) return {};
    const int64_t of_day = *hour % 12 + (half == "pm" ? 12 : 0);
    return std::string(text.substr(0, kDate)) + (of_day < 10 ? "0" : "") + std::to_string(of_day) +
           std::string(time.substr(colon)) + " " + std::string(text.substr(text.size() - kZone));
}

int digits(std::string_view text, size_t at, size_t count) {
    int number = 0;
    for (const char c : text.substr(at, count))
        number = number * 10 + (c - '0');
    return number;
}

std::optional<double> amount(std::string_view number) {
    constexpr double kMost = 1e8;
    const auto read = parse_xml_decimal(number);
    return read && *read >= 0 && *read < kMost ? read : std::nullopt;
}

/// What stands after `key` up to the next comma.
std::string_view value_of(std::string_view text, std::string_view key) {
    const size_t at = text.find(key);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = text.substr(at + key.size());
    return trim(rest.substr(0, rest.find_first_of(",>")));
}

std::optional<LocalMoment> moment_of(std::string_view text) {
    if (!has_shape(text)) return std::nullopt;
    const CivilDate date{digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)};
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    const bool possible = date.year >= 1800 && date.year < 2200 && date.month >= 1 && date.month <= 12 &&
                          date.day >= 1 && date.day <= 31 && hour < 24 && minute < 60 && second < 61;
    if (!possible) return std::nullopt;
    const int offset = (digits(text, 21, 2) * 60 + digits(text, 23, 2)) * (text[20] == '-' ? -1 : 1);
    constexpr int kFurthestZone = 14 * 60;
    if (offset > kFurthestZone || offset < -kFurthestZone) return std::nullopt;
    const int64_t minutes = int64_t{day_of(date).number} * 1440 + hour * 60 + minute - offset;
    return LocalMoment{{(minutes * 60 + second) * 1'000'000}, std::chrono::minutes(offset)};
}

} // namespace

std::optional<LocalMoment> parse_apple_time(std::string_view text) {
    return has_shape(text) ? moment_of(text) : moment_of(in_24_hours(text));
}

std::optional<double> apple_metres(std::string_view number, std::string_view unit) {
    const auto read = amount(number);
    if (!read) return std::nullopt;
    if (unit == "km") return *read * 1000;
    if (unit == "mi") return *read * 1609.344;
    if (unit == "m") return *read;
    if (unit == "ft") return *read * 0.3048;
    if (unit == "yd") return *read * 0.9144;
    return std::nullopt;
}

std::optional<double> apple_seconds(std::string_view number, std::string_view unit) {
    const auto read = amount(number);
    if (!read) return std::nullopt;
    if (unit == "s") return *read;
    if (unit == "min") return *read * 60;
    if (unit == "hr") return *read * 3600;
    return std::nullopt;
}

std::string_view apple_device(std::string_view device) {
    const std::string_view model = value_of(device, "model:");
    return model.empty() ? value_of(device, "name:") : model;
}

std::string apple_sport(std::string_view activity_type) {
    constexpr std::string_view kPrefix = "HKWorkoutActivityType";
    if (activity_type.starts_with(kPrefix)) activity_type.remove_prefix(kPrefix.size());
    std::string words;
    for (const char c : shown(activity_type)) {
        const bool begins = c >= 'A' && c <= 'Z' && !words.empty() && words.back() >= 'a' && words.back() <= 'z';
        if (begins) words += ' ';
        words += c;
    }
    return lower_ascii(words);
}

} // namespace amble::formats
