#pragma once

#include "foundation/base/id.h"

namespace amble {

/// From the system's generator of random numbers, by libsodium.
Id random_id();
PersonId random_person_id();
/// `count` random bytes as base64url text.
std::string random_token(size_t count);

} // namespace amble
