#pragma once

#include "foundation/html/html.h"

namespace amble::programme {

/// What the timer island shows step by step, hidden until it does: every text of it, so that all are translated. Stands
/// on the page of an element with data-timer, which holds the numbers; see web/src/today.ts.
void write_timer_panel(html::Html& page);

} // namespace amble::programme
