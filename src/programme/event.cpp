#include "programme/event.h"

#include "foundation/base/text.h"

#include <algorithm>
#include <array>

namespace amble::programme {

namespace {

constexpr std::array<std::string_view, 14> kNames = {"ready", "hold",   "more",   "flare",   "limiting",
                                                     "pause", "resume", "stop",   "cleared", "set",
                                                     "lapse", "began",  "review", "rest"};

/// `hold` wins over `ready` and `more`, whichever came first: the smaller dose.
void answer(DayRow& row, Answer given) {
    if (row.answer != Answer::hold) row.answer = given;
}

void apply_setting(const std::string& detail, DayRow& row) {
    const size_t blank = detail.find(' ');
    if (blank == std::string::npos) return;
    const auto setting = setting_named(detail.substr(0, blank));
    const std::string_view text = std::string_view(detail).substr(blank + 1);
    if (!setting) return;
    const auto number =
        *setting == Setting::profile ? std::optional<int64_t>(text == "gentle" ? 1 : 0) : parse_whole_number(text);
    const SettingRange& range = range_of(*setting);
    if (number && *number >= range.least && *number <= range.most)
        row.settings.set(*setting, static_cast<int>(*number));
}

/// Of two the smaller.
void begin_with(const std::string& detail, DayRow& row) {
    const auto minutes = parse_whole_number(detail);
    if (!minutes || *minutes < 0 || *minutes > kMostMinutesADay) return;
    row.began = std::min(static_cast<int>(*minutes), row.began.value_or(kMostMinutesADay));
}

} // namespace

std::string_view name(EventKind kind) {
    return kNames[static_cast<size_t>(kind)];
}

std::optional<EventKind> event_kind_named(std::string_view name) {
    for (size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == name) return static_cast<EventKind>(i);
    return std::nullopt;
}

void apply_events(std::span<const Event> events, DayRow& row) {
    for (const Event& event : events) {
        switch (event.kind) {
        case EventKind::ready:
            answer(row, Answer::ready);
            break;
        case EventKind::hold:
            if (event.detail == kBySign)
                row.held = true;
            else
                answer(row, Answer::hold);
            break;
        case EventKind::more:
            answer(row, Answer::more);
            break;
        case EventKind::flare:
            row.flare = true;
            break;
        case EventKind::limiting:
            row.limiting = true;
            break;
        case EventKind::pause:
            // As a diary reads it: of two reasons on one day the graver one asks for more before a new start.
            row.pause = std::max(row.pause, pause_reason_named(event.detail).value_or(PauseReason::check));
            break;
        case EventKind::resume:
            row.resume = true;
            break;
        case EventKind::stop:
            row.stop = stop_sign_named(event.detail);
            break;
        case EventKind::cleared:
            row.cleared = true;
            break;
        case EventKind::set:
            apply_setting(event.detail, row);
            break;
        case EventKind::lapse:
            if (const auto lapse = lapse_named(event.detail)) row.lapsed[static_cast<size_t>(*lapse)] = true;
            break;
        case EventKind::began:
            begin_with(event.detail, row);
            break;
        case EventKind::rest:
            row.rest = true;
            break;
        case EventKind::review:
            break;
        }
    }
}

} // namespace amble::programme
