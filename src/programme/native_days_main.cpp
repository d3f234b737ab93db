// For tests/wasm/programme_test.mjs: native_days OUT writes what these rules make of every diary on this machine.
#include "programme/carried_day.h"
#include "programme/replay.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace amble::programme {

namespace {

std::string contents(const std::filesystem::path& path) {
    std::stringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

/// The size in four bytes, the lowest first, and the bytes.
void write(std::ofstream& file, std::string_view text) {
    for (int byte = 0; byte < 4; ++byte)
        file.put(static_cast<char>(text.size() >> (8 * byte)));
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
}

/// What a phone without a network writes down on the days after.
std::string lines_after(int day) {
    const std::string today = std::to_string(day), next = std::to_string(day + 1), later = std::to_string(day + 2);
    return "walk " + today + " 7 2 4 3 -\nmorning " + next + " 6\ntoday " + next + "\nwalk " + next +
           " 5 - - - -\nflare " + next + "\ntoday " + later + (day % 5 == 0 ? "\nstop " + later + " chest" : "") +
           (day % 7 == 0 ? "\nlapse " + next : "");
}

/// Every day of a diary as today, with its day before still open, as the page carries it; then without a network.
void write_days(std::ofstream& file, const Diary& diary) {
    ProgrammeState closed = replay({diary.intake, {}, {}}).state;
    std::vector<DayRow> open;
    Decisions decisions;
    for (int day = 1; day <= diary.last_day(); ++day) {
        const auto row = std::ranges::find(diary.rows, day, &DayRow::day);
        open.push_back(row == diary.rows.end() ? empty_day(day) : *row);
        if (open.size() > 2) {
            close_day(closed, open.front(), decisions);
            decisions.clear();
            open.erase(open.begin());
        }
        CarriedDay carried{closed, open};
        write(file, to_text(carried));
        write(file, carried_json(carried));
        const std::string lines = lines_after(day);
        note_lines(carried, lines);
        write(file, lines);
        write(file, carried_json(carried));
    }
}

int write_all(const char* path) {
    std::vector<std::filesystem::path> diaries;
    for (const auto& entry : std::filesystem::directory_iterator("tests/scenarios"))
        if (entry.path().extension() == ".diary") diaries.push_back(entry.path());
    std::ranges::sort(diaries);
    std::ofstream file(path, std::ios::binary);
    for (const auto& each : diaries) {
        const std::string text = contents(each);
        const auto diary = parse_diary(text);
        if (!diary) {
            std::cerr << each << ": " << english(diary.error().sentence) << '\n';
            return 1;
        }
        write(file, text);
        write(file, replay_json(replay(*diary)));
        write_days(file, *diary);
        write(file, "");
    }
    return file.flush() ? 0 : 1;
}

} // namespace

} // namespace amble::programme

int main(int count, char** words) {
    return count == 2 ? amble::programme::write_all(words[1]) : 2;
}
