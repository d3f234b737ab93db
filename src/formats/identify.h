#pragma once

#include "formats/recording.h"

namespace amble::formats {

/// How much of a file's beginning identify() looks at.
inline constexpr size_t kIdentifiedBytes = 4096;

/// What the file is by its first bytes, never by its name: names are changed by mail programs and phones. XML whose
/// kind does not show within those bytes counts as GPX; its reader says what is wrong with it.
Format identify(std::string_view beginning);

} // namespace amble::formats
