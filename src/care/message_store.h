#pragma once

#include "care/message.h"
#include "care/share.h"
#include "foundation/database/database.h"

#include <vector>

namespace amble::care {

// The thread of a share is that of its member and its specialist; it goes on when a new share takes its place.

void add_message(database::Transaction& data, const Share& share, const Message& message);
/// The latest 200, the newest first.
std::vector<Message> messages_of(database::Transaction& data, const Share& share);
/// Those of the other side become seen by `reader`.
void mark_seen(database::Transaction& data, const Share& share, Sender reader, Instant now);
/// Of the other side, not yet seen by `reader`.
int64_t unseen(database::Transaction& data, const Share& share, Sender reader);

} // namespace amble::care
