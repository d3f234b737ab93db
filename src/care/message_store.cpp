#include "care/message_store.h"

namespace amble::care {

namespace {

constexpr std::string_view kAdd = R"(
    INSERT INTO message (person_id, message_id, specialist_person_id, specialist_name, sender, words, sent_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7))";
/// By name too: all who erased their account have one number.
constexpr std::string_view kThread = R"(
    SELECT m.message_id, m.sender, m.words, m.sent_at, m.seen_at, f.name, f.kind, f.size FROM message m
    LEFT JOIN message_attachment f ON f.person_id = m.person_id AND f.message_id = m.message_id
    WHERE m.person_id = $1 AND m.specialist_person_id = $2 AND m.specialist_name = $3
    ORDER BY m.sent_at DESC, m.message_id LIMIT 200)";
constexpr std::string_view kAttach = R"(
    INSERT INTO message_attachment (person_id, message_id, name, kind, size, content)
    VALUES ($1, $2, $3, $4, $5, $6))";
constexpr std::string_view kAttached = R"(
    SELECT f.name, f.kind, f.size, f.content FROM message_attachment f
    JOIN message m ON m.person_id = f.person_id AND m.message_id = f.message_id
    WHERE f.person_id = $1 AND f.message_id = $2 AND m.specialist_person_id = $3 AND m.specialist_name = $4)";
constexpr std::string_view kCountAttached = R"(
    SELECT COUNT(*) FROM message_attachment f JOIN message m ON m.person_id = f.person_id AND m.message_id = f.message_id
    WHERE f.person_id = $1 AND m.specialist_person_id = $2 AND m.specialist_name = $3)";
constexpr std::string_view kRemove = R"(
    DELETE FROM message_attachment WHERE person_id = $1 AND message_id = $2 AND message_id IN (
        SELECT message_id FROM message
        WHERE person_id = $1 AND specialist_person_id = $3 AND specialist_name = $4 AND sender = $5))";
constexpr std::string_view kSeen = R"(
    UPDATE message SET seen_at = $4
    WHERE person_id = $1 AND specialist_person_id = $2 AND sender <> $3 AND seen_at IS NULL)";
constexpr std::string_view kUnseen = R"(
    SELECT COUNT(*) FROM message
    WHERE person_id = $1 AND specialist_person_id = $2 AND sender <> $3 AND seen_at IS NULL)";

Attachment attachment_in(const database::Row& row, size_t first) {
    return {std::string(row.text(first)), attachment_kind_named(row.text(first + 1)).value(), row.integer(first + 2)};
}

} // namespace

void add_message(database::Transaction& data, const Share& share, const Message& message) {
    data.execute(kAdd, share.member, message.id, share.specialist, share.specialist_name, name(message.sender),
                 message.words, message.sent);
}

void add_attachment(database::Transaction& data, const Share& share, const Message& message, std::string_view bytes) {
    const Attachment& file = message.file.value();
    data.execute(kAttach, share.member, message.id, file.name, name(file.kind), file.size, base64url(bytes));
}

std::optional<AttachedFile> find_attachment(database::Transaction& data, const Share& share, const Id& message) {
    const auto rows = data.query(kAttached, share.member, message, share.specialist, share.specialist_name);
    if (rows.empty()) return std::nullopt;
    return AttachedFile{attachment_in(rows[0], 0), parse_base64url(rows[0].text(3)).value()};
}

int count_attachments(database::Transaction& data, const Share& share) {
    const auto rows = data.query(kCountAttached, share.member, share.specialist, share.specialist_name);
    return static_cast<int>(rows.only().integer(0));
}

bool remove_attachment(database::Transaction& data, const Share& share, const Id& message, Sender sender) {
    return data.execute(kRemove, share.member, message, share.specialist, share.specialist_name, name(sender)) > 0;
}

std::vector<Message> messages_of(database::Transaction& data, const Share& share) {
    std::vector<Message> found;
    for (const auto row : data.query(kThread, share.member, share.specialist, share.specialist_name)) {
        found.push_back({row.id(0),
                         row.text(1) == name(Sender::member) ? Sender::member : Sender::specialist,
                         std::string(row.text(2)),
                         row.instant(3),
                         row.maybe_instant(4),
                         {}});
        if (!row.is_null(5)) found.back().file = attachment_in(row, 5);
    }
    return found;
}

void mark_seen(database::Transaction& data, const Share& share, Sender reader, Instant now) {
    data.execute(kSeen, share.member, share.specialist, name(reader), now);
}

int64_t unseen(database::Transaction& data, const Share& share, Sender reader) {
    return data.query(kUnseen, share.member, share.specialist, name(reader)).only().integer(0);
}

} // namespace amble::care
