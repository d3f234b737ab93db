#include "care/attachment.h"

#include "foundation/base/text.h"

#include <fmt/format.h>

#include <array>

namespace amble::care {

namespace {

using std::string_view_literals::operator""sv;

struct Traits {
    AttachmentKind kind;
    std::string_view name;
    std::string_view content_type;
    std::string_view begins;
};

constexpr std::array kTraits{
    Traits{AttachmentKind::pdf, "pdf", "application/pdf", "%PDF-"sv},
    Traits{AttachmentKind::jpeg, "jpeg", "image/jpeg", "\xff\xd8\xff"sv},
    Traits{AttachmentKind::png, "png", "image/png", "\x89PNG\r\n\x1a\n"sv},
};

const Traits& traits(AttachmentKind kind) {
    return kTraits.at(static_cast<size_t>(kind));
}

/// As it was called, with the ending of what it is.
std::string ending_rightly(std::string_view file_name, AttachmentKind kind) {
    const std::string lower = lower_ascii(file_name);
    const bool right =
        lower.ends_with(fmt::format(".{}", name(kind))) || (kind == AttachmentKind::jpeg && lower.ends_with(".jpg"));
    return right ? std::string(file_name) : fmt::format("{}.{}", file_name, name(kind));
}

} // namespace

std::string_view name(AttachmentKind kind) {
    return traits(kind).name;
}

std::string_view content_type(AttachmentKind kind) {
    return traits(kind).content_type;
}

std::optional<AttachmentKind> attachment_kind(std::string_view bytes) {
    for (const Traits& each : kTraits)
        if (bytes.starts_with(each.begins)) return each.kind;
    return std::nullopt;
}

std::optional<AttachmentKind> attachment_kind_named(std::string_view name) {
    for (const Traits& each : kTraits)
        if (each.name == name) return each.kind;
    return std::nullopt;
}

Result<Attachment> attach(std::string_view file_name, std::string_view bytes, const AttachedSoFar& so_far) {
    const auto kind = attachment_kind(bytes);
    if (!kind) return problem("files", "Please choose a PDF, or a photograph as JPEG or PNG.");
    if (bytes.size() > kMostAttachmentBytes)
        return problem("files", "This file has {0} MB. The most is {1}.",
                       {fmt::format("{:.1f}", static_cast<double>(bytes.size()) / (1024 * 1024)),
                        std::to_string(kMostAttachmentBytes / (1024 * 1024))});
    if (so_far.in_all >= kMostAttachments)
        return problem("files", "{0} files are the most between you two. Please take one back first.",
                       {std::to_string(kMostAttachments)});
    if (so_far.today >= kMostAttachmentsADay)
        return problem("files", "{0} files within a day are the most. Please send the others tomorrow.",
                       {std::to_string(kMostAttachmentsADay)});
    return Attachment{ending_rightly(file_name, *kind), *kind, static_cast<int64_t>(bytes.size())};
}

} // namespace amble::care
