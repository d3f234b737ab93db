#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/json_writer.h"
#include "programme/today.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::programme {

/// One thing that is to be done before the programme starts or goes on.
struct ToDo {
    std::string_view need; // "consultation": see to_do()
    Sentence sentence;
};

/// What programs are told of a member's day: GET /api/v1/today and `amble today --json`.
struct TodayFacts {
    Day day;
    std::string_view zone;
    std::string_view person;        // see account::Viewer::marker
    std::optional<Today> now;       // nothing before the programme's first day
    std::vector<ToDo> missing;      // nothing where the clearance holds; the most pressing first
    std::optional<Sentence> reason; // see latest_reason(); nothing before the programme begins
};

using Say = std::function<std::string(const Sentence&)>;

/// One JSON object; `say` puts a sentence into the person's language.
std::string today_json(const TodayFacts& facts, const Say& say);
/// The same as a part of a larger one.
void write_today(JsonWriter& json, const TodayFacts& facts, const Say& say);

} // namespace amble::programme
