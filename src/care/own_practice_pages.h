#pragma once

#include "account/visit.h"
#include "care/practice.h"
#include "foundation/http/response.h"

#include <optional>

namespace amble::care {

/// The practice that the address names, if the viewer works there.
std::optional<Practice> own_practice(account::Visit& visit);
/// The answer where they do not.
http::Response no_practice(const account::Visit& visit);

} // namespace amble::care
