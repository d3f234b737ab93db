#pragma once

#include "foundation/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amble::care {

/// What a letter or a photograph of one comes as. Nothing that a program would run.
enum class AttachmentKind : uint8_t { pdf, jpeg, png };

/// "pdf", as it is stored and as a name ends.
std::string_view name(AttachmentKind kind);
std::string_view content_type(AttachmentKind kind);
/// By its first bytes: what a name or a browser says of a file is only said.
std::optional<AttachmentKind> attachment_kind(std::string_view bytes);
std::optional<AttachmentKind> attachment_kind_named(std::string_view name);

/// What a thread shows of a file.
struct Attachment {
    std::string name; // ends as its kind does
    AttachmentKind kind = AttachmentKind::pdf;
    int64_t size = 0; // bytes
};

/// A scanned letter is 1-3 MB. [design]
inline constexpr size_t kMostAttachmentBytes = size_t{5} * 1024 * 1024;
/// From one side within a day. [design]
inline constexpr int kMostAttachmentsADay = 3;
/// In one thread, from both sides. [design]
inline constexpr int kMostAttachments = 50;

/// What stands in a thread before another file comes.
struct AttachedSoFar {
    int today = 0; // from the side that sends
    int in_all = 0;
};

/// Problems are those of the field "files".
Result<Attachment> attach(std::string_view file_name, std::string_view bytes, const AttachedSoFar& so_far);

} // namespace amble::care
