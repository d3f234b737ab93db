#pragma once

#include "care/message.h"
#include "care/share.h"
#include "foundation/database/database.h"

#include <vector>

namespace amble::care {

// The thread of a share is that of its member and its specialist; it goes on when a new share takes its place.

void add_message(database::Transaction& data, const Share& share, const Message& message);
/// With its bytes, for a message that names a file. The words may be empty then.
void add_attachment(database::Transaction& data, const Share& share, const Message& message, std::string_view bytes);
/// What came with a message of this thread.
struct AttachedFile {
    Attachment file;
    std::string bytes;
};
std::optional<AttachedFile> find_attachment(database::Transaction& data, const Share& share, const Id& message);
/// In this thread, from both sides.
int count_attachments(database::Transaction& data, const Share& share);
/// False where `sender` attached nothing to that message.
bool remove_attachment(database::Transaction& data, const Share& share, const Id& message, Sender sender);
/// The latest 200, the newest first.
std::vector<Message> messages_of(database::Transaction& data, const Share& share);
/// Those of the other side become seen by `reader`.
void mark_seen(database::Transaction& data, const Share& share, Sender reader, Instant now);
/// Of the other side, not yet seen by `reader`.
int64_t unseen(database::Transaction& data, const Share& share, Sender reader);

} // namespace amble::care
