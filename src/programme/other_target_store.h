#pragma once

#include "programme/course_store.h"
#include "tracking/other_target.h"
#include "tracking/walk.h"

#include <span>

namespace amble::programme {

/// Decides the closed days again from the first one, without and with those walks, be they in the diary already or not,
/// and compares the targets. Keeps nothing.
tracking::OtherTarget other_target(database::Transaction& data, PersonId person, const Here& here,
                                   std::span<const tracking::Walk> walks);

} // namespace amble::programme
