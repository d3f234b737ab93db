#pragma once

#include "foundation/base/zone.h"
#include "foundation/database/database.h"
#include "tracking/walk.h"

#include <map>
#include <vector>

namespace amble::tracking {

struct CheckIn {
    Day day;
    int pain = 0; // 0 to 10, in the morning before any activity
    Instant given;
};

/// What was kept of an import, as its receipt tells it.
struct Import {
    Id id;
    std::string file_name;
    std::string format;
    Instant imported;
    int stored = 0, already = 0, refused = 0; // walks
    std::string said;                         // what was refused and why, a sentence a line
    std::optional<Instant> undone;
};

enum class Saved { saved, already };

/// Stores a walk under the id it carries; `already` where that id is there, deleted ones included, and then changes
/// nothing.
Saved add_walk(database::Transaction& data, PersonId person, const Walk& walk, Instant now);
/// What is wrong with the walk beside those of its day that are there, by problems_of_day(); one that was deleted
/// adds nothing, however often it is sent.
Problems problems_of_day(database::Transaction& data, PersonId person, const Walk& walk, const Zone& zone, Instant now);
/// False where the person has no such walk. Times, source and ratings become those given; what was recorded stays.
bool change_walk(database::Transaction& data, PersonId person, const Walk& walk, Instant now);
/// Empties the walk and keeps its id and its times, so that it does not come back. False where there is none.
bool delete_walk(database::Transaction& data, PersonId person, const Id& id, Instant now);
std::optional<Walk> find_walk(database::Transaction& data, PersonId person, const Id& id);

/// Both days included, by day and start.
std::vector<Walk> walks_between(database::Transaction& data, PersonId person, Day from, Day to);
/// The latest first.
std::vector<Walk> latest_walks(database::Transaction& data, PersonId person, Day up_to, int at_most);
/// Both days included; with the tombstones of deleted walks, which have 0 minutes, and with those recorded on these
/// days (of UTC) that were moved to others since, for telling an import apart.
std::vector<Walk> walks_and_deleted_between(database::Transaction& data, PersonId person, Day from, Day to);
/// Walks with times that touch the stretch, and tombstones of deleted ones, for telling an import apart.
std::vector<Walk> walks_touching(database::Transaction& data, PersonId person, Instant from, Instant to);

/// The first rating of a morning is kept; a second one the same day corrects it.
void set_check_in(database::Transaction& data, PersonId person, const CheckIn& check_in);
std::vector<CheckIn> check_ins_between(database::Transaction& data, PersonId person, Day from, Day to);

void add_import(database::Transaction& data, PersonId person, const Import& import);
/// The latest 200, latest first.
std::vector<Import> imports(database::Transaction& data, PersonId person);
std::optional<Import> find_import(database::Transaction& data, PersonId person, const Id& id);
/// Those that are there now, by day and start.
std::vector<Walk> walks_of_import(database::Transaction& data, PersonId person, const Id& import);
/// Takes the walks and days of steps of an import out again, without tombstones, and marks its receipt. What the person
/// corrected since is their own and stays; what they deleted stays deleted. False where there is none to undo.
bool undo_import(database::Transaction& data, PersonId person, const Id& id, Instant now);

} // namespace amble::tracking
