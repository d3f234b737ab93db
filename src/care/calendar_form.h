#pragma once

#include "care/availability.h"
#include "care/specialist_page.h"
#include "foundation/html/form.h"
#include "foundation/http/fields.h"

namespace amble::care {

/// A value as a form gave it, and what is to be mended in it.
template<class T>
struct Typed {
    T value = {};
    Problems problems = {};
};

Typed<SpecialistPage> read_page(const http::Fields& form);
void write_page_fields(html::Form& form);
std::string field_of(const SpecialistPage& page, std::string_view name);

Typed<BookingRules> read_rules(const http::Fields& form);
void write_rules_fields(html::Form& form);
std::string field_of(const BookingRules& rules, std::string_view name);

Typed<AppointmentType> read_type(const http::Fields& form);
void write_type_fields(html::Form& form);

Typed<WeeklyHours> read_hours(const http::Fields& form);
void write_hours_fields(html::Form& form);

Typed<OtherHours> read_days(const http::Fields& form);
void write_days_fields(html::Form& form);

/// "Monday" … by 0 … 6.
html::Said weekday_name(int weekday);

} // namespace amble::care
