#pragma once

#include "care/pointer_library.h"
#include "foundation/base/id.h"
#include "foundation/database/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace amble::care {

/// A practice's library, retired ones included.
std::vector<LibraryPointer> library_of(database::Transaction& data, const Id& practice);
/// New, or in place of the one of that id.
void save_pointer(database::Transaction& data, const Id& practice, const LibraryPointer& pointer, Instant now);

/// What a specialist chooses from: what the practices they work in have not retired; where there is none, what the
/// program carries.
std::vector<LibraryPointer> pointers_to_give(database::Transaction& data, PersonId specialist);

/// The treatments that a practice's page names, by their ids.
std::vector<std::string> treatments_offered(database::Transaction& data, const Id& practice);
/// Twice the same is once.
void offer_treatment(database::Transaction& data, const Id& practice, std::string_view treatment);
void stop_offering(database::Transaction& data, const Id& practice, std::string_view treatment);

} // namespace amble::care
