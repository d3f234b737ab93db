#pragma once

#include "account/visit.h"
#include "care/sight_store.h"
#include "foundation/html/html.h"

namespace amble::care {

/// On a member's page, for whoever may change how their programme reckons: what this specialist changed, and the form.
void write_programme_changes(html::Html& page, account::Visit& visit, const Shown& shown);

/// On the member's own page: what specialists changed, and why.
void write_changes_told(html::Html& page, account::Visit& visit);

} // namespace amble::care
