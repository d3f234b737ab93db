#pragma once

#include "account/settings.h"
#include "foundation/base/zone.h"
#include "tracking/import_plan.h"
#include "tracking/tracking_store.h"

namespace amble::tracking {

/// Whose diary it is, where they are, and when.
struct Importing {
    PersonId person;
    Zone zone;
    Instant now;
    const account::Settings& settings;
    SourceOrder order = {};

    Day today() const { return zone.day_at(now); }
    Calendar calendar() const;
};

/// The days, first to last, whose decisions the programme has made; an import no longer changes them.
struct DecidedDays {
    Day first, last;
};

/// What follows from walks that came or went is not tracking's to know; app/ hands it in. Both run in the transaction
/// of the import.
struct Consequences {
    std::function<void(database::Transaction&, const Importing&)> changed;
    /// Nothing where no day was decided yet.
    std::function<std::optional<DecidedDays>(database::Transaction&, const Importing&)> decided;
};

/// One line of a receipt: what became of a file or a walk in it that was not stored.
struct ReceiptLine {
    std::string file_name;
    Sentence sentence;

    bool operator==(const ReceiptLine&) const = default;
};

/// What was kept of an import beside its numbers.
struct Receipt {
    Import import;
    std::vector<ReceiptLine> lines;
    std::vector<Day> decided; // days on which it changed walks, but no decision
    std::vector<Walk> walks;  // of it that are there now
    int days_of_steps = 0;    // the same
};

/// The walks that plan_import() must know of.
std::vector<Walk> walks_around(database::Transaction& data, PersonId person, const std::vector<Offer>& offers);

/// Stores what is to be taken, as things stand now, under one receipt; all else is named in it. Nothing is stored and
/// no receipt made where neither a walk nor steps are taken.
std::optional<Id> store_import(database::Transaction& data, const Importing& importing,
                               const std::vector<Offer>& offers, const Answers& answers,
                               const Consequences& consequences);

std::optional<Receipt> find_receipt(database::Transaction& data, PersonId person, const Id& id);

/// Where a walk went: as OfferedWalk::route; nothing where it is not kept.
std::optional<std::string> find_route(database::Transaction& data, PersonId person, const Id& walk);
/// False where there is none.
bool forget_route(database::Transaction& data, PersonId person, const Id& walk);

} // namespace amble::tracking
