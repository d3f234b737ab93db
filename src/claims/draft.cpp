#include "claims/draft.h"

#include "claims/evidence_check.h"
#include "foundation/base/text.h"

#include <algorithm>
#include <charconv>

namespace amble::claims {

namespace {

constexpr std::array<std::string_view, kPartCount> kNames{
    "treatment",     "question", "statement", "for_whom",    "outcome",    "phase",     "direction",
    "than",          "answer",   "certainty", "summary",     "why",        "caveats",   "harms",
    "disagreements", "sources",  "said_as",   "de.question", "de.summary", "review_due"};

std::vector<std::string> lines(std::string_view text) {
    std::vector<std::string> found;
    for (const std::string_view line : split(text, '\n'))
        if (const std::string_view trimmed = trim(line); !trimmed.empty()) found.emplace_back(trimmed);
    return found;
}

std::string as_lines(const std::vector<std::string>& texts) {
    std::string text;
    for (const std::string& each : texts)
        text.append(text.empty() ? "" : "\n").append(each);
    return text;
}

/// The last number that can be a year; 0 where there is none.
int year_in(std::string_view citation) {
    int year = 0;
    for (size_t at = 0; at + 4 <= citation.size(); ++at) {
        const bool begins = citation.substr(at).starts_with("19") || citation.substr(at).starts_with("20");
        int number = 0;
        const auto [end, error] = std::from_chars(citation.data() + at, citation.data() + at + 4, number);
        if (begins && error == std::errc() && end == citation.data() + at + 4) year = number;
    }
    return year;
}

std::vector<Source> sources_in(std::string_view text, std::string_view id, Problems& problems) {
    std::vector<Source> sources;
    for (const std::string& line : lines(text)) {
        const auto cells = split(line, '|');
        const auto cell = [&cells](size_t i) { return i < cells.size() ? std::string(trim(cells[i])) : std::string(); };
        Source source{std::string(id) + ".source-" + std::to_string(sources.size() + 1),
                      cell(0),
                      year_in(cell(0)),
                      cell(1),
                      Checked::to_be_confirmed,
                      cell(2)};
        if (!source.read.empty()) source.checked = Checked::confirmed;
        const std::string number = std::to_string(sources.size() + 1);
        if (source.year == 0) problems.push_back(problem("sources", "Source {0} names no year.", {number}));
        if (!source.link.starts_with("https://"))
            problems.push_back(problem("sources",
                                       "Source {0} has no link. Write it behind the citation, after \" | \"; it begins "
                                       "with https://.",
                                       {number}));
        sources.push_back(std::move(source));
    }
    return sources;
}

template<class Value>
Value chosen(const Draft& draft, Part part, Problems& problems) {
    if (const auto value = value_of<Value>(draft[part])) return *value;
    problems.push_back(problem(name(part), "Please choose one."));
    return Value{};
}

Verdict verdict_in(const Draft& draft, std::string_view id, Problems& problems) {
    const auto text = [&draft](Part part) { return std::string(trim(draft[part])); };
    Verdict made;
    made.id = id;
    made.treatment = text(Part::treatment);
    made.question = text(Part::question);
    made.statement = text(Part::statement);
    made.said_as = lines(draft[Part::said_as]);
    made.for_whom = text(Part::for_whom);
    made.outcome = chosen<Outcome>(draft, Part::outcome, problems);
    made.phase = chosen<Phase>(draft, Part::phase, problems);
    made.direction = chosen<Direction>(draft, Part::direction, problems);
    made.than = text(Part::than);
    made.answer = chosen<Answer>(draft, Part::answer, problems);
    made.certainty = chosen<Certainty>(draft, Part::certainty, problems);
    made.summary = text(Part::summary);
    made.why = text(Part::why);
    made.caveats = lines(draft[Part::caveats]);
    made.harms = lines(draft[Part::harms]);
    made.disagreements = lines(draft[Part::disagreements]);
    if (!text(Part::german_question).empty() || !text(Part::german_summary).empty())
        made.translations = {{"de", text(Part::german_question), text(Part::german_summary)}};
    return made;
}

/// The part that a fault names, by its first value or in its words; "" for the draft as a whole.
std::string part_of(const Fault& fault) {
    const Sentence& sentence = fault.sentence;
    for (const std::string_view each : kNames) {
        const bool by_value = !sentence.values.empty() && sentence.values.front() == each;
        if (by_value || sentence.text.find("\"" + std::string(each) + "\"") != std::string::npos)
            return std::string(each);
    }
    if (sentence.text.find("review") != std::string::npos) return "review_due";
    if (sentence.text.find("certainty") != std::string::npos) return "certainty";
    if (sentence.text.find("source") != std::string::npos) return "sources";
    return "";
}

/// The verdict among just what it refers to, for the check of the evidence.
Catalogue around(const Verdict& verdict, const std::vector<Source>& sources, const Catalogue& known) {
    Catalogue made;
    for (const Treatment& each : known.treatments)
        if (each.id == verdict.treatment || each.id == verdict.than) {
            made.treatments.push_back(each);
            made.treatments.back().trial.reset(); // rests on sources of the treatment's own
        }
    made.verdicts = {verdict};
    made.sources = sources;
    std::ranges::sort(made.sources, {}, &Source::id);
    return made;
}

void check_length(const Draft& draft, Problems& problems) {
    for (size_t i = 0; i < kPartCount; ++i)
        if (length_utf8(draft.parts[i]) > kMostInPart)
            problems.push_back(
                problem(kNames[i], "This is longer than {0} characters.", {std::to_string(kMostInPart)}));
}

void check_statement(const Verdict& verdict, const Catalogue& known, Problems& problems) {
    const auto same = std::ranges::find_if(known.verdicts, [&](const Verdict& each) {
        return each.id != verdict.id && lower_ascii(each.statement) == lower_ascii(verdict.statement);
    });
    if (same != known.verdicts.end())
        problems.push_back(problem("statement", "There is a verdict on just this statement: {0}", {same->question}));
}

} // namespace

std::string_view name(Part part) {
    return kNames[static_cast<size_t>(part)];
}

ReadDraft read(const Draft& draft, std::string_view id, const Catalogue& known, Day compiled_on) {
    ReadDraft made;
    check_length(draft, made.problems);
    if (!made.problems.empty()) return made;
    made.verdict = verdict_in(draft, id, made.problems);
    made.verdict.compiled_on = compiled_on;
    made.sources = sources_in(draft[Part::sources], id, made.problems);
    for (const Source& each : made.sources)
        made.verdict.sources.push_back(each.id);
    if (const auto day = parse_day(trim(draft[Part::review_due])))
        made.verdict.review_due = *day;
    else
        made.problems.push_back(problem("review_due", "Please give the day by which it has to be looked at again."));
    if (!known.treatment(made.verdict.treatment)) made.problems.push_back(problem("treatment", "Please choose one."));
    if (!made.problems.empty()) return made;
    for (const Fault& each : faults(around(made.verdict, made.sources, known)))
        made.problems.push_back({part_of(each), each.sentence});
    check_statement(made.verdict, known, made.problems);
    return made;
}

Draft draft_of(const Verdict& verdict, const Catalogue& catalogue) {
    Draft made;
    made[Part::treatment] = verdict.treatment;
    made[Part::question] = verdict.question;
    made[Part::statement] = verdict.statement;
    made[Part::for_whom] = verdict.for_whom;
    made[Part::outcome] = word(verdict.outcome);
    made[Part::phase] = word(verdict.phase);
    made[Part::direction] = word(verdict.direction);
    made[Part::than] = verdict.than;
    made[Part::answer] = word(verdict.answer);
    made[Part::certainty] = word(verdict.certainty);
    made[Part::summary] = verdict.summary;
    made[Part::why] = verdict.why;
    made[Part::caveats] = as_lines(verdict.caveats);
    made[Part::harms] = as_lines(verdict.harms);
    made[Part::disagreements] = as_lines(verdict.disagreements);
    made[Part::said_as] = as_lines(verdict.said_as);
    for (const std::string& id : verdict.sources)
        if (const Source* source = catalogue.source(id)) {
            std::string& text = made[Part::sources];
            text.append(text.empty() ? "" : "\n").append(source->citation).append(" | ").append(source->link);
            if (!source->read.empty()) text.append(" | ").append(source->read);
        }
    if (const Translation* german = verdict.translation("de")) {
        made[Part::german_question] = german->question;
        made[Part::german_summary] = german->summary;
    }
    made[Part::review_due] = iso(verdict.review_due);
    return made;
}

std::string kept(const Draft& draft) {
    std::string text;
    for (size_t i = 0; i < kPartCount; ++i) {
        const std::string& part = draft.parts[i];
        text.append(kNames[i]).append(" ").append(std::to_string(part.size())).append("\n").append(part).append("\n");
    }
    return text;
}

std::optional<Draft> read_kept(std::string_view text) {
    Draft made;
    while (!text.empty()) {
        const size_t blank = text.find(' '), end = text.find('\n');
        if (blank == std::string_view::npos || end == std::string_view::npos || blank > end) return std::nullopt;
        size_t length = 0;
        const auto read = std::from_chars(text.data() + blank + 1, text.data() + end, length);
        if (read.ec != std::errc() || read.ptr != text.data() + end || length >= text.size() - end - 1)
            return std::nullopt;
        const auto part = std::ranges::find(kNames, text.substr(0, blank));
        if (part == kNames.end()) return std::nullopt;
        made.parts[static_cast<size_t>(part - kNames.begin())] = text.substr(end + 1, length);
        text.remove_prefix(end + 1 + length + 1);
    }
    return made;
}

std::vector<Part> changed(const Draft& before, const Draft& after) {
    std::vector<Part> found;
    for (size_t i = 0; i < kPartCount; ++i)
        if (before.parts[i] != after.parts[i]) found.push_back(static_cast<Part>(i));
    return found;
}

} // namespace amble::claims
