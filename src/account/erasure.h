#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/id.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::account {

/// The day from which no backup holds what was erased on `erased`: one made that day is kept `keep_days`, and the
/// pruning that removes it runs once a day.
Day last_copy_gone(Day erased, int keep_days);

/// The day until which records that law binds the clinic to keep are kept.
Day records_kept_until(Day erased, int keep_years);

/// One line of the ledger of erasures, which lies outside the backups and names nobody but by number.
struct Erasure {
    PersonId person;
    Instant at;

    bool operator==(const Erasure&) const = default;
};

std::string ledger_line(const Erasure& erasure);

/// What a ledger holds, or the number (from 1) of the first line that is no erasure. A last line without its line end
/// was cut off while it was written and is left out: the erasure stands in the database until its line is whole.
struct Ledger {
    std::vector<Erasure> erasures;
    std::optional<size_t> bad_line;
};
Ledger parse_ledger(std::string_view text);

} // namespace amble::account
