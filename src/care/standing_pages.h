#pragma once

#include "care/sight_store.h"
#include "foundation/html/html.h"

namespace amble::care {

/// What keeps somebody from walking as planned or came out badly, a line each with its day and reason: stop, pause,
/// flare-up, red day. Nothing where none is.
void write_standing(html::Html& page, const ProgrammeSeen& programme);

/// The gravest of them in a few words, for a row of a list; false where there is none.
bool write_short_standing(html::Html& page, const ProgrammeSeen& programme);

} // namespace amble::care
