#pragma once

#include "care/busy_calendar.h"
#include "foundation/base/id.h"
#include "foundation/database/database.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace amble::care {

/// Where a specialist's busy times come from.
struct BusySource {
    std::string url;             // empty: a file
    std::optional<Instant> read; // the last time that it could be
    std::string problem;         // why not since, in English
    int left_out = 0;
};

std::optional<BusySource> busy_source(database::Transaction& data, PersonId specialist);
/// Takes the place of what was read before, from wherever.
void save_busy_file(database::Transaction& data, PersonId specialist, const BusyTimes& busy, Instant now);
/// To be fetched from now on; what was read before goes.
void save_busy_url(database::Transaction& data, PersonId specialist, const std::string& url);
void forget_busy(database::Transaction& data, PersonId specialist);
int64_t count_busy(database::Transaction& data, PersonId specialist);

/// Within a span, by their start.
std::vector<Interval> busy_times(database::Transaction& data, PersonId specialist, const Interval& span);

/// From yesterday to the furthest day that can be booked.
Interval busy_span(Instant now);

/// The job that reads the calendars that are to be fetched, in a lane of its own.
inline constexpr std::string_view kFetchBusy = "fetch_busy";
/// Design, as is how often it fails in a row before its owner gets a notice: an hour's trouble mends itself.
inline constexpr std::chrono::hours kFetchEvery{1};
inline constexpr int kFailuresToTell = 3;
/// The bytes at an address, or why not.
using Fetch = std::function<Result<std::string>(const std::string& url)>;
/// Reads the calendar that has waited longest since it was asked, if one is due: false if none is. It is asked outside
/// of a transaction, by one caller. What cannot be read keeps the times that were read before. Crosses persons.
bool fetch_next_busy(database::Database& database, const Fetch& fetch, Instant now);

} // namespace amble::care
