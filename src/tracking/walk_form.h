#pragma once

#include "foundation/base/zone.h"
#include "foundation/html/form.h"
#include "foundation/http/fields.h"
#include "tracking/walk.h"

namespace amble::tracking {

/// A walk as it was typed, and what is to be mended in it.
struct TypedWalk {
    Walk walk;
    Problems problems;
};

/// Reads the fields that write_walk_fields() writes. Times are wall-clock times of the zone.
TypedWalk read_walk(const http::Fields& form, const Zone& zone, Day today);

/// The same of a walk that is there; see changed(). What the form shows for it and the person leaves alone stays as it
/// is, also where the form cannot show it.
TypedWalk read_change(const http::Fields& form, const Walk& there, const Zone& zone, Day today);

void write_walk_fields(html::Html& page, const html::FormState& state);

/// What the form shows for a walk that is there, by field.
std::string field_of(const Walk& walk, const Zone& zone, std::string_view name);

} // namespace amble::tracking
