#pragma once

#include "screening/clearance_records.h"

#include <optional>
#include <string>

namespace amble::screening {

using RecordContent = decltype(ClearanceRecord::what);

/// The columns of one record; which are there hangs on its kind.
struct RecordRow {
    std::string kind;
    std::string matters = {};
    std::optional<std::string> occasion = {};
    std::optional<bool> complete = {};
    std::optional<Instant> held = {};
    std::optional<Day> until = {};
    std::optional<std::string> by = {};
    std::optional<std::string> profession = {};
    std::optional<std::string> words = {};
    std::optional<int64_t> most_minutes = {};
    std::optional<std::string> registration = {};

    bool operator==(const RecordRow&) const = default;
};

RecordRow row_of(const RecordContent& what);

/// Nothing where the row says what this version does not know.
std::optional<RecordContent> record_of(const RecordRow& row);

} // namespace amble::screening
