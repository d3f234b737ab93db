#pragma once

#include "account/visit.h"
#include "foundation/html/html.h"
#include "screening/emergency.h"

#include <span>
#include <string_view>

namespace amble::screening {

// What the emergency pages are made of, for other pages of this slice that show it too.

/// Where the viewer said they live, else the operator's setting; "" where neither is known.
std::string_view country_known(const account::Visit& visit);

/// "Nobody is watching this page …"
void write_nobody_watches(html::Html& page);

/// The numbers of that country as links that dial; without a known country those that most phones know, and the
/// question where the person is now.
void write_numbers(html::Html& page, std::string_view country);

/// The crisis line of that country, or where to look for one.
void write_crisis_line(html::Html& page, std::string_view country);

/// What to do, the first thing first.
void write_emergency(html::Html& page, Emergency emergency);

/// All kinds together, as shown after an answer: texts, numbers, nobody watches.
void write_emergencies(html::Html& page, std::span<const Emergency> kinds, std::string_view country);

/// A number as a link that dials.
void write_dial(html::Html& page, std::string_view number);

} // namespace amble::screening
