#pragma once

#include "care/specialist_page.h"
#include "foundation/database/database.h"

#include <optional>
#include <string>
#include <vector>

namespace amble::care {

void save_page(database::Transaction& data, PersonId specialist, const SpecialistPage& page);
std::optional<SpecialistPage> page_of(database::Transaction& data, PersonId specialist);

/// A specialist as everybody may see them.
struct Listed {
    PersonId person;
    std::string name;
    std::string scope; // of the verification that holds
    SpecialistPage page;
};

/// Those who have a page that is shown and whose verification holds on `day`, by name, at most 500. Crosses persons.
std::vector<Listed> listed_specialists(database::Transaction& data, Day day);
std::optional<Listed> listed_specialist(database::Transaction& data, Day day, const Id& page);

} // namespace amble::care
