#include "programme/diary.h"

#include "foundation/base/text.h"
#include "programme/diary_line.h"

#include <algorithm>

namespace amble::programme {

namespace {

/// Reads line after line; what a line may be depends on those before it.
class DiaryReader {
public:
    std::optional<Problem> read(const DiaryLine& line);
    std::optional<Problem> finish(int last_line) const;
    Diary take() { return std::move(diary_); }

private:
    std::optional<Problem> read_first(const DiaryLine& line);
    std::optional<Problem> read_table_row(const DiaryLine& line);
    std::optional<Problem> read_expected(const DiaryLine& line);

    Diary diary_;
    DiaryColumns columns_;
    bool has_intake_ = false;
};

std::optional<Problem> DiaryReader::read(const DiaryLine& line) {
    const std::string_view first = words_of(line.text).front();
    if (first == "intake") return read_first(line);
    if (!has_intake_)
        return line.problem("a diary begins with its intake line, for example \"intake usual 2\", before any row.");
    if (first == "expect") return read_expected(line);
    if (line.text.find('|') == std::string::npos && parse_whole_number(line.text) == std::nullopt)
        return line.problem("\"{1}\" begins no line that a diary has; write intake, a row that begins with its day, "
                            "expect, or # and a comment.",
                            {std::string(first.substr(0, 40))});
    const std::string_view cell = trim(std::string_view(line.text).substr(0, line.text.find('|')));
    if (!cell.empty() && cell.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos)
        return read_columns(line, columns_);
    return read_table_row(line);
}

std::optional<Problem> DiaryReader::read_first(const DiaryLine& line) {
    if (has_intake_) return line.problem("a diary has one intake line, and this is the second; keep one.");
    has_intake_ = true;
    return read_intake(line, diary_.intake);
}

std::optional<Problem> DiaryReader::read_table_row(const DiaryLine& line) {
    DayRow row;
    if (auto wrong = read_row(line, columns_, row)) return wrong;
    if (!diary_.rows.empty() && row.day <= diary_.rows.back().day)
        return line.problem("day {1} comes after day {2}; write each day once, in order.",
                            {std::to_string(row.day), std::to_string(diary_.rows.back().day)});
    diary_.rows.push_back(row);
    return std::nullopt;
}

std::optional<Problem> DiaryReader::read_expected(const DiaryLine& line) {
    Expectation expectation;
    if (auto wrong = read_expectation(line, expectation)) return wrong;
    diary_.expectations.push_back(expectation);
    return std::nullopt;
}

std::optional<Problem> DiaryReader::finish(int last_line) const {
    if (has_intake_) return std::nullopt;
    return DiaryLine{last_line, {}}.problem(
        "the diary ends without an intake line; begin it with, for example, \"intake "
        "usual 2\".");
}

/// Without its comment, the blanks around it and a table's outer bar, in lower case.
std::string bare(std::string_view raw) {
    raw = trim(raw.substr(0, raw.find('#')));
    if (!raw.empty() && raw.front() == '|') raw = trim(raw.substr(1));
    return lower_ascii(raw);
}

std::optional<Problem> refuse_as_a_whole(std::string_view text) {
    if (text.size() > kMostDiaryBytes)
        return problem("", "A diary has at most {0} bytes, and this one has {1}; split it.",
                       {std::to_string(kMostDiaryBytes), std::to_string(text.size())});
    if (!is_utf8(text)) return problem("", "A diary is a text file in UTF-8, and this file is not; save it as UTF-8.");
    return std::nullopt;
}

} // namespace

int Diary::last_day() const {
    int last = rows.empty() ? 0 : rows.back().day;
    for (const Expectation& expectation : expectations)
        last = std::max(last, expectation.day());
    return last;
}

Result<Diary> parse_diary(std::string_view text) {
    if (auto wrong = refuse_as_a_whole(text)) return *wrong;
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) text.remove_prefix(kByteOrderMark.size());
    DiaryReader reader;
    int number = 0;
    for (const std::string_view raw : split(text, '\n')) {
        DiaryLine line{++number, {}};
        if (raw.size() > kMostLineBytes)
            return line.problem("a line has at most {1} bytes; shorten it.", {std::to_string(kMostLineBytes)});
        line.text = bare(raw);
        if (line.text.empty()) continue;
        if (auto wrong = reader.read(line)) return *wrong;
    }
    if (auto wrong = reader.finish(number)) return *wrong;
    return reader.take();
}

} // namespace amble::programme
