#pragma once

#include "care/specialist_page_store.h"
#include "foundation/database/database.h"
#include "programme/prompts.h"

#include <optional>

namespace amble::care {

/// The review point that is offered to a member today, and with whom: whoever they share with, else whom they met last.
struct ReviewOffer {
    size_t place = 0; // in the six
    programme::ReviewPoint point;
    std::optional<Listed> with;
};
/// Nothing where none is due, or the member is in no programme.
std::optional<ReviewOffer> review_offered(database::Transaction& data, PersonId member, Day today);
/// It is not offered again.
void decline_review(database::Transaction& data, PersonId member, size_t place, Instant now);

/// Whether a specialist knows a member already, who can then book more than a first appointment.
bool is_known(database::Transaction& data, PersonId specialist, PersonId member, Day today);

} // namespace amble::care
