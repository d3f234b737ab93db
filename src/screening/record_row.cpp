#include "screening/record_row.h"

#include "foundation/base/text.h"

#include <algorithm>
#include <array>

namespace amble::screening {

namespace {

struct DispositionWord {
    Disposition disposition;
    std::string_view word;
};

constexpr std::array kDispositions{
    DispositionWord{Disposition::fine, "fine"},
    DispositionWord{Disposition::adapted, "adapted"},
    DispositionWord{Disposition::incomplete, "incomplete"},
    DispositionWord{Disposition::consult, "consult"},
    DispositionWord{Disposition::not_offered, "not_offered"},
    DispositionWord{Disposition::urgent, "urgent"},
    DispositionWord{Disposition::emergency, "emergency"},
};

std::string_view word(Disposition disposition) {
    return std::ranges::find(kDispositions, disposition, &DispositionWord::disposition)->word;
}

std::string lines(const std::vector<Matter>& matters) {
    std::string text;
    for (const Matter& matter : matters)
        text += matter + "\n";
    return text;
}

std::vector<Matter> matters_of(std::string_view lines) {
    std::vector<Matter> matters;
    for (const std::string_view line : split(lines, '\n'))
        if (!line.empty()) matters.emplace_back(line);
    return matters;
}

std::string lines(const std::vector<Finding>& findings) {
    std::string text;
    for (const Finding& finding : findings)
        text += std::string(wording(finding.question).code) + " " + std::string(word(finding.disposition)) + "\n";
    return text;
}

std::optional<std::vector<Finding>> findings_of(std::string_view lines) {
    std::vector<Finding> findings;
    for (const Matter& line : matters_of(lines)) {
        const auto parts = split(line, ' ');
        const auto question = question_of(parts.front());
        const auto found = std::ranges::find(kDispositions, parts.back(), &DispositionWord::word);
        if (parts.size() != 2 || !question || found == kDispositions.end()) return std::nullopt;
        findings.push_back({*question, found->disposition});
    }
    return findings;
}

constexpr std::string_view kind_of(Walking walking) {
    return walking == Walking::may ? "consulted" : "consulted_not";
}

/// One overload a kind of record: its columns.
struct Writer {
    RecordRow operator()(const Screened& what) const {
        RecordRow row{.kind = "screened", .matters = lines(what.findings)};
        row.occasion = std::string(screening::word(what.occasion));
        row.complete = what.complete;
        return row;
    }
    RecordRow operator()(const AskedFor& what) const {
        RecordRow row{.kind = "asked_for"};
        row.occasion = std::string(screening::word(what.occasion));
        return row;
    }
    RecordRow operator()(const Consulted& what) const {
        RecordRow row{.kind = std::string(kind_of(what.walking)), .matters = lines(what.named)};
        row.held = what.held;
        row.by = what.who;
        row.profession = what.profession;
        row.words = what.said;
        return row;
    }
    RecordRow operator()(const Cleared& what) const {
        RecordRow row{.kind = "cleared"};
        row.until = what.until;
        row.by = what.by;
        row.words = what.reason;
        row.most_minutes = what.most_minutes;
        return row;
    }
    RecordRow operator()(const LetterCleared& what) const {
        RecordRow row = answered("letter_cleared", what.written, what.by, what.words);
        row.matters = lines(what.named);
        row.until = what.until;
        row.most_minutes = what.most_minutes;
        return row;
    }
    RecordRow operator()(const LetterDeclined& what) const {
        return answered("letter_declined", what.written, what.by, what.words);
    }
    RecordRow operator()(const Declined& what) const { return decided("declined", what.by, what.reason); }
    RecordRow operator()(const Inquired& what) const { return decided("inquired", what.by, what.question); }
    RecordRow operator()(const Stopped& what) const {
        RecordRow row{.kind = "stopped", .matters = lines(what.signs)};
        row.held = what.pressed;
        return row;
    }
    RecordRow operator()(const Suspended& what) const { return {.kind = "suspended", .matters = what.cause}; }

    static RecordRow answered(std::string kind, Instant written, const Clinician& by, const std::string& words) {
        RecordRow row = decided(std::move(kind), by.name, words);
        row.held = written;
        row.profession = by.profession;
        row.registration = by.registration;
        return row;
    }
    static RecordRow decided(std::string kind, const std::string& by, const std::string& words) {
        RecordRow row{.kind = std::move(kind)};
        row.by = by;
        row.words = words;
        return row;
    }
};

std::optional<int> most_minutes_of(const RecordRow& row) {
    return row.most_minutes ? std::optional(static_cast<int>(*row.most_minutes)) : std::nullopt;
}

Clinician clinician_of(const RecordRow& row) {
    return {row.by.value_or(""), row.profession.value_or(""), row.registration.value_or("")};
}

} // namespace

RecordRow row_of(const RecordContent& what) {
    return std::visit(Writer{}, what);
}

std::optional<RecordContent> record_of(const RecordRow& row) {
    const auto occasion = occasion_of(row.occasion.value_or(""));
    const std::string by = row.by.value_or("");
    const std::string words = row.words.value_or("");
    if (row.kind == "screened") {
        auto findings = findings_of(row.matters);
        if (!findings || !occasion || !row.complete) return std::nullopt;
        return Screened{*occasion, std::move(*findings), *row.complete};
    }
    if (row.kind == "asked_for" && occasion) return AskedFor{*occasion};
    for (const Walking walking : {Walking::may, Walking::may_not})
        if (row.kind == kind_of(walking) && row.held)
            return Consulted{*row.held, by, row.profession.value_or(""), words, matters_of(row.matters), walking};
    if (row.kind == "cleared" && row.until) return Cleared{*row.until, by, words, most_minutes_of(row)};
    if (row.kind == "letter_cleared" && row.held && row.until)
        return LetterCleared{*row.held,         *row.until, most_minutes_of(row),
                             clinician_of(row), words,      matters_of(row.matters)};
    if (row.kind == "letter_declined" && row.held) return LetterDeclined{*row.held, clinician_of(row), words};
    if (row.kind == "declined") return Declined{by, words};
    if (row.kind == "inquired") return Inquired{by, words};
    if (row.kind == "stopped") return Stopped{matters_of(row.matters), row.held};
    if (row.kind == "suspended") return Suspended{row.matters};
    return std::nullopt;
}

} // namespace amble::screening
