#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/json_writer.h"
#include "programme/today.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace amble::programme {

/// What programs are told of a member's day: GET /api/v1/today and `amble today --json`.
struct TodayFacts {
    Day day;
    std::string_view zone;
    std::string_view person;        // see account::Viewer::marker
    std::optional<Today> now;       // nothing before the programme's first day
    bool is_open = false;           // the clearance holds
    std::optional<Sentence> reason; // see latest_reason(); nothing before the programme begins
};

using Say = std::function<std::string(const Sentence&)>;

/// One JSON object; `say` puts a sentence into the person's language.
std::string today_json(const TodayFacts& facts, const Say& say);
/// The same as a part of a larger one.
void write_today(JsonWriter& json, const TodayFacts& facts, const Say& say);

} // namespace amble::programme
