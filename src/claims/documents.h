#pragma once

#include "claims/evidence.h"
#include "claims/ranking.h"

#include <vector>

namespace amble::claims {

/// Everything by which the verdicts of a catalogue can be found, in every language they have; in their order.
std::vector<Document> documents(const Catalogue& catalogue);

} // namespace amble::claims
