#pragma once

#include "foundation/base/calendar.h"
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

/// One JSON object; `say` puts a sentence into the person's language.
std::string today_json(const TodayFacts& facts, const std::function<std::string(const Sentence&)>& say);

} // namespace amble::programme
