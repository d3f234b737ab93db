#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace amble::account {

/// One spelling for all that a person would take for the same name: Unicode's NFKC case folding, without invisible
/// characters. Nothing where `text` is not UTF-8.
std::optional<std::string> folded(std::string_view text);

/// One spelling for all that different keyboards make of the same password: NFKC, case kept (NIST SP 800-63B-4,
/// 3.1.1.2). Nothing where `text` is not UTF-8.
std::optional<std::string> composed(std::string_view text);

/// Whether a name holds characters that do not show, or that turn the direction of what follows.
bool holds_invisible(std::string_view utf8);

} // namespace amble::account
