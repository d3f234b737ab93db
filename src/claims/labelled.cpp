#include "claims/labelled.h"

#include "foundation/base/text.h"

#include <array>

namespace amble::claims {

namespace {

constexpr std::array kSpeeches{Speech::neither, Speech::claim, Speech::experience, Speech::question};

std::optional<Speech> speech_of(std::string_view text) {
    for (const Speech each : kSpeeches)
        if (word(each) == text) return each;
    return std::nullopt;
}

} // namespace

bool Labelled::is_test() const {
    return std::string_view("0369").find(post().back()) != std::string_view::npos;
}

Result<std::vector<Labelled>> read_labelled(std::string_view tsv) {
    std::vector<Labelled> read;
    size_t line_number = 0;
    for (const std::string_view line : split(tsv, '\n')) {
        if (++line_number == 1 || line.empty()) continue; // the names of the columns
        const auto columns = split(line, '\t');
        const auto speech = columns.size() == 10 ? speech_of(columns[2]) : std::nullopt;
        if (!speech || columns[0].empty())
            return problem("", "Line {0} has not the ten columns of a labelled sentence.",
                           {std::to_string(line_number)});
        const auto text = [&columns](size_t i) { return std::string(columns[i]); };
        read.push_back({text(0), text(1), *speech, text(3), text(4), text(5), text(6), text(7), text(8), text(9)});
    }
    return read;
}

std::vector<LabelledText> texts(std::vector<Labelled> sentences) {
    std::vector<LabelledText> made;
    for (Labelled& each : sentences) {
        if (made.empty() || made.back().sentences.back().post() != each.post()) made.emplace_back();
        LabelledText& text = made.back();
        if (!text.text.empty()) text.text += ' ';
        text.begins.push_back(text.text.size());
        text.text += each.text;
        text.sentences.push_back(std::move(each));
    }
    return made;
}

} // namespace amble::claims
