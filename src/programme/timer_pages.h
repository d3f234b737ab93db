#pragma once

#include "foundation/html/html.h"

namespace amble::programme {

/// What the timer island shows step by step, hidden until it does: every text of it, so that all are translated. Stands
/// on the page of an element with data-timer, which holds the numbers; see web/src/today.ts.
void write_timer_panel(html::Html& page);

/// For a page of today without a target: a walk that was being timed can be saved or dropped, and not gone on with.
void write_timer_end(html::Html& page);

/// Where pain is far above usual before a walk: the flare, and the signs to look at.
void write_ways_in_pain(html::Html& page);

} // namespace amble::programme
