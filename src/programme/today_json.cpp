#include "programme/today_json.h"

namespace amble::programme {

void write_today(JsonWriter& json, const TodayFacts& facts, const Say& say) {
    const Today now = facts.now.value_or(Today{});
    const bool has_target = facts.now && facts.missing.empty() && now.target > 0;
    json.begin_object().member("day", iso(facts.day)).member("zone", facts.zone).member("person", facts.person);
    json.member("state", name(facts.now ? now.state : State::not_ready));
    json.member("target", has_target ? now.target : 0).member("ceiling", has_target ? now.ceiling : 0);
    json.member("minutes_today", now.minutes)
        .member("day_one", now.first_day)
        .member("check_in_needed", now.morning_missing);
    json.member("review_of_week", now.review_of_week);
    json.member("reason", facts.reason ? say(*facts.reason) : std::string());
    json.key("missing").begin_array();
    for (const ToDo& each : facts.missing)
        json.begin_object().member("need", each.need).member("sentence", say(each.sentence)).end_object();
    json.end_array().end_object();
}

std::string today_json(const TodayFacts& facts, const Say& say) {
    JsonWriter json;
    write_today(json, facts, say);
    return json.take();
}

} // namespace amble::programme
