#pragma once

#include "claims/evidence.h"

#include <optional>
#include <string>
#include <string_view>

namespace amble::claims {

/// A catalogue as one text, in the form in which the program and the browser carry it: every text with its length in
/// front, so that reading it back is a copy. Only for the same version of the program: it names no fields.
std::string packed(const Catalogue& catalogue);

/// Nothing where `text` was cut short, has something behind its end or names a value that does not exist.
std::optional<Catalogue> unpacked(std::string_view text);

} // namespace amble::claims
