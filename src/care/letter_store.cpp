#include "care/letter_store.h"

#include "account/token.h"
#include "foundation/base/text.h"

namespace amble::care {

namespace {

constexpr std::string_view kAdd = R"(
    INSERT INTO clearance_letter (person_id, letter_id, token_hash, concerns, matters, usual_pain, start_minutes,
                                  written_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))";
constexpr std::string_view kOfMember = R"(
    SELECT person_id, letter_id, concerns, matters, usual_pain, start_minutes, written_at, expires_at, withdrawn_at,
           answered_at
    FROM clearance_letter WHERE person_id = $1 ORDER BY written_at DESC, letter_id)";
constexpr std::string_view kBehind = R"(
    SELECT person_id, letter_id, concerns, matters, usual_pain, start_minutes, written_at, expires_at, withdrawn_at,
           answered_at
    FROM clearance_letter WHERE token_hash = $1)";
constexpr std::string_view kWithdraw = R"(
    UPDATE clearance_letter SET withdrawn_at = $3
    WHERE person_id = $1 AND letter_id = $2 AND withdrawn_at IS NULL AND answered_at IS NULL)";
// The row is the lock: of two answers sent at once, the second finds it answered.
constexpr std::string_view kUse = R"(
    UPDATE clearance_letter SET answered_at = $3
    WHERE person_id = $1 AND letter_id = $2 AND withdrawn_at IS NULL AND answered_at IS NULL AND expires_at > $3)";

std::string lines(const std::vector<screening::Matter>& matters) {
    std::string text;
    for (const auto& matter : matters)
        text += matter + "\n";
    return text;
}

std::vector<screening::Matter> matters_of(std::string_view lines) {
    std::vector<screening::Matter> matters;
    for (const std::string_view line : split(lines, '\n'))
        if (!line.empty()) matters.emplace_back(line);
    return matters;
}

Letter letter_of(const database::Row& row) {
    Letter letter;
    letter.member = row.person(0);
    letter.id = Id::parse(row.text(1)).value_or(Id());
    letter.content.concerns = row.text(2);
    letter.content.matters = matters_of(row.text(3));
    if (const auto pain = row.maybe_integer(4)) letter.content.usual_pain = static_cast<int>(*pain);
    letter.content.start = static_cast<int>(row.integer(5));
    letter.written = row.instant(6);
    letter.expires = row.instant(7);
    letter.withdrawn = row.maybe_instant(8);
    letter.answered = row.maybe_instant(9);
    return letter;
}

} // namespace

void add_letter(database::Transaction& data, const Letter& letter, std::string_view token) {
    const LetterContent& content = letter.content;
    const auto pain = content.usual_pain ? std::optional<int64_t>(*content.usual_pain) : std::nullopt;
    data.execute(kAdd, letter.member, letter.id, account::token_hash(token), content.concerns, lines(content.matters),
                 pain, content.start, letter.written, letter.expires);
}

std::vector<Letter> letters_of(database::Transaction& data, PersonId member) {
    std::vector<Letter> letters;
    for (const auto row : data.query(kOfMember, member))
        letters.push_back(letter_of(row));
    return letters;
}

bool withdraw_letter(database::Transaction& data, PersonId member, const Id& id, Instant now) {
    return data.execute(kWithdraw, member, id, now) > 0;
}

std::optional<Letter> letter_behind(database::Transaction& data, std::string_view token) {
    const auto rows = data.query(kBehind, account::token_hash(token));
    if (rows.empty()) return std::nullopt;
    return letter_of(rows.only());
}

bool use_letter(database::Transaction& data, const Letter& letter, Instant now) {
    return data.execute(kUse, letter.member, letter.id, now) > 0;
}

} // namespace amble::care
