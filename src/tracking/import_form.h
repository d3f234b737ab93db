#pragma once

#include "account/visit.h"
#include "foundation/html/form.h"
#include "tracking/import_plan.h"

namespace amble::tracking {

/// The field in which a person says what is to become of a walk: "yes", "part" of a walk that has a known_part(), "no"
/// or nothing.
std::string field_of(const PlannedWalk& walk);

/// The field for the days of steps of a file: "yes", "no" or nothing.
std::string steps_field_of(size_t file);

inline constexpr size_t kWalksOnAPage = 50;

/// What a preview shows, on one of its pages.
struct Shown {
    const std::vector<Offer>& offers;
    const ImportPlan& plan;
    const std::vector<DaySteps>& steps; // that are stored of the days of the offers
    const SourceOrder& order;
    size_t page = 0; // from 0

    size_t pages() const;
    /// Of this page. Where there are several, what waits for an answer stands first, then what is taken.
    std::vector<const PlannedWalk*> walks() const;
};

/// What each file holds and what is to become of it, as the fields of one form.
void write_offers(html::Html& page, const account::Visit& visit, const Shown& shown, const html::FormState& state);

/// Minutes a day now and after, as a table; of more than a month by months.
void write_days(html::Html& page, const ImportPlan& plan);

/// "Friday 1 May, 08:00"
std::string when_text(const html::Words& words, const Zone& zone, Instant instant);
/// A number with its word in the language of the page: "15 minutes".
std::string counted_text(const html::Words& words, const html::Counted& counted);

} // namespace amble::tracking
