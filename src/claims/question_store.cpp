#include "claims/question_store.h"

#include "foundation/base/random.h"

#include <algorithm>
#include <array>

namespace amble::claims {

namespace {

constexpr std::string_view kAsk =
    "INSERT INTO question (person_id, question_id, text, asked_at, state) VALUES ($1, $2, $3, $4, 'open')";
constexpr std::string_view kOfPerson =
    "SELECT question_id, person_id, text, asked_at, state, verdict_id, reason FROM question"
    " WHERE person_id = $1 ORDER BY asked_at DESC, question_id LIMIT 100";
constexpr std::string_view kWaitingOf =
    "SELECT COUNT(*) FROM question WHERE person_id = $1 AND state IN ('open', 'taken')";
constexpr std::string_view kOpen =
    "SELECT question_id, person_id, text, asked_at, state, verdict_id, reason FROM question"
    " WHERE state = 'open' ORDER BY asked_at, question_id LIMIT 200";
constexpr std::string_view kFind =
    "SELECT question_id, person_id, text, asked_at, state, verdict_id, reason FROM question"
    " WHERE question_id = $1";
constexpr std::string_view kHandle = "UPDATE question SET state = $3, verdict_id = $4, reason = $5"
                                     " WHERE person_id = $1 AND question_id = $2 AND state = 'open'";
constexpr std::string_view kWaitingFor =
    "SELECT question_id, person_id, text, asked_at, state, verdict_id, reason FROM question"
    " WHERE verdict_id = $1 AND state = 'taken'";
constexpr std::string_view kAnswered =
    "SELECT question_id, person_id, text, asked_at, state, verdict_id, reason FROM question"
    " WHERE verdict_id = $1 AND state = 'answered'";
constexpr std::string_view kAnswer = "UPDATE question SET state = 'answered' WHERE verdict_id = $1 AND state = 'taken'";

constexpr std::array<std::string_view, 4> kStates{"open", "taken", "answered", "declined"};

Question question_of(const database::Row& row) {
    const auto state = std::ranges::find(kStates, row.text(4));
    return {row.id(0),
            row.person(1),
            std::string(row.text(2)),
            row.instant(3),
            static_cast<QuestionState>(state - kStates.begin()),
            row.maybe_text(5).value_or(""),
            row.maybe_text(6).value_or("")};
}

std::vector<Question> questions(const database::Rows& rows) {
    std::vector<Question> found;
    for (const auto row : rows)
        found.push_back(question_of(row));
    return found;
}

std::optional<std::string_view> or_null(std::string_view text) {
    if (text.empty()) return std::nullopt;
    return text;
}

} // namespace

Id ask(database::Transaction& data, PersonId asker, std::string_view text, Instant now) {
    const Id id = random_id();
    data.execute(kAsk, asker, id, text, now);
    return id;
}

std::vector<Question> questions_of(database::Transaction& data, PersonId asker) {
    return questions(data.query(kOfPerson, asker));
}

int64_t waiting_questions_of(database::Transaction& data, PersonId asker) {
    return data.query(kWaitingOf, asker).only().integer(0);
}

std::vector<Question> open_questions(database::Transaction& data) {
    return questions(data.query(kOpen));
}

std::optional<Question> find_question(database::Transaction& data, const Id& id) {
    const auto found = questions(data.query(kFind, id));
    if (found.empty()) return std::nullopt;
    return found.front();
}

bool handle(database::Transaction& data, const Question& question, const Handling& handling) {
    return data.execute(kHandle, question.asker, question.id, kStates[static_cast<size_t>(handling.state)],
                        or_null(handling.verdict), or_null(handling.reason)) == 1;
}

std::vector<Question> questions_waiting_for(database::Transaction& data, std::string_view verdict) {
    return questions(data.query(kWaitingFor, verdict));
}

std::vector<Question> questions_answered_by(database::Transaction& data, std::string_view verdict) {
    return questions(data.query(kAnswered, verdict));
}

std::vector<Question> answer_questions(database::Transaction& data, std::string_view verdict) {
    auto found = questions_waiting_for(data, verdict);
    if (!found.empty()) data.execute(kAnswer, verdict);
    return found;
}

} // namespace amble::claims
