#include "care/letter.h"

#include "foundation/base/text.h"

namespace amble::care {

namespace {

void add(Problems& problems, Problems more) {
    for (Problem& each : more)
        problems.push_back(std::move(each));
}

std::optional<int> read_most(std::string_view typed, Problems& problems) {
    if (trim(typed).empty()) return std::nullopt;
    const auto minutes = parse_whole_number(trim(typed));
    if (minutes && *minutes >= screening::kLeastCondition && *minutes <= screening::kMostCondition)
        return static_cast<int>(*minutes);
    problems.push_back(
        problem("most_minutes", "Please give whole minutes from {0} to {1}, or leave it empty.",
                {std::to_string(screening::kLeastCondition), std::to_string(screening::kMostCondition)}));
    return std::nullopt;
}

screening::LetterCleared read_cleared(const TypedAnswer& typed, const Letter& letter, Day today, Problems& problems) {
    screening::LetterCleared cleared;
    cleared.written = letter.written;
    cleared.named = letter.content.matters;
    cleared.words = trim(typed.words);
    cleared.until = parse_day(typed.until).value_or(today);
    const bool conditions = typed.answer == "conditions";
    if (conditions) cleared.most_minutes = read_most(typed.most_minutes, problems);
    if (conditions && !cleared.most_minutes && cleared.words.empty() && problems.empty())
        problems.push_back(problem("most_minutes", "Please give minutes here, or write the condition below."));
    return cleared;
}

} // namespace

LetterState state_of(const Letter& letter, Instant now) {
    if (letter.answered) return LetterState::answered;
    if (letter.withdrawn) return LetterState::withdrawn;
    return now < letter.expires ? LetterState::open : LetterState::over;
}

Problems check_concerns(std::string_view concerns) {
    if (!is_utf8(concerns)) return {problem("concerns", "Part of this text cannot be read. Please type it again.")};
    if (trim(concerns).empty())
        return {problem("concerns", "Please say in a sentence or two what worries you, or that nothing does.")};
    if (length_utf8(concerns) > kLongestConcerns)
        return {problem("concerns", "Please shorten this to {0} characters, so that the letter fits on one sheet.",
                        {std::to_string(kLongestConcerns)})};
    return {};
}

ReadAnswer read_answer(const TypedAnswer& typed, const Letter& letter, Day today) {
    ReadAnswer read;
    const screening::Clinician by{std::string(trim(typed.name)), std::string(trim(typed.profession)),
                                  std::string(trim(typed.registration))};
    if (typed.answer == "declined") {
        const screening::LetterDeclined declined{letter.written, by, std::string(trim(typed.words))};
        add(read.problems, screening::check(declined));
        read.answer = declined;
        return read;
    }
    if (typed.answer != "cleared" && typed.answer != "conditions")
        read.problems.push_back(problem("answer", "Please choose one."));
    auto cleared = read_cleared(typed, letter, today, read.problems);
    cleared.by = by;
    add(read.problems, screening::check(cleared, today));
    read.answer = std::move(cleared);
    return read;
}

} // namespace amble::care
