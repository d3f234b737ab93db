#include "tracking/walk_form.h"

#include "foundation/base/text.h"
#include "tracking/walk_times.h"

#include <algorithm>

namespace amble::tracking {

namespace {

using html::Need;
using html::say;

struct FormReader {
    const http::Fields& form;
    Problems problems;

    std::optional<int> whole(std::string_view field, int most, std::string_view sentence) {
        const auto text = form.text(field);
        if (text.empty()) return std::nullopt;
        const auto number = parse_whole_number(text);
        if (number && *number >= 0 && *number <= most) return static_cast<int>(*number);
        problems.push_back(problem(field, sentence));
        return std::nullopt;
    }

    std::optional<int> rating(std::string_view field) {
        return whole(field, 10, "Please choose a number from 0 to 10.");
    }

    Day day(Day today) {
        const auto text = form.text("day");
        if (text.empty()) return today;
        if (const auto day = parse_day(text)) return *day;
        problems.push_back(problem("day", "Please write the day as year-month-day, such as {0}.", {iso(today)}));
        return today;
    }

    /// Minutes of the day from "HH:MM".
    std::optional<int> time(std::string_view field) {
        const auto text = form.text(field);
        if (text.empty()) return std::nullopt;
        const auto parts = split(text, ':');
        const auto hour = parse_whole_number(parts[0]);
        const auto minute = parts.size() >= 2 ? parse_whole_number(parts[1]) : std::nullopt;
        if (hour && minute && *hour >= 0 && *hour < 24 && *minute >= 0 && *minute < 60)
            return static_cast<int>(*hour * 60 + *minute);
        problems.push_back(problem(field, "Please write the time as hours and minutes, such as 09:30."));
        return std::nullopt;
    }
};

/// The box names the minutes it was ticked for, so that another number is asked about anew.
bool is_sure_of(const http::Fields& form, int minutes) {
    return form.text("sure") == "yes" && form.text("sure_of") == std::to_string(minutes);
}

void ask_about_long(Problems& problems, const http::Fields& form, int minutes) {
    if (minutes <= kAskedAboutMinutes || is_sure_of(form, minutes)) return;
    problems.push_back(problem("sure", "{0} minutes is more than {1} hours. Is that right?",
                               {std::to_string(minutes), std::to_string((minutes - 1) / 60)}));
}

void write_sure(html::Html& page, const html::FormState& state) {
    const bool is_asked = std::ranges::any_of(state.problems, [](const auto& each) { return each.field == "sure"; });
    if (!is_asked && state.typed("sure") != "yes") return;
    html::Form form(page, state);
    form.hidden("sure_of", state.typed("minutes"));
    form.box({"sure", say("Yes, I walked {0} minutes", state.typed("minutes"))});
}

} // namespace

TypedWalk read_walk(const http::Fields& form, const Zone& zone, Day today) {
    FormReader read{form, {}};
    Walk walk;
    walk.source = Source::hand;
    walk.day = read.day(today);
    if (form.text("minutes").empty()) {
        read.problems.push_back(problem("minutes", "How many minutes was it? A guess will do."));
    } else {
        walk.minutes = read.whole("minutes", 100'000, "Please write whole minutes, such as 15.").value_or(0);
    }
    walk.before = read.rating("before");
    walk.worst = read.rating("worst");
    walk.effort = read.rating("effort");
    walk.legs = read.rating("legs");
    if (const auto time = read.time("time")) {
        walk.started = zone.moment(walk.day, *time);
        walk.ended = *walk.started + std::chrono::minutes(walk.minutes);
    }
    if (read.problems.empty()) read.problems = problems_of(walk, today);
    if (read.problems.empty()) ask_about_long(read.problems, form, walk.minutes);
    return {walk, std::move(read.problems)};
}

TypedWalk read_change(const http::Fields& form, const Walk& there, const Zone& zone, Day today) {
    TypedWalk typed = read_walk(form, zone, today);
    // By what the form shows: a walk made in another zone stands there with its own day and with the clock of this one.
    const auto clock = [&](const Walk& walk) {
        return walk.started ? std::optional(zone.minute_at(*walk.started)) : std::nullopt;
    };
    const bool as_shown = typed.walk.day == there.day && clock(typed.walk) == clock(there);
    typed.walk = changed(there, typed.walk, as_shown ? Began::as_shown : Began::as_typed);
    return typed;
}

void write_walk_fields(html::Html& page, const html::FormState& state) {
    html::Form form(page, state);
    form.summary();
    form.number({"minutes", say("How many minutes did you walk?"), say("Without the pauses.")}, say("minutes"));
    write_sure(page, state);
    form.scale({"before", say("Pain just before"), {}, Need::optional},
               {say("no pain"), say("the worst you can imagine")});
    form.scale({"worst", say("Worst pain during the walk"), {}, Need::optional},
               {say("no pain"), say("the worst you can imagine")});
    form.scale({"effort", say("How hard was it?"), say("At 4 you can talk, at 7 only a few words."), Need::optional},
               {say("no effort"), say("all I had")});
    form.scale({"legs", say("Pain in a foot, knee or hip"), {}, Need::optional},
               {say("none"), say("the worst you can imagine")});
    form.date({"day", say("On which day?")});
    form.time({"time", say("When did it begin?"), say("Leave it empty if you do not know."), Need::optional});
}

std::string field_of(const Walk& walk, const Zone& zone, std::string_view name) {
    const auto text = [](const std::optional<int>& number) { return number ? std::to_string(*number) : std::string(); };
    if (name == "minutes") return std::to_string(walk.minutes);
    if (name == "before") return text(walk.before);
    if (name == "worst") return text(walk.worst);
    if (name == "effort") return text(walk.effort);
    if (name == "legs") return text(walk.legs);
    if (name == "day") return iso(walk.day);
    if (name == "time" && walk.started) return clock_text(zone.minute_at(*walk.started));
    return {};
}

} // namespace amble::tracking
