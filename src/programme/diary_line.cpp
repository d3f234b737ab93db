#include "programme/diary_line.h"

#include "foundation/base/text.h"

#include <fmt/format.h>

namespace amble::programme {

namespace {

/// A number as far as a diary needs it, so that no sum of them overflows.
std::optional<int> number_from(std::string_view text, int least, int most) {
    const auto number = parse_whole_number(text);
    if (!number || *number < least || *number > most) return std::nullopt;
    return static_cast<int>(*number);
}

std::optional<Problem> read_usual(const DiaryLine& line, std::string_view value, Intake& intake) {
    const auto usual = number_from(value, 0, 10);
    if (!usual) return line.problem("usual is a whole number from 0 to 10, not \"{1}\".", {std::string(value)});
    intake.usual = Usual::points(*usual);
    return std::nullopt;
}

std::optional<Problem> read_tolerance(const DiaryLine& line, std::string_view value, Intake& intake) {
    const auto minutes = parse_decimal(value);
    if (!minutes || *minutes < 0.5 || *minutes > 240)
        return line.problem("tolerance is a number of minutes from 0.5 to 240, not \"{1}\".", {std::string(value)});
    intake.tolerance = tolerance_of(*minutes);
    return std::nullopt;
}

std::optional<Problem> read_clearance(const DiaryLine& line, std::string_view value, Intake& intake) {
    if (value != "yes" && value != "no")
        return line.problem("cleared is yes or no, not \"{1}\".", {std::string(value)});
    intake.clearance = value == "yes" ? Clearance::recorded : Clearance::missing;
    return std::nullopt;
}

std::optional<Problem> read_intake_pair(const DiaryLine& line, std::string_view key, std::string_view value,
                                        Intake& intake) {
    if (key == "usual") return read_usual(line, value, intake);
    if (key == "tolerance") return read_tolerance(line, value, intake);
    if (key == "cleared") return read_clearance(line, value, intake);
    const auto setting = setting_named(key);
    if (!setting)
        return line.problem(
            "intake knows usual, tolerance, planned, goal, profile, cleared, band, ceiling, adherence and "
            "settling, not \"{1}\".",
            {std::string(key)});
    const auto number = setting_value(*setting, value);
    if (!number)
        return line.problem("{1} is {2}, not \"{3}\".", {std::string(key), range_text(*setting), std::string(value)});
    intake.settings.*range_of(*setting).member = static_cast<uint8_t>(*number);
    return std::nullopt;
}

/// Whether the key at `at` stands in a pair before it; the first word is "intake".
bool is_repeated(const std::vector<std::string_view>& words, size_t at) {
    for (size_t before = 1; before < at; before += 2)
        if (words[before] == words[at]) return true;
    return false;
}

std::optional<State> state_in_lower_case(std::string_view text) {
    std::string upper(text);
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return state_named(upper);
}

} // namespace

Problem DiaryLine::problem(std::string_view sentence, std::vector<std::string> values) const {
    values.insert(values.begin(), std::to_string(number));
    return amble::problem("", "Line {0}: " + std::string(sentence), std::move(values));
}

std::vector<std::string_view> words_of(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\v\f";
    std::vector<std::string_view> words;
    for (size_t at = text.find_first_not_of(kBlanks); at < text.size(); at = text.find_first_not_of(kBlanks, at)) {
        const size_t end = std::min(text.find_first_of(kBlanks, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

std::optional<int> setting_value(Setting setting, std::string_view text) {
    if (setting == Setting::profile) {
        if (text == "normal") return 0;
        return text == "gentle" ? std::optional(1) : std::nullopt;
    }
    return number_from(text, range_of(setting).least, range_of(setting).most);
}

std::string range_text(Setting setting) {
    if (setting == Setting::profile) return "normal or gentle";
    const SettingRange& range = range_of(setting);
    return fmt::format("a whole number of {} from {} to {}", range.unit, range.least, range.most);
}

std::optional<Problem> read_intake(const DiaryLine& line, Intake& intake) {
    const auto words = words_of(line.text);
    bool has_usual = false;
    for (size_t at = 1; at < words.size(); at += 2) {
        if (at + 1 == words.size())
            return line.problem("\"{1}\" lacks its value; write pairs such as \"usual 2 planned 7\".",
                                {std::string(words[at])});
        if (is_repeated(words, at)) return line.problem("\"{1}\" is there twice; keep one.", {std::string(words[at])});
        if (auto wrong = read_intake_pair(line, words[at], words[at + 1], intake)) return wrong;
        has_usual = has_usual || words[at] == "usual";
    }
    if (!has_usual) return line.problem("intake needs the usual pain, for example \"intake usual 2\".");
    return std::nullopt;
}

std::optional<Problem> read_expectation(const DiaryLine& line, Expectation& expectation) {
    const auto words = words_of(line.text);
    if (words.size() != 5 || (words[1] != "week" && words[1] != "day"))
        return line.problem("write \"expect week 1 PROGRESS 20\" or \"expect day 9 FLARE 10\".");
    expectation.line = line.number;
    expectation.moment = words[1] == "week" ? Moment::week : Moment::at_once;
    const int most = expectation.moment == Moment::week ? kMostDays / 7 : kMostDays;
    const auto number = number_from(words[2], 1, most);
    if (!number)
        return line.problem("the {1} is a whole number from 1 to {2}, not \"{3}\".",
                            {std::string(words[1]), std::to_string(most), std::string(words[2])});
    expectation.number = *number;
    const auto state = state_in_lower_case(words[3]);
    if (!state)
        return line.problem("the state is NOT_READY, START, PROGRESS, HOLD, STEP_BACK, FLARE, PAUSE, STOP or MAINTAIN, "
                            "not \"{1}\".",
                            {std::string(words[3])});
    expectation.state = *state;
    const auto level = number_from(words[4], 0, kMostMinutesADay);
    if (!level)
        return line.problem("the level is a whole number of minutes from 0 (no target) to 60, not \"{1}\".",
                            {std::string(words[4])});
    expectation.level = *level;
    return std::nullopt;
}

} // namespace amble::programme
