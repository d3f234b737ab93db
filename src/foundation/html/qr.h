#pragma once

#include "foundation/html/html.h"

#include <string_view>

namespace amble::html {

/// `text` as a QR code, drawn as SVG: black on white with its quiet zone whatever the colours of the page, because
/// cameras want it so. `label` says what it is to whoever cannot see it. At most 500 bytes; throws std::runtime_error
/// where they do not fit.
void write_qr(Html& page, std::string_view text, Said label);

} // namespace amble::html
