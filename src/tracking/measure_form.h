#pragma once

#include "foundation/html/form.h"
#include "foundation/http/fields.h"
#include "tracking/measure.h"

namespace amble::tracking {

/// Reads the fields that write_measure_fields() writes, "day" aside. What is no number is a problem beside its field.
struct TypedMeasure {
    Measure measure;
    Problems problems;
};
TypedMeasure read_measure(const http::Fields& form, MeasureKind kind, const std::optional<ActivityChoice>& choice);

/// One field an answer; `choice` has the activities that are rated.
void write_measure_fields(html::Html& page, const html::FormState& state, MeasureKind kind,
                          const std::optional<ActivityChoice>& choice);

/// What the form shows for a measure that is there, by field.
std::string field_of(const Measure& measure, std::string_view name);

/// The names that were typed, those left empty aside.
ActivityChoice read_choice(const http::Fields& form);
void write_choice_fields(html::Html& page, const html::FormState& state);

} // namespace amble::tracking
