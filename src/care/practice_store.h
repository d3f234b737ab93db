#pragma once

#include "care/practice.h"
#include "foundation/base/sentence.h"
#include "foundation/database/database.h"

#include <optional>
#include <vector>

namespace amble::care {

void save_practice(database::Transaction& data, const Practice& practice, Instant now);
std::optional<Practice> find_practice(database::Transaction& data, const Id& id);
/// By name, at most 200.
std::vector<Practice> practices(database::Transaction& data);

struct Staff {
    PersonId person;
    std::string name;
    std::string marker; // names the account on the operator's pages
    bool specialist = false;
    bool desk = false;
};

/// Twice the same is once.
void add_staff(database::Transaction& data, const Id& practice, PersonId person, Day today);
bool remove_staff(database::Transaction& data, const Id& practice, PersonId person);
/// By name, at most 500. Crosses persons.
std::vector<Staff> staff_of(database::Transaction& data, const Id& practice);
/// Every practice, by name, with all who work in it. At most 2,000 people in all. Crosses persons.
struct Staffed {
    Practice practice;
    std::vector<PersonId> people;
};
std::vector<Staffed> staffed_practices(database::Transaction& data);
/// Those somebody works in, by name.
std::vector<Practice> practices_of(database::Transaction& data, PersonId person);

/// A notice to the specialist and to every desk of their practices. Crosses persons.
void tell_staff(database::Transaction& data, PersonId specialist, const Sentence& sentence, Instant now);

} // namespace amble::care
