#include "programme/diary.h"

#include <fmt/format.h>

#include <iterator>

namespace amble::programme {

namespace {

std::string setting_text(Setting setting, int value) {
    if (setting == Setting::profile) return value == 1 ? "gentle" : "normal";
    return std::to_string(value);
}

std::string intake_text(const Intake& intake) {
    std::string text = fmt::format("intake usual {}", intake.usual.halves / 2);
    if (intake.tolerance > 0) text += fmt::format(" tolerance {:g}", intake.tolerance / 100.0);
    const Settings usual_settings;
    for (const SettingRange& range : kSettingRanges) {
        const int value = intake.settings.*range.member;
        if (value != usual_settings.*range.member)
            text += fmt::format(" {} {}", range.name, setting_text(range.setting, value));
    }
    if (intake.clearance == Clearance::missing) text += " cleared no";
    return text + "\n";
}

std::string cell(Rating rating) {
    return rating.given() ? std::to_string(rating.value()) : "";
}

void add(std::string& events, std::string_view event) {
    events += (events.empty() ? "" : ", ") + std::string(event);
}

std::string events_text(const DayRow& row) {
    std::string events;
    for (const SettingRange& range : kSettingRanges)
        if (const auto value = row.settings.at(range.setting))
            add(events, fmt::format("set {} {}", range.name, setting_text(range.setting, *value)));
    if (row.cleared) add(events, "cleared");
    if (row.resume) add(events, "resume");
    if (row.rest) add(events, "rest");
    if (row.limiting) add(events, "limiting");
    if (row.flare) add(events, "flare");
    if (row.pause != PauseReason::none) add(events, fmt::format("pause {}", name(row.pause)));
    if (row.stop != StopSign::none) add(events, fmt::format("stop {}", name(row.stop)));
    for (size_t i = 0; i < kLapses; ++i)
        if (row.lapsed[i]) add(events, fmt::format("lapse {}", name(static_cast<Lapse>(i))));
    if (row.began) add(events, fmt::format("began {}", *row.began));
    if (row.legs.given()) add(events, fmt::format("legs {}", row.legs.value()));
    if (row.answer == Answer::ready) add(events, "ready");
    if (row.answer == Answer::more) add(events, "more");
    // A diary has one word for both.
    if (row.answer == Answer::hold || row.held) add(events, "hold");
    return events;
}

void add_row(std::string& text, const DayRow& row) {
    std::string line = fmt::format("{:>3} | {:>7} | {:>6} | {:>5} | {:>4} | {:>6} | {}", row.day,
                                   row.minutes ? std::to_string(*row.minutes) : "", cell(row.before), cell(row.worst),
                                   cell(row.next), cell(row.effort), events_text(row));
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
}

} // namespace

std::string diary_text(const Diary& diary) {
    std::string text = intake_text(diary.intake) + "day | minutes | before | worst | next | effort | event\n";
    for (const DayRow& row : diary.rows)
        add_row(text, row);
    for (const Expectation& expectation : diary.expectations)
        text += fmt::format("expect {} {} {} {}\n", expectation.moment == Moment::week ? "week" : "day",
                            expectation.number, name(expectation.state), expectation.level);
    return text;
}

} // namespace amble::programme
