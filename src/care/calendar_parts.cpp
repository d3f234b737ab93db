#include "care/calendar_parts.h"

#include "foundation/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <iterator>
#include <map>
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

/// 0 where it is none.
int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
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
        if (depth_ == 1 && in_calendar_ && is_property(line, "METHOD")) cancels_ = same_word(value_of(line), "CANCEL");
        if (depth_ == 2 && open_) note(line);
        return depth_ >= 0 && depth_ <= kMostNesting;
    }
    bool is_whole() const { return depth_ == 0 && !calendars_.empty(); }
    std::vector<CalendarParts> calendars() { return std::move(calendars_); }

private:
    void begin(std::string_view what, size_t at) {
        if (depth_ == 0) cancels_ = false;
        if (depth_ == 0 && (in_calendar_ = same_word(what, "VCALENDAR"))) calendars_.emplace_back();
        if (depth_ == 1 && in_calendar_)
            for (const PartKind kind : {PartKind::event, PartKind::busy, PartKind::zone})
                if (same_word(what, name(kind))) open_ = {.kind = kind, .lines = text_.substr(at)};
        ++depth_;
    }
    void note(std::string_view line) {
        if (is_property(line, "UID")) open_->uid = line;
        if (is_property(line, "SEQUENCE")) open_->sequence = number(value_of(line));
        if (!is_property(line, "RECURRENCE-ID")) return;
        open_->is_of_a_series = true;
        open_->turn = line;
    }
    void end(size_t at) {
        --depth_;
        if (depth_ != 1 || !open_) return;
        const auto begun = static_cast<size_t>(open_->lines.data() - text_.data());
        open_->lines = text_.substr(begun, at - begun);
        open_->is_cancelled = cancels_ && open_->kind == PartKind::event;
        calendars_.back().push_back(*open_);
        open_.reset();
    }

    std::string_view text_;
    std::vector<CalendarParts> calendars_;
    std::optional<CalendarPart> open_;
    bool in_calendar_ = false;
    bool cancels_ = false;
    int depth_ = 0;
};

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kLittleMark = "\xFF\xFE";
constexpr std::string_view kBigMark = "\xFE\xFF";

/// Of UTF-16 only what lines of times are made of: anything else becomes a question mark, and stood in a title.
std::string ascii_of(std::string_view utf16, size_t low) {
    std::string text;
    text.reserve(utf16.size() / 2);
    for (size_t i = 0; i + 1 < utf16.size(); i += 2) {
        const bool is_ascii = utf16[i + 1 - low] == '\0' && (static_cast<unsigned char>(utf16[i + low]) & 0x80U) == 0;
        text += is_ascii ? utf16[i + low] : '?';
    }
    return text;
}

std::string unfolded_bytes(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    const auto at = [&](size_t i) { return i < bytes.size() ? bytes[i] : '\0'; };
    for (size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\r' && at(i + 1) == '\n') continue;
        const bool ends = bytes[i] == '\n' || bytes[i] == '\r'; // old programs end a line by CR alone
        if (ends && (at(i + 1) == ' ' || at(i + 1) == '\t'))
            ++i;
        else
            text += ends ? '\n' : bytes[i];
    }
    return text;
}

} // namespace

std::string unfolded(std::string_view bytes) {
    if (bytes.starts_with(kLittleMark)) return unfolded_bytes(ascii_of(bytes.substr(kLittleMark.size()), 0));
    if (bytes.starts_with(kBigMark)) return unfolded_bytes(ascii_of(bytes.substr(kBigMark.size()), 1));
    if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
    return unfolded_bytes(bytes);
}

CalendarParts latest_of(const CalendarParts& parts) {
    std::map<std::pair<std::string_view, std::string_view>, int> latest;
    for (const CalendarPart& part : parts)
        if (!part.uid.empty()) {
            int& known = latest.try_emplace({part.uid, part.turn}, part.sequence).first->second;
            known = std::max(known, part.sequence);
        }
    CalendarParts kept;
    std::ranges::copy_if(parts, std::back_inserter(kept), [&](const CalendarPart& part) {
        return part.uid.empty() || part.sequence == latest.at({part.uid, part.turn});
    });
    return kept;
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
    if (part.is_cancelled) times += "STATUS:CANCELLED\n"; // the first counts
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
