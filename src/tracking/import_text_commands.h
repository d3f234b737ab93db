#pragma once

#include "tracking/import_store.h"

namespace amble::tracking {

/// What a command did or would do.
struct ImportResult {
    std::vector<Offer> offers;
    ImportPlan plan;
    Beside beside; // what it was planned beside
    LateDays late;
    std::optional<Id> receipt; // absent where nothing was stored
};

/// For a person at a terminal; days and times are those of the zone.
std::string import_text(const ImportResult& result, const Zone& zone);
/// How many days have steps that are to be taken.
int days_of_steps_in(const ImportResult& result);
/// One object, for programs.
std::string import_json(const ImportResult& result);

} // namespace amble::tracking
