#include "foundation/base/text.h"
#include "programme/diary_line.h"

#include <algorithm>

namespace amble::programme {

namespace {

using Words = std::vector<std::string_view>;

std::string text_of(const Words& words) {
    std::string text;
    for (const std::string_view word : words)
        text += (text.empty() ? "" : " ") + std::string(word);
    return text;
}

std::optional<Problem> read_plain(const DiaryLine& line, const Words& words, DayRow& row) {
    const std::string_view event = words.front();
    if (event == "ready")
        row.answer = std::max(row.answer, Answer::ready);
    else if (event == "more")
        row.answer = std::max(row.answer, Answer::more);
    else if (event == "hold")
        row.answer = Answer::hold;
    else if (event == "rest")
        row.rest = true;
    else if (event == "flare")
        row.flare = true;
    else if (event == "limiting")
        row.limiting = true;
    else if (event == "resume")
        row.resume = true;
    else if (event == "cleared")
        row.cleared = true;
    else
        return line.problem("the events are ready, hold, more, rest, flare, limiting, pause, resume, stop, cleared, "
                            "set, lapse, began and legs, with commas between them, not \"{1}\".",
                            {text_of(words)});
    if (words.size() == 1) return std::nullopt;
    return line.problem("{1} stands alone; separate events with commas, not \"{2}\".",
                        {std::string(event), text_of(words)});
}

std::optional<Problem> read_pause(const DiaryLine& line, const Words& words, DayRow& row) {
    const auto reason = words.size() == 2 ? pause_reason_named(words[1]) : std::nullopt;
    if (!reason)
        return line.problem("write pause and one of fever, illness, dizzy, pregnancy, specialist, check, fall, surgery "
                            "and hospital, not \"{1}\".",
                            {text_of(words)});
    // Of two reasons on one day the graver one asks for more before a new start.
    row.pause = std::max(row.pause, *reason);
    return std::nullopt;
}

/// A stop is never refused for the word that names its sign, only for having none.
std::optional<Problem> read_stop(const DiaryLine& line, const Words& words, DayRow& row) {
    if (words.size() < 2)
        return line.problem("write stop and its sign, such as nerve, bladder, saddle, chest or systemic, "
                            "not \"{1}\".",
                            {text_of(words)});
    row.stop = stop_sign_named(words[1]);
    return std::nullopt;
}

std::optional<Problem> read_set(const DiaryLine& line, const Words& words, DayRow& row) {
    const auto setting = words.size() == 3 ? setting_named(words[1]) : std::nullopt;
    if (!setting)
        return line.problem("write set, one of band, profile, planned, goal, ceiling, adherence and settling, and its "
                            "value, not \"{1}\".",
                            {text_of(words)});
    const auto value = setting_value(*setting, words[2]);
    if (!value)
        return line.problem("{1} is {2}, not \"{3}\".",
                            {std::string(words[1]), range_text(*setting), std::string(words[2])});
    row.settings.set(*setting, *value);
    return std::nullopt;
}

std::optional<Problem> read_lapse(const DiaryLine& line, const Words& words, DayRow& row) {
    const auto lapse = words.size() == 2 ? lapse_named(words[1]) : std::nullopt;
    if (!lapse)
        return line.problem("write lapse and one of questions, answers, clearance and specialist, not \"{1}\".",
                            {text_of(words)});
    row.lapsed[static_cast<size_t>(*lapse)] = true;
    return std::nullopt;
}

std::optional<Problem> read_began(const DiaryLine& line, const Words& words, DayRow& row) {
    const auto minutes = words.size() == 2 ? parse_whole_number(words[1]) : std::nullopt;
    if (!minutes || *minutes < 0 || *minutes > kMostMinutesADay)
        return line.problem("write began and the minutes of the target that the day began with, not \"{1}\".",
                            {text_of(words)});
    row.began = static_cast<int>(*minutes);
    return std::nullopt;
}

std::optional<Problem> read_legs(const DiaryLine& line, const Words& words, DayRow& row) {
    const auto pain = words.size() == 2 ? parse_whole_number(words[1]) : std::nullopt;
    if (!pain || *pain < 0 || *pain > 10)
        return line.problem("write legs and the pain in foot, knee or hip, a whole number from 0 to 10, not \"{1}\".",
                            {text_of(words)});
    row.legs = Rating(static_cast<int>(*pain));
    return std::nullopt;
}

} // namespace

std::optional<Problem> read_event(const DiaryLine& line, std::string_view event, DayRow& row) {
    const Words words = words_of(event);
    if (words.front() == "pause") return read_pause(line, words, row);
    if (words.front() == "set") return read_set(line, words, row);
    if (words.front() == "legs") return read_legs(line, words, row);
    if (words.front() == "lapse") return read_lapse(line, words, row);
    if (words.front() == "began") return read_began(line, words, row);
    if (words.front() == "stop") return read_stop(line, words, row);
    return read_plain(line, words, row);
}

} // namespace amble::programme
