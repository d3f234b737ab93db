#include "care/message_store.h"

namespace amble::care {

namespace {

constexpr std::string_view kAdd = R"(
    INSERT INTO message (person_id, message_id, specialist_person_id, specialist_name, sender, words, sent_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7))";
/// By name too: all who erased their account have one number.
constexpr std::string_view kThread = R"(
    SELECT message_id, sender, words, sent_at, seen_at FROM message
    WHERE person_id = $1 AND specialist_person_id = $2 AND specialist_name = $3
    ORDER BY sent_at DESC, message_id LIMIT 200)";
constexpr std::string_view kSeen = R"(
    UPDATE message SET seen_at = $4
    WHERE person_id = $1 AND specialist_person_id = $2 AND sender <> $3 AND seen_at IS NULL)";
constexpr std::string_view kUnseen = R"(
    SELECT COUNT(*) FROM message
    WHERE person_id = $1 AND specialist_person_id = $2 AND sender <> $3 AND seen_at IS NULL)";

} // namespace

void add_message(database::Transaction& data, const Share& share, const Message& message) {
    data.execute(kAdd, share.member, message.id, share.specialist, share.specialist_name, name(message.sender),
                 message.words, message.sent);
}

std::vector<Message> messages_of(database::Transaction& data, const Share& share) {
    std::vector<Message> found;
    for (const auto row : data.query(kThread, share.member, share.specialist, share.specialist_name))
        found.push_back({row.id(0), row.text(1) == name(Sender::member) ? Sender::member : Sender::specialist,
                         std::string(row.text(2)), row.instant(3), row.maybe_instant(4)});
    return found;
}

void mark_seen(database::Transaction& data, const Share& share, Sender reader, Instant now) {
    data.execute(kSeen, share.member, share.specialist, name(reader), now);
}

int64_t unseen(database::Transaction& data, const Share& share, Sender reader) {
    return data.query(kUnseen, share.member, share.specialist, name(reader)).only().integer(0);
}

} // namespace amble::care
