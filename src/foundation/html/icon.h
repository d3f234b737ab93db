#pragma once

#include "foundation/html/html.h"

namespace amble::html {

/// The site's own line drawings, 24 by 24, drawn with currentColor. Each stands beside a word and is hidden from screen
/// readers.
enum class Icon {
    mark,
    today,
    progress,
    verdict,
    care,
    yours,
    plan,
    list,
    desk,
    stop,
    phone,
    next,
    done,
    info,
    warning,
    offline
};

/// `<svg class="icon" aria-hidden="true">…</svg>`
Html& operator<<(Html& page, Icon icon);

} // namespace amble::html
