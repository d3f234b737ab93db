#pragma once

#include "account/settings.h"
#include "foundation/base/zone.h"
#include "tracking/import_plan.h"
#include "tracking/other_target.h"
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
    /// What those walks would have changed, had they been there in time. They may be in the diary already.
    std::function<OtherTarget(database::Transaction&, const Importing&, std::span<const Walk>)> other_target;
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

/// What of a diary an import is planned beside.
struct Beside {
    std::vector<Walk> walks;     // that plan_import() must know of
    std::vector<DaySteps> steps; // of the days of which the offers have steps, of every import
    SourceOrder order;

    bool operator==(const Beside&) const = default;
};
Beside beside(database::Transaction& data, PersonId person, const std::vector<Offer>& offers);

/// An import thought through to its receipt, without the database: with years of walks that takes its time, which
/// nobody else's writing may wait for.
struct PlannedImport {
    Beside beside;
    ImportPlan plan;
    Import head;                    // but for the days that were decided
    std::vector<ReceiptLine> lines; // what is not stored
    std::vector<DaySteps> days;     // of the files whose steps are taken, each once
};
/// What an import brings to days that are decided.
struct LateDays {
    std::vector<Day> days; // in order
    OtherTarget other;     // where there are any
};
LateDays late_days(database::Transaction& data, const Importing& importing, const ImportPlan& plan,
                   const Consequences& consequences);

/// `importing.order` is that of `beside`.
PlannedImport plan_storing(const Importing& importing, const std::vector<Offer>& offers, Beside beside,
                           const Answers& answers);

/// Stores what is to be taken under one receipt, whose id is that of the head; all else is named in it. False, and
/// nothing is stored, where the diary is no longer what it was planned beside.
bool store_import(database::Transaction& data, const Importing& importing, const std::vector<Offer>& offers,
                  const PlannedImport& planned, const Consequences& consequences);

std::optional<Receipt> find_receipt(database::Transaction& data, PersonId person, const Id& id);

/// Where a walk went: as OfferedWalk::route; nothing where it is not kept.
std::optional<std::string> find_route(database::Transaction& data, PersonId person, const Id& walk);
/// False where there is none.
bool forget_route(database::Transaction& data, PersonId person, const Id& walk);

} // namespace amble::tracking
