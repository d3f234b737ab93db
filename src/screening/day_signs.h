#pragma once

#include "screening/emergency.h"
#include "screening/reasking.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace amble::screening {

/// What a person may notice on the day, before a walk or during it. docs/sources/screening.md, "On the day".
enum class DaySign : uint8_t {
    fever,
    unwell,
    chest_or_faint,
    chest_pain,
    breath_or_faint,
    stroke_sign,
    leg_change,
    saddle,
    bladder,
    pain_above_usual,
    red_pain,
    sharp_joint,
    weather,
};

enum class When : uint8_t { before, during, both };

/// What happens to the walk, from the mildest to the gravest.
enum class DayAction : uint8_t {
    walk,
    ease_home,  // the walk ends, slowly home; the day's colour follows from its ratings
    flare_dose, // the walk of a flare instead of today's
    not_today,  // no walk outdoors today; nothing changes in the programme
    rest_day,   // the walk ends, the rest of the day is a rest day, the week holds
    pause,      // no walk and no target until the questions were asked again
    check,      // the same; what is answered decides whether it is a STOP
    stop,       // no walk, help first; locked until a clinician's clearance
};

enum class Call : uint8_t { no, if_it_stays, at_once };

struct DaySignRule {
    DaySign sign;
    std::string_view code;
    When when;
    std::string_view text; // what the person notices
    DayAction action;
    std::string_view event; // the programme's event, as in a diary: "stop chest", "pause fever", "flare"; or empty
    std::string_view advice;
    Call call = Call::no;
    std::optional<Emergency> emergency = {};
    std::optional<Occasion> then_ask = {};
};

std::span<const DaySignRule> day_signs();

const DaySignRule& rule(DaySign sign);

std::optional<DaySign> day_sign_of(std::string_view code);

/// Whether the sign is offered before a walk, or during one.
bool is_offered(const DaySignRule& rule, When moment);

/// What all the signs together mean for today.
struct DayDecision {
    DayAction action = DayAction::walk;
    Call call = Call::no;
    std::vector<std::string_view> events;  // each once, the gravest first
    std::vector<std::string_view> advices; // the gravest first
    std::vector<Emergency> emergencies;    // each once, the most urgent first
    std::optional<Occasion> then_ask;
};

DayDecision decide(std::span<const DaySign> signs);

} // namespace amble::screening
