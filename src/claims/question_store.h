#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/id.h"
#include "foundation/database/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::claims {

enum class QuestionState : uint8_t { open, taken, answered, declined };

/// "Is it true?", asked by a member.
struct Question {
    Id id;
    PersonId asker;
    std::string text; // one line
    Instant asked_at;
    QuestionState state = QuestionState::open;
    std::string verdict; // the draft that will answer it, or the verdict that did; may be empty
    std::string reason;  // of what was declined

    bool operator==(const Question&) const = default;
};

Id ask(database::Transaction& data, PersonId asker, std::string_view text, Instant now);

/// A member's own, the newest first, at most 100.
std::vector<Question> questions_of(database::Transaction& data, PersonId asker);
/// How many of theirs still wait for an answer.
int64_t waiting_questions_of(database::Transaction& data, PersonId asker);

/// Open ones, the oldest first, at most 200. Crosses persons.
std::vector<Question> open_questions(database::Transaction& data);
/// Crosses persons.
std::optional<Question> find_question(database::Transaction& data, const Id& id);

/// What became of a question.
struct Handling {
    QuestionState state;
    std::string_view verdict;
    std::string_view reason;
};
/// False where it is not open any more.
bool handle(database::Transaction& data, const Question& question, const Handling& handling);

/// Those that wait for this verdict. Crosses persons.
std::vector<Question> questions_waiting_for(database::Transaction& data, std::string_view verdict);
/// Those that it answers already. Crosses persons.
std::vector<Question> questions_answered_by(database::Transaction& data, std::string_view verdict);
/// Those that waited for this verdict are answered; handed back so that who asked can be told.
std::vector<Question> answer_questions(database::Transaction& data, std::string_view verdict);

} // namespace amble::claims
