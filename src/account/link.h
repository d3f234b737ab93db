#pragma once

#include "account/person.h"

#include <chrono>
#include <string>
#include <string_view>

namespace amble::account {

/// What a one-time link lets its holder do.
enum class LinkKind : uint8_t { first_operator, invitation, reset, email };

std::string_view name(LinkKind kind);

/// How long it can be used. An invitation waits in a letter; a reset and the first operator's are used at once.
std::chrono::hours holds_for(LinkKind kind);

/// The path with its query that a link leads to; the site's address goes in front.
std::string link_path(LinkKind kind, std::string_view token);

} // namespace amble::account
