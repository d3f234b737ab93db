#include "screening/day_signs.h"

#include <algorithm>
#include <array>

namespace amble::screening {

namespace {

using enum DaySign;

constexpr std::string_view kCallNow = "Stop and sit down. Call the emergency number now.";
constexpr std::string_view kHospitalNow = "Stop. Go to a hospital emergency department now.";
constexpr std::string_view kNoWalkIll = "No walk today. A few questions tell whether you should see a doctor.";

constexpr std::array<DaySignRule, 13> kRules{{
    {fever,
     "fever",
     When::before,
     "Fever or shivers",
     DayAction::pause,
     "pause fever",
     kNoWalkIll,
     Call::no,
     {},
     Occasion::flare},
    {unwell,
     "unwell",
     When::before,
     "Feeling ill",
     DayAction::pause,
     "pause illness",
     kNoWalkIll,
     Call::no,
     {},
     Occasion::flare},
    {chest_or_faint, "chest_or_faint", When::before, "Pain or pressure in the chest, or feeling faint", DayAction::stop,
     "stop chest", kCallNow, Call::at_once, Emergency::heart},
    {chest_pain, "chest_pain", When::during,
     "Pain or pressure in the chest, jaw, neck, arm or between the shoulder blades", DayAction::stop, "stop chest",
     kCallNow, Call::at_once, Emergency::heart},
    {breath_or_faint, "breath_or_faint", When::during,
     "So out of breath that talking is hard, faint, in a cold sweat, sick, or with a racing or uneven heart",
     DayAction::stop, "stop chest",
     "Stop and sit down. Call the emergency number if it does not pass within a few minutes.", Call::if_it_stays,
     Emergency::heart},
    {stroke_sign, "stroke", When::both,
     "Sudden bad headache, trouble speaking or seeing, or weakness of the face, an arm or a leg", DayAction::stop,
     "stop systemic", kCallNow, Call::at_once, Emergency::stroke},
    {leg_change,
     "leg_change",
     When::both,
     "A leg that gives way, or new numbness or weakness in a leg",
     DayAction::check,
     "pause check",
     "No more walking now. A few questions tell what to do next.",
     Call::no,
     {},
     Occasion::flare},
    {saddle, "saddle", When::both, "New numbness between the legs", DayAction::stop, "stop saddle", kHospitalNow,
     Call::at_once, Emergency::cauda_equina},
    {bladder, "bladder", When::both, "A new change in passing water or in the bowels", DayAction::stop, "stop bladder",
     kHospitalNow, Call::at_once, Emergency::cauda_equina},
    {pain_above_usual, "pain_above_usual", When::before, "Pain at least 2 points above your usual",
     DayAction::flare_dose, "flare",
     "This is a flare-up: half the minutes, in parts if you like, until settled walks bring them back. Not zero."},
    {red_pain, "red_pain", When::during,
     "Much more pain than before: up by 4 points, or 6 and more and up by 2, or 9 or 10 when that is not usual for you",
     DayAction::ease_home, "", "End this walk. Go home slowly, and write down the pain."},
    {sharp_joint, "sharp_joint", When::during, "New sharp pain in a foot, knee or hip", DayAction::rest_day, "hold",
     "End this walk and rest for today. The target does not rise this week."},
    {weather, "weather", When::before, "Great heat, ice or bad air outside", DayAction::not_today, "",
     "No walk outdoors today. Nothing is lost, and nothing is made up for."},
}};

consteval bool in_order() {
    for (size_t i = 0; i < kRules.size(); ++i)
        if (static_cast<size_t>(kRules[i].sign) != i) return false;
    return true;
}
static_assert(in_order(), "rule() looks a sign up by its place");

template<class T>
void add_once(std::vector<T>& to, const T& value) {
    if (std::ranges::find(to, value) == to.end()) to.push_back(value);
}

} // namespace

std::span<const DaySignRule> day_signs() {
    return kRules;
}

const DaySignRule& rule(DaySign sign) {
    return kRules[static_cast<size_t>(sign)];
}

std::optional<DaySign> day_sign_of(std::string_view code) {
    for (const DaySignRule& each : kRules)
        if (each.code == code) return each.sign;
    return std::nullopt;
}

bool is_offered(const DaySignRule& rule, When moment) {
    return rule.when == When::both || rule.when == moment;
}

DayDecision decide(std::span<const DaySign> signs) {
    std::vector<DaySign> gravest_first(signs.begin(), signs.end());
    std::ranges::sort(gravest_first, [](DaySign one, DaySign other) {
        return rule(one).action != rule(other).action ? rule(one).action > rule(other).action : one < other;
    });

    DayDecision decision;
    for (const DaySign sign : gravest_first) {
        const DaySignRule& each = rule(sign);
        decision.action = std::max(decision.action, each.action);
        decision.call = std::max(decision.call, each.call);
        add_once(decision.advices, each.advice);
        if (!each.event.empty()) add_once(decision.events, each.event);
        if (each.emergency) add_once(decision.emergencies, *each.emergency);
        if (each.then_ask) decision.then_ask = each.then_ask;
    }
    std::ranges::sort(decision.emergencies);
    return decision;
}

} // namespace amble::screening
