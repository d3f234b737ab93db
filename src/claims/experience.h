#pragma once

#include "claims/mark.h"

#include <optional>
#include <string>

namespace amble::claims {

/// A general claim told as what happened to the writer: "Heat cures back pain." becomes "Heat helped me." Nothing where
/// there is no plain way to say so, as for a fact about discs.
std::optional<std::string> as_experience(const Catalogue& catalogue, const Span& span);

} // namespace amble::claims
