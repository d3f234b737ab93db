#include "care/calendar_parts.h"

#include "foundation/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>

namespace amble::care {

namespace {

constexpr std::array kEventLines = std::to_array<std::string_view>(
    {"UID", "DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS", "TRANSP"});
constexpr std::array kBusyLines = std::to_array<std::string_view>({"FREEBUSY"});
constexpr std::array kZoneLines = std::to_array<std::string_view>(
    {"BEGIN", "END", "TZID", "DTSTART", "RRULE", "RDATE", "TZOFFSETFROM", "TZOFFSETTO"});
constexpr size_t kDateDigits = 8; // 20261123, with or without a time behind it

char capital(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool same_word(std::string_view word, std::string_view capitals) {
    return std::ranges::equal(word, capitals, [](char a, char b) { return capital(a) == b; });
}

bool is_property(std::string_view line, std::string_view name) {
    if (line.size() <= name.size() || (line[name.size()] != ':' && line[name.size()] != ';')) return false;
    return capital(line.front()) == name.front() && same_word(line.substr(0, name.size()), name);
}

bool is_one_of(std::string_view line, std::span<const std::string_view> names) {
    return std::ranges::any_of(names, [&](std::string_view name) { return is_property(line, name); });
}

std::string_view next_line(std::string_view& rest) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = trim(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

std::string_view value_of(std::string_view line) {
    return trim(line.substr(line.rfind(':') + 1));
}

std::string_view name(PartKind kind) {
    switch (kind) {
    case PartKind::event:
        return "VEVENT";
    case PartKind::busy:
        return "VFREEBUSY";
    case PartKind::zone:
        break;
    }
    return "VTIMEZONE";
}

std::span<const std::string_view> lines_of(PartKind kind) {
    switch (kind) {
    case PartKind::event:
        return kEventLines;
    case PartKind::busy:
        return kBusyLines;
    case PartKind::zone:
        break;
    }
    return kZoneLines;
}

/// Follows the beginnings and ends of an unfolded file.
class Nesting {
public:
    explicit Nesting(std::string_view text) : text_(text) {}

    /// False where the file is none that can be read. `end` is where the line stands.
    bool take(std::string_view line, size_t start, size_t end) {
        if (is_property(line, "BEGIN")) begin(value_of(line), end);
        if (is_property(line, "END")) this->end(start);
        if (open_ && is_property(line, "RECURRENCE-ID")) open_->is_of_a_series = true;
        return depth_ >= 0 && depth_ <= kMostNesting;
    }
    bool is_whole() const { return depth_ == 0 && !calendars_.empty(); }
    std::vector<CalendarParts> calendars() { return std::move(calendars_); }

private:
    void begin(std::string_view what, size_t at) {
        if (depth_ == 0 && (in_calendar_ = same_word(what, "VCALENDAR"))) calendars_.emplace_back();
        if (depth_ == 1 && in_calendar_)
            for (const PartKind kind : {PartKind::event, PartKind::busy, PartKind::zone})
                if (same_word(what, name(kind))) open_ = {kind, text_.substr(at), false};
        ++depth_;
    }
    void end(size_t at) {
        --depth_;
        if (depth_ != 1 || !open_) return;
        const auto begun = static_cast<size_t>(open_->lines.data() - text_.data());
        open_->lines = text_.substr(begun, at - begun);
        calendars_.back().push_back(*open_);
        open_.reset();
    }

    std::string_view text_;
    std::vector<CalendarParts> calendars_;
    std::optional<CalendarPart> open_;
    bool in_calendar_ = false;
    int depth_ = 0;
};

} // namespace

std::string unfolded(std::string_view bytes) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    std::string text;
    text.reserve(bytes.size());
    for (size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\r') continue;
        const bool folds = bytes[i] == '\n' && i + 1 < bytes.size() && (bytes[i + 1] == ' ' || bytes[i + 1] == '\t');
        if (folds)
            ++i;
        else
            text += bytes[i];
    }
    return text;
}

std::optional<std::vector<CalendarParts>> calendars_in(std::string_view text) {
    Nesting nesting(text);
    for (std::string_view rest = text; !rest.empty();) {
        const size_t start = text.size() - rest.size();
        const std::string_view line = next_line(rest);
        if (!nesting.take(line, start, text.size() - rest.size())) return std::nullopt;
    }
    if (!nesting.is_whole()) return std::nullopt;
    return nesting.calendars();
}

std::optional<std::string> times_of(const CalendarPart& part) {
    // The rules of a zone stand in components of it; what an event holds are alarms.
    const int deepest = part.kind == PartKind::zone ? 1 : 0;
    std::string times = fmt::format("BEGIN:{}\n", name(part.kind));
    int depth = 0;
    for (std::string_view rest = part.lines; !rest.empty();) {
        const std::string_view line = next_line(rest);
        if (is_property(line, "BEGIN")) ++depth;
        if (depth <= deepest && is_one_of(line, lines_of(part.kind))) times.append(line).append("\n");
        if (is_property(line, "END")) --depth;
        if (times.size() > kMostPartBytes) return std::nullopt;
    }
    return times.append(fmt::format("END:{}\n", name(part.kind)));
}

bool is_before(std::string_view times, Day day) {
    const CivilDate date = civil(day);
    const std::string limit = fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
    bool told = false;
    while (!times.empty()) {
        const std::string_view line = next_line(times);
        for (const std::string_view name : {"RRULE", "RDATE", "RECURRENCE-ID", "DURATION"})
            if (is_property(line, name)) return false;
        if (!is_property(line, "DTSTART") && !is_property(line, "DTEND")) continue;
        const std::string_view digits = value_of(line).substr(0, kDateDigits);
        const bool plain = std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
        if (digits.size() < kDateDigits || !plain || digits >= limit) return false;
        told = true;
    }
    return told;
}

} // namespace amble::care
