#pragma once

#include "care/attachment.h"
#include "foundation/base/calendar.h"
#include "foundation/base/id.h"
#include "foundation/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amble::care {

enum class Sender : uint8_t { member, specialist };
std::string_view name(Sender sender);

struct Message {
    Id id;
    Sender sender = Sender::member;
    std::string words;
    Instant sent;
    std::optional<Instant> seen; // by the other
    std::optional<Attachment> file = {};
};

/// Short, because it is no letter: what needs more words needs a talk. [design]
inline constexpr size_t kLongestMessage = 1000; // characters
/// From one side within a day; more is a conversation, for which there are appointments. [design]
inline constexpr int kMostMessagesADay = 10;

/// Field "message".
Problems problems_of(const Message& message, int sent_today);

} // namespace amble::care
